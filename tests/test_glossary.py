"""English words behind those of other languages, as they are read with a question in English."""

import pytest

from qa.words.glossary import glossed


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Das sagte die Bürgermeisterin.", "Das sagte (said) die Bürgermeisterin (mayor)."),
        ("El incendio que fue en la ciudad duró dos días.", "fire; town; lasted; two; days"),
        ("Le maire a vendu la maison.", "Le maire (mayor) a vendu (sold) la maison (house)."),
        ("Das ist der Prüfbericht zu dem Verkehrsunfall.", "audit report; accident"),
        ("Die Betriebsratsvorsitzende ist nicht hier.", "works council chairwoman"),
        ("Das ist der Hintergrund zu dem Flughafen und dem Friedensprozess.", ""),
        ("Das Abenteuer der Begleiter ist zu Ende.", ""),
        ("The fire is out and the mayor is here.", ""),
    ],
)
def test_known_words_have_their_english_ones_behind_them(text: str, read: str) -> None:
    shown = glossed(text)
    if "(" in read:
        assert shown == read
    else:
        meanings = [part.split(")")[0] for part in shown.split(" (")[1:]]
        assert meanings == [it for it in read.split("; ") if it]


def test_what_is_quoted_in_another_language_does_not_lose_a_letter() -> None:
    text = "Le trésorier a été condamné vendredi à quatre ans et demi de prison par le tribunal."
    bare = glossed(text)
    for meaning in ("treasurer", "convicted", "four", "years", "half", "prison", "court"):
        assert f" ({meaning})" in bare
        bare = bare.replace(f" ({meaning})", "", 1)
    assert bare == text
