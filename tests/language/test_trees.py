import itertools

import numpy as np

from dateline.language.trees import heads


def is_tree(found: list[int]) -> bool:
    """Whether there is one root and every word reaches it."""
    if found.count(-1) != 1:
        return False
    for word in range(len(found)):
        seen = set()
        while word >= 0:
            if word in seen:
                return False
            seen.add(word)
            word = found[word]
    return True


def best_by_trial(scores: np.ndarray) -> float:
    """The highest sum over all trees, by trying all head assignments."""
    size = len(scores)
    best = -np.inf
    for found in itertools.product(range(-1, size), repeat=size):
        if all(head != word for word, head in enumerate(found)) and is_tree(list(found)):
            best = max(best, sum(scores[word, head + 1] for word, head in enumerate(found)))
    return best


def test_one_word_is_its_root() -> None:
    assert heads(np.zeros((1, 2), np.float32)).tolist() == [-1]


def test_a_greedy_tree_is_kept() -> None:
    scores = np.full((3, 4), -5.0, np.float32)
    scores[1, 0] = scores[0, 2] = scores[2, 2] = 5
    assert heads(scores).tolist() == [1, -1, 1]


def test_random_scores_give_the_best_tree() -> None:
    dice = np.random.default_rng(3)
    for size in (2, 3, 4):
        for _ in range(25):
            scores = dice.normal(size=(size, size + 1)).astype(np.float32)
            found = heads(scores).tolist()
            assert is_tree(found)
            total = sum(float(scores[word, head + 1]) for word, head in enumerate(found))
            assert total >= best_by_trial(scores) - 1e-4


def test_long_sentences_give_trees() -> None:
    dice = np.random.default_rng(4)
    for size in (40, 150):
        assert is_tree(heads(dice.normal(size=(size, size + 1)).astype(np.float32)).tolist())
