"""From which probability of the reader's heads on they are heeded: the one place where these figures stand.

Chosen on the desk corpus's train articles (`python -m benchmarks.events thresholds`); the heads change with the weights, these
figures with them.
"""

from __future__ import annotations

#: a word that the lexicon does not know is a trigger
NEW = 0.75
#: a word that the lexicon knows in that sense, but in other company, is a trigger
KNOWN = 0.55
#: the heads overrule the lexicon's type
OTHER = 0.98
#: of a word of the lexicon the heads must see some act with this probability, else it is none
SEEN = 0.08
#: a linked word is the doer where the syntax names none
DOER = 0.7
#: a linked word is the one it is done to where the syntax names none
TARGET = 0.5
