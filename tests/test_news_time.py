"""The days that words of an article mean by its own day; worked by hand with the calendar of March 2026."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.news_time import days, happened, resolve, told
from qa.schema import Dated

WEDNESDAY = date(2026, 3, 11)


def day(number: int, month: int = 3, year: int = 2026) -> date:
    return date(year, month, number)


def found(text: str, published: date = WEDNESDAY) -> list[tuple[str, date, date]]:
    return [(text[when.start : when.end], when.first, when.last) for when in resolve(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # What the way is cleared for is to come.
        ("It rejected the appeal, clearing the way for her to be sworn in on Monday.", "Monday", day(16)),
        ("The digger that cleared the way was stolen on Monday.", "Monday", day(9)),
        # A weekday alone: the nearest not after the article's day.
        ("The council voted on Tuesday.", "Tuesday", day(10)),
        ("In Tuesday's vote it lost.", "Tuesday", day(10)),
        ("Nine of them had been to the baths on Tuesday.", "Tuesday", day(10)),
        ("The festival opens a week on Friday.", "a week on Friday", day(20)),
        ("It opens a week from Thursday.", "a week from Thursday", day(19)),
        ("It was sold a week last Friday.", "a week last Friday", day(27, 2)),
        ("The strike ended a week ago today.", "a week ago today", day(4)),
        ("The mayor said on Wednesday that it was over.", "Wednesday", day(11)),
        ("Police arrested a man on Thursday.", "Thursday", day(5)),
        ("A fire broke out on Monday night.", "Monday night", day(9)),
        ("The number of people hurt in Monday night's fire has risen.", "Monday night", day(9)),
        ("Eleven were hurt, by the hospital's count on Tuesday.", "Tuesday", day(10)),
        ("Envoys met in Geneva for talks Tuesday.", "Tuesday", day(10)),
        ("The assembly passed the levy by 31 votes to 12 on Tuesday.", "Tuesday", day(10)),
        ("It was lost by nine votes to four on Monday.", "Monday", day(9)),
        ("The ferry, ordered by the county and due to be handed over on 1 June, is late.", "1 June", day(1, 6)),
        ("The ferry was cancelled due to ice on 1 June.", "1 June", day(1, 6, 2025)),
        ("The hall, expected to be finished on 1 June, is late.", "1 June", day(1, 6)),
        ("Pupils stayed at home due to close contact with a patient on Monday.", "Monday", day(9)),
        ("The coin was found in the returns box of the library in Marle on Monday.", "Monday", day(9)),
        ("The envoy warned of it during a short visit on Tuesday.", "Tuesday", day(10)),
        # The verb speaks of what is to come: the nearest not before it.
        ("The council will vote on Tuesday.", "Tuesday", day(17)),
        ("It all starts on Tuesday.", "Tuesday", day(17)),
        ("The council is to vote on Friday.", "Friday", day(13)),
        ("Monday's crossing is off.", "Monday", day(16)),
        ("Monday's fire is out.", "Monday", day(9)),
        ("On Friday, the ship was set down on the pier.", "Friday", day(6)),
        ("On Friday, the price was set to rise.", "Friday", day(13)),
        ("Her certificate runs until Friday.", "Friday", day(13)),
        ("The vote has been brought forward to Friday.", "Friday", day(13)),
        ("The vote was moved to Friday.", "Friday", day(13)),
        ("The vote was moved to the afternoon of Friday.", "Friday", day(13)),
        ("The ruling clears the way for Ada Roe to be sworn in on Friday.", "Friday", day(13)),
        ("The council cleared the way for work to start on Friday.", "Friday", day(13)),
        ("The judge cleared the way for the sale on Friday.", "Friday", day(6)),
        # The day of the week says in which year.
        ("The fire of Saturday 13 December killed two.", "13 December", day(13, 12, 2025)),
        ("It is on Sunday 13 December.", "13 December", day(13, 12)),
        ("It was said to have been moved to Sunday 13 December.", "13 December", day(13, 12)),
        ("The firm said that the start had been put off to 13 May.", "13 May", day(13, 5)),
        ("The start had been put off to 13 December, but it failed.", "13 December", day(13, 12, 2025)),
        ("The guild has decided not to sail until Friday.", "Friday", day(13)),
        ("Die Gilde hat beschlossen, bis Freitag nicht auszufahren.", "Freitag", day(13)),
        ("La cofradía ha decidido no salir a faenar hasta el viernes.", "viernes", day(13)),
        ("The road was closed until Friday.", "Friday", day(6)),
        ("Lawmakers on Friday cleared the way for Roe to appoint the judge.", "Friday", day(6)),
        ("The judge cleared the way for the firm to be sold in a ruling on Friday.", "Friday", day(6)),
        ("The parade, which was due to start on Saturday, is still on.", "Saturday", day(14)),
        ("The festival, which was due to open on Friday, has not been cancelled.", "Friday", day(13)),
        ("The game that was planned for Saturday, will not be shown on television.", "Saturday", day(14)),
        ("The road, which was due to open on Friday, is still shut.", "Friday", day(6)),
        ("The road was due to open on Friday.", "Friday", day(13)),
        # What was brought somewhere, or held up for a while, is past.
        ("The tug had been moved to the outer harbour only on Friday.", "Friday", day(6)),
        ("The tug had been moved to the outer harbour on Friday, after the crew refused.", "Friday", day(6)),
        ("Trains were delayed for two hours on Friday.", "Friday", day(6)),
        ("The tram line was extended to the hospital on Friday.", "Friday", day(6)),
        # What is set for a day, or what one has time for until then, is to come where that is clearly nearer.
        ("The county has set the vote for 26 June.", "26 June", day(26, 6)),
        ("The judge set sentencing for Dec. 3.", "Dec. 3", day(3, 12, 2025)),
        ("The judge set sentencing for June 3.", "June 3", day(3, 6)),
        # Who sets a day sets none that was; what had been set may be over.
        ("Judge Fane fixed the trial for 17 August, with an estimate of weeks.", "17 August", day(17, 8)),
        ("The court has listed the appeal for 9 November.", "9 November", day(9, 11)),
        ("The hearing was put back to 11 August.", "11 August", day(11, 8)),
        ("The board gave the firm until 20 September to pay.", "20 September", day(20, 9)),
        ("She was remanded in custody until 3 August.", "3 August", day(3, 8)),
        ("The judge set 17 August as the date for the trial.", "17 August", day(17, 8)),
        ("A minister called the election for Sunday 6 September.", "6 September", day(6, 9)),
        ("The judge, adjourning the case until 17 August, let him go.", "17 August", day(17, 8)),
        ("The trial of both is listed to open on 17 August and to last eight weeks.", "17 August", day(17, 8)),
        ("The case has been set down to be heard on 17 August.", "17 August", day(17, 8)),
        ("She arranged to meet him on 17 August.", "17 August", day(17, 8, 2025)),
        ("He is set to be asked about what he did on 17 August.", "17 August", day(17, 8, 2025)),
        ("Voss gave evidence until 17 August.", "17 August", day(17, 8, 2025)),
        ("The orchestra gave concerts in Kelm until 17 August.", "17 August", day(17, 8, 2025)),
        ("She has set a world record for 9 March.", "9 March", day(9)),
        ("The trial was held on 17 August.", "17 August", day(17, 8, 2025)),
        ("The game, originally scheduled for 17 August, was lost.", "17 August", day(17, 8, 2025)),
        ("The trial had been set for 17 August, but the accused fell ill.", "17 August", day(17, 8, 2025)),
        ("The firm was given until 17 August but did not pay.", "17 August", day(17, 8, 2025)),
        ("The meeting, first called for 17 September, was never held.", "17 September", day(17, 9, 2025)),
        ("The council put off the vote on 17 September.", "17 September", day(17, 9, 2025)),
        ("The boat had been booked for 28 September.", "28 September", day(28, 9, 2025)),
        ("The clerk has until 20 July to check the names.", "20 July", day(20, 7)),
        ("The clerk had locked the office by 20 July.", "20 July", day(20, 7, 2025)),
        ("They have extended their strike until Friday.", "Friday", day(13)),
        ("It will not begin, the court said. The new date is 24 August.", "24 August", day(24, 8)),
        ("The two men are due in court on Thursday.", "Thursday", day(12)),
        ("The verdict is expected on Monday.", "Monday", day(16)),
        ("On Friday, the court will hear the appeal.", "Friday", day(13)),
        ("They go to the polls on Thursday 7 May.", "7 May", day(7, 5)),
        ("The council meets on Friday, March 13.", "March 13", day(13)),
        ("The match was postponed to Saturday.", "Saturday", day(14)),
        ("Trains would not run again before Friday.", "Friday", day(13)),
        ("The union plans to strike on Thursday.", "Thursday", day(12)),
        ("The hall opens on Saturday.", "Saturday", day(14)),
        ("Dock Street is shut until Friday.", "Friday", day(13)),
        ("The gates stayed shut until Wednesday morning.", "Wednesday morning", day(11)),
        ("Two ministers are meeting on Thursday.", "Thursday", day(12)),
        # As news uses "last" and "next".
        ("It was first seen last Friday.", "last Friday", day(6)),
        ("The talks resume next Monday.", "next Monday", day(16)),
        ("The talks resume next Tuesday.", "next Tuesday", day(17)),
        ("She arrived this past Thursday.", "this past Thursday", day(5)),
        ("She arrives this coming Sunday.", "this coming Sunday", day(15)),
        ("The strike began this Monday.", "this Monday", day(9)),
        ("This Friday marks three years since it was announced.", "This Friday", day(13)),
        ("The leaders are one point ahead of Girona, who visit Barcelona on Sunday.", "Sunday", day(15)),
        ("The strike will begin this Friday.", "this Friday", day(13)),
        ("He resigned on Tuesday last week.", "Tuesday last week", day(3)),
        ("It starts on Friday of next week.", "Friday of next week", day(20)),
        # Words for days.
        ("It rained yesterday.", "yesterday", day(10)),
        ("The council meets tomorrow.", "tomorrow", day(12)),
        ("The council met earlier today.", "today", day(11)),
        ("Shots were heard last night.", "last night", day(10)),
        ("She left the day before yesterday.", "the day before yesterday", day(9)),
        ("He died three days ago.", "three days ago", day(8)),
        ("He died seven days ago.", "seven days ago", day(4)),
        ("He died nine days ago.", "nine days ago", day(2)),
        ("He died a day ago.", "a day ago", day(10)),
        # Dates without a year.
        ("The bridge fell on 4 March.", "4 March", day(4)),
        ("The bridge fell on December 4.", "December 4", day(4, 12, 2025)),
        ("Payments are to start on 1 April.", "1 April", day(1, 4)),
        ("The ban will end on 5 January.", "5 January", day(5, 1, 2027)),
        ("The ban runs from 1 Oct., when she was suspended.", "1 Oct", day(1, 10, 2025)),
        ("The ban will be lifted on 1 October, when the school year has ended.", "1 October", day(1, 10)),
        ("The strike will begin on 1 April, when the talks that were adjourned resume.", "1 April", day(1, 4)),
        ("The board had proposed 1 April, but that is a holiday.", "1 April", day(1, 4)),
        # German and Spanish.
        ("Bürgermeisterin Voss sagte am Montag, die Stadt helfe.", "Montag", day(9)),
        ("Am Freitag soll die Pumpe verladen werden.", "Freitag", day(13)),
        ("Der Brand brach am Montagabend aus.", "Montagabend", day(9)),
        ("Er wurde vergangenen Freitag festgenommen.", "vergangenen Freitag", day(6)),
        ("Der Rat tagt nächsten Dienstag.", "nächsten Dienstag", day(17)),
        ("Der Zug wird am 20. März erwartet.", "20. März", day(20)),
        ("El ministro dijo el lunes que no dimite.", "lunes", day(9)),
        ("El consejo votará el viernes.", "viernes", day(13)),
        ("Die Bücherei öffnet am Freitag.", "Freitag", day(13)),
        ("Am Montag beginnt der Prozess.", "Montag", day(16)),
        ("Gäste dürfen die Halle ab Montag wieder betreten.", "Montag", day(16)),
        ("Der Tunnel ist ab Montag gesperrt.", "Montag", day(16)),
        ("Der Tunnel wurde ab Montag gesperrt.", "Montag", day(9)),
        ("Die Gespräche beginnen am Samstag.", "Samstag", day(14)),
        ("Die Arbeiten endeten am Samstag.", "Samstag", day(7)),
        ("Der Richter nahm am Freitag Urlaub.", "Freitag", day(6)),
        ("Der am Montag gesperrte Tunnel bleibt zu.", "Montag", day(9)),
        ("Eine Radfahrerin ist am Sonntag gestorben.", "Sonntag", day(8)),
        ("La biblioteca abre el viernes.", "viernes", day(13)),
        ("Los vecinos pueden volver a partir del lunes.", "lunes", day(16)),
        ("El tren podrá circular el jueves.", "jueves", day(12)),
        ("El túnel, inaugurado el sábado, es corto.", "sábado", day(7)),
        ("El incendio ocurrió el pasado jueves.", "pasado jueves", day(5)),
        ("Llegó el domingo pasado.", "domingo pasado", day(8)),
        ("Murió ayer.", "ayer", day(10)),
        ("El alcalde se impuso este domingo por 58 votos.", "este domingo", day(8)),
        ("El consejo votará este domingo.", "este domingo", day(15)),
        ("Workers have voted by a large majority to begin a strike on Sunday.", "Sunday", day(15)),
        ("Members have voted by nine to six on Sunday.", "Sunday", day(8)),
        ("Following the departure on Monday of Ada Roe, her deputy will stand in.", "Monday", day(9)),
        ("The early shift goes in on Monday.", "Monday", day(16)),
        ("Lifts are working again since Monday.", "Monday", day(9)),
        ("Pupils have been taught at home since Thursday and are not to come back.", "Thursday", day(5)),
        # What somebody would not say was so then; what they would not do is to come.
        ("The mayor would not say on Monday whether the pool would close.", "Monday", day(9)),
        ("A spokesman could not be reached on Monday.", "Monday", day(9)),
        ("It told them what nobody at the hearing would admit on Monday.", "Monday", day(9)),
        ("The jury would not name the winner until Friday.", "Friday", day(13)),
        ("The mayor said that he would not resign on Monday.", "Monday", day(16)),
        # Behind a day: what was settled then, whenever it is to be done.
        ("On Monday the court ordered the firm to pay.", "Monday", day(9)),
        ("On Monday, members agreed to strike.", "Monday", day(9)),
        ("The union agreed to meet on Monday.", "Monday", day(16)),
        ("Marle moved one ahead of Lenn, who beat Kelm 3-1 on Monday.", "Monday", day(9)),
        ("Marle will try to beat Kelm on Monday.", "Monday", day(16)),
        ("The town played host to ministers on Monday.", "Monday", day(9)),
        ("She left it. On Monday the court will hear him.", "Monday", day(16)),
        ("It will not do. On Monday he resigned.", "Monday", day(9)),
        ("Households will pay to have their bins taken away from 1 June.", "1 June", day(1, 6)),
        ("The fares aren't set to rise until 1 June.", "1 June", day(1, 6)),
        ("Friday, Dec. 5 is the last day.", "Dec. 5", day(5, 12, 2025)),
    ],
)
def test_words_mean_the_day_that_news_means(text: str, words: str, expected: date) -> None:
    assert found(text) == [(words, expected, expected)]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It opened last week.", "last week", day(2), day(8)),
        ("The first payments were made a week ago.", "a week ago", day(3), day(5)),
        ("It was sold a fortnight ago.", "a fortnight ago", day(24, 2), day(26, 2)),
        ("It opens next week.", "next week", day(16), day(22)),
        ("The case began earlier this week.", "earlier this week", day(9), day(11)),
        ("The case began earlier this month.", "earlier this month", day(1), day(11)),
        ("They will talk later in the week.", "later in the week", day(11), day(15)),
        ("Pupils are to be taught there from September.", "September", day(1, 9), day(30, 9)),
        ("They drop the closure that was meant to begin in August.", "August", day(1, 8), day(31, 8)),
        ("The hall, which was due to open in January, is shut.", "January", day(1, 1), day(31, 1)),
        ("The trial is scheduled to begin in October.", "October", day(1, 10), day(31, 10)),
        ("They met last month.", "last month", day(1, 2), day(28, 2)),
        (
            "They were unable to attend last season from October after a threat.",
            "October",
            day(1, 10, 2025),
            day(31, 10, 2025),
        ),
        ("They met last year.", "last year", day(1, 1, 2025), day(31, 12, 2025)),
        ("They met in January.", "January", day(1, 1), day(31, 1)),
        ("They met in November.", "November", day(1, 11, 2025), day(30, 11, 2025)),
        ("The second half of the grant is paid from May.", "May", day(1, 5), day(31, 5)),
        ("Prices rise in June.", "June", day(1, 6), day(30, 6)),
        ("No ferry since October.", "October", day(1, 10, 2025), day(31, 10, 2025)),
        ("A third rise since June.", "June", day(1, 6, 2025), day(30, 6, 2025)),
        ("No rise in December.", "December", day(1, 12, 2025), day(31, 12, 2025)),
        ("The lease was extended until May.", "May", day(1, 5), day(31, 5)),
        ("Designs are due by June.", "June", day(1, 6), day(30, 6)),
        ("The council asked for designs by the end of June.", "June", day(1, 6), day(30, 6)),
        ("They met last November.", "last November", day(1, 11, 2025), day(30, 11, 2025)),
        ("It will open next January.", "next January", day(1, 1, 2027), day(31, 1, 2027)),
        # What was to have been then, and will not be.
        ("The hall was to have reopened in May.", "May", day(1, 5), day(31, 5)),
        ("The hall was to have reopened in the last week of May.", "May", day(1, 5), day(31, 5)),
        ("The hall was to have reopened in January.", "January", day(1, 1), day(31, 1)),
        ("The hall was to open in January but is shut.", "January", day(1, 1), day(31, 1)),
        ("The hall was to have opened in August.", "August", day(1, 8, 2025), day(31, 8, 2025)),
        ("They had been to the fair in June.", "June", day(1, 6, 2025), day(30, 6, 2025)),
        # A mishap has been, whatever is to come of it.
        ("The firm must pay for the spill at its quarry in January.", "January", day(1, 1), day(31, 1)),
        ("The hall will be rebuilt after the fire in January.", "January", day(1, 1), day(31, 1)),
        ("She will be tried for the murder in June.", "June", day(1, 6), day(30, 6)),
        ("They will mark the anniversary of the fire in January.", "January", day(1, 1, 2027), day(31, 1, 2027)),
        # What else was then tells the side, but where somebody said what would be.
        ("He would not row out in January, when the ice broke.", "January", day(1, 1), day(31, 1)),
        ("She said it would close in January, when the lease ended.", "January", day(1, 1, 2027), day(31, 1, 2027)),
        ("The fees reached 9m by the end of January.", "January", day(1, 1), day(31, 1)),
        ("They must be paid by the end of January.", "January", day(1, 1, 2027), day(31, 1, 2027)),
        ("Since late August they are expected to comply.", "August", day(1, 8, 2025), day(31, 8, 2025)),
        ("Clubs have arranged to meet in May.", "May", day(1, 5), day(31, 5)),
        ("Banks look for a first cut in May.", "May", day(1, 5), day(31, 5)),
        ("In December the office asked the bank to explain.", "December", day(1, 12, 2025), day(31, 12, 2025)),
        ("The drug will be generally available from May.", "May", day(1, 5), day(31, 5)),
        ("A cut is generally expected in May.", "May", day(1, 5), day(31, 5)),
        ("Fares, usually frozen, rose in January.", "January", day(1, 1), day(31, 1)),
        ("It has always said that it would open in May.", "May", day(1, 5), day(31, 5)),
        ("Er kam vergangene Woche.", "vergangene Woche", day(2), day(8)),
        ("Llegó la semana pasada.", "la semana pasada", day(2), day(8)),
    ],
)
def test_words_for_spans_mean_their_days(text: str, words: str, first: date, last: date) -> None:
    assert found(text) == [(words, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "The office is closed every Monday.",
        "It was sold more than a week ago.",
        "About a fortnight ago the river rose.",
        "The library will close on Mondays.",
        "It will be open from Wednesday to Sunday.",
        "It was a Tuesday like any other.",
        "The hearing, which was to begin on Friday, has been put off.",  # to come, or past?
        "The school, which was due to open on Friday, will now stay shut.",
        "The hall, which was due to open on Friday, but will not now open at all, is empty.",
        "The talks resume next Friday.",  # in two days, or in nine?
        "He was seen last Tuesday.",  # yesterday, or eight days ago?
        "The Friday before the vote was quiet.",
        "No rise in September.",  # the last, or the next?
        "Divers could not get down to it until Monday.",
        "The mill is open every day except Monday.",
        "The board would not comment on Monday's vote.",
        "The match is on Friday, Nov. 13, 2026.",
        # of every year
        "The lantern fair is usually held in May.",
        "The fair, held in May every year, draws 4,000.",
        "Every year, on 5 May, they row to the island.",
        "The ferry carries 9,000 people a year, most of them in July.",
        "“We meet on Thursday,” she said.",
        "Sheffield Wednesday lost.",
        "The Sunday Times reported it.",
        "Sunday opening will cost more.",
        "Staff dislike Saturday shifts.",
        "The guild wants Sunday work to be paid at time and a half.",
        "Sales rose in the days after Black Friday.",
        "Today each box is on wheels before the skipper has tied up.",
        "Los lunes no abre.",
        "Die Halle ist am Freitag geschlossen.",
        "Der Minister besucht am Freitag Kiel.",
        "El alcalde dimite el viernes.",
        "She may march on.",
        "He was born in 1994.",
        "It happened on 10 March 2026.",
        "Mr Domingo sang.",
        "The goal came from Sunday Adeleke.",
        "The player is doubtful for Sunday's match.",
        "What is known today is little.",
        "Output fell in the last year.",
        "This last year was good for them.",
        "This may have led to a decline.",
        "People who hear that they will have less tomorrow than today hurry to the shops.",
        "Better an egg today than a hen tomorrow, he used to say.",
        "She builds the cars of tomorrow.",
    ],
)
def test_what_may_mean_two_days_or_none_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_each_of_several_days_goes_by_its_own_verb() -> None:
    text = "The council, which met on Monday, will vote on Thursday, the mayor said on Tuesday."
    assert [first for _, first, _ in found(text)] == [day(9), day(12), day(10)]


def test_days_in_a_pair_go_by_one_verb() -> None:
    assert [first for _, first, _ in found("He missed both Monday and Tuesday due to an injury.")] == [day(9), day(10)]


def test_what_somebody_said_would_come_is_to_come() -> None:
    text = "Reyes said on Monday that he would resign on Friday."
    assert [first for _, first, _ in found(text)] == [day(9), day(13)]


def test_an_article_of_that_weekday_means_its_own_day() -> None:
    assert found("Seven were hurt, officials said early on Tuesday.", day(10)) == [("Tuesday", day(10), day(10))]


def test_weekdays_are_counted_across_the_end_of_a_year() -> None:
    assert found("The bank failed on Wednesday.", date(2026, 1, 2))[0][1] == date(2025, 12, 31)
    assert found("The bank will reopen on Friday.", date(2025, 12, 30))[0][1] == date(2026, 1, 2)


def test_the_last_of_february_is_resolved_in_leap_years_only() -> None:
    assert found("They met on 29 February.", date(2028, 3, 2))[0][1] == date(2028, 2, 29)
    assert found("They met on 29 February.", date(2026, 3, 2)) == []


@pytest.mark.parametrize("published", [None, "", "soon", "2026-03"])
def test_an_article_without_a_day_resolves_nothing(published: str | None) -> None:
    assert resolve("The council voted on Tuesday.", published) == ()


def test_the_day_is_the_one_that_the_source_wrote_whatever_its_time_zone() -> None:
    (when,) = resolve("The council voted on Tuesday.", "2026-03-10T00:30:00+09:00")
    assert when.first == day(10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire broke out on Monday night, officials said on Tuesday.", day(9)),
        ("The number hurt in Monday's fire has risen to 11, the hospital said on Tuesday.", day(10)),
        ("Officials said on Tuesday that the cause is not known.", day(10)),
        ("On Tuesday, Chief Mueller said the roof had fallen in on Monday.", day(9)),
        ("It fell in on 3 March 2026.", day(3)),
        ("Reyes told the Gazette on Monday that the store burned on Sunday.", day(8)),
        ("She reported for her shift on Monday, the chief said on Tuesday.", day(9)),
        ("The cause is not known.", None),
        # Of several days in a row the first.
        ("The market is to be shut from 1 April to 3 April.", day(1, 4)),
        ("The fair is to be held from 12 to 17 May.", day(12, 5)),
        ("The fair runs 12–17 May in the park.", day(12, 5)),
        ("The road will be shut between 5 and 8 May 2026.", day(5, 5)),
        ("From 1 April fares rise, and on 3 April the line shuts.", day(3, 4)),
    ],
)
def test_a_sentence_tells_of_the_day_of_its_event_before_that_of_the_saying(text: str, expected: date | None) -> None:
    when = happened(text, "2026-03-11")
    assert (when.first if when else None) == expected


def test_a_citation_carries_the_words_and_their_days() -> None:
    text = "They met on Tuesday and talk again next week."
    assert told(text, "2026-03-11") == (
        Dated("Tuesday", "2026-03-10", "2026-03-10"),
        Dated("next week", "2026-03-16", "2026-03-22"),
    )


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The bureau gave its first account of the derailment of 6 March.", True),
        ("They ended a strike that began on 6 March.", True),
        ("The pier costs 9 million, not the sum named in the hall on Monday.", True),
        ("The bridge gave way on the morning of 6 March.", False),
        ("The strike began on 6 March.", False),
    ],
)
def test_a_thing_may_be_named_by_its_day(text: str, about: bool) -> None:
    (when,) = days(text, WEDNESDAY.isoformat())
    assert when.aside is about


@pytest.mark.parametrize(
    "text", ["Frost of 0 to 3 May is rare.", "It froze from 0 to 3 March.", "They lost 0–3 March 12."]
)
def test_a_nought_is_no_first_day_of_a_span(text: str) -> None:
    when = happened(text, WEDNESDAY.isoformat())
    assert when is None or when.first.day in (3, 12)


@pytest.mark.parametrize("verb", ["is expected to stay closed", "will remain shut", "is likely to be kept closed"])
def test_what_is_to_stay_so_until_a_day_is_to_come(verb: str) -> None:
    assert found(f"The line {verb} until Friday, the company said.")[0][1] == day(13)


@pytest.mark.timeout(60)  # a pattern that runs away takes minutes
def test_a_long_gap_after_a_weekday_is_read_in_little_time() -> None:
    days("It was on Monday" + "\t" * 45_000 + "x then.", "2026-03-11")


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Three people died at the crossing in May of last year.", "May of last year", "2024-05-01", "2024-05-31"),
        ("It opened on 3 March last year.", "3 March last year", "2024-03-03", "2024-03-03"),
        ("It is to open in June next year.", "June next year", "2026-06-01", "2026-06-30"),
    ],
)
def test_a_month_or_day_is_of_the_year_told_behind_it(text: str, words: str, first: str, last: str) -> None:
    assert [(day.words, day.day, day.until) for day in told(text, "2025-10-09")] == [(words, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "As things stand today, trade is as before.",
        "As Acme today is the largest of them, it may set the price.",
        "Roe wrote:\n\nWe would be glad to open the hall, so that they can come tomorrow.",
        "We had fifty of them, and now we have none today.”",
        "The match on Friday is no knockout game.",  # it may be to come, or have been
    ],
)
def test_words_for_days_that_name_no_day_of_the_report(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will not speak of it, according to a filing from Monday.", [day(9)]),
        ("The side will have to endure a long watch on Sunday.", [day(15)]),
        # One sentence seldom means two of a name.
        ("In a post on Friday, Roe said she was asked to join a call at noon Friday.", [day(6), day(6)]),
        ("It was shut last Friday, and will be open on Friday.", [day(6), day(13)]),
    ],
)
def test_the_side_on_which_a_weekday_lies(text: str, expected: list[date]) -> None:
    assert [first for _, first, _ in found(text)] == expected


def test_the_day_since_when_something_goes_on_is_not_that_of_the_sentence() -> None:
    told_of = happened("Since the strike began on 2 March, 40 boats have stayed in port.", WEDNESDAY.isoformat())
    assert told_of is not None
    assert told_of.aside


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The pier was closed on Tuesday the 16th, a day early.", "Tuesday the 16th", day(16, 6)),
        ("The council will vote on Thursday the 9th.", "Thursday the 9th", day(9, 7)),
        ("Der Rat entschied am Dienstag, den 16. über die Halle.", "Dienstag, den 16.", day(16, 6)),
        ("El pleno votó el martes 16, tras dos horas.", "martes 16", day(16, 6)),
    ],
)
def test_a_weekday_with_a_day_of_the_month_is_that_day(text: str, words: str, expected: date) -> None:
    assert found(text, day(2, 7)) == [(words, expected, expected)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opened on Tuesday the 16th of June.", ["16th of June"]),  # the date says it
        ("On Wednesday the 16th Infantry marched.", []),  # no Wednesday was a 16th lately
        ("On Tuesday 16 people were hurt.", []),
    ],
)
def test_a_number_behind_a_weekday_that_is_no_day_of_it_is_left_alone(text: str, words: list[str]) -> None:
    assert [it[0] for it in found(text, day(2, 7))] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The works said most houses would have water again by Friday.", day(6)),
        ("The works said most houses would have lost water by Friday if it had rained.", day(27, 2)),
    ],
)
def test_what_would_be_had_is_to_come_and_what_would_have_been_done_is_not(text: str, expected: date) -> None:
    assert found(text, day(4)) == [("Friday", expected, expected)]


def test_the_weekday_of_a_day_that_is_stated_whole_is_no_other_day() -> None:
    when = happened("Ada Roe arrives at court on Thursday, March 5, 2026.", "2026-03-06")
    assert when is not None
    assert when.first == day(5)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The vote was put off on Monday. The engineer, Ada Roe, resigned the same day.", "the same day", day(9)),
        ("The mill burned down on Friday. Two days later its owner was held.", "Two days later", day(8)),
        ("She was held on Monday and freed the next morning.", "the next morning", day(10)),
        ("The barn burned down on 4 May 2024. Ten days later the mill did.", "Ten days later", day(14, 5, 2024)),
        ("The council met on Monday. The county had agreed the day before.", "the day before", day(8)),
        ("The fair opens on Friday. The next day there is a parade, and it will rain.", "The next day", day(14)),
        ("The crew said on Tuesday they were freed the previous day.", "the previous day", day(9)),
        ("The mill burned down on Monday, police said. That night thieves came.", "That night", day(9)),
        ("She was held on 2 March, and two days later she was freed. The next day she left.", "The next day", day(5)),
    ],
)
def test_a_day_may_count_from_the_one_named_before_it(text: str, words: str, expected: date) -> None:
    assert (words, expected, expected) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Roe was held on Monday. Both men will be sentenced on the same day.",
        "Roe was held on Monday. She has not said why. Her brother was held the same day.",
        "It opened in May. The next day it shut.",
        "The vote was on Monday. By the next morning all was known.",
        "The post came on Monday. It was two days later than planned.",
        "The vote was on Monday. The day before the match, rain fell.",
        "The club lost on Saturday. That day’s papers were cruel.",
        "Roe fell on Tuesday. Last month a man fell. He died a day later.",
        "On Wednesday she wrote to the board, and three days later it answered.",
        "The firm, founded on 3 May 1990, failed. Ten days later it rose.",
        # From the day of telling.
        "Police said on Friday that a man was stabbed. He died two days later.",
        "The gunman fled, Judge Roe said on Friday, and was caught the next day.",
        "The jury heard on Friday that Roe left home that night with a knife.",
        "The jury heard on Friday that Roe lied and that she fled the previous day.",
        # No plain count.
        "The mill burned on 3 February. Twenty-two days later it was sold.",
        "The mill burned on 3 February. 2.5 days later it was sold.",
        "The mill burned on 3 February. Two or three days later it was sold.",
        "The mill burned on 3 February. At least ten days later it was sold.",
        # A time between.
        "She was held on 3 February. A week later she was freed; the next day she left.",
        "She quit on 3 February and a month later joined Arden, who sacked her the following day.",
        # Compared.
        "The fair drew 300 on Tuesday. On the same day last year it drew 20.",
        "The fair drew 300 on Tuesday. On the same day a year earlier it drew 20.",
        "The swifts came on Tuesday, two days earlier in the season than usual.",
        "The swifts came on Tuesday, ten days earlier on average.",
        # In general, or what may be.
        "The shop opened on Monday. Orders placed by noon arrive the next day.",
        "The ward opened on Monday. Patients can go home the same day.",
        "Roe lost on Monday and, had he won, would have played Poe the next day.",
        "The ship left on Monday. It is not clear whether it sank that day or two days later.",
        "The case ended on Monday. The judges will decide the next day.",
        # Things.
        "The plant shut on Monday. That night shift was the last.",
        "It began on Monday. The next day delivery was late.",
        "Roe came on Monday. She and her sister were born on the same day.",
        "Roe came on Monday. The day before by-election rain fell.",
    ],
)
def test_what_counts_from_no_day_just_before_it_is_left_alone(text: str) -> None:
    counting = ("same day", "next day", "next morning", "days later", "day before", "day later", "That day")
    counting += ("days earlier", "that night", "That night", "that day", "following day", "previous day")
    named = [text[when.start : when.end] for when in days(text, "2026-03-11")]
    assert not any(words in name for words in counting for name in named)


def test_what_is_told_of_a_speaker_is_not_the_day_of_the_news() -> None:
    of = "The hall will open on 27 March, she said."
    told_of = happened(f"It is safe, said Ada Roe, who took over on Monday. {of}", "2026-03-11")
    assert told_of
    assert told_of.first == day(27)
    said = happened("The hall opened on 2 March, she said on Monday.", "2026-03-11")
    assert said
    assert said.first == day(2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schools reopen on Monday.", day(16)),
        ("Its members vote on Friday on the deal.", day(13)),
        ("Tickets go on sale on Monday.", day(16)),
        ("The town saw its shops open on Monday.", day(9)),
        ("Hundreds watched the doors open on Monday.", day(9)),
        ("The workers' vote on Monday was close.", day(9)),
        ("The business start on Monday was slow.", day(9)),
        ("Ada Roe won the Texas Open on Monday.", day(9)),
        ("Thieves broke windows open on Monday.", day(9)),
        ("Guards kept the gates open on Monday.", day(9)),
        ("The doctors vote on Monday came out at 81%.", day(9)),
        ("The Rovers open day on Monday drew 300 people.", day(9)),
        ("With polls open on Monday, crowds grew.", day(9)),
        ("Two boys went missing on Sunday, to be found dead on Monday.", day(9)),
    ],
)
def test_what_several_do_by_plan_is_to_come(text: str, expected: date) -> None:
    assert days(text, "2026-03-11")[-1].first == expected


def test_what_is_to_be_paid_in_a_month_is_to_come() -> None:
    (when,) = days("They get 45 crowns each, to be deducted from bills in July.", "2026-03-11")
    assert when.first == day(1, 7)


def test_a_cut_that_is_a_thing_tells_no_side() -> None:
    (when,) = days("Markets expect another cut in May.", "2026-03-11")
    assert when.first == day(1, 5)
    (when,) = days("The board cut rates in May.", "2026-03-11")
    assert when.first == day(1, 5, 2025)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The town plans a parade on Thursday along the quay.", 2),
        ("The union has called a rally for Saturday.", 4),
        ("The judge summoned the banker for Thursday.", 2),
        ("Milk prices go up by ten cents on Thursday.", 2),
        ("Bus fares rise to three crowns from Wednesday.", 1),
        ("The ban on dogs applies from Thursday.", 2),
        ("The choir sings in the cathedral on Saturday.", 4),
        ("Voters in Oakum go to the polls on Sunday.", 5),
        ("Forecasters expect snow on Thursday on the peaks.", 2),
        ("The weather service warned of hail on Wednesday.", 1),
        ("There is a vigil for the drowned sailors on Thursday.", 2),
        ("The deadline for the scholarship is Friday.", 3),
    ],
)
def test_the_present_tells_of_a_day_to_come(text: str, day: int) -> None:
    (when,) = days(text, "2026-06-29")  # a Monday
    assert when.first == date(2026, 7, day)


@pytest.mark.parametrize(
    "text",
    [
        "The council called the plan a gift for developers on Thursday.",
        "They called the police for help on Thursday.",
        "Shares fell on Thursday after the report.",
        "The rise in prices on Thursday surprised many.",
        "There is a crack in the dam that was found on Thursday.",
        "The mayor unveiled plans for a new bridge on Thursday.",
    ],
)
def test_and_what_was_stays_past(text: str) -> None:
    (when,) = days(text, "2026-06-29")
    assert when.first == date(2026, 6, 25)
