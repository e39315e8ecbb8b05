"""The commonest words of German and Spanish news with their English ones. Pure.

The encoders read English: of "Bürgermeisterin Katrin Voss sagte …" they know the name and little else. With "(mayor)"
behind the first word a question in English meets more than names. What is quoted never holds the English words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.words.languages import language
from qa.words.terms import fold

_WORDS = {
    "de": """
mayor: bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin; council: stadtrat gemeinderat rat;
councillor: stadträtin ratsherr; government: regierung bundesregierung; minister: minister ministerin; chancellor:
kanzler kanzlerin bundeskanzler; president: präsident präsidentin; parliament: parlament bundestag landtag;
spokeswoman: sprecherin; spokesman: sprecher; director: direktor direktorin leiter leiterin; head: chef chefin;
police: polizei; fire brigade: feuerwehr; firefighters: feuerwehrleute; hospital: krankenhaus klinik; doctor: arzt
ärztin; court: gericht; judge: richter richterin; prosecutor: staatsanwalt staatsanwältin staatsanwaltschaft; lawyer:
anwalt anwältin rechtsanwalt; teacher: lehrer lehrerin; engineer: ingenieur ingenieurin; driver: fahrer fahrerin;
farmer: bauer landwirt; fisherman: fischer; pupils: schüler; workers: arbeiter beschäftigte; employees: mitarbeiter
mitarbeiterinnen; volunteers: freiwillige helfer; citizens: bürger bürgerinnen; people: menschen leute; residents:
einwohner bewohner; women: frauen; men: männer; children: kinder; woman: frau; man: mann; child: kind; family:
familie; victims: opfer; dead: tote toten; killed: getötet; died: starb starben gestorben; injured: verletzt verletzte
verletzten; hurt: verletzt; missing: vermisst; arrested: verhaftet festgenommen; accused: angeklagt; fire: brand feuer
großbrand; flood: flut hochwasser überschwemmung; storm: sturm unwetter; accident: unfall unglück; explosion:
explosion; strike: streik; war: krieg; election: wahl; vote: abstimmung; elected: gewählt; party: partei; law: gesetz;
budget: haushalt; tax: steuer; money: geld; cost: kosten kostet; costs: kosten kostet; price: preis preise; damage:
schaden schäden; donation: spende spenden; reserve: rücklage; million: millionen million; billion: milliarden
milliarde; marks: mark; pays: zahlt bezahlt; collected: gesammelt; gives: gibt gebe spendet; sends: schickt sendet;
helps: hilft; leads: leitet führt; led: geleitet; leadership: leitung; builds: baut; built: gebaut erbaut; opens:
öffnet; opened: eröffnet; closes: schließt; closed: geschlossen gesperrt; begins: beginnt; began: begann; ends: endet;
lasts: dauert; said: sagte sagten; says: sagt; announced: ankündigte kündigte angekündigt; explained: erklärte; asked:
bat fragte; arrive: ankommen eintreffen; town: stadt; city: stadt; village: dorf; country: land; state: staat;
harbour: hafen; port: hafen; bridge: brücke; street: straße; house: haus; church: kirche; school: schule; university:
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
endete beendet
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
destruyó; lasted: duró
""",
}
_WORD = re.compile(r"[^\W\d_]+")


def _read(words: str) -> dict[str, str]:
    pairs = (entry.split(":") for entry in " ".join(words.split()).split(";"))
    known: dict[str, str] = {}
    for meaning, forms in pairs:
        for form in forms.split():
            known.setdefault(fold(form), meaning.strip())
    return known


_KNOWN = {name: _read(words) for name, words in _WORDS.items()}


@lru_cache(maxsize=20_000)
def glosses(text: str, around: str = "") -> tuple[tuple[int, str], ...]:
    """Where each known word of a German or Spanish text ends, and its English one, in order; none of other texts. What
    stands `around` a short sentence tells its language."""
    known = _KNOWN.get(language(text) or language(around) or "")
    if not known:
        return ()
    found = ((match.end(), known.get(fold(match.group()), "")) for match in _WORD.finditer(text))
    return tuple((end, meaning) for end, meaning in found if meaning)


def glossed(text: str, around: str = "") -> str:
    """`text` with the English word behind each German or Spanish one that is known: "Bürgermeisterin (mayor) Voss"."""
    out, at = [], 0
    for end, meaning in glosses(text, around):
        out.append(f"{text[at:end]} ({meaning})")
        at = end
    return "".join(out) + text[at:]
