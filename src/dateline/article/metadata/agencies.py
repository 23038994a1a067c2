"""News agencies: their names and codes, and where a page credits one. A picture's credit is none of the article's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.article.evidence import Evidence

#: Name for the record -> how bylines write it. Policy: agencies that sell texts to newsrooms; outlets that sell a few stay out. Codes of
#: two or three letters count only in capitals (dpa, epd and their like as the agencies write themselves).
AGENCIES = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse", "AFP Deutschland"), "AP": ("AP", "Associated Press", "The Associated Press"),
    "Reuters": ("Reuters", "Thomson Reuters", "REUTERS"), "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur", "Deutsche Presse Agentur", "dpa-infocom", "dpa-AFX"),
    "APA": ("APA", "Austria Presse Agentur"), "Keystone-SDA": ("SDA", "sda", "Keystone-SDA", "ATS", "Schweizerische Depeschenagentur"), "epd": ("epd", "Evangelischer Pressedienst"),
    "KNA": ("KNA", "Katholische Nachrichten-Agentur"), "SID": ("SID", "Sport-Informations-Dienst"), "ANSA": ("ANSA", "Ansa", "Agenzia ANSA"), "Adnkronos": ("Adnkronos", "AdnKronos"),
    "EFE": ("EFE", "Agencia EFE"), "Europa Press": ("Europa Press", "Europapress"), "Lusa": ("Lusa", "LUSA", "Agência Lusa"), "Agência Brasil": ("Agência Brasil",),
    "Estadão Conteúdo": ("Estadão Conteúdo",), "Télam": ("Télam", "Telam"), "TASS": ("TASS", "ТАСС"), "Interfax": ("Interfax", "Интерфакс"), "RIA Novosti": ("RIA Novosti", "РИА Новости"),
    "Ukrinform": ("Ukrinform", "Укринформ"), "UNIAN": ("UNIAN", "УНИАН"), "BelTA": ("BelTA", "БелТА"), "Xinhua": ("Xinhua", "新华社", "新華社"), "Kyodo": ("Kyodo", "Kyodo News", "共同通信"),
    "Jiji": ("Jiji", "Jiji Press", "時事通信"), "Yonhap": ("Yonhap", "Yonhap News Agency", "연합뉴스"), "Newsis": ("Newsis", "뉴시스"), "PTI": ("PTI", "Press Trust of India"), "ANI": ("ANI",), "IANS": ("IANS",),
    "Belga": ("Belga", "BELGA"), "ANP": ("ANP",), "NTB": ("NTB",), "TT": ("TT", "TT Nyhetsbyrån"), "Ritzau": ("Ritzau", "/ritzau/"), "STT": ("STT",), "PAP": ("PAP",), "ČTK": ("ČTK", "CTK"), "TASR": ("TASR",),
    "MTI": ("MTI",), "Agerpres": ("Agerpres", "AGERPRES"), "Hina": ("Hina", "HINA"), "Tanjug": ("Tanjug",), "Anadolu Ajansı": ("Anadolu Ajansı", "Anadolu Agency", "Anadolu", "AA"), "DHA": ("DHA",), "İHA": ("İHA",),
    "Bernama": ("Bernama", "BERNAMA"), "Antara": ("Antara", "ANTARA"), "UPI": ("UPI", "United Press International"), "The Canadian Press": ("The Canadian Press", "Canadian Press"),
    "AAP": ("AAP", "Australian Associated Press"), "PA Media": ("PA Media", "Press Association"), "NAN": ("News Agency of Nigeria",), "Bloomberg": ("Bloomberg", "Bloomberg News"), "MENA": ("Middle East News Agency",),
    "IRNA": ("IRNA",), "SANA": ("SANA",), "WAFA": ("WAFA",), "APS": ("Algérie Presse Service",), "MAP": ("Maghreb Arabe Presse",), "KUNA": ("KUNA",), "CNA": ("Central News Agency",),
}  # fmt: skip
_BY_WRITING = {writing: name for name, writings in AGENCIES.items() for writing in writings}
_FOLDED = {writing.lower(): name for writing, name in _BY_WRITING.items() if len(writing) > 4}
_ANY = "|".join(re.escape(writing) for writing in sorted(_BY_WRITING, key=len, reverse=True))
NAME = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w])")
#: "(AFP)", "(Reuters) -", "with AFP", "Mit Material von dpa", "/afp/dpa", "dpa/lsw": where a line is a credit.
CREDIT = re.compile(
    rf"\(\s*(?:(?:with|avec|mit|con|com|med|met|z|by)\s+)?(?:{_ANY})(?:\s*[/,;&+-]\s*\w+)*\s*\)"
    rf"|(?:(?:with|from|via|contributed|avec|mit|material von|quelle:?|source:?|fuente:?|fonte:?|con|com|med|met|agencies?:?|agentur(?:en)?:?|basis von)\s+)"
    rf"(?:\w+\s+){{0,2}}(?:{_ANY})(?!\w)|^/?(?:{_ANY})(?:\s*[/,+&-]\s*\w+)*/?$|(?<!\w)(?:{_ANY})/\w+$|(?:©|copyright)[\s\d]*(?:{_ANY})",
    re.I,
)
PICTURE = re.compile(
    r"photo|foto|image|bild|picture|getty|video|caption|figure|illustration|imago|credit|grafik|graphic|picture alliance|file\b|archiv|via\s",
    re.I,
)
OPENING = re.compile(rf"^.{{0,60}}?\((?P<name>(?:{_ANY}))(?:\s*/\s*(?P<more>{_ANY}))?\)\s*[-–—:]")
MAX_CREDIT = 160


def agency_of(text: str) -> str | None:
    """The agency that a string is the name of, nothing more; None for anything else."""
    text = text.strip(" .,;:()[]/*|-–—")
    return _BY_WRITING.get(text) or _FOLDED.get(text.lower()) or _FOLDED.get(text.lower().removeprefix("the "))


def read(evidence: Evidence, credited: Iterable[str]) -> tuple[str, ...]:
    """The agencies that the article credits, in the order found: in its bylines (`credited`), its opening, its last lines."""
    found: dict[str, None] = {}
    for text in credited:
        for name in _named(text):
            found.setdefault(name)
    first, last = evidence.body
    for line in evidence.lines[first : min(first + 3, last)]:
        opening = OPENING.match(line.text)
        for writing in (opening["name"], opening["more"]) if opening else ():
            if writing:
                found.setdefault(_BY_WRITING[writing])
    for number in (*range(max(0, first - 6), first), *range(max(first, last - 2), min(last + 6, len(evidence.lines)))):
        for name in _credit(evidence.lines[number].text, evidence.lines[number].kind == "caption"):
            found.setdefault(name)
    return tuple(found)


def _credit(text: str, caption: bool) -> list[str]:
    """The agencies of a line that is a credit, or that ends in one."""
    if caption or len(text) < 2:
        return []
    tail = text if len(text) <= MAX_CREDIT else text[-40:]
    if len(text) > MAX_CREDIT and not text.rstrip(" .").endswith((")", "/")):
        return []
    hit = CREDIT.search(tail)
    if not hit or PICTURE.search(tail.replace(hit[0], "") + hit[0][:4]):
        return []
    return _named(hit[0])


def _named(text: str) -> list[str]:
    """The agencies named in a short string; lower-case codes stand in credits only between marks (“/afp/”)."""
    whole = agency_of(text)
    if whole:
        return [whole]
    found = [_BY_WRITING[hit[0]] for hit in NAME.finditer(text)]
    parts = re.split(r"[/()\s]+", text)
    found += [
        _BY_WRITING[part.upper()] for part in parts if "/" in text and part.islower() and part.upper() in _BY_WRITING
    ]
    return list(dict.fromkeys(found))
