"""German and Spanish sentences come with the one that they point back to."""

from __future__ import annotations

import pytest

from qa.reading.leaning_abroad import leans


@pytest.mark.parametrize(
    ("text", "points_back"),
    [
        ("Dennoch gelang es ihnen, die Meisterschaft zu gewinnen.", True),
        ("Sie sagte, die Brücke bleibe zu.", True),
        ("Doch er lehnte ab.", True),
        ("Dieser Plan sei falsch.", True),
        ("Diese Woche soll sie öffnen.", False),
        ("Bürgermeisterin Katrin Voss sagte am Montag, die Stadt gebe mehr.", False),
        ("Am Freitag soll eine Pumpe verladen werden.", False),
        ("Es gab 111 Familien.", False),
        ("Ella dijo que no.", True),
        ("Su hermano murió.", True),
        ("Este puente cerró en mayo.", True),
        ("Este año no habrá feria.", False),
        ("El alcalde dijo que no.", False),
        ("Ella Fitzgerald murió en 1996.", False),
        ("Este invierno hubo tres muertos.", False),
        ("Diese Nacht brannte die Mühle.", False),
        ("Siemens baut ihr Werk aus.", False),
        ("He said so.", False),
    ],
)
def test_what_points_back(text: str, points_back: bool) -> None:
    assert leans(text) == points_back
