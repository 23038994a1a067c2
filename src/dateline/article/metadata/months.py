"""Names of months and weekdays in the languages of the press.

Who reads it: `days` (dates on pages). Policy: full names and abbreviations as newspapers print them, nominative and genitive, lower
case, accents kept and (by `_plain`) also left off; a name that means two months in two languages stands in `BY_LANGUAGE`.
Letters outside any list (Croatian "listopad") are October there and November elsewhere.
"""

from __future__ import annotations

import unicodedata

#: One line a month; "|" is only for the eye and parts families of languages.
_TABLE = """
january jan jan. januar jänner jän januari janvier janv ene enero gennaio genn gen janeiro janeiru januarie ianuarie ian ιανουαρίου ιανουάριος ιαν | januára leden ledna led stycznia styczeń sty січня січень января январь янв студзеня януари sausio sausis janvāris janvāra jaanuar tammikuu tammikuuta január ocak oca januara siječnja siječanj sij yanvar يناير ינואר جانفي जनवरी জানুয়ারি มกราคม urtarrila xaneiro gener janúar enero januarja
february feb febr februar feber februari février fevrier févr fév febrero febbraio febbr fevereiro fev februarie φεβρουαρίου φεβρουάριος φεβ | února únor úno lutego luty lut лютого лютий февраля февраль фев февр лютага февруари vasario vasaris februāris februāra veebruar helmikuu helmikuuta február şubat şub februara veljače veljača velj fevral فبراير פברואר فيفري फरवरी ফেব্রুয়ারি กุมภาพันธ์ otsaila febreiro febrer febrúar
march mar märz maerz mär mrz maart mrt mars marzo marz março martie μαρτίου μάρτιος μαρ | března březen bře marca marzec березня березень марта март мар сакавіка kovo kovas marts martā märts maaliskuu maaliskuuta március márc mart ožujka ožujak ožu مارس מרץ मार्च মার্চ มีนาคม martxoa març
april apr abril abr avril avr aprile aprilie απριλίου απρίλιος απρ | dubna duben dub kwietnia kwiecień kwi квітня квітень апреля апрель апр красавіка април balandžio balandis aprīlis aprīlī aprill huhtikuu huhtikuuta április ápr apríla nisan nis aprila travnja travanj tra aprel أبريل ابريل אפריל अप्रैल এপ্রিল เมษายน apirila apríl
may mai mayo maggio magg mag maio mei maj mei. maí μαΐου μάιος μαι | května květen kvě maja травня травень мая май траўня gegužės gegužė maijs maijā toukokuu toukokuuta május máj mája mayıs svibnja svibanj svi مايو מאי मई মে พฤษภาคม maiatza maig
june jun juin juni junio giugno giu junho ιουνίου ιούνιος ιουν iunie iun | června červen czerwca czerwiec cze червня червень июня июнь июн чэрвеня юни birželio birželis jūnijs jūnijā juuni kesäkuu kesäkuuta június jún júna haziran haz juna lipnja lipanj lip iyun يونيو יוני जून জুন มิถุนายน ekaina xuño juny júní juin. junij
july jul juillet juil juli julio luglio lug julho ιουλίου ιούλιος ιουλ iulie iul | července červenec lipca lipiec липня липень июля июль июл ліпеня юли liepos liepa jūlijs jūlijā juuli heinäkuu heinäkuuta július júl júla temmuz tem jula srpnja srpanj iyul يوليو יולי जुलाई জুলাই กรกฎาคม uztaila xullo juliol júlí julij
august aug août aout augustus agosto ago augusti augusztus αυγούστου αύγουστος αυγ | srpna srpen srp sierpnia sierpień sie серпня серпень августа август авг жніўня rugpjūčio rugpjūtis augusts augustā elokuu elokuuta augusta ağustos ağu avgusta avgust kolovoza kolovoz kol أغسطس اغسطس אוגוסט अगस्त আগস্ট สิงหาคม abuztua agost ágúst
september sept sep septembre septiembre setiembre settembre sett set setembro septembrie σεπτεμβρίου σεπτέμβριος σεπ | září zář września wrzesień wrz вересня вересень сентября сентябрь сен сент верасня септември rugsėjo rugsėjis septembris septembrī syyskuu syyskuuta szeptember szept septembra eylül eyl rujna rujan ruj sentyabr سبتمبر ספטמבר सितंबर সেপ্টেম্বর กันยายน iraila setembre
october oct octobre oktober okt octubre ottobre ott outubro out octombrie οκτωβρίου οκτώβριος οκτ | října říjen říj października październik paź pazdziernika жовтня жовтень октября октябрь окт кастрычніка октомври spalio spalis oktobris oktobrī oktoober lokakuu lokakuuta október októbra ekim eki oktobra oktyabr أكتوبر اكتوبر אוקטובר अक्टूबर অক্টোবর ตุลาคม urria outono octubre oktobar
november nov novembre noviembre novembro noiembrie νοεμβρίου νοέμβριος νοε | listopadu listopada listopad lis листопада листопад ноября ноябрь ноя нояб лістапада ноември lapkričio lapkritis novembris novembrī marraskuu marraskuuta novembra kasım kas studenoga studenog studeni stu noyabr نوفمبر נובמבר नवंबर নভেম্বর พฤศจิกายน azaroa
december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro decembrie δεκεμβρίου δεκέμβριος δεκ | prosince prosinec pro grudnia grudzień gru грудня грудень декабря декабрь дек снежня декември gruodžio gruodis decembris decembrī detsember joulukuu joulukuuta desember des decembra aralık ara prosinca prosinac pros dekabr ديسمبر דצמבר दिसंबर ডিসেম্বর ธันวาคม abendua avendo desembre
"""
#: Two letters of a language -> names that mean another month there.
BY_LANGUAGE = {"hr": {"listopada": 10, "listopad": 10, "lis": 10, "srpnja": 7}, "bs": {"listopada": 10}}
#: Monday first. Who reads it: `dates` (the day of a dated caption against the days that the text names).
_WEEKDAYS = """
monday montag lundi lunes lunedì segunda-feira maandag måndag mandag poniedziałek pazartesi понедельник понеділок
tuesday dienstag mardi martes martedì terça-feira dinsdag tisdag tirsdag wtorek salı вторник вівторок
wednesday mittwoch mercredi miércoles mercoledì quarta-feira woensdag onsdag środa środę çarşamba среда среду середа середу
thursday donnerstag jeudi jueves giovedì quinta-feira donderdag torsdag czwartek perşembe четверг четвер
friday freitag vendredi viernes venerdì sexta-feira vrijdag fredag piątek cuma пятница пятницу п'ятниця
saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota sobotę cumartesi суббота субботу субота
sunday sonntag dimanche domingo domenica zondag söndag søndag niedziela niedzielę pazar воскресенье неділя неділю
"""


def _plain(word: str) -> str:
    """The word without accents, as pages of a careless keyboard write it."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _numbers(table: str, first: int) -> dict[str, int]:
    """Word -> number of its line; the accented writing first, the plain one where it is not taken."""
    found: dict[str, int] = {}
    rows = [line.replace("|", " ").split() for line in table.strip().splitlines()]
    for plainly in (False, True):
        for number, row in enumerate(rows, first):
            for word in row:
                found.setdefault(_plain(word) if plainly else word, number)
    return found


MONTHS = _numbers(_TABLE, 1)
WEEKDAYS = _numbers(_WEEKDAYS, 0)
