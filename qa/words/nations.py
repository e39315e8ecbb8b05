"""Words for a country and for what is of it: "Greece" and "Greek" tell of the same. English. Pure."""

from __future__ import annotations

from collections.abc import Collection

_WORDS = """
afghanistan afghan; albania albanian; algeria algerian; america american usa; angola angolan; argentina argentine
argentinian; armenia armenian; australia australian; austria austrian; azerbaijan azerbaijani; bangladesh bangladeshi;
belarus belarusian; belgium belgian; bolivia bolivian; bosnia bosnian; brazil brazilian; britain british briton;
bulgaria bulgarian; cambodia cambodian; cameroon cameroonian; canada canadian; chile chilean; china chinese; colombia
colombian; congo congolese; croatia croatian croat; cuba cuban; cyprus cypriot; czechia czech; denmark danish dane;
ecuador ecuadorian; egypt egyptian; england english; estonia estonian; ethiopia ethiopian; europe european; finland
finnish finn; france french; georgia georgian; germany german; ghana ghanaian; greece greek; haiti haitian; hungary
hungarian; iceland icelandic; india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel
israeli; italy italian; jamaica jamaican; japan japanese; jordan jordanian; kazakhstan kazakh; kenya kenyan; korea
korean; kosovo kosovar; kuwait kuwaiti; latvia latvian; lebanon lebanese; libya libyan; lithuania lithuanian;
luxembourg luxembourgish; malaysia malaysian; mali malian; malta maltese; mexico mexican; moldova moldovan; mongolia
mongolian; morocco moroccan; myanmar burmese burma; nepal nepalese nepali; netherlands dutch; nicaragua nicaraguan;
nigeria nigerian; norway norwegian; pakistan pakistani; palestine palestinian; panama panamanian; peru peruvian;
philippines filipino philippine; poland polish pole; portugal portuguese; qatar qatari; romania romanian; russia
russian; rwanda rwandan; scotland scottish scot; senegal senegalese; serbia serbian serb; singapore singaporean;
slovakia slovak; slovenia slovenian slovene; somalia somali; spain spanish spaniard; sudan sudanese; sweden swedish
swede; switzerland swiss; syria syrian; taiwan taiwanese; tanzania tanzanian; thailand thai; tunisia tunisian; turkey
turkish turk; uganda ugandan; ukraine ukrainian; uruguay uruguayan; venezuela venezuelan; vietnam vietnamese; wales
welsh; yemen yemeni; zambia zambian; zimbabwe zimbabwean
"""
_LONG = {"america": ("united states", "us"), "britain": ("united kingdom", "uk"), "netherlands": ("holland",)}
_GROUPS = {word: frozenset(group.split()) for group in _WORDS.split(";") for word in group.split()}
COUNTRIES = frozenset(_GROUPS)
_NAMES = frozenset(group.split()[0] for group in _WORDS.split(";")) | {"usa", "burma"}


def of_country(word: str) -> frozenset[str]:
    """The words for the country that `word` names, or what is of it; none where it names no country."""
    return _GROUPS.get(word) or _GROUPS.get(word.removesuffix("s"), frozenset())


def of_nation(word: str) -> bool:
    """Whether `word` tells what is of a country, and is no name of one: "Greek"."""
    return bool(of_country(word)) and word not in _NAMES


def also_called(word: str) -> frozenset[str]:
    """The same with names of several words and abbreviations, which are no words to be compared with ("us")."""
    group = of_country(word)
    return group | frozenset(long for short, names in _LONG.items() if short in group for long in names)


def same_country(word: str, words: Collection[str]) -> bool:
    """Whether one of `words` (folded, not stemmed) names the country that `word` names, or what is of it."""
    return any(one in words or one + "s" in words for one in of_country(word))
