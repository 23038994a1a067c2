from dateline.names.cluster import candidates, clusters

NAMES = ["Zoran Vučković", "Anna Kowalska", "Зоран Вучковић", "Anna Nowak", "Zoran Vuckovic", "Kowalska, Anna"]


def test_clusters():
    found = clusters(NAMES)
    assert found[0] == found[2] == found[4]
    assert found[1] == found[5]
    assert len(set(found)) == 3


def test_candidates_are_few_and_ordered():
    found = set(candidates(NAMES))
    assert (0, 2) in found
    assert (0, 1) not in found
    assert all(a < b for a, b in found)
