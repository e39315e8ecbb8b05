"""Chinese questions in rough English, as they are searched and read where articles are English."""

from __future__ import annotations

import pytest

from qa.asking import chinese_numbers
from qa.asking.in_english import in_english, tongue_of
from qa.words import chinese

listed = pytest.mark.skipif(not chinese.known(), reason="needs the extra `multilingual`")


@listed
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("谁发明了电灯？", "Who invented electric light?"),
        ("哪家公司收购了这家工厂？", "Which company bought this factory?"),
        ("市长为什么辞职？", "Why did mayor resign?"),
        ("渡轮在哪里沉没？", "Where did ferry boat sink?"),
        ("博物馆什么时候重新开放？", "When did museum open again?"),
        ("总理提出了什么建议？", "What proposal did prime minister propose?"),
        ("该市有多少所学校？", "How many schools does city have?"),
        ("有多少工人参加了罢工？", "How many workers took part in strike?"),
        ("新桥花了多少钱？", "How much did new bridge cost?"),
        ("爱因斯坦在哪所大学教书？", "In which university did Albert Einstein teach?"),
        ("在第二次世界大战期间，谁领导了英国？", "During second world war, who led United Kingdom?"),
        ("战争结束后德国被分成几个部分？", "How many parts was Germany divided after war ended?"),
        ("谁被任命为新的交通部长？", "Who was appointed as new traffic minister?"),
        ("市议会以多少票通过了预算？", "With how many votes did city council approve budget?"),
        ("為什麼機場被關閉？", "Why was airport closed?"),
        ("图书馆为什么周一关闭？", "Why was library closed on Monday?"),
        ("灯塔有多少台阶？", "How many steps does lighthouse have?"),
    ],
)
def test_what_asks_goes_to_the_front(question: str, expected: str) -> None:
    assert in_english(question) == expected


@listed
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("这本书是谁写的？", "Who wrote this book?"),
        ("大火是由什么引起的？", "What caused fire?"),
        ("大学是什么时候成立的？", "When was university founded?"),
        ("这座桥是哪一年建成的？", "In which year was this bridge built?"),
        ("发明电话的是谁？", "Who invented telephone?"),
        ("1998年世界杯的冠军是谁？", "Who was champion of World Cup in 1998?"),
        ("中国最长的河流是什么？", "What is longest river of China?"),
        ("华沙的人口是多少？", "What is population of Warsaw?"),
        ("谁是现任市长？", "Who is current mayor?"),
    ],
)
def test_to_be_and_of_go_where_english_has_them(question: str, expected: str) -> None:
    assert in_english(question) == expected


@listed
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("发明电话的人是谁？", "Who is person that invented telephone?"),
        ("谁赢得了1990年举行的选举？", "Who won election that held in 1990?"),
        ("特斯拉发明的机器叫什么名字？", "What is machine that Nikola Tesla invented called?"),
    ],
)
def test_what_describes_a_noun_goes_behind_it(question: str, expected: str) -> None:
    assert in_english(question) == expected


@listed
@pytest.mark.parametrize("question", ["克尔姆的市长是谁？", "林德富特的灯塔有多少级台阶？", "谁在多尔恩队进了两个球？"])
def test_with_a_name_that_is_not_listed_a_question_is_not_put_so(question: str) -> None:
    assert tongue_of(question) == "zh"
    assert in_english(question) is None


@listed
def test_letters_stay() -> None:
    assert in_english("Kelm的市长是谁？") == "Who is mayor of Kelm?"


@listed
@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("谁赢得了选举？", "zh"),
        ("市长辞职了吗？", "zh"),
        ("市長是誰？", "zh"),
        ("東京都知事選挙結果", None),
        ("首相訪問日程", None),
        ("図書館はいつ閉まりますか？", None),
        ("북경의 시장은 누구입니까?", None),
    ],
)
def test_only_what_asks_in_chinese_is_put_so(text: str, tongue: str | None) -> None:
    assert tongue_of(text) == tongue
    assert (in_english(text) is None) == (tongue is None)


def test_without_the_list_no_question_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chinese, "_cedict", lambda: chinese.NOTHING)
    tongue_of.cache_clear()
    assert tongue_of("谁赢得了选举？") is None
    tongue_of.cache_clear()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("1990年3月5日", "5 March 1990"),
        ("二零一六年", "2016"),
        ("20世纪80年代", "1980s"),
        ("十九世纪", "19th century"),
        ("公元前221年", "221 BC"),
        ("十二月", "December"),
        ("星期天", "Sunday"),
        ("1.5亿", "150 million"),
        ("三百二十万", "3.2 million"),
        ("1,500万", "15 million"),
        ("百分之三十", "30 percent"),
        ("第12届", "12th"),
        ("第三", "third"),
        ("一百零八", "108"),
    ],
)
def test_figures_and_times(text: str, english: str) -> None:
    assert [it[2] for it in chinese_numbers.spans(text)] == [english]


@listed
@pytest.mark.parametrize(
    ("word", "kind", "english"),
    [
        ("人口", "noun", "population"),
        ("华沙", "name", "Warsaw"),
        ("英国", "name", "United Kingdom"),
        ("收购", "verb", "buy"),  # by the list of our own
        ("罢工", "noun", "strike"),
    ],
)
def test_a_word_means_its_first_short_definition(word: str, kind: chinese.Kind, english: str) -> None:
    assert chinese.meanings(word)[kind] == english


@listed
def test_a_text_is_taken_apart_into_the_fewest_words() -> None:
    assert [it.text for it in chinese.words("这座桥被称为什么")] == ["这座", "桥", "被称为", "什么"]
    assert chinese.meanings("沃") == {}
