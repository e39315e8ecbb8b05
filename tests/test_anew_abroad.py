"""A figure of an earlier report, given anew in another language."""

from __future__ import annotations

import pytest

from qa.reports.anew_abroad import of
from qa.reports.placing import arranged
from qa.schema import Evidence
from tests.reported import sentence

PROFIT = "What was Norvik's profit for 2025?"
OLD = sentence("Norvik reported a net profit of €212m for 2025, up 9% on the year.", "2026-03-24", "Bulk")
FERRY = "How many passengers does the Norvik ferry carry?"
CARRIES = sentence("The new Norvik ferry is to carry 480 passengers on its route to the islands.", "2026-03-24", "Bulk")


@pytest.mark.parametrize(
    ("question", "old", "text", "expected"),
    [
        (PROFIT, OLD, "Statt der gemeldeten 212 Millionen Euro betrug der Gewinn von Norvik nur 171 Millionen.", True),
        (PROFIT, OLD, "Norvik senkt den Gewinn für das Jahr 2025 von 212 auf 171 Millionen Euro.", True),
        (PROFIT, OLD, "Der Gewinn von Norvik lag bei 171 Millionen Euro, bisher waren es 200 bis 212 Millionen.", True),
        (PROFIT, OLD, "El beneficio de Norvik fue de 171 millones de euros en lugar de los 212 millones.", True),
        (FERRY, CARRIES, "Die Fähre von Norvik wird nur 390 statt der geplanten 480 Passagiere aufnehmen.", True),
        (PROFIT, OLD, "Der Gewinn von Norvik stieg auf 230 Millionen Euro, nach 212 Millionen im Vorjahr.", False),
        (PROFIT, OLD, "Norvik verdiente 230 Millionen Euro, ein Jahr zuvor 212 Millionen.", False),
        (PROFIT, OLD, "Norvik bestätigte für das Jahr den Gewinn von 212 Millionen Euro.", False),
        (PROFIT, OLD, "Statt der alten 40 Schiffe hat die Reederei Norvik nun 35 Schiffe.", False),
        (PROFIT, OLD, "Statt der gemeldeten 212 Millionen betrug der Gewinn von Salber nur 171 Millionen.", False),
        (PROFIT, OLD, "Norvik kauft statt 9 Schiffen nun 11 Schiffe für die Linie.", False),
        (PROFIT, OLD, "Instead of 212 million euros Norvik had earned only 171 million.", False),
        (FERRY, CARRIES, "Die Fähre von Norvik hat 480 Plätze, und die Reise dauert 12 statt 14 Stunden.", False),
        ("Why did Norvik's profit rise?", OLD, "Statt der 212 Millionen verdiente Norvik nur 171 Millionen.", False),
    ],
)
def test_a_later_report_names_the_former_figure_as_such(
    question: str, old: Evidence, text: str, expected: bool
) -> None:
    new = sentence(text, "2026-06-09", "Zeitung")
    assert of(question, new, old) is expected
    assert not of(question, old, new)
    if expected:
        assert [it.note for it in arranged(question, [old, new], [old, new])] == ["", "Earlier"]
