"""Small closed word classes of English that mentions need. Policy: closed classes only; open ones stand in `dateline.facts`."""

from __future__ import annotations

#: pronoun -> (person, number, gender)
PRONOUNS = {
    "he": (3, "s", "m"), "him": (3, "s", "m"), "his": (3, "s", "m"), "himself": (3, "s", "m"),
    "she": (3, "s", "f"), "her": (3, "s", "f"), "hers": (3, "s", "f"), "herself": (3, "s", "f"),
    "it": (3, "s", "n"), "its": (3, "s", "n"), "itself": (3, "s", "n"),
    "they": (3, "p", "?"), "them": (3, "p", "?"), "their": (3, "p", "?"), "theirs": (3, "p", "?"), "themselves": (3, "p", "?"),
    "'em": (3, "p", "?"),
    "i": (1, "s", "?"), "me": (1, "s", "?"), "my": (1, "s", "?"), "mine": (1, "s", "?"), "myself": (1, "s", "?"),
    "we": (1, "p", "?"), "us": (1, "p", "?"), "our": (1, "p", "?"), "ours": (1, "p", "?"), "ourselves": (1, "p", "?"),
    "you": (2, "?", "?"), "your": (2, "?", "?"), "yours": (2, "?", "?"), "yourself": (2, "s", "?"), "yourselves": (2, "p", "?"),
}  # fmt: skip
POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our", "your"))
REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself", "yourselves"))
DETERMINERS = {
    "the": "def", "this": "dem", "that": "dem", "these": "dem", "those": "dem", "such": "dem", "said": "dem",
    "a": "indef", "an": "indef", "another": "indef", "some": "quant", "any": "quant", "no": "quant", "every": "quant",
    "each": "quant", "several": "quant", "many": "quant", "few": "quant", "all": "quant", "both": "def", "most": "quant",
    "more": "quant", "other": "indef", "which": "quant", "what": "quant", "either": "quant", "neither": "quant",
}  # fmt: skip
#: heads that count or part what their "of" names ("tens of thousands of demonstrators")
PARTITIVES = frozenset(
    "dozen hundred thousand million score ten number group majority minority handful series couple pair crowd lot rest part"
    " half quarter third one two three four five some many most all several few none both each any member team generation".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions".split()
)
#: verbs whose object or passive subject is a person even where only a number names it ("killing 23")
HARM = frozenset(
    "kill injure wound arrest detain hurt shoot rescue save abduct kidnap execute hang jail hospitalise hospitalize evacuate free"
    " release charge convict sentence imprison behead stab massacre murder displace deport trap seize capture bury".split()
)
#: words that count people when a verb takes them alone ("thousands marched", "others fled")
CROWDS = frozenset("dozens hundreds thousands scores tens millions others".split())
#: nouns of kin: what is no person has them in a figure of speech only ("its big brother")
KIN = frozenset(
    "father mother brother sister son daughter wife husband uncle aunt cousin parent child grandfather grandmother".split()
)
#: what the calendar names
CALENDAR = frozenset(
    "January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
#: words before a name that tell the gender of its bearer
HONORIFICS = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "pope": "m", "don": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madam": "f", "madame": "f", "lady": "f", "dame": "f",
    "queen": "f", "princess": "f", "sister": "f", "monsieur": "m", "herr": "m", "señor": "m", "señora": "f", "frau": "f",
    "dr": "?", "dr.": "?", "prof": "?", "prof.": "?", "professor": "?", "doctor": "?", "rev": "?", "rev.": "?", "hon.": "?",
    "sheikh": "m", "sheik": "m", "imam": "m", "ayatollah": "m", "emir": "m", "sultan": "m", "father": "m", "brother": "m",
    "gen.": "?", "col.": "?", "lt.": "?", "sgt.": "?", "capt.": "?", "maj.": "?", "adm.": "?", "cpl.": "?", "sen.": "?", "rep.": "?",
    "gov.": "?", "gen": "?", "col": "?", "lt": "?", "sgt": "?", "capt": "?", "pres.": "?", "st.": "?", "baron": "m", "baroness": "f",
}  # fmt: skip
#: verbs whose subject is somebody (lemmas), whatever the name looks like
SAYING = frozenset(
    "say tell announce declare warn accuse deny insist add state claim argue believe think want demand call urge ask condemn"
    " welcome reject refuse agree support back oppose threaten vow pledge promise order sign approve impose lift ban invite"
    " blame criticise criticize denounce summon expel recall recognise recognize withdraw send deploy launch attack invade strike"
    " bomb shell seize capture arrest detain release free sanction negotiate discuss meet host mediate propose offer provide"
    " grant give sell buy lend seek try hope plan intend decide consider fear suspect respond react reply confirm report"
    " acknowledge admit concede stress emphasise emphasize note suggest hint signal press push force pressure help assist"
    " finance fund arm train defend protect retaliate resume suspend break cut end begin start continue stop veto vote adopt"
    " pass extend declare win lose fight kill fire use need make take evoke recall cooperate compromise insist hail praise thank"
    " apologise apologize pull boycott annex occupy claim veto ratify pardon extradite deport prosecute ignore violate respect".split()
)
#: verbs whose object is somebody when it is a name of a state
ADDRESSING = frozenset(
    "accuse blame criticise criticize condemn thank urge ask tell warn sanction support back help press pressure invite"
    " denounce praise threaten call convince persuade assure inform sue recognise recognize represent defend arm isolate"
    " punish allow force enable prompt lead want expect oppose ally join consult notify pay fund finance".split()
)
#: nouns of acts: an adjective of a state before them names the one who acts
ACTS = frozenset(
    "strike airstrike attack raid invasion offensive bombardment shelling bombing incursion aggression occupation blockade"
    " sanction embargo airstrikes assault operation intervention withdrawal veto aid support loan assistance proposal offer"
    " demand request pressure threat accusation denial refusal rejection decision claim annexation retaliation ultimatum"
    " mediation investment export import delivery deployment mobilisation mobilization drill exercise missile drone fire".split()
)
#: collective nouns that need no article
COLLECTIVE = frozenset(
    "police opposition parliament congress media government people staff management intelligence prosecution defence defense"
    " society security press customs army military crew troops militia resistance clergy".split()
)
#: nouns that say what somebody is to another one, never to himself
RELATIONAL = frozenset(
    "counterpart host guest supporter rival ally predecessor successor opponent colleague partner visitor protector mentor foe enemy adversary patron backer".split()
)
STATE_NOUNS = frozenset("country nation state republic kingdom homeland".split())
CITY_NOUNS = frozenset("city town village capital municipality suburb port settlement hometown metropolis".split())
#: nouns that name one role or one kind of body, so that either may stand for the other
SYNONYMS = tuple(
    frozenset(row.split(","))
    for row in (
        "president,head of state,leader,chief,ruler,strongman", "prime minister,premier,head of government,chancellor,leader",
        "company,firm,business,corporation,enterprise,manufacturer,group,giant,maker,retailer,carrier,airline,bank,conglomerate",
        "group,organization,organisation,body,association,movement,federation,alliance,bloc,party,militia,agency",
        "suspect,man,gunman,attacker,shooter,killer,assailant,defendant,murderer,employee,worker,accused",
        "suspect,woman,defendant,killer,attacker,employee,worker,accused",
        "police officer,officer,cop,policeman,policewoman,detective,constable", "police,force,police force,officers,police department",
        "government,authorities,administration,regime,cabinet,state", "city,town,village,capital,municipality,port,settlement",
        "country,nation,state,republic,kingdom", "protester,demonstrator,marcher,crowd,activist,people",
        "rebel,insurgent,fighter,militant,guerrilla,separatist", "lawmaker,legislator,deputy,mp,senator,congressman,parliamentarian",
        "minister,official,diplomat,politician", "victim,dead,man,woman,person", "child,boy,girl,baby,infant,kid,son,daughter",
        "troops,army,forces,military,soldiers,soldier", "parliament,legislature,assembly,congress,house",
        "actor,star,actress,performer", "player,star,footballer,midfielder,striker,defender,goalkeeper,quarterback", "team,club,side,squad",
        "spokesman,spokeswoman,spokesperson,official", "wife,spouse,partner,woman", "husband,spouse,partner,man",
        "church,building,site", "ship,vessel", "school,university,college,academy,institute", "newspaper,daily,paper,magazine",
    )
)  # fmt: skip


#: prepositions that make a place of what they govern
SPATIAL = frozenset(
    "in at near inside outside around across throughout toward towards into onto through over above below beneath via within"
    " beyond along past off on from".split()
)
