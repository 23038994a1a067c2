"""Dates that people see: beside the title, in the byline, below the text, with the words that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from dateline.article.evidence import Evidence, Line
from dateline.article.metadata.date_candidate import Candidate
from dateline.article.metadata.date_evidence import MODIFIED_CLASS, PUBLISHED_CLASS, is_foreign
from dateline.article.metadata.days import GATE, Day, days, first_day

#: Words before a date that say "published"; policy: verbs and nouns of publication in the languages of the press.
PUBLISHED = re.compile(
    r"(?<![^\W\d_])(?:first )?(?:publish(?:ed)?|posted|post date|released|issued|written|filed|created|date|"
    r"veröffentlicht|publiziert|erstellt|geschrieben|erschienen|eingestellt|gepostet|datum|publi[ée]e?|mis en ligne|posté|parue?|"
    r"publicad[oa]|publicado el|creado|pubblicat[oa]|postado|publicerad|publicert|publisert|udgivet|offentliggjort|gepubliceerd|geplaatst|"
    r"opublikowan[oaey]|dodano|data publikacji|utworzono|yayın(?:lanma|landı)?|giriş|eklenme|опубликован[оаы]?|дата|julkaistu|publikováno|vydáno|megjelent|zverejnené|"
    r"objavljeno|publicat|đăng|δημοσίευση|نشر)(?![^\W\d_])|登録|入力|등록|입력|승인|掲載|公開|发布|發布|配信",
    re.I,
)
#: Words before a date that say "changed".
UPDATED = re.compile(
    r"(?<![^\W\d_])(?:last )?(?:updated?|modified|edited|revised|changed|reviewed|aktualisiert|aktualisierung|änderung|geändert|stand|zuletzt|update|bearbeitet|"
    r"mis[e]? à jour|modifiée?|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificato|uppdaterad|oppdatert|opdateret|sidst|bijgewerkt|gewijzigd|"
    r"aktualizac\w+|zaktualizowan\w+|güncelle\w*|обновлен[оа]?|изменен[оа]?|päivitetty|muokattu|upraveno|frissítve|ενημέρωση|ažurirano|actualizat)(?![^\W\d_])"
    r"|更新|수정|업데이트|최종",
    re.I,
)
#: "... wurde am 3. Mai 2020 um 12 Uhr veröffentlicht": languages that put the verb last.
BEHIND = re.compile(
    r".{0,26}?(?<!\w)(?:veröffentlicht|publiziert|gepostet|geschrieben|eingestellt|erstellt)(?!\w)", re.I
)
#: The sentence that a weblog sets below a text: "This entry was posted on Friday, 3 May 2030 at 9:12 and is filed under ...".
POSTED = re.compile(
    r"(?:this (?:entry|post|article|story) was (?:posted|published|written)|(?:dieser|der) (?:beitrag|artikel|eintrag) wurde|"
    r"(?:cet? (?:article|billet)|cette entrée) a été publiée?|esta entrada fue publicada|este (?:artigo|post) foi publicado|"
    r"(?:questo articolo|questa voce) è stat[oa] pubblicat[oa]|dit (?:bericht|artikel) (?:is|werd) geplaatst)\b",
    re.I,
)
#: The beginning of an address whose figures are no date that the page shows.
ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
#: Lines whose date is another thing's.
OTHER = re.compile(
    r"©|\(c\)|copyright|all rights|alle rechte|since|seit|depuis|desde|founded|born|geboren|\b(?:until|bis zum|valid|gültig|deadline|expires)\b|"
    r"\b(?:wrote|says|said|sagt|schrieb)\b|download|version|\bissn?\b|archiv",
    re.I,
)
#: Lines of a comment; beside the title they only count the comments.
COMMENT = re.compile(r"\b(?:comments?|repl(?:y|ies|ied)|kommentare?|antworten)\b", re.I)
MAX_LINE = 220
#: characters between the beginning of that sentence and its date, and its weight
POSTED_REACH, POSTED_WEIGHT = 70, 60.0
BEFORE = 8
AFTER = 9
BELOW = 12


def candidates(evidence: Evidence, locale: str) -> Iterator[Candidate]:
    """The dates of short lines, weighed by place, label and company."""
    month_first = locale.endswith("US")
    head, first, last = _landmarks(evidence)
    for number, line in enumerate(evidence.lines):
        if POSTED.match(line.text):
            yield from _posted(line, month_first, locale)
            continue
        if len(line.text) > MAX_LINE or not GATE.search(line.text):
            continue
        place = _place(number, head, first, last)
        if place == 0.0:
            continue
        found = sorted(days(line.text, month_first, locale[:2]), key=lambda day: day.start)
        for day in found[:4]:
            if ADDRESS.search(line.text, 0, day.start):
                continue
            yield _candidate(line, day, place, found)


def _posted(line: Line, month_first: bool, locale: str) -> Iterator[Candidate]:
    """The date of the sentence that says when the text was posted, however much that sentence goes on to say."""
    day = first_day(line.text[:POSTED_REACH], month_first, locale[:2])
    if day is not None:
        yield Candidate(
            day, "visible", POSTED_WEIGHT, f"the visible date “{line.text[: day.end].strip()}”", "published", read=True
        )


def _landmarks(evidence: Evidence) -> tuple[int, int, int]:
    """Line numbers of the headline, and of the first and past the last line of the body."""
    first, last = evidence.body
    head = evidence.headline[0] if evidence.headline else max(0, first - 4)
    if last and head >= last:
        head = max(0, first - 4)
    return head, first or head + 1, last or head + 1


def _place(number: int, head: int, first: int, last: int) -> float:
    """The weight of a date by where it stands."""
    if head < number <= min(max(head + 14, first), head + 45) + AFTER - 8:
        return 62.0
    if head - BEFORE <= number <= head:
        return 50.0
    if first - 6 <= number <= first + 1:
        return 55.0
    if first < number < last:
        return 8.0
    if last <= number <= last + BELOW:
        return 40.0
    return 14.0


def _candidate(line: Line, day: Day, place: float, found: list[Day]) -> Candidate:
    """The candidate of one date in a line: what the words before it call it, and its weight."""
    earlier = max((other.end for other in found if other.end <= day.start), default=0)
    label = line.text[earlier : day.start]
    said, changed = PUBLISHED.search(label) or BEHIND.match(line.text, day.end), UPDATED.search(label)
    near = line.hints[:60]
    kind: Literal["published", "modified"] = "published"
    weight = place + _company(line, day, place)
    if said and not (changed and said.re is PUBLISHED and changed.start() > said.start()):
        weight += 14
    elif changed or (not earlier and MODIFIED_CLASS.search(near) and not PUBLISHED_CLASS.search(near)):
        kind, weight = "modified", weight + 10
    elif not earlier and label.count(" ") > 4 and "date" not in near:
        # A date at the end of a sentence is the sentence's.
        weight -= 35
    elif len(line.text) > 120:
        weight -= 30
    quoted = line.text[max(0, day.start - 30) : day.end].strip()
    return Candidate(day, "visible", weight, f"the visible date “{quoted}”", kind, read=True)


def _company(line: Line, day: Day, place: float) -> float:
    """What the rest of the line, its elements and its kind add to the weight of its place."""
    alone = (day.end - day.start) / max(1, len(line.text))
    near = line.hints[:80]
    weight = 5.0 if alone > 0.5 else 0.0
    if PUBLISHED_CLASS.search(near) or "date" in near or "byline" in near or line.kind == "byline":
        weight += 8
    if line.linked > 0.8 and len(line.text) > 40:
        weight -= 25
    beside = place >= 50.0
    # Beside the title only the nearest elements tell: whole pages stand in wrappers called "card" or "archive".
    if is_foreign(line.hints[:50].replace("comment", "") if beside else line.hints):
        weight -= 30
    if OTHER.search(line.text) or (not beside and COMMENT.search(line.text)):
        weight -= 45
    apart = line.kind in {"caption", "heading", "pull-quote", "title"}
    if apart and day.start < 3 and place >= 50.0:
        # "5 March 2024 | Nature" under the title: a line of the head, whatever block it was taken for.
        weight -= 10
    elif apart or (line.kind in {"paragraph", "list-item", "lead"} and alone < 0.4):
        weight -= 35
    return weight
