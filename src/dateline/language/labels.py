"""The label inventories of the reader's heads. Their order is part of the weights."""

from __future__ import annotations

UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip

DEPREL = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
    "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
    "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked",
    "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
    "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip

NAMES = ("PER", "ORG", "LOC", "NORP", "MISC")
#: "O", then begin and inside of each name label.
NAME_TAGS = ("O", *(f"{edge}-{label}" for label in NAMES for edge in "BI"))

#: Tags of a source, cue or content: outside, begin, inside.
SPAN_TAGS = ("O", "B", "I")

#: PLOVER types; 0 is "no act".
ACTS = (
    "none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip

#: PLOVER modes as (type, mode); index 0 is "no mode".
MODES: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("CONSULT", "visit"),
    ("CONSULT", "third-party"),
    ("CONSULT", "multilateral"),
    ("CONSULT", "phone"),
    ("RETREAT", "withdraw"),
    ("RETREAT", "release"),
    ("RETREAT", "disarm"),
    ("RETREAT", "ceasefire"),
    ("RETREAT", "access"),
    ("RETREAT", "resign"),
    ("REQUEST", "assist"),
    ("REQUEST", "change"),
    ("REQUEST", "yield"),
    ("REQUEST", "meet"),
    ("ACCUSE", "disapprove"),
    ("ACCUSE", "investigate"),
    ("ACCUSE", "allege"),
    ("REJECT", "assist"),
    ("REJECT", "change"),
    ("REJECT", "yield"),
    ("REJECT", "meet"),
    ("THREATEN", "restrict"),
    ("THREATEN", "arrest"),
    ("THREATEN", "relations"),
    ("THREATEN", "expel"),
    ("THREATEN", "territory"),
    ("THREATEN", "violence"),
    ("PROTEST", "demo"),
    ("PROTEST", "riot"),
    ("PROTEST", "strike"),
    ("PROTEST", "hunger"),
    ("PROTEST", "boycott"),
    ("PROTEST", "obstruct"),
    ("PROTEST", "vandalize"),
    ("SANCTION", "convict"),
    ("SANCTION", "expel"),
    ("SANCTION", "withdraw"),
    ("SANCTION", "discontinue"),
    ("MOBILIZE", "troops"),
    ("MOBILIZE", "weapons"),
    ("MOBILIZE", "police"),
    ("MOBILIZE", "militia"),
    ("COERCE", "seize"),
    ("COERCE", "restrict"),
    ("COERCE", "censor"),
    ("COERCE", "curfew"),
    ("COERCE", "martial-law"),
    ("COERCE", "arrest"),
    ("COERCE", "deport"),
    ("COERCE", "withhold"),
    ("COERCE", "misinformation"),
    ("COERCE", "cyber"),
    ("ASSAULT", "abduct"),
    ("ASSAULT", "beat"),
    ("ASSAULT", "torture"),
    ("ASSAULT", "sexual"),
    ("ASSAULT", "targeted"),
    ("ASSAULT", "destroy"),
    ("ASSAULT", "primitive"),
    ("ASSAULT", "firearms"),
    ("ASSAULT", "explosives"),
    ("ASSAULT", "suicide-attack"),
    ("ASSAULT", "aerial"),
    ("ASSAULT", "drone"),
    ("ASSAULT", "heavy-weapons"),
    ("ASSAULT", "crowd-control"),
    ("ASSAULT", "unconventional"),
)

POLARITY = ("positive", "negative")
TIME = ("past", "present", "future")
CERTAINTY = ("certain", "probable", "possible")

#: Links between words: a cue to the first word of its source and of its contents, a trigger to the head words of its parties.
LINKS = ("source", "content", "actor", "recipient")

#: White space before a word: none, a space, a line end, a blank line; the last is for pieces inside a word.
SPACES = ("none", "space", "line", "paragraph", "inside")
