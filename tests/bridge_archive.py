"""Invented articles, and bridge questions whose answers stand in one of them, in two, or in none."""

from __future__ import annotations

from dataclasses import dataclass

from qa.schema import Article


def _article(day: str, outlet: str, title: str, *paragraphs: str) -> Article:
    return Article(text="\n\n".join(paragraphs), title=title, outlet=outlet, published=f"2026-{day}T09:00:00+00:00")


POST, HERALD = "Brennish Post", "Oxmoor Herald"

ARTICLES = (
    _article(
        "04-02",
        POST,
        "Tollgate Foods buys Marrowby for £18 million",
        "Tollgate Foods has bought the biscuit maker Marrowby for £18 million, the two companies said on Thursday.",
        "The 140 jobs at the bakery in Penfold are safe for two years, the buyer said. It already owns three mills.",
        "The union said it would hold the buyer to its word, and asked for a meeting in May.",
    ),
    _article(
        "01-15",
        HERALD,
        "A century of crumbs: Marrowby turns 100",
        "Marrowby was founded in 1926 by Dora Espley, a lighthouse keeper's daughter who sold biscuits from a pram.",
        "Her first oven stands in the entrance hall, and the staff still light it on the first of May.",
        "The recipe for the oat biscuit has been changed once, when sugar was rationed.",
    ),
    _article(
        "04-10",
        POST,
        "Tollgate Foods names new finance chief",
        "Tollgate Foods, which was founded by Ivor Quennell in 1988, has named Lena Stroud as its finance chief.",
        "She comes from a chain of garden centres, where she cut the debt by half.",
    ),
    _article(
        "03-20",
        HERALD,
        "Oxmoor bridge designer wins medal",
        "The engineer Tamsin Okoro has won the Ridley Medal for her footbridge across the Wend at Oxmoor.",
        "The jury praised a span that weighs less than the buses which pass below it.",
    ),
    _article(
        "02-11",
        POST,
        "From the fens to the drawing board",
        "Tamsin Okoro was born in Salter's Fen, where her parents kept a chandlery.",
        "She studied in Brennish and spent six years in shipyards before she drew her first bridge.",
    ),
    _article(
        "05-06",
        HERALD,
        "Ferry to Lunn Island to be run by Norrick Line",
        "From June the ferry to Lunn Island will be run by the Norrick Line, the county decided on Tuesday.",
        "The firm beat two rivals and will be paid £2.4 million a year. Fares stay as they are until spring.",
    ),
    _article(
        "05-21",
        POST,
        "Norrick Line orders battery ship",
        "The Norrick Line has ordered a battery ship, the Sea Campion, from a yard in Hestrand.",
        "She is to carry 60 cars and will be delivered in 2028. The price was not disclosed.",
    ),
    _article(
        "05-02",
        POST,
        "Old Fanny light open to visitors again",
        "Fanstone Lighthouse reopened on Saturday after four years of repairs to its lantern room.",
        "More than 300 people queued in the rain. The trust that keeps it will open the door on Saturdays.",
    ),
    _article(
        "03-03",
        HERALD,
        "Coast walk: five towers worth the climb",
        "Fanstone Lighthouse has 211 steps, and a bench on the fourth landing for those who need it.",
        "The water tower at Penfold has 160, and the church of St Wite 98, all of them worn.",
    ),
    _article(
        "04-24",
        HERALD,
        "Delegates leave with a treaty on eels",
        "The eel summit was held in Kelverton, and 19 countries signed the treaty that came out of it.",
        "It limits the catch of young eels from 2027. Fishermen from the fens called it the end of their trade.",
    ),
    _article(
        "02-27",
        POST,
        "Census: Kelverton grows, Brennish shrinks",
        "Kelverton now has 84,300 inhabitants, the census office said, 6% more than ten years ago.",
        "Brennish lost 2,000 and stands at 131,000. Oxmoor is unchanged at 27,500.",
    ),
    _article(
        "05-12",
        POST,
        "Skipper admits taking the Grey Heron",
        "Jory Pellow has admitted that he stole the trawler Grey Heron from Penfold harbour on Easter Monday.",
        "He was found asleep in the wheelhouse, 40 miles out. The court will sentence him in July.",
    ),
    _article(
        "01-19",
        HERALD,
        "Shanties on Sundays",
        "The drummer, Jory Pellow, keeps time on a fish box when the band forgets to bring the drums.",
        "They meet on Sundays in the net loft at Penfold, and sing until the lamp is out.",
    ),
    _article(
        "06-01",
        HERALD,
        "Council votes to move the market",
        "Oxmoor Town Council voted by 11 to 6 on Monday to move the cattle market out of town.",
        "Dealers had asked for a site near the railway. The old pens will make way for a school.",
    ),
    _article(
        "05-28",
        HERALD,
        "Leader steps down from choir, not from council",
        "Ruben Achard, who leads Oxmoor Town Council, is giving up his seat in the town choir.",
        "A bass of 30 years' standing, he said that evenings had become too short.",
    ),
    _article(
        "03-29",
        POST,
        "Film about the eel poachers takes top prize",
        "The film “Glass Water” won the Golden Reed at the Brennish festival on Sunday.",
        "Its director, Yara Lindqvist, thanked the poachers who had let her on board, and her mother.",
    ),
    _article(
        "04-16",
        HERALD,
        "Clinic to be rebuilt after flood",
        "The Sparrow Clinic, whose cellars were flooded in March, will be rebuilt on higher ground, its trustees said.",
        "Patients are being seen in the school hall. The clinic was designed by Bartholomew Finch in 1961.",
    ),
)


@dataclass(frozen=True)
class Asked:
    """A bridge question. `name` is what it describes; `answer` what it asks of that, None where no article tells."""

    question: str
    name: str
    answer: str | None


QUESTIONS = (
    Asked("Who founded the company that Tollgate Foods bought?", "Marrowby", "Dora Espley"),
    Asked("Where was the engineer born who won the Ridley Medal?", "Tamsin Okoro", "Salter's Fen"),
    Asked(
        "What is the name of the ship which the firm that runs the ferry to Lunn Island ordered?",
        "Norrick Line",
        "Sea Campion",
    ),
    Asked("How many steps does the lighthouse have that reopened on Saturday?", "Fanstone Lighthouse", "211"),
    Asked("How many inhabitants does the city have where the eel summit was held?", "Kelverton", "84,300"),
    Asked("Who leads the council that voted to move the cattle market?", "Oxmoor Town Council", "Ruben Achard"),
    Asked("Who directed the film that won the Golden Reed?", "Glass Water", "Yara Lindqvist"),
    Asked("Who designed the clinic whose cellars were flooded?", "Sparrow Clinic", "Bartholomew Finch"),
    Asked("Which instrument does the man play who stole the Grey Heron?", "Jory Pellow", "drummer"),
    Asked("Where was the man born who stole the Grey Heron?", "Jory Pellow", None),
    Asked("How much did the company that bought Marrowby earn last year?", "Tollgate Foods", None),
)
