"""Compile `reading/data/verb_bases.txt`: base forms of English verbs whose inflected forms the ending rules of `reading/lemmas.py` get wrong.

    python tools/compile_verbs.py

A word of the reader's vocabulary is a base where its form in -ed or -ing is in the vocabulary too, or where one of the lexicons of
`reading/` names it. Only bases that the rules miss go into the file. Two bases that share their forms ("bar", "bare") are left to the rules.
"""

from __future__ import annotations

from pathlib import Path

from dateline.reading import lemmas

ROOT = Path(__file__).parent.parent / "src/dateline"
OUT = ROOT / "reading/data/verb_bases.txt"
#: vocabulary entries that are names or pieces, and adjectives and nouns that share the form of a commoner verb
NOT_VERBS = frozenset(
    "allie carrie che herr inn kidd mann penn starr ste steppe tri off from the she bree br graz laude sw ty nak cree envelope severe din gap gape dye rout poste bann plann".split()
)
#: verbs of news text, whether or not the vocabulary holds them
WRITTEN = """
decline combine determine examine undermine refine confine define redefine imagine incline outline sideline streamline underline headline
discipline quarantine acquire inquire enquire require expire retire inspire conspire aspire hire fire rehire misfire explore implore deplore
restore ignore adore store score underscore invite incite cite excite recite unite reunite ignite expedite guide decide provide divide collide
preside reside subside override coincide persuade dissuade invade evade blockade barricade intervene convene reconvene contravene interfere
adhere revere persevere secure procure ensure insure assure reassure measure injure capture recapture torture rupture manufacture feature
venture rule overrule schedule reschedule file compile exile reconcile resume assume consume presume exhume dispute execute prosecute
persecute institute constitute substitute distribute contribute attribute pollute salute route reroute struggle smuggle topple cripple trample
dismantle rattle shuffle scuffle muzzle sabotage besiege allege pillage ravage salvage outrage encourage discourage pledge dislodge
encroach bomb bombard shell shelve shield airlift besmirch evict interdict annex boycott picket heckle jostle manhandle mistreat disagree
telephone phone stone postpone condone atone dethrone
""".split()


def forms(base: str) -> tuple[str, str]:
    """The regular forms in -ed and -ing, as `reading/lemmas.py` looks them up."""
    return lemmas.regular_forms(base)


def lexicon() -> set[str]:
    """The verbs that the lexicons of cues and events name."""
    found = set()
    for path in (ROOT / "reading/statements/data/cues.tsv", ROOT / "reading/events/data/verbs.tsv"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                words = line.split("\t")[0].replace("_", " ").split()
                found.update(word for word in words if word.isascii() and word.isalpha() and word.islower())
    return found


def main() -> None:
    """Write the bases that the rules alone would miss."""
    vocabulary = {
        w for w in (ROOT / "language/weights/vocabulary.txt").read_text(encoding="utf-8").split("\n") if w.isascii()
    }
    words = {w for w in vocabulary if w.isalpha() and w.islower() and len(w) > 2}
    bases = (
        {w for w in words if any(form in vocabulary for form in forms(w))}
        | set(WRITTEN)
        | (lexicon() & (words | set(WRITTEN)))
    )
    bases -= NOT_VERBS
    owners: dict[str, set[str]] = {}
    for base in bases:
        for form in forms(base):
            owners.setdefault(form, set()).add(base)
    known = vocabulary | {form for base in WRITTEN for form in forms(base)}
    missed = {
        base
        for form, one in owners.items()
        for base in one
        if len(one) == 1 and form in known and lemmas.by_rule(form) != base and form not in lemmas.IRREGULAR_VERBS
    }
    head = "# Verbs whose forms in -ed and -ing the ending rules get wrong; made by tools/compile_verbs.py from the reader's vocabulary and the lexicons.\n"
    OUT.write_text(head + "\n".join(sorted(missed)) + "\n", encoding="utf-8")
    print(len(missed), "bases")


if __name__ == "__main__":
    main()
