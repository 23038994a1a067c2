import numpy as np
import pytest

from dateline.language.decode import spans

NO, BP, IP, BO, IO = range(5)


def scores(best: list[int], second: dict[int, int] | None = None) -> np.ndarray:
    """Tag scores of two kinds of span with a clear best tag a word, and here and there a good second."""
    table = np.zeros((len(best), 5), np.float32)
    table[np.arange(len(best)), best] = 4
    for word, tag in (second or {}).items():
        table[word, tag] = 3
    return table


@pytest.mark.parametrize(
    ("best", "second", "expected"),
    [
        ([NO, NO], {}, []),
        ([BP, IP, NO, BO], {}, [(0, 2, 0), (3, 4, 1)]),
        ([BP, BP, IP], {}, [(0, 1, 0), (1, 3, 0)]),
        ([NO, BO, IO, IO], {}, [(1, 4, 1)]),
        ([IP, NO], {0: BP}, [(0, 1, 0)]),  # an inside tag cannot open
        ([NO, IP, IP], {1: BP}, [(1, 3, 0)]),
        ([BP, IO], {1: IP}, [(0, 2, 0)]),  # nor follow another kind
        ([BO, IP], {0: BP}, [(0, 2, 0)]),
    ],
)
def test_spans(best: list[int], second: dict[int, int], expected: list[tuple[int, int, int]]) -> None:
    assert [(one.first, one.last, one.kind) for one in spans(scores(best, second), 2)] == expected
