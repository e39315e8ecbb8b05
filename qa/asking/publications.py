"""Publications that questions cite, and those among them that an archive has nothing of. Pure.

A list of widely read publications, and words that end the names of newspapers, tell a publication from a person, a
company or a study. Scientific journals are left out on purpose: news cites them, so a question about "a study in
Nature" asks for what some newspaper wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.asking.outlets import aliases, mentions, named_key

# One publication a line or between semicolons; its other names behind "|".
_KNOWN = """
The New York Times | NYT | NYTimes.com; The Washington Post | WaPo
The Wall Street Journal | WSJ | Wall Street Journal; USA Today; Los Angeles Times | LA Times; Chicago Tribune
The Boston Globe; New York Post; New York Daily News; Newsday; San Francisco Chronicle; The Seattle Times
Miami Herald; The Philadelphia Inquirer; The Dallas Morning News; Houston Chronicle; The Denver Post
The Atlanta Journal-Constitution; Star Tribune; The Christian Science Monitor
The Associated Press | Associated Press | AP | AP News; Reuters | Thomson Reuters; Bloomberg | Bloomberg News
Agence France-Presse | AFP; United Press International | UPI; Deutsche Presse-Agentur | dpa
Xinhua | Xinhua News Agency; Kyodo | Kyodo News; Yonhap | Yonhap News Agency; TASS; Press Trust of India | PTI; EFE
ANSA; CNN; MSNBC; NBC News | NBC; CBS News; ABC News; Fox News | FOX; Fox Business; CNBC; PBS NewsHour; NPR; C-SPAN
BBC | BBC News | bbc.co.uk | bbc.com; BBC Sport | BBC Sports; Sky News; Sky Sports; ITV News; Channel 4 News
Al Jazeera; Euronews; France 24; Deutsche Welle | DW; CBC News | CBC; CTV News; Global News; NHK; RTÉ
The Times of Israel; The Guardian; The Times; The Sunday Times; The Telegraph | The Daily Telegraph | Daily Telegraph
The Independent; Financial Times | FT; The Economist; Daily Mail | MailOnline; Daily Mirror; Daily Express; The Sun
Evening Standard; The Observer; The Spectator; New Statesman; The Scotsman; The Irish Times; Irish Independent
Metro UK; The Globe and Mail; Toronto Star; National Post; The Sydney Morning Herald; The Age; The Australian
The New Zealand Herald; The Times of India; Hindustan Times; The Hindu; The Indian Express; The Economic Times
The Telegraph India; Deccan Herald; NDTV; Mint; Business Standard; India Today; Firstpost; The Quint; Scroll.in
Cricbuzz; ESPNcricinfo; Dawn; South China Morning Post | SCMP; The Straits Times; Channel NewsAsia; China Daily
Global Times; People's Daily; The Japan Times; Asahi Shimbun; Yomiuri Shimbun; Mainichi Shimbun; Nikkei | Nikkei Asia
Korea Herald; Korea Times; Haaretz; The Jerusalem Post; Al Arabiya; Al Ahram; Arab News; Gulf News; The National
Daily Sabah; Hürriyet; Der Spiegel | Spiegel; Die Zeit; Die Welt; Frankfurter Allgemeine Zeitung | FAZ
Süddeutsche Zeitung | SZ; Bild; taz; Handelsblatt; Tagesschau; Neue Zürcher Zeitung | NZZ; Der Standard; Die Presse
Stern; Focus Online; Le Monde; Le Figaro; Libération; Les Échos; L'Équipe; Le Parisien; Mediapart; Le Soir; Le Temps
El País; El Mundo; La Vanguardia; Clarín; La Nación; Folha de S.Paulo; O Globo; El Universal; Marca
Corriere della Sera; La Repubblica; La Stampa; La Gazzetta dello Sport; NRC Handelsblad; De Volkskrant; De Standaard
Aftonbladet; Dagens Nyheter; Svenska Dagbladet; Helsingin Sanomat; Gazeta Wyborcza; Kyiv Independent; Meduza
Novaya Gazeta; Kommersant; The Moscow Times; Ukrainska Pravda; Mail & Guardian; Daily Nation; The Punch; Premium Times
Forbes; Fortune; Business Insider; MarketWatch; Barron's; Investopedia; Seeking Alpha; Yahoo Finance; Yahoo News
The Motley Fool; Morningstar; Fast Company; Inc. Magazine; Harvard Business Review; Quartz; Entrepreneur Magazine
Time Magazine | TIME; Newsweek; The Atlantic; The New Yorker; New York Magazine; The New Republic; The Nation
Mother Jones; Politico; Axios; The Hill; Vox; Slate; Salon; HuffPost | Huffington Post; BuzzFeed | BuzzFeed News
ProPublica; Vice News; The Daily Beast; The Intercept; Semafor; Foreign Policy; Foreign Affairs; The Conversation
National Geographic; TechCrunch; The Verge; Wired; Engadget; Ars Technica; CNET; ZDNet; Gizmodo; Mashable
PCMag | PC Magazine; PCWorld; TechRadar; VentureBeat; The Information; MIT Technology Review; 9to5Mac; 9to5Google
MacRumors; GSMArena; Android Authority; Android Police; Tom's Hardware; Tom's Guide; XDA Developers; Digital Trends
The Register; Hacker News; Search Engine Land; Polygon; Kotaku; IGN; GameSpot; Eurogamer; PC Gamer; Rock Paper Shotgun
CoinDesk; Cointelegraph; Decrypt; The Block; Variety; The Hollywood Reporter; Deadline | Deadline Hollywood
Entertainment Weekly; Rolling Stone; Billboard; Pitchfork; NME; Vulture; IndieWire; Collider; Screen Rant
People Magazine; Us Weekly; E! News; TMZ; Vanity Fair; Vogue; GQ; Elle; Esquire; Cosmopolitan; Harper's Bazaar
Teen Vogue; Empire Magazine; Page Six; Bon Appétit; Architectural Digest; ESPN; Sports Illustrated; The Athletic
Bleacher Report; CBS Sports; NBC Sports; Fox Sports; Yahoo Sports; Sporting News; Goal.com; Sportskeeda; TalkSport
SB Nation; The Ringer; Yardbarker; Scientific American; New Scientist; Live Science; Popular Science
Smithsonian Magazine; STAT News; WebMD; Healthline; Medical News Today; Space.com; Discover Magazine
"""
# Ends of newspapers' names that hardly end another: "The Harbour Gazette", "Lancaster Courier", "Kieler Nachrichten".
_ENDS = """
times post herald tribune gazette chronicle telegraph courier examiner inquirer news newspaper magazine weekly
zeitung nachrichten tageblatt tagblatt rundschau anzeiger allgemeine
"""
# Ordinary words once their article is gone or their letters are small: only the name as it is written counts.
_PLAIN = frozenset(
    """
age ap block bild clarin dawn deadline decrypt elle empire fortune fox ft goal hill information marca metro mint
nation national observer punch quint register ringer salon semafor slate spectator standard star stern sun sz taz time
times tass variety vice vogue vox wired dw independent conversation intercept athletic australian atlantic economist
forbes quartz people polygon collider vulture billboard
""".split()
)
_CAPITALISED = re.compile(
    r"(?:\bThe\s+)?(?:[^\W\d_a-zß-ÿ][\w’'-]*\s+(?:of\s+)?){0,4}(?:"
    + "|".join(word.capitalize() for word in _ENDS.split())
    + r")\b"
)
_REPORT = (
    r"(?:articles?|reports?|stor(?:y|ies)|pieces?|reviews?|editorials?|columns?|op-eds?|coverage|reporting|features?|"
    r"investigations?|profiles?|posts?|write-ups?)"
)
_TOLD = (
    r"(?:reported|published|described|discussed|mentioned|noted|highlighted|stated|detailed|outlined|covered|presented|"
    r"characteri[sz]ed|claimed|suggested|indicated|cited|provided|analy[sz]ed|portrayed|told|argued|credited|explained)"
)
_NOUNS = (
    r"(?:Artikel|Berichte?|Meldung|Beitrag|artículos?|informes?|noticias?|reportajes?|articles?|reportages?|articolo|"
    r"artigo)"
)
_BEFORE = re.compile(
    rf"(?:\baccording to|\bas per|\b{_TOLD}\s+(?:by|in|on)|\b(?:{_REPORT}|another|one|other)\s+(?:by|in|from)"
    rf"|\b{_NOUNS}\s+(?:der|des|von|aus|in|im|de|del|du|dans|en|di|do|da)|\b(?:laut|zufolge|según|selon|d['’]après|secondo|segundo))"
    r"\s+(?:both\s+)?(?:(?:the|der|die|dem|das|le|la|el)\s+)?[\"'“‘„«]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[\"'”’“»]?(?:['’]s?)?\s+(?:(?:(?!and\b|or\b|the\b|both\b)[\w-]+\s+)?{_REPORT}\b|(?:reported|writes|wrote|published)\b)",
    re.IGNORECASE,
)
_DID = re.compile(r"\b(?:did|does|has|had)\s+(?:the\s+)?[\"'“‘]?$", re.IGNORECASE)
_DID_REPORT = re.compile(r"[\"'”’]?\s+(?:ever\s+)?(?:report|write|publish|reported|written|published)\b", re.IGNORECASE)
# The report is itself what happened, and others wrote of it: "denied a Bloomberg report".
_REACTED = re.compile(
    r"\b(?:den(?:y|ied|ies)|reject(?:ed|s)?|dismiss(?:ed|es)?|disput(?:e|ed|es)|confirm(?:ed|s)?|critici[sz](?:ed?|es)|"
    r"slam(?:med|s)?|su(?:ed|es?|ing)(?: over)?|respond(?:ed|s)? to|react(?:ed|s)? to|(?:response|reaction) to)\s+"
    rf"(?:(?:an?|the|that|this)\s+)?(?:\w+\s+)?(?:{_REPORT}\s+(?:by|in|from)\s+)?(?:the\s+)?[\"'“‘]?$",
    re.IGNORECASE,
)
_LONGER = re.compile(rf"\s(?!{_REPORT}\b)[^\W\d_a-zß-öø-ÿ]")  # the next word of a longer name
_JOINED = re.compile(r"[\"'”’]?\s*(?:,|and|or|&|,\s*and)\s+(?:the\s+|by\s+|in\s+|from\s+)*[\"'“‘]?", re.IGNORECASE)


def unknown_sources(question: str, outlets: Sequence[str]) -> tuple[str, ...]:
    """The publications whose report `question` rests on though none of `outlets` answers to their name, in order.

    "An article in The New York Times", "the Reuters report", "as reported by Variety" rest on one; "who bought The
    Washington Post", "told the BBC" and "denied a Bloomberg report" do not. Made for few false alarms: a name that
    shares a telling word with an outlet ("BBC Sport", "BBC News - Technology") is no unknown one, and where no article
    states its outlet, nothing is unknown. What another outlet quotes of an unknown publication may still be there.
    """
    if not outlets:
        return ()
    held = [(mention.start, mention.end) for mention in mentions(question, outlets)]
    found: dict[str, None] = {}
    cited_until = -1
    for start, end in _publications(question):
        joined = 0 <= cited_until < start and _JOINED.fullmatch(question[cited_until:start])
        if not (_cited(question, start, end) or joined):
            continue
        cited_until = end
        if not any(start < last and first < end for first, last in held):
            name = question[start:end].removeprefix("the ")
            if not _answered(name, outlets):
                found.setdefault(name)
    return tuple(found)


def _publications(question: str) -> Iterator[tuple[int, int]]:
    """Spans that name a publication, in order, without overlap."""
    spans = [(mention.start, mention.end) for mention in mentions(question, tuple(_groups()))]
    spans = [(start, end) for start, end in spans if _as_written(question, start, end)]
    for match in _CAPITALISED.finditer(question):
        start, end = _without_opening(question, *match.span())
        if len(question[start:end].split()) > 1 and not any(start < last and first < end for first, last in spans):
            spans.append((start, end))
    yield from sorted(spans)


def _as_written(question: str, start: int, end: int) -> bool:
    """Whether a publication's name is one where it stands: not part of a longer name ("Fortune Bay", "Ann Forbes"), and
    with its capital if it is an ordinary word as well."""
    bare = _bare(question[start:end])
    before, after = question[:start].split(), _LONGER.match(question[end:])
    led = (
        len(before) > 1 and before[-1][:1].isupper() and before[-1].isalnum() and before[-1].casefold() not in _OPENERS
    )
    return not (led or after) and (bare.casefold() not in _PLAIN or not bare.islower())


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)


def _without_opening(question: str, start: int, end: int) -> tuple[int, int]:
    """The span without the capitalised word that merely opens the sentence ("Did Harbour Times" to "Harbour Times")."""
    words = question[start:end].split()
    opens = start == 0 or question[:start].rstrip()[-1:] in tuple(".?!:")
    if opens and words[0].casefold() in _OPENERS:
        return end - len(question[start:end][len(words[0]) :].lstrip()), end
    return start, end


_OPENERS = frozenset(
    """
did does do is was are were has have had what which who whom whose when where why how in on at according considering
based given after before between since while both by from if and but so as can could will would should
""".split()
)


def _cited(question: str, start: int, end: int) -> bool:
    before, after = question[:start], question[end:]
    if _REACTED.search(before):
        return False
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    return bool(_DID.search(before) and _DID_REPORT.match(after))


def _answered(name: str, outlets: Sequence[str]) -> bool:
    """Whether an outlet may be meant by `name`: one of its other names, or one that shares a telling word with it."""
    keys = {named_key(other) for other in _other_names(name)}
    for outlet in outlets:
        if not keys.isdisjoint(aliases(outlet)) or _telling(name) & _telling(outlet):
            return True
        words = _words(name)
        if not _telling(name) and words and words <= _words(outlet):
            return True  # "the Times" of an archive of The New York Times
    return False


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", name.casefold())
    return frozenset(word for word in words if word not in ("the", "of", "and", "com", "www", "s"))


def _telling(name: str) -> frozenset[str]:
    return _words(name) - _GENERAL


_GENERAL = frozenset(_ENDS.split()) | frozenset(
    """
daily morning evening sunday journal review press today world sports sport business insider online the standard star
new york national american international global media radio tv network report reporter technology science tech health
entertainment independent street street's wall age guardian los angeles washington boston india london
""".split()
)


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    """Every name of the list, with all names of that publication."""
    entries = [entry for line in _KNOWN.strip().splitlines() for entry in line.split(";")]
    groups = [tuple(name.strip() for name in entry.split("|") if name.strip()) for entry in entries]
    return {name: group for group in groups for name in group}


@lru_cache(maxsize=1)
def _by_key() -> dict[str, tuple[str, ...]]:
    return {key: group for name, group in _groups().items() for key in aliases(name)}


def _other_names(name: str) -> tuple[str, ...]:
    return (name, _bare(name), *_by_key().get(named_key(name), ()))
