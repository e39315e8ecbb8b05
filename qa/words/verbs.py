"""English verbs: their forms, and which word of a question is one. Pure.

A question's verb is known by a list of the verbs that news asks with most: a word that is not among them is taken for
no bare verb ("Did the mayor resign?"), though any word in -ed may be a participle ("Was the mayor ousted?").
"""

from __future__ import annotations

import re

# Base, past, and participle where it is another.
_IRREGULAR = """
arise arose arisen; be was been; bear bore born; beat beat beaten; become became become; begin began begun; bend bent
bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred
bring brought; broadcast broadcast; build built; burn burned burnt; burst burst; buy bought
cast cast; catch caught; choose chose chosen
come came come; cost cost; cut cut; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled
fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen
get got; give gave given; go went gone; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit hit
hold held; hurt hurt; keep kept; know knew known; lay laid; lead led; leave left; lend lent; let let; lie lay lain
lose lost; make made; mean meant; meet met; mislead misled; outlaw outlawed; overcome overcame overcome
overtake overtook overtaken; override overrode overridden; overthrow overthrew overthrown; overturn overturned
pay paid; put put; quit quit
read read; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said
see saw seen; seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot
show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid
speak spoke spoken; spend spent; spin spun; split split; spread spread; stand stood; steal stole stolen; stick stuck
sting stung; strike struck; strive strove striven; sue sued; swear swore sworn; sweep swept; swim swam swum
swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown
understand understood; undergo underwent undergone; uphold upheld; wake woke woken; wear wore worn; win won
withdraw withdrew withdrawn; withhold withheld; write wrote written
"""
_REGULAR = """
abandon abolish abuse accept accuse achieve acquire act adapt add adjourn admire admit adopt advance advise affect
agree aim allege allow ambush amend announce apologise apologize appeal appear apply appoint approach approve argue
arm arrest arrive ask assault assess assist attack attempt attend attract auction avoid award back ban base battle
believe belong benefit betray blame block board bomb boost borrow boycott breach bribe bulldoze call campaign
cancel capture care carry cause celebrate censor censure challenge change charge chase cheat check claim clash clear
climb close coach collapse collect collide comment commit compare compete complain complete concede conclude condemn
confess confirm confront consider contain contest continue contract control convict convince cooperate copy cover
crash create criticise criticize cross cry curb damage dance dare deceive decide declare decline decrease defeat
defect defend defer define defy delay delete deliver demand demolish demote deny depart depend deploy deport depose
derail describe desecrate desert deserve design destroy detain deteriorate determine develop die differ disagree
disappear disband disclose discover discuss dismiss disperse dispute disqualify disrupt dissolve divide divorce donate
double doubt downgrade drop drown dump earn ease eject elect electrify eliminate embarrass embezzle emerge emigrate
employ end endorse enforce enjoin ensure enter erupt escape establish evacuate evict evolve exceed exchange execute
exhibit exile exist expand expect expel explain explode export expose express extend extradite fail fake fear feature
file fill fine finish fire fix flood focus follow force forge form found function fund gain gather get govern grant
guarantee guess hack halt hand handle happen harass harm hate head help hijack hike hire honour hope host house hug
hunt ignore immigrate impeach implement imply import impose imprison improve inaugurate include increase indict infect
influence inform inherit initiate injure insist inspect inspire install insult insure intend interfere intervene
interview introduce invade invent invest investigate invite involve issue jail join joke judge jump justify kidnap
kill kiss knock label lack land last laugh launch leak learn level lift like limit link list listen live loan locate
lock look loot love lower maintain manage march mark marry massacre match matter measure mention merge mine miss
mobilise move murder name nationalise need negotiate nominate note obey object observe obtain occupy occur offer open
operate oppose ordain order organise organize originate oust overhaul owe own paint pardon park participate pass pause
perform permit persuade phone pick plan plant play plead please pledge poison postpone pour praise predict prefer
prepare present press prevent privatise privatize proceed produce profit promise promote propose prosecute protect
protest prove provide publish pull punish purchase push qualify question race raid raise rank ratify reach react
realise realize recall receive recognise recognize recommend recover recruit reduce refer refuse regain register
regret regulate reject relate relaunch relax release relegate relocate rely remain remember remove rename renew
renovate rent reopen repair repeal replace reply report represent request require rescue resemble resign resist
resolve respond rest restore restrict resume retain retire retract retreat retrieve return reveal reverse review
revoke reward riot rob ruin rule sabotage sack sail salvage sample sanction save scare schedule score scrap seal
search seem seize separate serve settle shake share shell shelve shout sign sing smash smoke smuggle soar sound spark
sponsor stab stage start starve state stay steer stop storm study subpoena succeed suffer suggest summon supply
support suppose surge surprise surrender survive suspect suspend switch talk tank target tax test testify threaten
topple torture touch trade train transfer transform travel treat trigger triple try turn unveil upgrade urge use
vandalise vanish veto violate visit voice vote wait walk want warn wash waste watch weaken weigh welcome withstand
wonder work worry worsen wound wreck yield
"""
# Their last letter is doubled though they have more than one syllable; and of one syllable these have it not.
_DOUBLED = frozenset(
    "acquit admit ban bar cancel commit compel control defer deter eavesdrop emit equip expel fuel fulfil kidnap "
    "label level model occur omit patrol permit prefer quarrel rebel refer regret repel signal submit total transfer "
    "transmit travel worship".split()
)
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_PREFIX = re.compile(r"over|out|under|fore|mis|re")
_NO_VERBS = frozenset(
    "resent relent hundred indeed speed breed exceed proceed succeed embed sacred naked wicked united".split()
)
_NO_PROGRESS = frozenset(
    "during nothing something anything everything morning evening building king string spring wing ceiling wedding "
    "according including following regarding".split()
)


def _table() -> dict[str, tuple[str, str, str]]:
    entries = [entry.split() for line in _IRREGULAR.strip().splitlines() for entry in line.split(";") if entry.strip()]
    irregular = {base: (base, past, rest[0] if rest else past) for base, past, *rest in entries}
    regular = {base: (base, by_rule(base), by_rule(base)) for base in _REGULAR.split()}
    return regular | irregular


def by_rule(base: str) -> str:
    """Its past, as if made by rule: "carried", "banned"."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}{base[-1] if base in _DOUBLED or _DOUBLING.fullmatch(base) else ''}ed"


_FORMS = _table()
# Past forms and participles that are not made with "-ed", with their bases.
IRREGULAR = {form: base for base, *told in _FORMS.values() for form in told if form != by_rule(base)}
_PAST = {past: base for base, past, _ in reversed(_FORMS.values())}
_PARTICIPLE = {participle: base for base, _, participle in reversed(_FORMS.values())}


def is_base(word: str) -> bool:
    """Whether `word`, in small letters, is a verb as it stands behind "did" and "will"."""
    return word in _FORMS


def is_past(word: str) -> bool:
    """Whether it may be a past form ("resigned", "sank")."""
    return word in _PAST or _in_ed(word) or _prefixed(word)


def is_participle(word: str) -> bool:
    """Whether it may be a past participle ("resigned", "sunk")."""
    return word in _PARTICIPLE or _in_ed(word)


def is_progressive(word: str) -> bool:
    """Whether it may be the form in -ing."""
    return word.endswith("ing") and len(word) > 5 and word not in _NO_PROGRESS


def past(base: str) -> str:
    """ "sank" for "sink", "resigned" for "resign"."""
    return _FORMS[base][1] if base in _FORMS else by_rule(base)


def present(base: str) -> str:
    """The third person: "sinks", "denies"."""
    if base in ("have", "be"):
        return "has" if base == "have" else "is"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}{'es' if base.endswith(('s', 'sh', 'ch', 'x', 'z', 'o')) else 's'}"


def base_of(word: str) -> str:
    """The base of any form: by the list where it knows it, else by its ending, which may be a letter short. An "e" is
    lost to a vowel, a "y" to an "i" alone: "cars" are no form of "care", nor "buses" of "buy"."""
    if word in _FORMS:
        return word
    if base := _PAST.get(word) or _PARTICIPLE.get(word):
        return base
    if word.endswith("us"):
        return word  # "bus" is no form of "bu"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word.removesuffix(ending)
            undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
            known = [stem, undoubled] if ending == "s" and not stem.endswith("s") else [stem, f"{stem}e", undoubled]
            if stem.endswith("i"):
                known.append(f"{stem[:-1]}y")
            noun = ending == "es" and not stem.endswith(
                ("s", "x", "z", "ch", "sh", "o", "i")
            )  # of more than one "sale"
            return next((base for base in known if base in _FORMS), f"{stem}e" if noun else undoubled)
    return word


def forms(base: str) -> tuple[str, ...]:
    """Its base, past and participle, each once."""
    return tuple(dict.fromkeys(_FORMS.get(base) or (base, by_rule(base))))


def _prefixed(word: str) -> bool:
    """Whether it is an irregular past behind a prefix: "overran", "rewrote"; no nouns, as "outset", "output" are."""
    match = _PREFIX.match(word)
    rest = word[match.end() :] if match else ""
    return rest in _PAST and rest in IRREGULAR and rest not in _FORMS and word not in _NO_VERBS


def _in_ed(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and word not in _NO_VERBS
