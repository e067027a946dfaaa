"""Dates, weekdays and leap years."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

weekday_of_date = Family(
    skills="calendar weekday dates",
    draw=dict(year=choice(*range(1901, 2099)), day=choice(*range(1, 29)), name=choice(*MONTHS), month=value(f"{MONTHS}.index(name) + 1"), who=person()),
    where="month > 0",
    ask=[
        "On which day of the week was or will be {name} {day}, {year:.0f}? Use the Gregorian calendar.",
        "{who} finds a diary that begins on {name} {day}, {year:.0f}. Which weekday is that in the Gregorian calendar?",
        "Name the weekday of the date {name} {day}, {year:.0f}.",
    ],
    steps=[
        (f"names = {DAYS}",),
        ("weekday = names[date(year, month, day).weekday()]", "It is a {weekday}.", "Count the days from a date whose weekday is known, with the leap years in between."),
    ],
)

days_between = Family(
    skills="calendar subtraction dates",
    draw=dict(year=choice(*range(1990, 2060)), first=choice(*MONTHS[:6]), day=choice(*range(1, 29)), second=choice(*MONTHS[6:]), later_day=choice(*range(1, 29)), month=value(f"{MONTHS}.index(first) + 1"), later_month=value(f"{MONTHS}.index(second) + 1"), event=choice("course", "journey", "fair", "school project")),
    where="month < later_month",
    ask=[
        "How many days after {first} {day}, {year:.0f}, is {second} {later_day} of the same year?",
        "A {event} starts on {first} {day}, {year:.0f}, and ends on {second} {later_day} of that year. What is the difference between the two dates in days?",
        "Somebody counts the nights from {first} {day} to {second} {later_day} in {year:.0f}. How many are there?",
    ],
    steps=[
        ("start = date(year, month, day)\nend = date(year, later_month, later_day)",),
        ("days = (end - start).days", "There are {days:day}.", "Add the days that remain of the first month, the full months between, and the days of the last month."),
    ],
)

date_after_days = Family(
    skills="calendar addition dates",
    draw=dict(year=choice(*range(1990, 2060)), first=choice(*MONTHS), day=choice(*range(1, 29)), month=value(f"{MONTHS}.index(first) + 1"), span=ints(20, 200, 1500), who=person()),
    where="month > 0",
    ask=[
        "Which date is {span} days after {first} {day}, {year:.0f}? Write it as YYYY-MM-DD.",
        "{who} plants a tree on {first} {day}, {year:.0f}, and takes a photo of it {span} days later. On which date, in the form YYYY-MM-DD, is the photo taken?",
        "A permit issued on {first} {day}, {year:.0f}, ends {span} days later. What is the last date, written as year-month-day (YYYY-MM-DD)?",
    ],
    steps=[
        ("later = date(year, month, day) + timedelta(days=span)",),
        ("answer = later.isoformat()", "The date is {answer}.", "Go on month by month until {span} days have been used, with the right length of February."),
    ],
)

leap_years_between = Family(
    skills="calendar leap-years counting inclusion-exclusion",
    draw=dict(start=choice(*range(1600, 1990)), span=choice(*range(30, 420)), end=value("start + span")),
    where="end < 2400",
    ask=[
        "Years divisible by 4 are leap years, except full hundreds that 400 does not divide. How many leap years are there from {start:.0f} to {end:.0f}, both years included?",
        "A year is a leap year if 4 divides it, but years divisible by 100 are leap years only if 400 divides them. How many leap years lie in the time from the beginning of {start:.0f} to the end of {end:.0f}?",
        "In the Gregorian calendar every 4th year has an extra day, every 100th has not, and every 400th has. Count the years with an extra day from {start:.0f} up to and including {end:.0f}.",
    ],
    steps=[
        ("leap_years = [year for year in range(start, end + 1) if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)]",),
        ("count = len(leap_years)", "There are {count} leap years.", "Count the multiples of 4 from {start:.0f} on, leave out those of 100, and put those of 400 back."),
    ],
)

how_many_mondays = Family(
    skills="calendar weekday counting",
    draw=dict(first=choice(*DAYS), wanted=choice(*DAYS), length=choice(28, 29, 30, 31, 61, 92, 100, 365), who=person()),
    ask=[
        "A period of {length} days begins on a {first}. How many days of it are {wanted}s?",
        "{who} keeps a diary for {length} days in a row; the first of them is a {first}. On how many {wanted}s does {who.he} write?",
        "Within {length} consecutive days, of which day 1 is a {first}, how often does {wanted} come?",
    ],
    steps=[
        (f"names = {DAYS}",),
        ("wait = (names.index(wanted) - names.index(first)) % 7", "The first {wanted} comes {wait:day} after the start.", "Count from {first} to {wanted} in the order of the week."),
        ("count = (length - 1 - wait) // 7 + 1", "So their number is {count}.", "From there on there is one every 7 days."),
    ],
)

birthday_weekday_later = Family(
    skills="calendar weekday remainder leap-years",
    draw=dict(who=person(), year=choice(*range(1990, 2050)), years=ints(2, 20, 70), weekday=value(f"{DAYS}[date(year, 10, 1).weekday()]"), later=value("year + years")),
    where="weekday",
    ask=[
        "{who}'s birthday is October 1. In {year:.0f} it falls on a {weekday}. On which weekday does it fall in {later:.0f}?",
        "October 1 is a {weekday} in the year {year:.0f}. Which day of the week is October 1, {later:.0f}?",
        "A festival is always held on October 1. If that is a {weekday} in {year:.0f}, which weekday is it in {later:.0f}?",
    ],
    steps=[
        ("leap_days = sum(1 for one in range(year + 1, later + 1) if one % 4 == 0 and (one % 100 != 0 or one % 400 == 0))", "There are {leap_days:leap day} in between.", "A February 29 in a year after {year:.0f}, up to {later:.0f}, adds a day."),
        ("shift = (later - year + leap_days) % 7", "The weekday moves on by {shift:day}.", "A year of 365 days moves the weekday by one, and each leap day by one more; full weeks do not matter."),
        (f"names = {DAYS}",),
        ("answer = names[(names.index(weekday) + shift) % 7]", "So it is a {answer}.", "Count on from {weekday}."),
    ],
)

unlucky_fridays = Family(
    skills="calendar weekday counting",
    draw=dict(year=choice(*range(1950, 2080)), day=choice(1, 7, 13, 15, 21, 28), weekday=choice("Monday", "Wednesday", "Friday", "Sunday")),
    numbers="any",
    ask=[
        "In how many months of the year {year:.0f} does day {day} of the month fall on a {weekday}?",
        "Someone dislikes a {weekday} that is also day number {day} of a month. How many such days does the year {year:.0f} have?",
        "Count the months of {year:.0f} in which the date with the number {day} is a {weekday}.",
    ],
    steps=[
        (f"names = {DAYS}",),
        ("months = [month for month in range(1, 13) if names[date(year, month, day).weekday()] == weekday]",),
        ("count = len(months)", "Their number is {count}.", "Find the weekday of day {day} in each of the 12 months."),
    ],
)

nth_weekday = Family(
    skills="calendar weekday dates",
    draw=dict(first=choice(*DAYS), wanted=choice(*DAYS), which=choice(2, 3, 4), place=town()),
    ask=[
        "A month begins on a {first}. Which day of the month is its {which:th} {wanted}?",
        "The market of {place} takes place on the {which:th} {wanted} of each month. This month the 1st is a {first}. On which day of the month is the market?",
        "If the first day of a month is a {first}, what is the number of the day on which the {which:th} {wanted} falls?",
    ],
    steps=[
        (f"names = {DAYS}",),
        ("first_one = 1 + (names.index(wanted) - names.index(first)) % 7", "The first {wanted} is day {first_one}.", "Count from {first} to {wanted}."),
        ("day = first_one + 7 * (which - 1)", "The one asked for is day {day=}.", "Each further one comes 7 days later."),
    ],
)

two_cycles_of_holidays = Family(
    skills="calendar lcm weekday",
    draw=dict(weekday=choice("Monday", "Tuesday", "Thursday", "Saturday"), step=choice(3, 4, 5, 6, 8, 9, 10, 12, 15), other=choice(2, 3, 4, 5, 6, 9, 10), who=person()),
    where="step != other",
    ask=[
        "{who} goes swimming every {step:day} and to choir every {other:day}. On a {weekday} both happen. After how many days do both happen on a {weekday} again for the first time?",
        "A ship calls at a port every {step:day}, another every {other:day}. Both are there today, a {weekday}. How many days will pass until both are there on a {weekday} again?",
        "Two comets of a video game appear every {step} and every {other} days. They appear together on a {weekday}. In how many days do they next appear together on the same day of the week?",
    ],
    steps=[
        ("together = lcm(step, other)", "Both coincide every {together:day}.", "Take the least common multiple of {step} and {other}."),
        ("days = lcm(together, 7)", "It is the same weekday again after {days:day}.", "The weekday repeats every 7 days."),
    ],
)

time_zones = Family(
    skills="time addition subtraction remainder",
    draw=dict(hour=ints(0, 23), ahead=ints(2, 11), flight=ints(3, 15), who=person(), home=town(), goal=town()),
    numbers="any",
    ask=[
        "Clocks in {goal} are {ahead} hours ahead of clocks in {home}. A plane leaves {home} at {hour} o'clock (24-hour clock) and flies for {flight:hour}. Which hour does a 24-hour clock in {goal} show when it lands?",
        "{who} calls from {home} when it is {hour} o'clock there and calls again {flight} hours later. In {goal} it is always {ahead} hours later than in {home}. Which hour of the 24-hour clock is it in {goal} at the second call?",
        "It is {hour} o'clock in {home}, and {goal} is {ahead} hours ahead. What does a 24-hour clock in {goal} show {flight} hours from now?",
    ],
    steps=[
        ("there = hour + ahead", "At the start it is hour {there=} in the other place, counted from midnight.", "The clocks differ by {ahead} hours."),
        ("landing = (there + flight) % 24", "In the end the clock shows the hour {landing}.", "Add {flight:hour} and begin again after 24."),
    ],
)
