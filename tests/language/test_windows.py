from dateline.language.pieces import Pieces
from dateline.language.windows import LINE, MOST, NO_SPACE, PARAGRAPH, ROOM, SPACE, windows, words_of

PIECES = Pieces(["[UNK]", *"abcdefghijklmnopqrstuvwxyz", *(f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")])


def cut(text: str, breaks: tuple[int, ...] = ()) -> list[str]:
    words = words_of(text, PIECES, breaks)
    return [text[words.start[low] : words.end[high - 1]] for low, high in windows(words, text)]


def test_white_space_before_words() -> None:
    words = words_of("It's so.\nNext\n\nLast one", PIECES)
    assert words.space == [PARAGRAPH, NO_SPACE, SPACE, NO_SPACE, LINE, PARAGRAPH, SPACE]
    assert words.forced == [True, False, False, False, False, True, False]


def test_a_break_forces_a_sentence() -> None:
    words = words_of("Title Text goes on", PIECES, breaks=(6,))
    assert words.forced == [True, True, False, False]


def test_a_break_after_the_last_word_is_no_matter() -> None:
    assert words_of("One", PIECES, breaks=(3, 9)).forced == [True]


def test_opening_marks() -> None:
    words = words_of('He said "no" (or "yes").', PIECES)
    assert [i for i, flag in enumerate(words.opening) if flag] == [2, 5, 7]


def test_a_short_text_is_one_window() -> None:
    assert cut("It rained. It snowed.\n\nIt froze.") == ["It rained. It snowed.\n\nIt froze."]


def test_an_empty_text_has_no_window() -> None:
    assert cut(" \n") == []


def test_windows_end_at_paragraphs() -> None:
    paragraph = "abcdefghi " * 9 + "end."
    text = "\n\n".join([paragraph] * 7)
    assert all(part.startswith("abc") and part.endswith("end.") for part in cut(text))
    assert len(cut(text)) > 1


def test_a_long_paragraph_is_cut_after_sentences() -> None:
    text = ("Abcdefghi jklm " * 6 + "ends. ") * 12
    parts = cut(text.strip())
    assert len(parts) > 2
    assert all(part.endswith("ends.") and part.startswith("A") for part in parts)


def test_a_title_does_not_end_a_sentence() -> None:
    text = ("abcdefghij " * 19 + "Mr. Abcd ") * 3
    assert all(not part.endswith("Mr.") for part in cut(text.strip()))


def test_words_without_end_are_cut_all_the_same() -> None:
    text = "abcdefgh " * 300
    words = words_of(text, PIECES)
    ranges = windows(words, text)
    assert [low for low, _ in ranges[1:]] == [high for _, high in ranges[:-1]]
    assert ranges[0][0] == 0
    assert ranges[-1][1] == 300
    assert all(sum(len(ids) for ids in words.pieces[low:high]) <= MOST for low, high in ranges)
    assert ROOM < MOST
