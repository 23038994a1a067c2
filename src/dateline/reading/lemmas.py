"""English lemmas by rule: a table of irregular forms, then endings. Facts of English morphology, no model.

Policy: the table holds forms that the ending rules get wrong and that news text uses; regular forms stay out.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

#: verbs that the ending rules get wrong, one a line
BASES = Path(__file__).with_name("data") / "verb_bases.txt"

_VERBS = """
be am is are was were been being 's 're 'm|have has had having 've|do does did done|go goes went gone|say said|tell told
make made|take took taken|come came|give gave given|get got gotten|know knew known|think thought|see saw seen|find found
leave left|hold held|meet met|lead led|begin began begun|run ran|bring brought|buy bought|build built|send sent|spend spent
write wrote written|win won|lose lost|pay paid|sell sold|speak spoke spoken|stand stood|understand understood|hear heard
keep kept|mean meant|feel felt|become became|show shown|fall fell fallen|rise rose risen|grow grew grown|draw drew drawn
drive drove driven|break broke broken|choose chose chosen|fight fought|seek sought|teach taught|catch caught|strike struck stricken
shoot shot|steal stole stolen|swear swore sworn|throw threw thrown|wear wore worn|tear tore torn|bear bore borne|beat beaten
bind bound|bleed bled|blow blew blown|deal dealt|dig dug|eat ate eaten|feed fed|flee fled|fly flew flown|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|hang hung|hide hid hidden|lay laid|lend lent|lie lay lain lying
light lit|overthrow overthrew overthrown|overcome overcame|undergo underwent undergone|undertake undertook undertaken
withdraw withdrew withdrawn|withhold withheld|uphold upheld|mislead misled|ride rode ridden|ring rang rung|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|spread|stick stuck|swing swung|swim swam swum|wake woke woken|weep wept|shake shook shaken
arise arose arisen|foresee foresaw foreseen|oversee oversaw overseen|rebuild rebuilt|redo redid redone|repay repaid|resell resold
die died dying dies|tie tied tying|vie vied vying|can ca|will wo 'll|would 'd|plan planned planning|ban banned banning
stop stopped stopping|commit committed committing|permit permitted permitting|submit submitted submitting|refer referred referring
occur occurred occurring|admit admitted admitting|begin beginning|rob robbed robbing|stab stabbed stabbing|grab grabbed grabbing
kidnap kidnapped kidnapping|control controlled controlling|cancel cancelled canceled|travel travelled traveling travelling
quit quitting|cut cutting|put putting|set setting|hit hitting|let letting|shut shutting|split splitting|bet betting|bid bidding
free freed freeing frees|agree agreed agreeing agrees|guarantee guaranteed guaranteeing|decree decreed decreeing|see seeing sees
add added adding adds|err erred erring|ebb ebbed|expel expelled expelling|compel compelled compelling|repel repelled repelling|propel propelled propelling|patrol patrolled patrolling
rebel rebelled rebelling|signal signalled signaled signalling signaling|label labelled labeled labelling|fuel fuelled fueled fuelling|dispel dispelled dispelling
level levelled leveled levelling|channel channelled channelling|model modelled modelling|quarrel quarrelled quarreled|excel excelled excelling
counsel counselled|marshal marshalled|tunnel tunnelled|total totalled totaled|equal equalled|appal appalled|enrol enrolled enrolling|install installed installing
create created creating|complete completed completing|quote quoted quoting|promote promoted promoting|devote devoted devoting
compete competed competing|compute computed computing|delete deleted deleting|recreate recreated recreating|seat seated seating
focus focused focusing focuses|bus bussed|panic panicked panicking|picnic picnicked|mimic mimicked|traffic trafficked trafficking
"""
_NOUNS = """
man men|woman women|child children|person people|foot feet|tooth teeth|life lives|wife wives|knife knives|thief thieves|half halves
leaf leaves|self selves|crisis crises|basis bases|thesis theses|analysis analyses|hypothesis hypotheses|medium media|datum data
criterion criteria|phenomenon phenomena|mouse mice|spokesman spokesmen|spokeswoman spokeswomen|gunman gunmen|policeman policemen
policewoman policewomen|congressman congressmen|businessman businessmen|fisherman fishermen|serviceman servicemen
militiaman militiamen|freshman freshmen|statesman statesmen|clergyman clergymen|chairman chairmen|alumnus alumni|news|series|species
politics|headquarters|police|bus buses|gas gases|virus viruses|status statuses|bonus bonuses|corps|chassis|army armies
"""
_OTHER = {"n't": "not", "an": "a", "better": "good", "best": "good", "worse": "bad", "worst": "bad"}
_KEEP = frozenset(
    ("this", "his", "its", "is", "was", "as", "us", "yes", "plus", "thus", "hers", "ours", "theirs", "yours")
)
_VOWELS = frozenset("aeiou")


def _table(rows: str) -> dict[str, str]:
    """form -> lemma of rows `lemma form form|...`."""
    groups = (group.split() for line in rows.strip().splitlines() for group in line.split("|"))
    return {form: forms[0] for forms in groups for form in forms}


IRREGULAR_VERBS = _table(_VERBS)
IRREGULAR_NOUNS = _table(_NOUNS)


def _singular(word: str) -> str:
    """The singular of a regular plural."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


#: ends of stems that lost a silent e, whatever stands before
_SILENT = (
    "at",
    "iz",
    "is",
    "us",
    "uc",
    "ac",
    "ic",
    "c",
    "s",
    "v",
    "u",
    "z",
    "dg",
    "ang",
    "eng",
    "rg",
    "bl",
    "tl",
    "dl",
    "pl",
)
#: of these, stems that have none: after "ss" and in "eat", "oat", "float", and short ones in "us"
_SOUNDED = ("ss", "eat", "oat", "float")
_SILENT_ALL_THE_SAME = ("accus", "excus", "refus", "caus", "us")
#: ends of unstressed last syllables, after which no e was lost
_UNSTRESSED = ("er", "en", "on", "el", "al", "it", "et", "ow", "or")


def _restored(stem: str) -> str:
    """The verb of a stem that lost -ed or -ing: a doubled letter undone, a silent e put back where English has one."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeioulsz":
        return stem[:-1]
    if stem.endswith(_SILENT):
        sounded = stem.endswith((*_SOUNDED, "us") if len(stem) < 4 else _SOUNDED)
        return stem if sounded and not stem.endswith(_SILENT_ALL_THE_SAME) else stem + "e"
    closed = len(stem) > 1 and stem[-1] not in "aeiouwxy" and stem[-2] in _VOWELS
    if closed and (len(stem) < 3 or stem[-3] not in _VOWELS):
        kept = (*_UNSTRESSED, *(("op",) if len(stem) > 4 else ()), *(("in",) if len(stem) > 5 else ()))
        return stem if stem.endswith(kept) else stem + "e"
    return stem


def by_rule(word: str) -> str:
    """The base form of a regular verb form by its ending alone."""
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ing") and len(word) > 4:
        return _restored(word[:-3])
    if word.endswith("ed") and len(word) > 3:
        return _restored(word[:-2])
    return _singular(word)


def regular_forms(base: str) -> tuple[str, str]:
    """The forms in -ed and -ing of a verb that doubles no letter."""
    silent = base.endswith("e")
    kept = base.endswith(("ee", "ye", "oe"))
    return base + ("d" if silent else "ed"), (base[:-1] if silent and not kept else base) + "ing"


@lru_cache(maxsize=1)
def _listed() -> dict[str, str]:
    """form -> base of the verbs that the endings alone do not tell ("declined" from "redesigned")."""
    lines = BASES.read_text(encoding="utf-8").splitlines()
    return {form: base for base in lines if base and not base.startswith("#") for form in regular_forms(base)}


@lru_cache(maxsize=65536)
def lemma(word: str, upos: str) -> str:
    """The lemma of a lower-case word with its UPOS tag; a word of an unknown shape is its own lemma."""
    if word in _OTHER:
        return _OTHER[word]
    if upos in ("VERB", "AUX"):
        return IRREGULAR_VERBS.get(word) or _listed().get(word) or by_rule(word)
    if upos == "NOUN":
        return IRREGULAR_NOUNS.get(word) or _singular(word)
    return word
