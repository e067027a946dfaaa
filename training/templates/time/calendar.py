"""Days, weeks, months and dates."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

WEEK = "['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']"

weeks_and_days = Family(
    skills="unit conversion multiplication addition week",
    draw=dict(who=person(), weeks=ints(2, 9, 30), days=ints(1, 6), pages=ints(2, 9, 20), pens=ints(2, 9)),
    ask=[
        "{who} does {pages:exercise} every day for {weeks:week} and {days:day}. How many exercises does {who} do in all?",
        "For {weeks:week} and another {days:day} {who} solves {pages:puzzle} a day, Sundays included. What is the total number "
        "of puzzles?",
        "{who}'s diary grows by {pages:line} each day. Find the number of lines written in {weeks:week} plus {days:day}.",
    ],
    steps=[
        ("all_days = weeks * 7 + days", "That is a time of {all_days=:day}.", "A week has 7 days."),
        ("total = all_days * pages", "In all there are {total=}.", "Each day brings {pages}."),
    ],
    noop=["{who} owns {pens:pen}."],
)

weekday_after = Family(
    skills="remainder weekday calendar",
    draw=dict(who=person(), start=ints(0, 6), days=ints(9, 90, 400), first=value(f"{WEEK}[start]"), guests=ints(3, 20)),
    numbers="any",
    where="days % 7 != 0",
    ask=[
        "Today is {first}. {who}'s birthday is in {days:day}. On which day of the week is it?",
        "{who} plants a bean on a {first} and picks the first pods {days:day} later. What day of the week is that?",
        "A ship leaves port on a {first} and is at sea for {days:day}. Name the weekday on which it returns.",
    ],
    steps=[
        (f"weekdays = {WEEK}",),
        ("over = days % 7", "{days} days are some full weeks and {over:day}.", "After every 7 days the same weekday comes again."),
        ("position = (weekdays.index(first) + over) % 7", "Counting on from {first} leads to place {position} of the list, where Monday has place 0.",
         "Only the days beyond full weeks move the weekday on."),
        ("weekday = weekdays[position]", "It is a {weekday}.", "Look the weekday up in the list."),
    ],
    noop=["The party has {guests:guest}."],
)

medicine_days = Family(
    skills="division multiplication per day",
    draw=dict(who=person(), times=choice(2, 3, 4), each=choice(1, 2), days=ints(5, 14, 30), pills=value("times * each * days")),
    where="times * each > 2",
    ask=[
        "A box contains {pills:tablet}. {who} takes {each} at a time, and does so {times} times a day. For how many days is the box enough?",
        "{who} has {pills:vitamin drop}. The dose is {each} at a time, {times} times a day. After how many days are they used up?",
        "The hamster gets {times} meals a day with {each:nut} in each. {who} buys {pills:nut}. How many days do they last?",
    ],
    steps=[
        ("per_day = times * each", "That makes {per_day=} a day.", "Each of the {times} times takes {each}."),
        ("lasting = pills // per_day", "It is enough for {lasting=:day}.", "See how often a day's portion fits in."),
    ],
    unit="days",
)

every_few_days = Family(
    skills="division counting inclusive",
    draw=dict(who=person(), step=ints(2, 6, 9), times=ints(4, 12, 30), span=value("step * times"), cans=ints(2, 5)),
    ask=[
        "{who} waters the cactus today and then every {step} days. How many times does {who} water it from today until {span:day} "
        "from now, both days included?",
        "{who} measures the depth of the river on the day of arrival, and again whenever {step:day} have passed, for the last time "
        "after {span:day}. How many measurements are there, counting that of the day of arrival?",
        "A ferry sails today and again every {step:day}; the last sailing is in {span:day}. Count all sailings from the first to "
        "the last.",
    ],
    steps=[
        ("steps_taken = span // step", "There are {steps_taken=} steps of {step} days.", "See how often {step} fits into {span}."),
        ("occasions = steps_taken + 1", "With today that is {occasions=} times.", "Today counts as well."),
    ],
    noop=["In the cupboard are {cans:can}."],
)

months_of_saving = Family(
    skills="year months multiplication subtraction",
    draw=dict(who=person(), years=ints(2, 4, 9), monthly=ints(3, 12, 30), lost=ints(5, 40, 90), size=ints(30, 45)),
    ask=[
        "{who} gets {monthly} new stamps every month. After {years:year} {who.he} gives {lost} of them away. How many are left?",
        "A magazine prints {monthly:recipe} in each monthly issue. {who} has collected all issues of {years:year}, but {lost} "
        "recipes were the same as earlier ones. What number of different recipes does {who} have?",
        "Month by month a town plants {monthly:tree}. In {years:year}, {lost} of the new trees die. Find the number of new trees "
        "that are alive at the end.",
    ],
    steps=[
        ("months = years * 12", "{years} years have {months=:month}.", "A year has 12 months."),
        ("received = months * monthly", "In that time come {received=}.", "Each month brings {monthly}."),
        ("left = received - lost", "There remain {left=}.", "Some of them do not count any more."),
    ],
    noop=["{who} wears size {size}."],
)

days_between_dates = Family(
    skills="calendar subtraction addition",
    draw=dict(who=person(), month=choice("January", "March", "May", "July", "August", "October"), first=ints(3, 26), later=ints(2, 27)),
    numbers="whole",
    ask=[
        "{who} goes on a journey on the {first:th} of {month}, a month with 31 days, and comes back on the {later:th} of the next "
        "month. How many days later is that?",
        "{month} has 31 days. From the {first:th} of {month} until the {later:th} of the month after it, how many days pass?",
        "Seeds are put in the ground on {month} {first}. The shoots come up on day {later} of the following month. As {month} "
        "has 31 days, how many days did the seeds need?",
    ],
    steps=[
        ("to_end = 31 - first", "Until the last day of {month} there are {to_end=:day}.", "{month} has 31 days."),
        ("passed = to_end + later", "In all {passed=:day} pass.", "In the next month {later:day} are added."),
    ],
    unit="days",
)

opening_hours_a_week = Family(
    skills="week multiplication addition hours",
    draw=dict(who=person(), weekday_hours=ints(5, 9, 12), weekend_hours=ints(2, 4), closed=choice("Monday", "Tuesday", "Wednesday"), visitors=ints(5, 30, 90), rooms=ints(3, 12)),
    ask=[
        "A museum is closed on {closed}. On the other four days from Monday to Friday it is open for {weekday_hours:hour} each, on "
        "Saturday and Sunday for {weekend_hours:hour} each. For how many hours a week is it open?",
        "{who} works in a library that opens {weekday_hours:hour} on each weekday from Monday to Friday except {closed}, and "
        "{weekend_hours:hour} on each of the two days of the weekend. How many opening hours has a week?",
        "Opening hours of a swimming pool: {closed} closed; the rest of Monday to Friday {weekday_hours:hour} a day; Saturday and "
        "Sunday {weekend_hours:hour} a day. Find the weekly total in hours.",
    ],
    steps=[
        ("weekdays_open = 5 - 1", "From Monday to Friday it is open on {weekdays_open=:day}.", "One of the five days is missing."),
        ("on_weekdays = weekdays_open * weekday_hours", "On these it is open for {on_weekdays=:hour}.", "Each has {weekday_hours:hour}."),
        ("on_weekend = 2 * weekend_hours", "On the weekend it is open for {on_weekend=:hour}.", "The weekend has 2 days."),
        ("weekly = on_weekdays + on_weekend", "In a week that is {weekly=:hour}.", "Weekdays and weekend are added."),
    ],
    more=[More("Every opening hour {visitors:person} come in.", "How many people come in a week?",
               [("all_visitors = weekly * visitors", "In a week {all_visitors=} people come.", "Every hour brings the same number.")])],
    noop=["The building has {rooms:room}."],
    unit="hours",
)
