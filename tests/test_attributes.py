"""Figures that are told only with a word that goes with them."""

from __future__ import annotations

import pytest

from qa.asking import attributes
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        ("Which party does Tom Pell belong to?", "Pell is of the Levellers.", "Tom Pell, the Kelm member, was angry."),
        ("What political party is Pell in?", "He sits for the Civic Union.", "Critics of Pell sit in parliament."),
        ("Which religion does Pell follow?", "Pell prays at the mosque.", "Pell follows the Rovers."),
        ("Which university did Ada Roe attend?", "Roe graduated in 1992.", "Roe attended the opening."),
        ("What is the population of Dorne?", "Some 4,100 people live in Dorne.", "The choir of Dorne has 90 singers."),
        ("What is the population of Dorne?", "Dorne has 4,100 inhabitants.", "The residents’ league has 60 members."),
        ("How much did the vase sell for?", "It went under the hammer for $900.", "The vase is valued at $900."),
        ("How much was the mill sold for?", "The buyer paid £2 million.", "Repairs to the mill took £2 million."),
        (
            "What did the flood cost the town?",
            "Damage of nine million crowns was done.",
            "Nine people were hurt by the flood.",
        ),
        ("How much does the ferry cost?", "A crossing is free for children.", "The ferry crosses nine times a day."),
        ("How much will the town pay for it?", "It put $900 aside.", "The town will put up a plaque."),
        ("What salary will Pell get?", "Pell will be on $90,000 a year.", "The price of $90 is unchanged."),
        ("When is the club's victory parade?", "It celebrates on 3 May.", "Tickets may be returned until 3 May."),
        ("how much does a bus driver earn", "Drivers are paid 19 crowns.", "Growers get 38 crowns for a tonne."),
        ("How much does Pell earn?", "She makes 900 a week.", "The fee is 2.1 million, more than Kelm paid for Pell."),
        ("What is Pell's salary at Kelm?", "She will make 9,000 a year.", "The fee is more than Kelm paid for Pell."),
        ("pell salary kelm town", "Her salary was not given.", "Roe, 27, had a year left when the fee was agreed."),
        ("pell salary kelm town", "He gets 9,000 a week.", "Kelm are paying 32m crowns for the striker."),
        ("What sentence did Roe get?", "Roe received a 12-year term.", "Roe said he was sorry."),
        ("What is Roe's salary?", "Roe is paid 90,000 crowns for the role.", "Kelm pay 90,000 crowns for Roe."),
        ("What sentence did Roe end up with?", "Roe was jailed for three years.", "Roe said he was sorry."),
        ("What are the drivers' wages?", "Drivers are paid 14 an hour.", "Kelm has 14 drivers."),
        ("How old is the driver?", "A man of 80 was at the wheel.", "He drove 80 people home."),
        ("how old is the mill", "It was built by monks.", "The mill grinds 80 tonnes."),
        ("What time does the fair open?", "The gates open at nine.", "It will be held from 9 to 12 July."),
        ("how warm is the lake", "The thermometer showed 14 degrees.", "Water comes from a depth of 410 metres."),
        ("was anyone hurt?", "All passengers walked away unharmed.", "The other stands are not affected."),
        ("Were there any casualties?", "Two men died.", "Trains run again."),
        (
            "who owns the glass works",
            "It was bought by Acme in May.",
            "Furnaces burn day and night at the glass works.",
        ),
        ("how fast was the train going", "It did 90mph there.", "Buses take 55 passengers."),
        ("How much does the bell weigh?", "It was lifted, all 41 kilograms of it.", "The bell was cast in 1782."),
        ("How hot was it in Kelm?", "It was 39° in Kelm.", "Kelm has 39 pupils."),
        ("And what is it worth?", "Insurers put it at £900.", "The bell, cast in 1782, weighs 41 kilograms."),
        ("How long is Pell's deal?", "Pell is tied to the club until 2031.", "Pell left after six years."),
        ("Who refereed the cup final?", "Dov Arne was the referee.", "Pell scored in the cup final."),
        ("How many goals has Pell scored?", "Pell netted twice.", "Pell signed for three years."),
        ("Wie viele Tore schoss Pell?", "Pell traf zweimal.", "Pell unterschrieb für drei Jahre."),
        ("¿Cuántos goles metió Pell?", "Pell anotó dos veces.", "Pell firmó por tres años."),
    ],
)
def test_a_figure_of_something_else_does_not_tell_it(question: str, told: str, beside: str) -> None:
    assert not attributes.untold(question, [beside, told])
    assert attributes.untold(question, [beside])


@pytest.mark.parametrize(
    "question",
    [
        "How long were the talks on the deal?",
        "How many people were hurt?",
        "How long was the speech?",
        "Who sold the vase?",
        "Did the wages dispute end?",
        "When do wage talks resume?",
        "Which judge ruled on the salary cap?",
    ],
)
def test_of_what_has_many_words_nothing_is_said(question: str) -> None:
    assert not attributes.untold(question, ["Nine."])


def test_another_s_party_is_not_the_one_of_who_is_named() -> None:
    others = "Ida Moss of the Civic Union won."
    assert attributes.untold("Which party does Tom Pell belong to?", ["Tom Pell was angry.", others])
    assert not attributes.untold("Which party won the election?", ["Tom Pell was angry."])


def test_where_the_time_of_day_is_asked_what_tells_it_comes_first() -> None:
    day = sentence("An inquiry into the Garrick Quay explosion of 14 April begins.", "2026-09-05", score=0.9)
    hour = sentence("The blast happened at 6.40am in Hall 4.", "2026-04-14", score=0.8)
    far = sentence("Trains leave at 6.40am.", "2026-04-14", score=0.1)
    question = "At what time did the explosion at Garrick Quay happen?"
    assert list(by_what_is_asked(question, [day, hour, far])) == [hour, day, far]
    assert next(iter(by_what_is_asked("When was the explosion at Garrick Quay?", [day, hour]))) == day


def test_where_a_sum_is_asked_for_what_gives_none_comes_behind() -> None:
    def order(question: str, *texts: str) -> list[str]:
        items = [sentence(text, "2026-03-11", score=0.9 - 0.1 * n) for n, text in enumerate(texts)]
        return [it.text for it in by_what_is_asked(question, items)]

    burned, put = "The barn burned down with 340 bales in it.", "The damage is put at 180,000 crowns."
    assert order("How great was the damage at the farm?", burned, put) == [put, burned]
    snow, cost = "Some 30 centimetres of snow fell in Kelm.", "Clearing the snow in Kelm cost 3 million crowns."
    assert order("How much snow fell in Kelm?", snow, cost) == [snow, cost]
