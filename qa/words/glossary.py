"""The commonest words of German, Spanish and French news with their English ones. Pure.

The encoders read English: of "Bürgermeisterin Katrin Voss sagte …" they know the name and little else. With "(mayor)"
behind the first word a question in English meets more than names. What is quoted never holds the English words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from qa.words.languages import language
from qa.words.terms import fold

_WORDS = {
    "de": """
mayor: bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin; council: stadtrat gemeinderat rat;
councillor: stadträtin ratsherr; government: regierung bundesregierung; minister: minister ministerin; chancellor:
kanzler kanzlerin bundeskanzler; president: präsident präsidentin; parliament: parlament bundestag landtag;
spokeswoman: sprecherin; spokesman: sprecher; director: direktor direktorin leiter leiterin; head: chef chefin; police:
polizei; fire brigade: feuerwehr; firefighters: feuerwehrleute; hospital: krankenhaus klinik; doctor: arzt ärztin;
court: gericht; judge: richter richterin; prosecutor: staatsanwalt staatsanwältin staatsanwaltschaft; lawyer: anwalt
anwältin rechtsanwalt; teacher: lehrer lehrerin; engineer: ingenieur ingenieurin; driver: fahrer fahrerin; farmer:
bauer landwirt; fisherman: fischer; pupils: schüler; workers: arbeiter beschäftigte; employees: mitarbeiter
mitarbeiterinnen; volunteers: freiwillige helfer; citizens: bürger bürgerinnen; people: menschen leute; residents:
einwohner bewohner; women: frauen; men: männer; children: kinder; woman: frau; man: mann; child: kind; family: familie;
victims: opfer; dead: tote toten; killed: getötet; died: starb starben gestorben; injured: verletzt verletzte
verletzten; hurt: verletzt; missing: vermisst; arrested: verhaftet festgenommen; accused: angeklagt; fire: brand feuer
großbrand; flood: flut hochwasser überschwemmung; storm: sturm unwetter; accident: unfall unglück; explosion:
explosion; strike: streik; war: krieg; election: wahl; vote: abstimmung; elected: gewählt; party: partei; law: gesetz;
budget: haushalt; tax: steuer; money: geld; cost: kosten kostet; costs: kosten kostet; price: preis preise; damage:
schaden schäden; donation: spende spenden; reserve: rücklage; million: millionen million; billion: milliarden
milliarde; marks: mark; pays: zahlt bezahlt; collected: gesammelt; gives: gibt gebe spendet; sends: schickt sendet;
helps: hilft; leads: leitet führt; led: geleitet; leadership: leitung; builds: baut; built: gebaut erbaut; opens:
öffnet; opened: eröffnet; closes: schließt; closed: geschlossen gesperrt; begins: beginnt; began: begann; ends: endet;
lasts: dauert; said: sagte sagten; says: sagt; announced: ankündigte kündigte angekündigt; explained: erklärte; asked:
bat fragte; arrive: ankommen eintreffen; town: stadt; city: stadt; village: dorf; country: land; state: staat; harbour:
hafen; port: hafen; bridge: brücke; street: straße; house: haus; church: kirche; school: schule; university:
universität hochschule; station: bahnhof; railway: bahn eisenbahn; train: zug; ship: schiff; boat: boot; ferry: fähre;
car: auto wagen; lorry: lastwagen lkw; plane: flugzeug; crane: kran; pump: pumpe; hose: schlauch; masks: masken
atemschutzmasken; equipment: gerät geräte; company: firma unternehmen; factory: fabrik werk; bank: bank; museum:
museum; theatre: theater; library: bibliothek bücherei; concert: konzert; festival: fest festival; game: spiel; team:
mannschaft; goal: tor; year: jahr; years: jahre jahren; month: monat; months: monate monaten; week: woche; weeks:
wochen; day: tag; days: tage tagen; hours: stunden; today: heute; yesterday: gestern; partner: partner partnerstadt
partnerstädte; twin: partnerstadt; neighbouring: nachbarstadt; school year: schuljahr; water: wasser; weather: wetter;
power: strom; work: arbeit; wage: lohn löhne; report: bericht; cause: ursache; reason: grund; deputy: stellvertreter;
chairwoman: vorsitzende; chairman: vorsitzender; born: geboren; two: zwei; three: drei; four: vier; five: fünf; six:
sechs; seven: sieben; eight: acht; nine: neun; ten: zehn; eleven: elf; twelve: zwölf; thirteen: dreizehn; fourteen:
vierzehn; fifteen: fünfzehn; sixteen: sechzehn; seventeen: siebzehn; eighteen: achtzehn; nineteen: neunzehn; twenty:
zwanzig; thirty: dreißig; again: wieder; reopening: wiedereröffnung; run: fahren fährt; trains: züge zügen; line:
strecke; night train: nachtzug; cancelled: gestrichen abgesagt; date: termin; operator: betreiber; supplier: lieferant;
coast line: küstenbahn; bus: bus busse; market: markt; repair: reparatur; repairs: reparaturen; cracks: risse; ended:
endete beendet; works council: betriebsrat; group: konzern; parent company: mutterkonzern; board: vorstand; sales:
umsatz; profit: gewinn; loss: verlust ausfall; quarter: quartal; shares: aktien; share: aktie; dividend: dividende;
insurance: versicherung; compensation: entschädigung entschädigungen; accusation: vorwurf; defects: mängel; safety:
sicherheit; employs: beschäftigt; demanded: verlangte forderte; cut: gekürzt; rose: stieg; fell: sank; takeover:
übernahme; heating: heizung; hall: halle; investigation: ermittlungen untersuchung; verdict: urteil; audit report:
prüfbericht; fire safety: brandschutz; convicted: verurteilt; trial: prozess
""",
    "es": """
mayor: alcalde alcaldesa; council: ayuntamiento concejo; councillor: concejal concejala; government: gobierno;
minister: ministro ministra; president: presidente presidenta; parliament: parlamento congreso; spokesman: portavoz;
spokeswoman: portavoz; director: director directora; head: jefe jefa; police: policía; firefighters: bomberos;
hospital: hospital; doctor: médico médica; court: tribunal juzgado; judge: juez jueza; prosecutor: fiscal fiscalía;
lawyer: abogado abogada; teacher: profesor profesora maestro maestra; driver: conductor conductora; fishermen:
pescadores; workers: trabajadores obreros; volunteers: voluntarios; citizens: ciudadanos; people: personas gente;
residents: vecinos habitantes; women: mujeres; men: hombres; children: niños; woman: mujer; man: hombre; family:
familia; victims: víctimas; victim: víctima; dead: muertos muerto; died: murió murieron fallecieron falleció; injured:
heridos heridas herido; missing: desaparecidos; arrested: detenido detenida detenidos; accused: acusado acusada; fire:
incendio fuego; flood: inundación inundaciones; storm: tormenta temporal; accident: accidente; derailment:
descarrilamiento; explosion: explosión; strike: huelga; war: guerra; election: elecciones elección; vote: votación;
elected: elegido elegida; party: partido; law: ley; budget: presupuesto; tax: impuesto; money: dinero; cost: costo
coste cuesta; costs: costes cuesta; price: precio precios; damage: daños daño; donation: donación donativo; million:
millones millón; pesos: pesos; pays: paga pagará; set aside: destinado; collected: recaudado; gives: da dará; sends:
envía enviará; helps: ayuda; leads: dirige encabeza; builds: construye; opens: abre abrirá; closed: cerrado cerrada;
begins: empieza comienza; began: empezó comenzó; ends: termina; lasts: dura durará; said: dijo dijeron afirmó;
announced: anunció anunciaron; explained: explicó; sing: cantar cantará; sang: cantó; singers: cantantes; choir: coro;
travel: viajan viajarán; trip: viaje; arrive: llegar llegará; town: pueblo ciudad; city: ciudad; village: pueblo
aldea; country: país; state: estado; harbour: puerto; port: puerto; bridge: puente; street: calle; house: casa;
church: iglesia; school: escuela colegio; university: universidad; station: estación; railway: ferrocarril; train:
tren; ship: barco buque; boat: barco; car: coche carro; lorry: camión; plane: avión; company: empresa compañía;
factory: fábrica; bank: banco; museum: museo; theatre: teatro; library: biblioteca; concert: concierto; festival:
fiesta festival; game: partido; team: equipo; goal: gol; year: año; years: años; month: mes; months: meses; week:
semana; weeks: semanas; day: día; days: días; hours: horas; today: hoy; yesterday: ayer; water: agua; weather: tiempo;
work: trabajo; wage: salario; report: informe; cause: causa; born: nació nacido; two: dos; three: tres; four: cuatro;
five: cinco; six: seis; seven: siete; eight: ocho; nine: nueve; ten: diez; eleven: once; twelve: doce; thirteen:
trece; fourteen: catorce; fifteen: quince; sixteen: dieciséis; seventeen: diecisiete; eighteen: dieciocho; nineteen:
diecinueve; twenty: veinte; thirty: treinta; market: mercado; repair: reparación; repairs: reparaciones; destroyed:
destruyó; lasted: duró; profit: beneficio beneficios; losses:
pérdidas
""",
    "fr": """
mayor: maire mairesse; council: conseil mairie; councillor: conseiller conseillère; government: gouvernement; minister:
ministre; president: président présidente; parliament: parlement assemblée; director: directeur directrice; head: chef
patronne; police: police gendarmes gendarmerie; firefighters: pompiers; hospital: hôpital clinique; doctor: médecin
docteur; court: tribunal cour; judge: juge magistrat magistrate; prosecutor: procureur procureure parquet; lawyer:
avocat avocate; notary: notaire; treasurer: trésorier trésorière; teacher: professeur enseignant enseignante; driver:
conducteur conductrice chauffeur; farmer: agriculteur agricultrice; farmers: agriculteurs; fishermen: pêcheurs; pupils:
élèves; workers: ouvriers travailleurs; employees: salariés employés; volunteers: bénévoles; citizens: citoyens;
people: personnes gens; residents: habitants riverains; women: femmes; men: hommes; children: enfants; woman: femme;
man: homme; child: enfant; family: famille; victims: victimes; dead: morts mort; killed: tué tués tuée tuées; died:
mourut décédé décédée décédés; injured: blessé blessés blessée blessées; missing: disparu disparus disparue; arrested:
arrêté arrêtée interpellé interpellés; accused: accusé accusée prévenu prévenue; convicted: condamné condamnée reconnu
reconnue; guilty: coupable; acquitted: acquitté relaxé; sentence: peine; prison: prison; trial: procès; appeal: appel;
counts: chefs; fraud: fraude escroquerie; fire: incendie feu; flood: inondation inondations crue; storm: tempête orage;
accident: accident; explosion: explosion; strike: grève; war: guerre; election: élection élections; vote: vote scrutin;
elected: élu élue; party: parti; law: loi; budget: budget; tax: taxe impôt; taxes: taxes impôts; money: argent; cost:
coût coûte coûtera coûté; damage: dégâts dommages; donation: don; million: million millions; billion: milliard
milliards; pays: paie paye paiera; paid: payé payée versé réglé; collected: récolté; gives: donne; sends: envoie
enverra; helps: aide; leads: dirige mène; builds: construit; opens: ouvre ouvrira; opened: ouvert ouverte inauguré;
closes: ferme fermera; closed: fermé fermée; begins: commence commencera débute; began: commença débuta; ends: termine
finira; lasts: dure durera; said: dit déclaré affirmé expliqué; announced: annoncé annonce; bought: acheté achetée
acquis; sold: vendu vendue vendus; sale: vente; auction: enchères; town: ville; city: ville; village: village;
municipality: commune; country: pays; state: état; bridge: pont; street: rue; house: maison villa; property: propriété;
owner: propriétaire; church: église; school: école collège lycée; university: université; station: gare; railway:
chemin; train: train; ship: navire; boat: bateau; ferry: traversier; car: voiture; lorry: camion; plane: avion;
company: entreprise société; foundation: fondation; factory: usine; bank: banque; museum: musée; theatre: théâtre;
library: bibliothèque; nursery: crèche; concert: concert; festival: festival fête; game: match; team: équipe; year: an
année; years: ans années; month: mois; week: semaine; weeks: semaines; day: jour; days: jours; hours: heures; today:
aujourd; yesterday: hier; tomorrow: demain; spring: printemps; autumn: automne; winter: hiver; water: eau; weather:
météo; power: électricité; work: travail travaux; wage: salaire; report: rapport; cause: cause; reason: raison motif;
deputy: adjoint adjointe; born: né née; two: deux; three: trois; four: quatre; five: cinq; six: six; seven: sept;
eight: huit; ten: dix; eleven: onze; twelve: douze; thirteen: treize; fourteen: quatorze; fifteen: quinze; sixteen:
seize; twenty: vingt; thirty: trente; forty: quarante; half: demi moitié; reopening: réouverture; cancelled: annulé
annulée supprimé; date: date; operator: exploitant; repair: réparation; repairs: réparations; investigation: enquête;
opponent: opposant adversaire; will be: sera seront
""",
}
_WORD = re.compile(r"[^\W\d_]+")
# Words that mean something else where a noun ends with them: "Hintergrund", "Flughafen", "Friedensprozess".
_ALONE = frozenset("grund hafen preis prozess leiter sprecher gericht strom spiel".split())
_PART = 4  # letters of what a German noun begins with, and more than so many of what it ends with


def _read(words: str) -> dict[str, str]:
    pairs = (entry.split(":") for entry in " ".join(words.split()).split(";"))
    known: dict[str, str] = {}
    for meaning, forms in pairs:
        for form in forms.split():
            known.setdefault(fold(form), meaning.strip())
    return known


_KNOWN = {name: _read(words) for name, words in _WORDS.items()}


@lru_cache(4096)
def glosses(text: str, around: str = "") -> tuple[tuple[int, str], ...]:
    """Where each known word of a German or Spanish text ends, and its English one, in order; none of other texts. What
    stands `around` a short sentence tells its language."""
    known = _KNOWN.get(language(text) or language(around) or "")
    if not known:
        return ()
    found = ((match.end(), _meaning(known, match.group())) for match in _WORD.finditer(text))
    return tuple((end, meaning) for end, meaning in found if meaning)


def word(text: str, tongue: str) -> str:
    """The English word for one of that language; "" where it is not known."""
    return _meaning(_KNOWN[tongue], text)


def _meaning(known: Mapping[str, str], word: str) -> str:
    """That of the word, or of a German noun the meaning of the longest known one that it ends with, behind that of what
    it begins with if that is known: "Prüfbericht (report)", "Betriebsratsvorsitzende (works council chairwoman)"."""
    whole = fold(word)
    if whole in known or known is not _KNOWN["de"] or not word[0].isupper():
        return known.get(whole, "")
    for at in range(_PART, len(whole) - _PART):
        if whole[at:] not in _ALONE and (last := known.get(whole[at:])):
            first = next((it for link in ("", "s", "n", "en") if (it := known.get(whole[:at].removesuffix(link)))), "")
            return f"{first} {last}".lstrip()
    return ""


def glossed(text: str, around: str = "") -> str:
    """`text` with the English word behind each German, Spanish or French one that is known ("Bürgermeisterin (mayor)
    Voss")."""
    out, at = [], 0
    for end, meaning in glosses(text, around):
        out.append(f"{text[at:end]} ({meaning})")
        at = end
    return "".join(out) + text[at:]
