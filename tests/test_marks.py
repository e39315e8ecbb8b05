"""Quotation marks within quotation marks."""

from __future__ import annotations

import pytest

from qa.checking.findings import findings
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.quoting import quotation
from qa.words.marks import inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The pumps ran all night," said Per Aune, the warden.',
            "‘The pumps ran all night,’ said Per Aune, the warden.",
        ),
        ("The pumps ran all night,” said Per Aune.", "‘The pumps ran all night,’ said Per Aune."),
        ("The pumps ran all night,’ said Per Aune.", "‘The pumps ran all night,’ said Per Aune."),
        ('Aune said: "The pumps ran all night.', "Aune said: ‘The pumps ran all night.’"),
        ("“We waited,” she said. “Nobody came.”", "‘We waited,’ she said. ‘Nobody came.’"),
        ('He called it "mean" and "small".', "He called it ‘mean’ and ‘small’."),
        ("‘We waited,’ she said.", "‘We waited,’ she said."),
        ("The keepers' boat sank, the owners' own did not.", "The keepers' boat sank, the owners' own did not."),
        ('The plank is 6" wide.', "The plank is 6' wide."),
        ("„Wir warten“, sagte Voss.", "‚Wir warten‘, sagte Voss."),
    ],
)
def test_no_mark_stands_without_its_other_half(text: str, expected: str) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize("text", ['The pumps ran all night," said Per Aune.', 'Aune said: "The pumps ran all night.'])
def test_a_mark_that_is_added_leaves_the_quotation_word_for_word(text: str) -> None:
    passage = Found("a", "News", "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0)
    item = Evidence(passage, 0, len(text), text, 0.9)
    assert not findings(DraftSentence(quotation(item), (item,)))
