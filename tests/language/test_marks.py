import numpy as np

from dateline.language.decode import Syntax
from dateline.language.labels import ACTS, CERTAINTY, DEPREL, LINKS, MODES, NAME_TAGS, POLARITY, TIME, UPOS
from dateline.language.marks import act_marks, attribution_marks, name_marks, predicate_marks
from dateline.language.network import Output
from dateline.language.pieces import Pieces
from dateline.language.windows import Words, words_of

WIDTH = 64
SIZES = {"names": len(NAME_TAGS), "source": 3, "cue": 3, "content": 3, "act": len(ACTS), "mode": len(MODES), "value": 1, "event": 1,
         "certain": 1, "polarity": len(POLARITY), "time": len(TIME), "certainty": len(CERTAINTY)}  # fmt: skip
BIAS = np.full(len(LINKS), -4.0, np.float32)
TEXT = '"No," Ann Poe said.\nThe army shelled Wour.'
#: numbers of the words: " 0 No 1 , 2 " 3 Ann 4 Poe 5 said 6 . 7 The 8 army 9 shelled 10 Wour 11 . 12


def words() -> Words:
    return words_of(TEXT, Pieces(["[UNK]"]))


def output(**best: dict[int, int | float]) -> Output:
    """Scores that say tag 0 of every head, and where told, a tag (or, for heads of one score, the score)."""
    size = len(words().start)
    tags = {name: np.zeros((size, width), np.float32) for name, width in SIZES.items()}
    for table in tags.values():
        table[:, 0] = 6 if table.shape[1] > 1 else -1
    for name, told in best.items():
        for word, tag in told.items():
            tags[name][word] = tag if SIZES[name] == 1 else np.eye(SIZES[name], dtype=np.float32)[int(tag)] * 6
    nothing = np.zeros((size, 1), np.float32)
    links = np.zeros((size, len(LINKS), WIDTH), np.float32)
    return Output(tags, np.zeros((size, size + 1), np.float32), nothing, nothing, links, links.copy())


def linked(said: Output, kind: str, start: int, *ends: int) -> Output:
    """The scores with sure links from a word to others."""
    at = LINKS.index(kind)
    said.link_from[start, at, start] = 8
    for end in ends:
        said.link_to[end, at, start] = 8
    return said


def shown(spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [TEXT[a:b] for a, b in spans]


def test_names_end_at_the_line() -> None:
    per = NAME_TAGS.index("B-PER")
    said = output(names={4: per, 5: per + 1, 6: per + 1, 7: per + 1, 8: per + 1})
    assert [TEXT[one.start : one.end] for one in name_marks(words(), TEXT, 0, said)] == ["Ann Poe said.", "The"]


def test_a_mark_is_no_name() -> None:
    assert name_marks(words(), TEXT, 0, output(names={2: NAME_TAGS.index("B-ORG")})) == []


def test_a_cue_takes_what_it_links_to() -> None:
    said = output(content={0: 1, 1: 2, 2: 2, 3: 2, 8: 1, 9: 2}, source={4: 1, 5: 2}, cue={6: 1})
    (mark,) = attribution_marks(words(), 0, linked(linked(said, "source", 6, 4), "content", 6, 0), BIAS)
    assert (shown(mark.source), shown(mark.cue), shown(mark.content)) == (["Ann Poe"], ["said"], ['"No,"'])


def test_a_cue_without_content_is_no_statement() -> None:
    assert attribution_marks(words(), 0, output(cue={6: 1}, content={0: 1}), BIAS) == []


def test_acts() -> None:
    assault = ACTS.index("ASSAULT")
    said = output(act={10: assault}, mode={10: MODES.index(("ASSAULT", "heavy-weapons"))})
    (mark,) = act_marks(20, linked(linked(said, "actor", 10, 9), "recipient", 10, 11), BIAS)
    assert (mark.token, mark.types[0][0], mark.mode) == (30, "ASSAULT", "heavy-weapons")
    assert [word for word, _ in mark.actors] == [29]
    assert [word for word, _ in mark.recipients] == [31]


def test_a_mode_of_another_type_is_none() -> None:
    said = output(act={10: ACTS.index("ASSAULT")}, mode={10: MODES.index(("CONSULT", "visit"))})
    assert act_marks(0, said, BIAS)[0].mode is None


def test_predicates() -> None:
    size = len(words().start)
    upos, deprel = np.full(size, UPOS.index("X")), np.full(size, DEPREL.index("dep"))
    upos[6] = upos[10] = UPOS.index("VERB")
    upos[9] = UPOS.index("NOUN")
    tree = Syntax(np.zeros(size, bool), upos, np.full(size, -1), deprel)
    said = output(certain={6: 2.9, 10: -7.0}, event={9: 2.0}, polarity={10: 1}, time={10: 2})
    heads = frozenset(("certain", "event", "polarity", "time", "certainty"))
    found = {one.token: one for one in predicate_marks(0, said, tree, heads)}
    assert sorted(found) == [6, 9, 10]
    assert (found[6].value, found[6].polarity, found[6].time) == (2.9, "positive", "past")
    assert (found[10].value, found[10].polarity, found[10].time) == (-3.0, "negative", "future")


def test_heads_that_the_weights_lack_say_nothing() -> None:
    size = len(words().start)
    tree = Syntax(np.zeros(size, bool), np.full(size, UPOS.index("VERB")), np.full(size, -1), np.zeros(size, int))
    mark = predicate_marks(0, output(), tree, frozenset(("value",)))[0]
    assert (mark.polarity, mark.time, mark.certainty) == (None, None, None)
