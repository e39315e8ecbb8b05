"""Whom "he said" means: somebody only where nobody else can be meant."""

from __future__ import annotations

import pytest

from qa.who.antecedents import meant

SHE_SAID = "“Nobody looked,” she said."


def name(before: str, said: str = SHE_SAID) -> str | None:
    passage = f"{before} {said}"
    found = meant(passage, passage.rindex(said), len(passage))
    return found and found.name


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Chief inspector Ada Roe said the valve was old.", SHE_SAID),
        ("Ada Roe, who leads the inquiry, told reporters in Dorne that the valve was old.", SHE_SAID),
        ("“The valve was old,” said Dr Ada Roe, head of the board.", "She added that nobody had looked."),
        ("The valve was old, the assessor Ada Roe said.", "It had not been looked at, she said."),
        ("According to the assessor Ada Roe the valve was old.", SHE_SAID),
        ("Ada Roe, the assessor, said the valve was old. “It had leaked.", "Nobody looked,” she said."),
        ("Ada Roe, the assessor, said the valve was old. “It had leaked for years.”", SHE_SAID),
        ("‘The valve was old,’ said Ada Roe, the assessor.", "‘Nobody looked,’ she said."),
    ],
)
def test_whoever_speaks_just_before_goes_on_as_a_pronoun(before: str, said: str) -> None:
    assert name(before, said) == "Ada Roe"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        # somebody without a name, or with half of one, may have come between
        ("Ada Roe, the mayor, said it was shut. A neighbour saw the flames.", SHE_SAID),
        ("Ada Roe, the prosecutor, said it was a lie. Pell denied it.", SHE_SAID),
        ("Ada Roe, the prosecutor, said Pell had fired first.", SHE_SAID),
        ("Ada Roe, the prosecutor, said Mr Pell had fired first.", SHE_SAID),
        # or stands in the sentence itself
        ("Detective Ada Roe said a woman ran.", "Police said she told them that the gun was hers."),
        ("Ada Roe, the prosecutor, opened the case.", "When Pell took the stand, she said she was scared."),
        ("Ada Roe, the assessor, said it was old.", "Her sister was blunter: “Nobody looked,” she said."),
        # the one who is named does not speak
        ("A spokesman for Ada Roe, the mayor, said it was shut.", SHE_SAID),
        ("The sister of Ada Roe, the mayor, said it was shut.", SHE_SAID),
        ("A guard told Ada Roe, the mayor, that it was shut.", SHE_SAID),
        ("Ada Roe, 9, died on Monday.", SHE_SAID),
        ("“Ada Roe, the assessor, said it was safe,” a resident complained.", SHE_SAID),
        # a quotation goes on in which the pronoun is somebody of whom is told
        ("Ada Roe, the driver, said in court: “I rang my boss.", "She said it was fine."),
        ("Ada Roe, the assessor, spoke.", "“She said it was fine,” the driver recalled."),
        # it may be no person's name, another's, or more than a name
        ("Rolls Royce said that profits rose.", SHE_SAID),
        ("Mr Alex Roe, the assessor, said the valve was old.", SHE_SAID),
        ("Coroner Ada Roe, who led the inquest, said the valve was old.", SHE_SAID),
        ("Ada Roe, the assessor, and Ines Pell, the mayor, said the valve was old.", SHE_SAID),
    ],
)
def test_nobody_is_meant_where_it_may_be_somebody_else(before: str, said: str) -> None:
    assert name(before, said) is None
