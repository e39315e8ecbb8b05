"""What somebody denies of himself."""

from __future__ import annotations

import pytest

from qa.asking.yes_no import claim
from qa.reports.own_word import own_denial


@pytest.mark.parametrize(
    ("question", "text", "own"),
    [
        ("Did the captain know about the leak?", "Captain Holm said he had not known about the leak.", True),
        ("Did the bank hide the loss?", "The bank said it had never hidden a loss.", True),
        ("Was the owner warned?", "“We were not warned by anybody,” the owner said.", True),
        ("Did Holm take the money?", "Holm insisted that his accounts were in order.", True),
        ("Did the police ignore the call?", "Police said they had not ignored the call.", True),
        ("Was the boy hurt?", "Police said he was not hurt.", False),
        ("Have police found the gun?", "Police said they had not found the gun.", False),
        ("Did Holm deny the theft?", "Holm said he had not taken anything.", False),
        ("Did Holm say that he knew?", "Holm said he had not known.", False),
        ("Will the minister resign?", "The minister said she would not resign.", False),
        (
            "Did the captain know about the leak?",
            "The inquiry found that the captain had not known of the leak.",
            False,
        ),
        ("Did the bank close the branch?", "The bank said the branch had not been closed.", False),
        ("Will the firm pay?", "“We are not going to pay,” the firm said.", False),
        ("Did Holm know?", "Holm had not known of the leak.", False),
        ("Did Holm take the money?", "Holm's lawyer, Ada Roe, said her client had kept none of the money.", True),
        ("Did Holm take the money?", "A lawyer for Ben Holm told the court that he had kept none of it.", True),
        ("Did Holm take the money?", "Ada Roe's lawyer said the court had kept none of the money.", False),
        ("Did Holm say that he took it?", "Holm's lawyer said he had taken none.", False),
    ],
)
def test_what_somebody_denies_of_himself_is_no_finding(question: str, text: str, own: bool) -> None:
    assert own_denial(claim(question), text) == own
