"""A plea is no verdict."""

from __future__ import annotations

import pytest

from qa.reports.pleas import alone, no_verdict, of_verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Roe pleaded not guilty to fraud.", True),
        ("Mr Roe pleaded guilty to theft and not guilty to fraud.", True),
        ("Mr Roe denied all of it, his lawyer said.", True),
        ("Mr Roe pleaded guilty to theft.", False),
        ("Mr Roe, who had pleaded not guilty, was convicted of fraud.", False),
        ("The jury found Mr Roe not guilty.", False),
        ("Mr Roe had denied fraud and was cleared on Friday.", False),
        ("Mr Roe was charged with fraud.", False),
    ],
)
def test_a_sentence_may_tell_only_how_somebody_pleaded(text: str, expected: bool) -> None:
    assert alone(text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Roe guilty", "Mr Roe pleaded not guilty.", True),
        ("Roe acquitted", "Mr Roe pleaded not guilty.", True),
        ("Roe plead guilty", "Mr Roe pleaded not guilty.", False),
        ("Roe deny that he is guilty", "Mr Roe pleaded not guilty.", False),
        ("Roe guilty", "Mr Roe pleaded guilty.", False),
        ("Roe in court", "Mr Roe pleaded not guilty.", False),
        ("Roe guilty", "Roe, who had denied murder, was given life.", False),
        ("Roe guilty", "Roe, who had denied it, got ten years for fraud.", False),
        ("Roe guilty", "Roe, who denied it, was handed a suspended term.", False),
        ("Roe guilty", "Roe changed his plea to guilty after first denying murder.", False),
        ("Roe guilty", "Roe, who denied murder, was given two months to prepare.", True),
        ("Roe defraud the bank", "Roe pleaded not guilty on Tuesday to defrauding a bank.", True),
        ("the bank defrauded by Roe", "Roe, the owner, pleaded not guilty to defrauding a bank.", True),
        ("Roe steal the money", "Roe denies having stolen the money.", True),
        ("Roe defraud the bank", "Roe, who denied defrauding a bank, was convicted.", False),
        ("Roe defraud the bank", "Roe pleaded guilty to defrauding a bank.", False),
        ("Roe charged with defrauding a bank", "Roe pleaded not guilty to defrauding a bank.", False),
        ("Roe released on bail", "Roe pleaded not guilty to defrauding a bank. He was released on bail.", False),
        ("Roe appear on Tuesday", "Roe pleaded not guilty on Tuesday to defrauding a bank.", False),
        ("Roe deny defrauding the bank", "Roe denied defrauding a bank.", False),
    ],
)
def test_it_tells_neither_guilt_nor_innocence(claim: str, text: str, expected: bool) -> None:
    assert no_verdict(claim, text) is expected


def test_a_verdict_is_asked_for_in_words_for_one() -> None:
    assert of_verdict("Was Roe acquitted?")
    assert of_verdict("When was Roe found guilty?")
    assert not of_verdict("Did Roe plead guilty?")
    assert not of_verdict("Is Roe guilty?")  # what is said of it may be all there is
