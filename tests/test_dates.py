"""Dates as British councils print them."""

from datetime import date

import pytest

from parsers.values.dates import DateContext, find_dates

PLAN = DateContext(range(2014, 2028))

READINGS = [
    ("Nov 2016", "2016-11-01", "2016-11-30", "month"),
    ("Mid Nov 2016", "2016-11-11", "2016-11-20", "part_month"),
    ("Jul ‘24", "2024-07-01", "2024-07-31", "month"),
    ("End Nov 16", "2016-11-21", "2016-11-30", "part_month"),
    ("the end of February 2024", "2024-02-21", "2024-02-29", "part_month"),
    ("early March 2017", "2017-03-01", "2017-03-10", "part_month"),
    ("End 2016", "2016-12-01", "2016-12-31", "month"),
    ("early 2020", "2020-01-01", "2020-04-30", "range"),
    ("mid 2020", "2020-05-01", "2020-08-31", "range"),
    ("late 2020", "2020-09-01", "2020-12-31", "range"),
    ("Q3 2016/17", "2016-10-01", "2016-12-31", "quarter"),
    ("Q4 2016-17", "2017-01-01", "2017-03-31", "quarter"),
    ("third quarter of 2020/21", "2020-10-01", "2020-12-31", "quarter"),
    ("2016/17", "2016-04-01", "2017-03-31", "financial_year"),
    ("2019/2020", "2019-04-01", "2020-03-31", "financial_year"),
    ("2020-22", "2020-01-01", "2022-12-31", "range"),
    ("2015-2017", "2015-01-01", "2017-12-31", "range"),
    ("spring 2021", "2021-03-01", "2021-05-31", "season"),
    ("Summer 2021", "2021-06-01", "2021-08-31", "season"),
    ("Autumn 2021", "2021-09-01", "2021-11-30", "season"),
    ("Winter 2023/24", "2023-12-01", "2024-02-29", "season"),
    ("autumn term 2017", "2017-09-01", "2017-12-31", "term"),
    ("Spring Term 2018", "2018-01-01", "2018-03-31", "term"),
    ("summer term 2018", "2018-04-01", "2018-07-31", "term"),
    ("April – May 2016", "2016-04-01", "2016-05-31", "range"),
    ("Oct 2015 to March 2016", "2015-10-01", "2016-03-31", "range"),
    ("Nov – Feb 2017", "2016-11-01", "2017-02-28", "range"),
    ("Nov/Dec 16", "2016-11-01", "2016-12-31", "range"),
    ("29 April – 3 May 2016", "2016-04-29", "2016-05-03", "range"),
    ("January 25-October 25", "2025-01-01", "2025-10-31", "range"),
    ("February half-term 2017", "2017-02-01", "2017-02-28", "month"),
    ("Mar-22", "2022-03-01", "2022-03-31", "month"),
    ("March '17", "2017-03-01", "2017-03-31", "month"),
    ("31 March 2019", "2019-03-31", "2019-03-31", "day"),
    ("1st of March 2019", "2019-03-01", "2019-03-01", "day"),
    ("March 3rd, 2019", "2019-03-03", "2019-03-03", "day"),
    ("9/11/16", "2016-11-09", "2016-11-09", "day"),
    ("31.03.21", "2021-03-31", "2021-03-31", "day"),
    ("2021-03-31", "2021-03-31", "2021-03-31", "day"),
    ("03/2022", "2022-03-01", "2022-03-31", "month"),
    ("07.02. 19", "2019-02-07", "2019-02-07", "day"),
    ("04/22", "2022-04-01", "2022-04-30", "month"),
    ("FY2023/24", "2023-04-01", "2024-03-31", "financial_year"),
    ("2030", "2030-01-01", "2030-12-31", "year"),
    ("end of 2016/17", "2017-03-01", "2017-03-31", "month"),
    ("early 2016/17", "2016-04-01", "2016-07-31", "range"),
    ("Spring term 2016/17", "2017-01-01", "2017-03-31", "term"),
    ("May 2016/June 2016", "2016-05-01", "2016-06-30", "range"),
    ("2016/17 Q3", "2016-10-01", "2016-12-31", "quarter"),
    ("2016/7", "2016-04-01", "2017-03-31", "financial_year"),
    ("AY 2016/17", "2016-09-01", "2017-08-31", "range"),
    ("Spring Term 1 2018", "2018-01-01", "2018-03-31", "term"),
    ("summer holidays 2021", "2021-06-01", "2021-08-31", "season"),
    ("Febuary 2024", "2024-02-01", "2024-02-29", "month"),
    ("16/17", "2016-04-01", "2017-03-31", "financial_year"),
    ("w/c 3 June 2019", "2019-06-03", "2019-06-09", "range"),
    ("week ending 30 June 2019", "2019-06-24", "2019-06-30", "range"),
    ("Monday 3rd June 2019", "2019-06-03", "2019-06-03", "day"),
    ("31-Mar-25", "2025-03-31", "2025-03-31", "day"),
    ("31/Mar/2025", "2025-03-31", "2025-03-31", "day"),
    ("31-03-25", "2025-03-31", "2025-03-31", "day"),
    ("2022/03/31", "2022-03-31", "2022-03-31", "day"),
    ("01/10/202 1", "2021-10-01", "2021-10-01", "day"),
    ("March 202 1", "2021-03-01", "2021-03-31", "month"),
    ("June2019", "2019-06-01", "2019-06-30", "month"),
    ("FY22/23", "2022-04-01", "2023-03-31", "financial_year"),
    ("FY 22-23", "2022-04-01", "2023-03-31", "financial_year"),
    ("22-23", "2022-04-01", "2023-03-31", "financial_year"),
    ("2025-26 FY", "2025-04-01", "2026-03-31", "financial_year"),
    ("financial year 2021/22", "2021-04-01", "2022-03-31", "financial_year"),
    ("end of the financial year 2021/22", "2022-03-01", "2022-03-31", "month"),
    ("end of 21/22", "2022-03-01", "2022-03-31", "month"),
    ("2022/23-2024/25", "2022-04-01", "2025-03-31", "range"),
    ("22/23 Q3", "2022-10-01", "2022-12-31", "quarter"),
    ("Q3 22/23", "2022-10-01", "2022-12-31", "quarter"),
    ("Qtr 4 2021/22", "2022-01-01", "2022-03-31", "quarter"),
    ("last quarter of 2021/22", "2022-01-01", "2022-03-31", "quarter"),
    ("end of Q2 2023/24", "2023-07-01", "2023-09-30", "quarter"),
    ("Q1-Q2 2023/24", "2023-04-01", "2023-09-30", "range"),
    ("Q1 & 2 2023/24", "2023-04-01", "2023-09-30", "range"),
    ("H2 2023/24", "2023-10-01", "2024-03-31", "range"),
    ("first half of 2023", "2023-01-01", "2023-06-30", "range"),
    ("Spring/Summer 2021", "2021-03-01", "2021-08-31", "range"),
    ("Autumn/Winter 2022", "2022-09-01", "2023-02-28", "range"),
    ("Winter/Spring 2022", "2021-12-01", "2022-05-31", "range"),
    ("late summer '21", "2021-06-01", "2021-08-31", "season"),
    ("Christmas 2021", "2021-12-01", "2021-12-31", "season"),
    ("Easter 2022", "2022-03-01", "2022-04-30", "season"),
    ("academic year 2022/23", "2022-09-01", "2023-08-31", "range"),
    ("2022/23 school year", "2022-09-01", "2023-08-31", "range"),
    ("mid to late 2022", "2022-05-01", "2022-12-31", "range"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), READINGS)
def test_a_date_keeps_its_days_and_its_precision(text: str, start: str, end: str, precision: str):
    """The whole text is one date, neither more nor less exact than printed."""
    (printed,) = find_dates(text, PLAN)
    assert printed.text_in(text) == text
    assert printed.span
    assert (str(printed.span.start), str(printed.span.end), printed.span.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("by 2030", "by"), ("By end Dec 2016", "by"), ("from April 2017", "from"), ("circa March 2018", "circa"),
     ("June 2024 (provisional)", "provisional"), ("TBC Jan 25", "provisional"), ("May 2016", None),
     ("2022 onwards", "from"), ("April 2022 - ongoing", "from"), ("2022+", "from"), ("not before May 2024", "from"),
     ("from April 2022 to May 2023", None), ("from mid 2022", "from"), ("pre-2025", "by"), ("prior to March 2022", "by"),
     ("~2027", "circa"), ("TBC – spring 2026", "provisional"), ("Jan 2024 for 12 months", "from")],
)  # fmt: skip
def test_a_word_that_bends_a_date_is_kept(text: str, qualifier: str | None):
    """Qualifiers stand before or behind."""
    (printed,) = find_dates(text, PLAN)
    assert printed.qualifier == qualifier


def test_between_makes_one_span_of_two_dates():
    """Elsewhere `and` lists them."""
    (printed,) = find_dates("Between May 2016 and March 2017", PLAN)
    assert printed.span
    assert (printed.span.start, printed.span.end) == (date(2016, 5, 1), date(2017, 3, 31))
    assert len(find_dates("May 2016 and March 2017", PLAN)) == 2
    for first in ("3 May", "3"):
        (printed,) = find_dates(f"between {first} and 7 May 2016", PLAN)
        assert printed.span
        assert (printed.span.start, printed.span.end) == (date(2016, 5, 3), date(2016, 5, 7))


@pytest.mark.parametrize("text", ["apr - Jun 2016", "(apr to jun 2016)", "may – July 2016"])
def test_a_month_in_lower_case_before_another_begins_a_range(text: str):
    """Small capitals may read so; alone `may` is a verb."""
    (printed,) = find_dates(text, PLAN)
    assert printed.span
    assert (printed.span.start.month, printed.span.end.month) in ((4, 6), (5, 7))


def test_a_month_in_a_list_takes_the_year_of_the_next():
    """`May & Dec 2016` are two months of 2016."""
    spans = [printed.span for printed in find_dates("May & Dec 2016", PLAN)]
    assert [str(span.start) for span in spans if span] == ["2016-05-01", "2016-12-01"]


@pytest.mark.parametrize(
    "text",
    [
        "you may wish",
        "we march on",
        "30 of 45",
        "Plant 2000 trees",
        "£2000 a year",
        "1 in 20",
        "£102k",
        "24 hr",
        "1-1",
        "4-6 weeks",
        "00/01/1900",
    ],
)
def test_other_numbers_and_words_are_no_dates(text: str):
    """Verbs that spell months, and numbers that are not years, are left alone."""
    assert find_dates(text, PLAN) == ()


@pytest.mark.parametrize("text", ["31/02/2017", "32 May 2016", "13/13/2016"])
def test_a_day_that_no_calendar_has_is_not_made_one(text: str):
    """It has no days, or only the month that is sure; it is never moved to another day."""
    assert all(printed.span is None or printed.span.precision != "day" for printed in find_dates(text, PLAN))


def test_a_quarter_without_financial_year_waits_for_the_documents_usage():
    """`Q2 2021` is July in a calendar year and July of a financial one: unknown usage gives no date."""
    (unknown,) = find_dates("Q2 2021", PLAN)
    (financial,) = find_dates("Q2 2021", DateContext(financial_quarters=True))
    (calendar,) = find_dates("Q2 2021", DateContext(financial_quarters=False))
    assert unknown.span is None
    assert financial.span
    assert calendar.span
    assert (financial.span.start, calendar.span.start) == (date(2021, 7, 1), date(2021, 4, 1))


def test_two_digits_of_a_quarters_year_and_of_the_next_are_a_financial_year_in_any_plan():
    """A plan may print no year in full but the last."""
    (printed,) = find_dates("Q1 26/27", DateContext(range(2028, 2036)))
    assert printed.span
    assert (printed.span.start, printed.span.end) == (date(2026, 4, 1), date(2026, 6, 30))


def test_a_financial_year_with_a_glued_digit_is_no_calendar_year():
    """`2021/223` is 2021/22 with a footnote's mark, or a mistake: no date is better than 2021."""
    assert find_dates("2021/223", PLAN) == ()


def test_a_number_that_could_be_a_day_or_a_year_is_the_one_that_fits_the_plan():
    """`Dec 25` in a plan of 2015 to 2017 is Christmas, not a month of 2025."""
    (printed,) = find_dates("Dec 25", DateContext(range(2014, 2019)))
    assert printed.span is None
