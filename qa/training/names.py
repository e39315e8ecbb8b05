"""Names to put where the training passages have placeholders, so that the passages themselves speak of nobody."""

from __future__ import annotations

import random
import re

_GIVEN = """
Anna Maria James Robert Linda David Susan Priya Rahul Fatima Omar Wei Yuki Kenji Elena Ivan Olga Pedro Lucia Amina
Kwame Nadia Samuel Grace Peter Helen Tom Sarah Miguel Ahmed Leila Hannah Erik Paulo Rosa Joseph Claire Victor Irene
Marcus Alice Hugo Sofia George Diana
""".split()
_FAMILY = """
Okafor Larsen Mehta Novak Brandt Silva Moreau Kimura Tanaka Petrov Costa Mensah Fletcher Doyle Rao Iyer Nakamura Schmidt
Weber Rossi Bianchi Dlamini Fischer Grant Palmer Quinn Santos Torres Ueda Vargas Walsh Young Zhang Abbott Barlow Crane
Dunne Ellis Farrow Gibbs Hale Ingram Jarvis Knox Lowe Marsh
""".split()
KINDS = {
    "T": """Ashford Kilmore Marlow Redhill Nairobi Bristol Pune Leeds Dunmore Eastvale Rockport Halden Varna Lagos
         Tampere Geelong Derby Lyon Porto Cork Tulsa Boise Salem Kochi Nagpur Durban Accra""".split(),
    "O": """Norwell Brightline Castor Delmar Fairway Genovia Halcyon Ironbridge Juno Kestrel Lumen Meridian Northgate
         Orion Quantum Riverstone Solaris""".split(),
    "C": """Kenya France Japan Brazil India Norway Chile Ghana Poland Vietnam Canada Spain Peru Turkey Sweden Nigeria
         Egypt Greece Indonesia Portugal""".split(),
}
_PLACEHOLDER = re.compile(r"<([A-Z])(\d+)>")


class Names:
    """One consistent filling for the placeholders of a passage: <L1> is the family name of <P1>."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._chosen: dict[str, str] = {}

    def fill(self, text: str) -> str:
        return _PLACEHOLDER.sub(lambda match: self._name(match[1], match[2]), text)

    def _name(self, kind: str, number: str) -> str:
        if kind in "PL" and "P" + number not in self._chosen:
            family = self._chance.choice([name for name in _FAMILY if name not in self._chosen.values()])
            self._chosen |= {"P" + number: f"{self._chance.choice(_GIVEN)} {family}", "L" + number: family}
        if kind + number not in self._chosen:
            taken = set(self._chosen.values())
            free = [name for name in KINDS.get(kind, _FAMILY) if name not in taken]
            self._chosen[kind + number] = self._chance.choice(free)
        return self._chosen[kind + number]
