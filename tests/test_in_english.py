"""German and Spanish questions in rough English, as they are searched and read where articles are English."""

from __future__ import annotations

import pytest

from qa.asking.in_english import in_english, tongue_of


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wer hat die Wahl gewonnen?", "Who won the election?"),
        ("Wann wird der Angeklagte verurteilt?", "When will the defendant be sentenced?"),
        ("Wie viele Menschen kamen bei dem Unfall ums Leben?", "How many people died in the accident?"),
        ("Wie hoch sind die Kosten der Brückensanierung?", "How high are the costs of the bridge repair?"),
        ("Was kostet eine Karte?", "How much does a ticket cost?"),
        ("Warum trat die Ministerin zurück?", "Why did the minister resign?"),
        ("Wo fand die Konferenz statt?", "Where did the conference take place?"),
        ("Wie heißt die Direktorin des Museums?", "What is the name of the director of the museum?"),
        ("Welchen Preis erhielt Ada Pell?", "Which prize did Ada Pell receive?"),
        ("Welche Partei stimmte gegen das Gesetz?", "Which party voted against the law?"),
        ("Wie viele Boote hat der Sturm zerstört?", "How many boats did the storm destroy?"),
        ("Wie viele Verletzte gab es bei der Explosion?", "How many injured were there in the explosion?"),
        ("Wann soll der neue Bahnhof eröffnet werden?", "When is the new station to be opened?"),
        ("Wurde die Fähre repariert?", "Was the ferry repaired?"),
        ("Wer ist als Verkehrsminister zurückgetreten?", "Who resigned as transport minister?"),
        ("Mit wem traf sich der Präsident am 3. Mai 2026?", "With whom did the president meet on 3 May 2026?"),
        ("Was sagte der Fahrer, der den Unfall verursachte?", "What did the driver say, that caused the accident?"),
        ("Wie weit ist Dorne von Kelm entfernt?", "How far is Dorne from Kelm?"),
        ("Wem gehört die Fabrik?", "Who owns the factory?"),
    ],
)
def test_a_german_question_is_put_in_english_words_and_order(question: str, expected: str) -> None:
    assert in_english(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("¿Quién ganó las elecciones?", "Who won the elections?"),
        ("¿Cuánto costará la reparación del puente?", "How much will the repair of the bridge cost?"),
        ("¿Cuándo será condenado el acusado?", "When will the defendant be sentenced?"),
        ("¿Por qué se cerró la escuela?", "Why was the school closed?"),
        ("¿Por qué renunció el ministro de Transporte?", "Why did the transport minister resign?"),
        ("¿Qué propuso Ada Pell?", "What did Ada Pell propose?"),
        ("¿Qué causó el incendio?", "What caused the fire?"),
        ("¿Qué premio ganó Ada Pell?", "Which prize did Ada Pell win?"),
        ("¿Qué empresa construirá el túnel?", "Which company will build the tunnel?"),
        ("¿Cuántos años tiene Ada Pell?", "How old is Ada Pell?"),
        ("¿Cómo se llama el alcalde?", "What is the name of the mayor?"),
        ("¿Cuántas firmas reunió Ada Pell?", "How many signatures did Ada Pell collect?"),
        ("¿Cuánto duró la huelga?", "How long did the strike last?"),
        ("¿A quién acusó el fiscal?", "Whom did the prosecutor accuse?"),
        ("¿Quién sustituye a Ada Pell?", "Who replaces Ada Pell?"),
        ("¿Cuándo llegó el primer tren nocturno?", "When did the first night train arrive?"),
        ("¿Dónde fue encontrado el barco desaparecido?", "Where was the missing ship found?"),
        ("¿Cuándo fue la votación del 18 de enero de 2026?", "When was the vote of the 18 January 2026?"),
        ("¿Por qué fue aplazado el partido?", "Why was the match postponed?"),
        ("¿Quién ganó el partido contra Kelm?", "Who won the match against Kelm?"),
        ("¿Quién ganó la Copa Andrasz?", "Who won the cup Andrasz?"),
        ("¿Está cerrada la carretera?", "Is the road closed?"),
        ("¿Cuántos trabajadores fueron despedidos por la fábrica?", "How many workers were dismissed by the factory?"),
        ("¿Dónde está la montaña más alta de África?", "Where is the highest mountain of Africa?"),
        ("¿Quién dirige el Banco Central Europeo?", "Who leads the European Central Bank?"),
        ("¿Quién fue condenado por corrupción?", "Who was sentenced for corruption?"),
        ("¿Quién mató a más de veinte personas?", "Who killed more than twenty people?"),
        ("¿Cuánto ganó la empresa en promedio el año pasado?", "How much did the company earn on average last year?"),
    ],
)
def test_a_spanish_question_is_put_in_english_words_and_order(question: str, expected: str) -> None:
    assert in_english(question) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was sagte Fischer über den Hafen?", "The warden, Fischer, spoke.", "What did Fischer say about the harbour?"),
        ("Was sagte Peter Fischer über den Hafen?", "", "What did Peter Fischer say about the harbour?"),
        ("Wann brannte der Graustein?", "Smoke rose from Graustein.", "When did the Graustein burn?"),
        ("¿Cuántos años tiene Mina Roe?", "", "How old is Mina Roe?"),
        ("¿Qué decidió el Gobierno?", "", "What did the government decide?"),
        ("¿Qué dijo Peking Roe sobre Pekín?", "", "What did Peking Roe say about Beijing?"),
    ],
)
def test_names_stay_as_they_are(question: str, text: str, expected: str) -> None:
    assert in_english(question, [text]) == expected


@pytest.mark.parametrize(
    ("question", "tongue"),
    [
        ("Wer gewann die Wahl?", "de"),
        ("Was hat Ada Pell vorgeschlagen?", "de"),
        ("¿Qué robaron?", "es"),
        ("Was Ada Pell elected?", None),
        ("uber revenue 2023", None),
        ("Who won the election in Dorne?", None),
        ("Qui a gagné les élections dans la ville ?", None),
    ],
)
def test_only_german_and_spanish_questions_are(question: str, tongue: str | None) -> None:
    assert tongue_of(question) == tongue
    assert (in_english(question) is None) == (tongue is None)


def test_clauses_within_clauses_are_put_into_english_and_what_is_very_long_is_not() -> None:
    assert (in_english("¿Quién " + "que ganó " * 30 + "?") or "").count("win") > 20
    assert in_english("¿Quién " + "que ganó " * 200 + "?") is None
