"""Did it happen: polarity, time and certainty of a predicate from its clause, with the word that says so.

Read from the syntax: negation, modal and auxiliary verbs, the governing verb of an infinitive or a that-clause ("plans to",
"failed to", "denied that"), conditional and concessive subordinators, adverbs. The time is relative to the article: a past
tense in a report is past, a progressive or a present tense going on, what is willed or due is future.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Certainty, Polarity, PredicateMark, Span, Status, Tense
from dateline.reading.document import Document

NEGATIONS = frozenset(("not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none", "hardly"))
FUTURE_MODALS = frozenset(("will", "shall", "'ll", "wo"))
POSSIBLE_MODALS = frozenset(("may", "might", "could", "can", "ca"))
WOULD_MODALS = frozenset(("would", "'d", "should", "must", "ought"))
#: verbs that govern an act not done (at the time of telling): what they say of it
WILLED = frozenset(
    "plan intend want wish hope aim prepare seek promise pledge vow threaten offer agree decide expect schedule order urge call ask "
    "demand require tell propose consider refuse try attempt need invite warn request push mull like due set about ready "
    "likely willing determined go be".split()
)
NOT_DONE = frozenset(
    "fail refuse decline avoid prevent stop deny reject forget miss cancel abandon avert foil thwart abort omit".split()
)
DONE = frozenset("begin start continue manage proceed force help cause lead see finish keep resume cease".split())
UNSURE = frozenset(
    "consider mull weigh contemplate hope try attempt seek expect want wish urge ask demand call request propose need invite".split()
)
#: verbs whose gerund is not done yet
CONSIDERED = frozenset(
    "consider mull weigh contemplate discuss propose suggest recommend envisage plan threaten favour favor".split()
)
DOUBT = frozenset(
    (
        "reportedly",
        "allegedly",
        "apparently",
        "likely",
        "probably",
        "presumably",
        "seemingly",
        "supposedly",
        "purportedly",
    )
)
MAYBE = frozenset(("perhaps", "maybe", "possibly", "potentially"))
IF_WORDS = frozenset(("if", "unless", "whether", "should"))
PROBABLE_VERBS = frozenset("seem appear believe think suspect suppose allege".split())


@dataclass(slots=True)
class _Draft:
    """The status while it is read; `cue`: the token that last changed it."""

    polarity: Polarity = "positive"
    time: Tense = "past"
    certainty: Certainty = "certain"
    cue: int | None = None

    def set(
        self, cue: int, polarity: Polarity | None = None, time: Tense | None = None, certainty: Certainty | None = None
    ) -> None:
        """Change what is given and keep the cue."""
        self.polarity = polarity or self.polarity
        self.time = time or self.time
        self.certainty = _weaker(self.certainty, certainty) if certainty else self.certainty
        self.cue = cue


_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


def _weaker(one: Certainty, other: Certainty) -> Certainty:
    return one if _RANK[one] >= _RANK[other] else other


def find(doc: Document, token: int) -> Status:
    """The status of the act or predicate that a token names: that of the syntax where a word says "not yet" or "not",
    else the reader's where its weights tell it."""
    read = by_syntax(doc, token)
    mark = marks_of(doc).get(token)
    if mark is None or mark.polarity is None or mark.time is None or mark.certainty is None:
        return read
    if read.cue is not None and (read.time == "future" or read.polarity == "negative"):
        return read
    same = (read.polarity, read.time, read.certainty) == (mark.polarity, mark.time, mark.certainty)
    plain = (mark.polarity, mark.time, mark.certainty) == ("positive", "past", "certain")
    return Status(mark.polarity, mark.time, mark.certainty, read.cue if same or not plain else None)


#: prepositions behind which an act is taken for done, whatever becomes of the clause around it
GIVEN = frozenset("despite after following since during amid over because notwithstanding".split())
#: verbs that make a plan of the act that is their object or their passive subject
PLANNING = frozenset(
    "plan prepare consider mull weigh propose envisage contemplate schedule threaten draft ready".split()
)


def stands_alone(doc: Document, token: int) -> bool:
    """Whether a noun's act has a status of its own: it stands behind a preposition that takes it for done ("despite the arrest"),
    or it is what a verb plans ("sanctions are being prepared")."""
    if doc.upos[token] != "NOUN":
        return False
    first = token
    while doc.deprel[first].split(":")[0] == "conj" and doc.upos[doc.head[first]] == "NOUN":
        first = doc.head[first]
    given = any(doc.deprel[c] == "case" and doc.lower[c] in GIVEN for c in doc.children[first])
    return given or _planner(doc, token) is not None


def _planner(doc: Document, noun: int) -> int | None:
    """The verb that plans what a noun names, None where none does."""
    governor = doc.head[noun]
    planned = governor >= 0 and doc.lemmas[governor] in PLANNING and doc.deprel[noun] in ("obj", "nsubj:pass")
    return governor if planned else None


def of_noun(doc: Document, noun: int) -> Status:
    """The status of a noun's act from its own words and the verb that plans it; without these it is taken for done."""
    draft = _Draft()
    planner = _planner(doc, noun)
    if planner is not None:
        draft.set(planner, time="future")
    _noun(doc, noun, draft)
    return Status(draft.polarity, draft.time, draft.certainty, _span(doc, draft.cue))


def marks_of(doc: Document) -> dict[int, PredicateMark]:
    """The reader's marks on predicates by token, made once a document."""
    known: dict[int, PredicateMark] | None = doc.__dict__.get("_predicate_marks")
    if known is None:
        known = doc.__dict__["_predicate_marks"] = {m.token: m for m in doc.annotation.predicates}
    return known


def by_syntax(doc: Document, token: int) -> Status:
    """The status of the act or predicate that a token names, read off its clause."""
    draft = _Draft()
    verb = _clause_verb(doc, token)
    if doc.upos[token] not in ("VERB", "AUX"):
        _noun(doc, token, draft)
    if verb is not None:
        _tense(doc, verb, draft)
        _auxiliaries(doc, verb, draft)
        _governor(doc, verb, draft)
    return Status(draft.polarity, draft.time, draft.certainty, _span(doc, draft.cue))


def _span(doc: Document, cue: int | None) -> Span | None:
    return None if cue is None else (doc.start[cue], doc.end[cue])


def _clause_verb(doc: Document, token: int) -> int | None:
    """The verb of the clause that a token stands in: itself, or the nearest verb above it."""
    at = token
    for _ in range(8):
        if doc.upos[at] in ("VERB", "AUX") or any(doc.deprel[c] == "cop" for c in doc.children[at]):
            return at
        if doc.head[at] < 0:
            return None
        at = doc.head[at]
    return None


def _noun(doc: Document, noun: int, draft: _Draft) -> None:
    """What stands before a noun of an act: "no", "planned", "possible", "alleged", "ongoing"."""
    for child in doc.children[noun]:
        word = doc.lower[child]
        if word in ("no", "without") and doc.deprel[child] in ("det", "case"):
            draft.set(child, polarity="negative")
        elif word in ("planned", "upcoming", "future", "forthcoming", "proposed", "scheduled", "coming", "next"):
            draft.set(child, time="future")
        elif word in ("possible", "potential", "threatened", "any"):
            draft.set(child, time="future", certainty="possible")
        elif word in ("alleged", "suspected", "apparent", "reported", "presumed", "likely"):
            draft.set(child, certainty="probable")
        elif word in ("ongoing", "continuing", "current"):
            draft.set(child, time="present")


def _tense(doc: Document, verb: int, draft: _Draft) -> None:
    """The time that the form of the verb shows."""
    auxiliaries = [c for c in doc.children[verb] if doc.deprel[c] in ("aux", "aux:pass", "cop")]
    words = [doc.lower[a] for a in auxiliaries]
    form = doc.lower[verb]
    if form.endswith("ing") and any(w in ("is", "are", "am", "'re", "'s") for w in words):
        draft.set(verb, time="present") if draft.time == "past" else None
        draft.cue = None if draft.cue == verb else draft.cue
    elif not auxiliaries and doc.upos[verb] == "VERB" and _is_present(doc, verb) and draft.time == "past":
        draft.time = "present"
    if any(doc.lower[c] == "to" and doc.deprel[c] == "mark" for c in doc.children[verb]) and not words:
        draft.time = "future"


def _is_present(doc: Document, verb: int) -> bool:
    """Whether a finite verb without auxiliary is in the present: an -s form or the lemma, outside of a headline."""
    form = doc.lower[verb]
    block = doc.block_at(doc.start[verb])
    if block is not None and block.kind in ("title", "heading"):
        return False
    if form != doc.lemmas[verb] and not form.endswith("s"):
        return False
    return any(doc.deprel[c].startswith("nsubj") for c in doc.children[verb])


def _auxiliaries(doc: Document, verb: int, draft: _Draft) -> None:
    """Negation, modal verbs, adverbs and conditional words of the clause."""
    for child in doc.children[verb]:
        word = doc.lower[child]
        relation = doc.deprel[child].split(":")[0]
        if word in NEGATIONS and relation in ("advmod", "det", "cc", "case", "mark", "nsubj"):
            draft.set(child, polarity="negative")
        elif relation == "aux" and word in FUTURE_MODALS:
            draft.set(child, time="future")
        elif relation == "aux" and word in POSSIBLE_MODALS:
            draft.set(child, time="future" if not _has_perfect(doc, verb) else None, certainty="possible")
        elif relation == "aux" and word in WOULD_MODALS:
            draft.set(
                child,
                time="future" if not _has_perfect(doc, verb) else None,
                certainty="possible" if word in ("should",) else None,
            )
        elif word in DOUBT and relation == "advmod":
            draft.set(child, certainty="probable")
        elif word in MAYBE and relation == "advmod":
            draft.set(child, certainty="possible")
        elif word in IF_WORDS and relation in ("mark", "aux"):
            draft.set(child, certainty="possible", time="future" if draft.time != "past" or word == "unless" else None)


def _has_perfect(doc: Document, verb: int) -> bool:
    return any(doc.lower[c] in ("have", "'ve") and doc.deprel[c] == "aux" for c in doc.children[verb])


def _governor(doc: Document, verb: int, draft: _Draft, depth: int = 0) -> None:
    """What the governing word of an infinitive, a gerund or a that-clause says of the act."""
    head, relation = doc.head[verb], doc.deprel[verb].split(":")[0]
    if head < 0 or depth > 3:
        return
    lemma = doc.lemmas[head]
    if relation == "conj":
        _conjunct(doc, verb, head, draft, depth)
        return
    if relation not in ("xcomp", "ccomp", "advcl", "acl", "csubj"):
        return
    infinitive = any(doc.lower[c] == "to" and doc.deprel[c] == "mark" for c in doc.children[verb])
    if lemma in NOT_DONE and relation != "advcl":
        draft.set(head, polarity="negative" if draft.polarity == "positive" else "positive", time="past")
    elif lemma in DONE and relation == "xcomp":
        outer = by_syntax(doc, head)
        draft.polarity, draft.time, draft.certainty = outer.polarity, outer.time, outer.certainty
    elif infinitive and relation in ("xcomp", "ccomp", "acl", "csubj"):
        sure: Certainty | None = "possible" if lemma in UNSURE else None
        draft.set(head, time="future", certainty="probable" if lemma in ("expect", "likely") else sure)
        if any(doc.lower[c] in NEGATIONS for c in doc.children[head]) and lemma in WILLED:
            draft.polarity = "negative" if lemma in ("plan", "intend", "want", "agree", "wish") else draft.polarity
    elif infinitive:
        draft.time = "future"
    elif relation in ("xcomp", "ccomp") and lemma in CONSIDERED and doc.lower[verb].endswith("ing"):
        draft.set(head, time="future", certainty="possible")
    elif lemma in PROBABLE_VERBS:
        draft.set(head, certainty="probable")


def _conjunct(doc: Document, verb: int, head: int, draft: _Draft, depth: int) -> None:
    """A coordinated verb without own auxiliaries takes those of the first ("will meet and sign")."""
    own = [c for c in doc.children[verb] if doc.deprel[c].split(":")[0] in ("aux", "mark", "nsubj")]
    if own:
        return
    _auxiliaries(doc, head, draft)
    if any(doc.lower[c] == "to" and doc.deprel[c] == "mark" for c in doc.children[head]):
        draft.time = "future"
    _governor(doc, head, draft, depth + 1)
