"""What furniture says: patterns of short texts that pages add to articles, each with the reason it is taken out for.

Policy of the table: phrases of any outlet, in the languages of the larger presses; a phrase is matched on a short unit only, never
inside a paragraph. A pattern that is `sure` removes a unit of its own accord; the others are evidence for the scorer and name the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Phrase:
    """A kind of furniture. `pattern` is searched in the lower-cased text of units of at most `longest` characters."""

    why: str
    #: Words of which one must stand in the text, lower case; "0" stands for any digit. The gate: no such word, no search.
    needs: str
    pattern: str
    longest: int = 120
    sure: bool = False
    #: texts that it must match, and texts that it must not
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


PHRASES: tuple[Phrase, ...] = (
    Phrase(
        "advertising",
        "advertisement advertisment advertising publicity publicité publicidad publicidade pubblicità anzeige werbung reklam reklama annons sponsored promoted ad paid continues reading reklame advertentie 광고 広告 реклама",
        r"^\W*(?:advertis(?:e?ment|ing)|publicity|publicité|publicidad|publicidade|pubblicità|anzeige|werbung|reklama?|annons|sponsored"
        r"(?: content)?|promoted|ad|paid content|story continues below(?: advertisement)?|article continues (?:below|after)[\w ]*"
        r"|continue reading below|reklame|advertentie|광고|広告|реклама)\W*$",
        sure=True,
        examples=("Advertisement", "Publicity", "- Anzeige -", "Story continues below"),
        others=("Advertisement for a new minister drew thousands.",),
    ),
    Phrase(
        "navigation",
        "read see show load more continue lire savoir leer ver lea mehr weiterlesen zur back skip menu home homepage search next previous close print top zurück nach leggi leia lees läs jump",
        r"^\W*(?:read more|read (?:also|next|full (?:story|article))|see (?:also|more)|show (?:more|less|all)|load more|more|more (?:stories|news|on this)"
        r"[\w ]*|continue reading|lire (?:aussi|la suite)|lire plus|en savoir plus|leer más|ver más|lea también|mehr (?:lesen|anzeigen|zum thema)|weiterlesen"
        r"|zur startseite|back to (?:top|home)|skip to [\w ]+|menu|home(?:page)?|search|next|previous|close|print|top|zurück|nach oben"
        r"|leggi anche|leia mais|lees (?:ook|meer)|läs (?:mer|också)|jump to [\w ]+)\W*$",
        sure=True,
        examples=("Read more", "Lire aussi :", "» Weiterlesen"),
        others=("Home secretary resigns",),
    ),
    Phrase(
        "share",
        "share teilen partager compartir condividi follow like tweet pin copy link facebook twitter x whatsapp linkedin telegram reddit instagram email e messenger pinterest merken drucken save bookmark suivre seguir folgen folge",
        r"^\W*(?:share(?: (?:this|on|via|article|story)[\w ]*)?|teilen|partager|compartir|condividi|follow(?: us| me)?(?: on [\w ,]+)?|like|tweet|pin it|copy"
        r" link|link copied[\w! ]*|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|e-?mail|messenger|pinterest|merken|drucken|save"
        r"|bookmark|suivre|seguir|folgen|folge uns[\w ]*)(?:[\s,|/·•]+(?:facebook|twitter|x|whatsapp|linkedin|telegram|reddit|e-?mail|print|share"
        r"|tweet|instagram|pinterest|copy link))*\W*$",
        sure=True,
        examples=("Share", "Follow", "Follow us on Twitter", "Facebook Twitter Email"),
        others=("Share prices fell", "Facebook said it would appeal."),
    ),
    Phrase(
        "reading-time",
        "reading lesezeit temps tiempo 0",
        r"^\W*(?:reading time\W*)?(?:about |ca\. ?)?\d{1,3}[ -]?(?:min(?:ute)?s?\.?|minuten|minutos|minuti|мин\.?|分)(?: ?(?:read(?:ing)?(?: time)?|lesezeit|de lecture"
        r"|de lectura|di lettura))?\W*$|^\W*(?:lesezeit|reading time|temps de lecture|tiempo de lectura)\b",
        sure=True,
        examples=("5 mins", "4 min read", "Lesezeit: 3 Minuten"),
        others=("5 minutes later the shooting stopped",),
    ),
    Phrase(
        "newsletter",
        "newsletter news sign signing join like in directly email e i je jetzt subscribe abonnieren suscríbete inscrivez briefing",
        r"\bnews ?letter\b|\b(?:sign|signing) ?up\b|\bin (?:your|ihr|dein) (?:in|mail)box\b|directly in your (?:in|mail)box|e-?mail alerts?\b"
        r"|^\W*i subscribe\W*$|^\W*(?:je m.abonne|jetzt anmelden|subscribe(?: now)?|abonnieren|suscríbete|inscrivez-vous)\W*$|daily briefing|\bjoin [\d.,]+k? (?:other )?(?:readers|subscribers|people|others)\b|like to (?:be emailed|receive (?:e-?mails|news))",
        160,
        examples=(
            "Newsletter",
            "I subscribe",
            "Sign up for our daily briefing",
            "Get the news directly in your mailbox",
            "Join 12,400 readers who get our stories first",
        ),
        others=("They subscribe to the view that talks will fail.",),
    ),
    Phrase(
        "app",
        "download downloading google google_play app available télécharge téléchargez télécharger badge",
        r"download(?:ing)? (?:the|our)\b.{0,30}\bapp(?:lication)?\b|google[ -_]?play|app ?store[-_ ]?badge|\bavailable on the app store|télécharge\w* l.appli",
        160,
        examples=("Follow the world by downloading our free application", "google-play-badge_EN"),
        others=("He applied for the job",),
    ),
    Phrase(
        "subscription",
        "log login sign signin subscribers already become support donate create register abo abonnement unlimited free",
        r"\b(?:log|sign) ?in\b|\bsubscribers? only\b|already a (?:member|subscriber)|become a member|support (?:our|independent) journalism|\bdonate\b"
        r"|create (?:a|an) (?:free )?account|\bregister (?:now|for free|here)\b|\babo(?:nnement)?\b.{0,40}\b(?:test|lesen)|unlimited access|free trial",
        200,
        examples=("Already a subscriber? Log in", "Become a member today"),
    ),
    Phrase(
        "cookie",
        "cookie cookies privacy datenschutz datenschutzerklärung datenschutzhinweise datenschutzeinstellungen terms gdpr consent impressum",
        r"\bcookies?\b|privacy (?:policy|settings|notice)|\bdatenschutz|terms (?:of|and) (?:use|service|conditions)|\bgdpr\b|your consent|impressum\b",
        400,
        examples=("We use cookies to improve this site.", "Privacy policy"),
    ),
    Phrase(
        "copyright",
        "© c copyright rights alle tous may",
        r"©|\(c\) ?(?:19|20)\d\d|^\W*copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|may not be (?:published|reproduced)",
        300,
        examples=("© 2024 Example Press. All rights reserved.",),
    ),
    Phrase(
        "comments",
        "comment comments kommentar kommentare commentaire commentaires comentario comentarios reply report join post schreib schreiben be",
        r"^\W*(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|reply|report abuse)\W*(?:\d+|\(\d+\))?\W*$|leave a (?:reply|comment)"
        r"|join the (?:conversation|discussion)|post a comment|view comments|schreib(?:en sie)? (?:den|einen|ihren) .{0,12}kommentar|be the first to",
        120,
        examples=("12 comments", "Leave a reply", "Join the conversation"),
        others=("Comments by the minister drew criticism",),
    ),
    Phrase(
        "related",
        "related recommended you most trending latest top editor editors in don popular meistgelesen meistgelesene must das mehr à sur te lo read see watch listen also more lesen lire lea leggi",
        r"^\W*(?:related(?: (?:stories|articles|topics|news|content))?|recommended[\w ]*|you (?:might|may) (?:also )?(?:like|be interested)[\w ]*|most (?:read|popular|viewed)"
        r"[\w ]*|trending[\w ]*|latest (?:news|stories)|top stories|editors?.? picks|in case you missed it|don.t miss|must reads?|popular"
        r"|meistgelesen\w*|das könnte sie auch interessieren|mehr (?:aus|zu|von|über)\b[\w ]*|à lire aussi|sur le même sujet|te puede interesar|lo más leído)\W*$"
        r"|^\W*(?:(?:read|see|watch|listen) (?:also|more|next)|also read|read|related|watch|more|don.t miss|lesen sie (?:auch|hier|mehr)|lire aussi|lea también|leggi anche)\s*[:|»›>-]",
        200,
        examples=("Related stories", "Most read", "READ MORE: Storm closes port", "Also read: Storm closes port"),
        others=("Related charges were dropped in May.",),
    ),
    Phrase(
        "video",
        "watch play video now autoplay replay listen audio podcast live getty up close embed slideshow gallery view photo photos this",
        r"^\W*(?:watch(?: live| now| the video| video)?|play(?: video)?|video|now playing|autoplay|replay|listen|audio|podcast|live|getty images|replay video|up next"
        r"|close video|embed|slideshow|gallery|view gallery|photos?|this video.{0,60})\W*$",
        100,
        examples=("Watch live", "Play video"),
        others=("Live fire was used against the crowd",),
    ),
    Phrase(
        "contact",
        "contact write email e follow reach got have @",
        r"^\W*(?:contact|write to|e-?mail|follow|reach|got a (?:tip|story))\b.{0,60}(?:@|\bat\b|\bon (?:twitter|google news|facebook|instagram|whatsapp|bluesky|telegram)\b)|have a (?:news )?tip\b|[\w.]+@[\w.]+\.\w{2,4}\W*$",
        200,
        examples=("Follow Ana Petrova on Twitter", "Contact the writer at desk@example.org"),
        others=("He can write at speed",),
    ),
    Phrase(
        "editorial-note",
        "editor editors correction clarification update this the author authors writer writers reporter correspondent columnist journalist associated reporting additional with mit is",
        r"^\W*(?:editor.?s.? note|correction|clarification|update|this (?:story|article|post) (?:was|has been|originally|is part)|the views expressed"
        r"|(?:the )?(?:author|writer)s? (?:is|are) an?\b|\w+ \w+ is (?:a|an|the) [\w ]{0,40}(?:reporter|editor|writer|correspondent|columnist|journalist)\b"
        r"|associated press writers?\b|reporting by|(?:additional )?reporting\b.{0,40}\bby|with (?:files|reporting|agencies)|\(?mit (?:material|agentur))",
        400,
        examples=(
            "Editor's note: an earlier version gave a wrong date.",
            "Reporting by Ana Petrova; editing by Jon Doe",
        ),
    ),
    Phrase(
        "credit",
        "photo photos photograph image images picture foto bild credit credits file source sources quelle getty reuters afp ap dpa epa shutterstock istock alliance",
        r"^\W*(?:photos?(?:graph)?|image|picture|foto|bild|credit|file photo|source|quelle)s?(?: credit| by| courtesy| of)?\s*[:/©]|^\W*(?:getty|reuters|afp|ap photo|dpa|epa|shutterstock"
        r"|istock)\b.{0,40}$|/(?:getty images|reuters|afp|ap|dpa|epa)\W*$|\(?(?:photo|foto|image|picture|file)s?(?: credit)?\s?[:/]|\bvia (?:ap|getty|reuters|afp)\W*$|\bgetty images\b|\bap photo\b|picture alliance",
        300,
        examples=("Photo: Ana Petrova", "Ana Petrova/Reuters"),
    ),
    Phrase(
        "byline",
        "by von par por di text written texte texto av door published updated posted created stand veröffentlicht aktualisiert publié publicado last with",
        r"^\W*(?:by|von|par|por|di|text by|written by|texte par|texto|av|door)\s?:?\s+\S.{0,80}$|^\W*(?:published|updated|posted|created|stand|veröffentlicht|aktualisiert|publié|publicado|last"
        r" (?:updated|modified))\b|^\W*\(?with (?:afp|ap|reuters|dpa)\b",
        120,
        examples=("By Ana Petrova", "Published 3 May 2021", "Text by: Example Radio"),
    ),
    Phrase(
        "date",
        "0 ago",
        r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}:\d\d\b|\b(?:hours?|minutes?|days?|weeks?) ago\b"
        r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2}\.? \w{3,9}\.? (?:19|20)\d\d\b",
        80,
        examples=("May 3, 2021", "12:40", "3 hours ago"),
    ),
)

REASONS = tuple(phrase.why for phrase in PHRASES)
LONGEST = max(phrase.longest for phrase in PHRASES)
_COMPILED = tuple((phrase.longest, 1 << place, re.compile(phrase.pattern)) for place, phrase in enumerate(PHRASES))
_SURE = sum(1 << place for place, phrase in enumerate(PHRASES) if phrase.sure)
_TOKEN = re.compile(r"\w+|[©@]")


def _gates() -> dict[str, int]:
    gates: dict[str, int] = {}
    for place, phrase in enumerate(PHRASES):
        for word in phrase.needs.split():
            gates[word] = gates.get(word, 0) | 1 << place
    return gates


_GATES = _gates()
_GATE_WORDS = frozenset(_GATES)
_DIGITS = _GATES["0"]
#: A word that begins with a digit of any script.
_DIGIT = re.compile(r"(?<!\w)\d")


def mask_of(text: str) -> int:
    """The kinds of furniture that a unit's text sounds like, as bits in the order of `PHRASES`."""
    return _mask(text) if len(text) <= LONGEST else 0


@lru_cache(maxsize=20_000)
def _mask(text: str) -> int:
    size = len(text)
    text = text.lower()
    words = set(_TOKEN.findall(text))
    open_gates = _DIGITS if _DIGIT.search(text) else 0
    for word in words & _GATE_WORDS:
        open_gates |= _GATES[word]
    found = 0
    while open_gates:
        bit = open_gates & -open_gates
        open_gates ^= bit
        longest, _, pattern = _COMPILED[bit.bit_length() - 1]
        if size <= longest and pattern.search(text):
            found |= bit
    return found


def reason_of(mask: int) -> str:
    """The first reason that a mask of `mask_of` holds; empty for none."""
    return next((why for place, why in enumerate(REASONS) if mask >> place & 1), "")


def reasons(mask: int) -> tuple[str, ...]:
    """All reasons that a mask of `mask_of` holds, in the order of `PHRASES`."""
    return tuple(why for place, why in enumerate(REASONS) if mask >> place & 1)


def is_sure(mask: int) -> bool:
    """Whether the text is furniture whatever stands around it."""
    return bool(mask & _SURE)


#: A sentence with the photographer and the agency behind it: "Nets hang in the trees. Ana Petrova/Coast Wire".
_SIGNED = re.compile(
    r"[.!?…)\"”’]\s+[^\W\d_a-z][\w'’.-]*(?:\s[\w'’.-]+){0,3}\s?/\s?[^\W\d_a-z][\w'’.-]*(?:\s[\w'’.-]+){0,3}[)\s]*$"
)
_SIGNED_CHARS = 400


def is_signed(text: str) -> bool:
    """Whether a text ends like a caption, in the name of who took the picture and whom for."""
    return "/" in text[-60:] and len(text) < _SIGNED_CHARS and _SIGNED.search(text) is not None
