"""Names of people in bylines: labels and roles off, several names apart, outlets and desks out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.article.metadata.agencies import agency_of
from dateline.article.metadata.site import Outlet, key

#: Words that open a byline, by language. Policy: a label alone makes no author; what follows must look like a name.
LABEL = re.compile(
    r"^[\s|•·–—-]*(?:(?:text|words|story|article|artikel|report(?:ed|ing)?|written|posted|published|created|submitted|updated|opinion|analysis|kommentar|kolumne|"
    r"interview|ein (?:kommentar|beitrag|artikel|interview)|geschrieben|veröffentlicht|verfasst|erstellt|publié|écrit|rédigé|escrito|publicado|pubblicato|scritto|skrevet|"
    r"skriven|geplaatst|door|tekst|texte?)\s*)?"
    r"(?:by|von|vom|par|por|di|de|door|av|af|przez|od|autor(?:in|en|es|a)?|authors?|auteurs?|autore|autori|forfatter|skribent|redakteur(?:in)?|a cura di|"
    r"yazan|автор[ыи]?|текст|reporter|writer|journaliste?|toimittaja|kirjoittaja|szerző|text|texto|tekst|words|story)(?:(?=[\s:])\s*:?\s+|(?-i:(?<=[bB]y)(?=[A-Z])))",
    re.I,
)
LABEL_ONLY = re.compile(
    r"^(?:by|von|vom|par|por|di|door|av|af|przez|written by|author(?:s)?(?: of the article)?|autor(?:in|en|es|a)?|auteurs?|autore|автор[ыи]?|text|texte|story by)\s*:?$",
    re.I,
)
#: From here on a byline tells of something else than who wrote it.
STOP = re.compile(
    r"\s+[|•·●–—-]\s+|\s*[|•·●]\s*|(?<![A-Z])\.\s+(?=[A-ZÄÖÜ][a-z]{4})|\s+(?:for|für|pour|para|per)\s+(?=(?:the |la |el |die |das )?[A-Z])|"
    # Short words in lower case only: "Loïc Le Clerc" and "Jan Kim" are names.
    r"\s*(?<!\w)(?-i:last|on|am|à|em|from|aus|desde|vom|le|il|in(?= )|at|vor|about|is|was|has|with|mit|avec|photo\w*|foto\w*|view|see|read|min\.?)(?!\w).*|"
    r"\s*(?<!\w)(?:published|posted|updated|covers|illustration\w*|photos? by|fotos?:|translat\w+|übers\w*|tradu\w+|edited|editing|fact.?check\w*|reviewed|contribut\w+|"
    r"follow|share|comments?|kommentare?|minutes?|lesezeit|actualizado|publicado|publié|mis à jour|aktualisiert|stand:|veröffentlicht|gepubliceerd|publicerad|publisert|"
    r"and (?:the )?(?:staff|agencies)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w).*|"
    r"\s*(?<!\w)Last (?:updated|modified|edited).*|\s+for\s*$|"
    r"\s*\d.*|\s*https?:.*|\s*@\S*.*",
    re.I | re.S,
)
#: Characters of a list of names that are read.
MAX_LIST = 1_000
#: Particles that may stand in lower case inside a name.
PARTICLES = frozenset(
    "de da do dos das di del della dello degli dei du des d la le les van von vom der den ten ter te zu zum zur el al bin ibn ben abu af av y e i ap mac st san santa "
    "ul ur bint o' 't und".split()
)
#: Words that no person's name has. Policy: desks, roles, firms and parts of a page; words that are surnames too (Post, Times, King) stay out.
NO_NAME = frozenset(
    "news newsroom redaktion redaktions redaktionsteam staff team editorial editors editor agency agencies agencias redacción redaccion rédaction redaction redazione "
    "redação redacao redactie redaktionen press presse prensa media medien zeitung tv radio online desk board bureau correspondent correspondents reporter reporters "
    "magazine magazin gmbh inc ltd llc ag e.v. foundation stiftung institute institut university universität ministry department admin administrator webmaster guest "
    "gast gastautor nachrichten wire service services network group verlag author authors autor autorin author: writer writers contributor contributors special columnist "
    "journalist journaliste political business sports sport senior chief deputy head director manager producer photographer fotograf photos video videos getty images the our "
    "this your all more most about contact home watch latest posts copy weitere quellen aktuelle aktualisierung güncelleme zuletzt user users anonymous anonym unknown info www http https newsletter facebook twitter instagram linkedin youtube club verein blog "
    "company corporation association verband society council committee center centre amt stadt polizei police government office daily weekly today newspaper journal gazette "
    "herald tribune chronicle observer haberler haber ajansı gazetesi редакция новости агентство пресс-служба ug kg co. corp digital web content social support super agencia agence agenzia "
    "article artikel beitrag kommentar comment comments interview analysis opinion meinung published updated posted minutes share follow subscribe advertisement über melden developer fehler bundesministerium departement ministerium feuerwehr abteilung bündnis kreuz germany engine search api beitragvon administrador amministratore mitarbeiter praktikant volontär verwaltung landratsamt kanzlei fraktion landesverband bundesverband".split()
)  # fmt: skip
#: Roles that stand behind a name without a comma.
ROLE = re.compile(
    r"\s+(?:(?:senior|chief|deputy|assistant|associate|executive|managing|political|business|sports?|science|health|staff|special|local|democracy|digital|freelance|"
    r"environment|education|crime|royal|entertainment|features?|news|content|foreign|diplomatic|economics?|technology|consumer|us|uk|world|europe|show\w*|data|audience|trends?|live|money|travel|lifestyle|home|property|weather|courts?|city|metro|night|day|head|shopping|style|gaming|tv|film|music|books|arts?|food)\s+)*"
    r"(?:reporter|correspondent|editor|writer|journalist\w*|columnist|contributor|producer|director|chefredakteur\w*|redakteur\w*|redaktor\w*|autor\w*|korrespondent\w*|"
    r"reportero|redactora?|periodista|giornalista|inviat[oa]|journaliste|muhabir\w*|toimittaja|dziennikarz\w*|журналист|корреспондент|기자|특파원|記者)(?![^\W\d_]).*$|(?<=[가-힣])\s?(?:기자|특파원).*$",
    re.I,
)
WORD = re.compile(r"[^\W\d_][^\s]*")
#: A word that begins with a capital behind three small letters: elements that stood apart on the page ("Ana RothStaff Writer").
#: Names such as McDonald, DeSantis or MacArthur have fewer.
GLUED = re.compile(r"(?<=[a-zß-ÿ]{3})(?<!Fitz)(?=[A-Z][a-z])")
EMAIL = re.compile(r"\S+@\S+\.\w+|\[email.*?\]|\S+\.(?:com|de|org|net|at|ch|fr|it|es|uk)\b", re.I)
CJK = re.compile(r"^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af·・ ]{2,10}$")
CJK_NO_NAME = re.compile(r"新聞|新闻|編集|编辑|社$|通信|日報|時報|뉴스|신문|일보|통신|기자$|記者$|部$|局$|网$")


@lru_cache(maxsize=1024)
def people(text: str, outlet: Outlet, structured: bool = False) -> tuple[str, ...]:
    """The people that a byline names, in order. `structured`: the page says that it is an author, so one word may be a name."""
    text = GLUED.sub(" ", EMAIL.sub(" ", text[:MAX_LIST]).strip())
    stripped = LABEL.sub("", text, count=1)
    text = re.sub(r"\([^()]*\)?|\[[^\[\]]*\]?|[“”\"*()]", " ", stripped)
    cut = STOP.search(text)
    text = text[: cut.start()] if cut else text
    found: dict[str, None] = {}
    for number, part in enumerate(_parts(text)):
        name = person(part, outlet, structured)
        if name:
            found.setdefault(name)
        elif number and not agency_of(part) and not structured:
            # Behind the first that is none (a place, a role) a byline names nobody else.
            break
    return tuple(found)


def person(text: str, outlet: Outlet, structured: bool = False) -> str | None:
    """One person's name without role and title marks, or None when the string looks like none."""
    name = ROLE.sub("", re.sub(r"\s+", " ", text)).strip(" .,;:|/•·-–—>«»")
    if not 2 <= len(name) <= 60 or agency_of(name) or outlet.is_named(name):
        return None
    if any(len(own) > 9 and key(name).startswith(own) for own in outlet.keys if own != key(name)):
        # "Coast PostNovember": the outlet with something glued to it.
        return None
    if CJK.match(name):
        return None if CJK_NO_NAME.search(name) or len(name.replace(" ", "")) > 8 else name
    words = name.split()
    if any(word.lower().strip(".,") in NO_NAME for word in words) or any(c.isdigit() for c in name):
        return None
    if len(words) == 1:
        # One word in lower case is a code of the desk or an account.
        written = structured and len(name) > 2 and WORD.fullmatch(name) and "." not in name and not name[0].islower()
        return cased(name) if written else None
    if len(words) > 6 or not _looks_like_name(words, structured):
        return None
    return cased(name)


def cased(name: str) -> str:
    """The name in the case of names where it is all capitals, or where a part of it has none."""
    if name.isupper() and len(name) > 3:
        return re.sub(r"[^\W\d_]+", lambda hit: hit[0].capitalize(), name)
    words = name.split()
    if len(words) == 1:
        return name
    return " ".join(w[0].upper() + w[1:] if w.islower() and w not in PARTICLES else w for w in words)


def _looks_like_name(words: list[str], structured: bool) -> bool:
    """Whether the words have the case of a name: capitals, particles, initials; one lower-case word is forgiven, more only where the page vouches."""
    if not all(re.fullmatch(r"[^\W\d_](?:[\w'’.\-‑]*)", word) for word in words):
        return False
    low = [
        word
        for word in words
        if word[0].islower() and word.lower() not in PARTICLES and "'" not in word[:3] and "’" not in word[:3]
    ]
    high = [word for word in words if word[0].isupper() or not word[0].islower()]
    return structured or (len(low) == 0 and len(high) >= 2) or (len(low) == 1 == len(high) and len(words) == 2)


def _parts(text: str) -> Iterator[str]:
    """The names of a list. A conjunction parts two names only where more than one word stands on both sides."""
    rest = [piece for piece in re.split(r"\s*[;,&+/、，]\s*", text) if piece]
    for piece in rest:
        halves = re.split(r"\s+(?:and|und|et|og|och|en|ve|и|та|y|e|i|a)\s+", piece)
        if len(halves) > 1 and all(" " in half.strip() for half in halves):
            yield from halves
        elif re.match(r"(?:and|und|et|og|och|y|e|и)\s+\S+\s+\S", piece):
            yield piece.split(None, 1)[1]
        else:
            yield piece
