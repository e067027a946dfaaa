"""Ages now, in the past and in the future."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

older_and_times = Family(
    skills="ages comparison multiplication addition",
    draw=dict(
        young=person(), middle=person(), old=person(), age=ints(2, 9, 14), times=choice(2, 3, 4), gap=ints(2, 12, 20),
        streets=ints(2, 9),
    ),
    ask=[
        "{young} is {age:year} old. {middle} is {times} times as old as {young}, and {old} is {gap:year} older than "
        "{middle}. How old is {old}?",
        "{old} was born {gap:year} before {middle}. {middle}'s age is {times} times the age of {young}, who has just "
        "turned {age}. What is {old}'s age in years?",
        "Three neighbours compare their ages. The youngest, {young}, is {age}. {middle} has lived {times} times as long "
        "as {young}, yet {old} is {gap:year} older still than {middle}. Find {old}'s age.",
        "Take {young}'s age, {age}, multiply it by {times} and you have {middle}'s age. {gap:Word} more years give the "
        "age of {old}. How many years old is {old}?",
    ],
    steps=[
        ("middle_age = times * age", "{middle} is {middle_age=:year} old.",
         "{middle} is {times} times as old as {young}."),
        ("old_age = middle_age + gap", "{old} is {old_age=:year} old.", "Older means that the years are added."),
    ],
    more=[More("{young}, {middle} and {old} share one cake with a candle for every year of their three lives.",
               "How many candles are on the cake?",
               [("total = age + middle_age + old_age", "The cake has {total=:candle}.", "All three ages are counted.")])],
    noop=["{young} lives {streets:street} away from {old}."],
    unit="years",
)

sum_in_some_years = Family(
    skills="ages multiplication addition",
    draw=dict(who=person(), count=ints(2, 6, 9), total=ints(20, 90, 200), years=ints(2, 12, 25)),
    where="total > 6 * count",
    ask=[
        "The ages of {count:cousin} add up to {total:year} today. What will the sum of their ages be in {years:year}?",
        "Today {who} adds up the ages of the {count:child/children} in the house and gets {total}. {who.He} does the same "
        "with the same children {years:year} later. What sum does {who.he} get then?",
        "On a photograph stand {count:friend}, who are {total:year} old together. They will meet for the same photograph "
        "in {years:year}. How many years old will they be together on that day?",
    ],
    steps=[
        ("growth = count * years", "Together they gain {growth=:year}.", "Each of the {count} gets {years:year} older."),
        ("later = total + growth", "The sum is then {later=}.", "The gain comes on top of today's sum."),
    ],
    back={"count": "The ages of some cousins add up to {total:year} today, and in {years:year} they will add up to "
                   "{later}. How many cousins are there?"},
    unit="years",
)

twice_as_old_when = Family(
    skills="ages equation difference",
    draw=dict(parent=person(), child=person(), kid=ints(2, 14, 20), gap=ints(21, 38, 45), now=value("kid + gap"), pets=ints(2, 5)),
    where="gap > kid + 1",
    ask=[
        "{parent} is {now:year} old and {parent.his} child {child} is {kid}. In how many years will {parent} be exactly "
        "twice as old as {child}?",
        "{child} is {kid} and {child.his} parent {parent} is {now}. How many years must pass until the parent's age is "
        "double the child's age?",
        "At present {parent} is {now} and {parent.his} child {child} only {kid}. Every year both get one year "
        "older. After how many years is {child} half as old as {parent}?",
    ],
    steps=[
        ("difference = now - kid", "The difference of their ages is {difference=:year}, and it never changes.",
         "Both get older at the same pace."),
        ("child_then = difference",
         "{parent} is twice as old when {child} is as old as that difference: {child_then:year}.",
         "If one age is double the other, the difference equals the smaller age."),
        ("wait = child_then - kid", "That takes {wait=:year}.", "{child} is {kid} now."),
    ],
    noop=["The two of them keep {pets:rabbit}."],
    unit="years",
)

age_at_birth = Family(
    skills="ages subtraction years",
    draw=dict(
        mother=person(), child=person(), born=choice(*range(1962, 1989)), mother_age=ints(22, 38), age=ints(5, 20, 34),
        year=value("born + mother_age + age"), shoe=ints(30, 38),
    ),
    where="year <= 2025",
    ask=[
        "{mother} was born in {born:.0f}. In {year:.0f} {mother.his} child {child} turned {age}. How old did {mother} become in "
        "the year in which {child} was born?",
        "{child} had {child.his} birthday number {age} in {year:.0f}; {child.his} parent {mother} is of the year {born:.0f}. "
        "What age did {mother} reach in the year of {child}'s birth?",
        "A family tree says: {mother}, born {born:.0f}; one child, {child}, who reached the age of {age} in {year:.0f}. Subtract "
        "to find the age that {mother} reached in the year when {child} was born.",
    ],
    steps=[
        ("birth_year = year - age", "{child} was born in {birth_year=}.", "{child} was {age} in {year:.0f}."),
        ("parent_age = birth_year - born", "{mother} became {parent_age=} in that year.", "{mother} was born in {born:.0f}."),
    ],
    noop=["{child} wears shoes of size {shoe}."],
    unit="years",
)

siblings_with_equal_gaps = Family(
    skills="ages sequence division",
    draw=dict(who=person(), gap=ints(2, 5, 7), youngest=ints(2, 9, 15), count=choice(3, 5), pets=ints(2, 6),
              total=value("count * youngest + gap * count * (count - 1) // 2")),
    ask=[
        "The {count} children of a family were born {gap:year} apart. Together they are {total:year} old. How old is the "
        "oldest child?",
        "{who} has {count:grandchild/grandchildren}. Lined up by age, each is {gap:year} older than the one before, and "
        "their ages sum to {total}. What is the age of the last one in the line?",
        "In a house live {count:sister} whose ages go up in steps of {gap:year} and make {total} in all. Find the age of "
        "the eldest sister.",
    ],
    steps=[
        ("middle = total // count", "The middle age is the average: {middle=}.",
         "With equal gaps the older ones have as much above the middle age as the younger ones have below."),
        ("above = (count - 1) // 2", "Of the others, half are older: {above=}.", "As many stand above the middle as below it."),
        ("oldest = middle + above * gap", "The oldest is {oldest=:year} old.", "Each step upwards adds {gap:year}."),
    ],
    noop=["They keep {pets:cat}."],
    unit="years",
)

year_of_an_age = Family(
    skills="years subtraction ages",
    draw=dict(who=person(), aunt=person(), born=choice(*range(1995, 2016)), age=ints(11, 19, 30), older=ints(4, 9, 20)),
    where="born + age - older > 1985",
    ask=[
        "{aunt} is {older:year} older than {who}, who was born in {born:.0f}. In which year did or will {aunt} turn {age}?",
        "{who}'s year of birth is {born:.0f}. {aunt} came into the world {older:year} earlier. What is the year of {aunt}'s "
        "birthday number {age}?",
        "A clock shop opened in {born:.0f}; the bakery beside it is {older:year} older. Calculate the year in which the bakery "
        "had its {age:th} anniversary.",
    ],
    steps=[
        ("earlier = born - older", "That is the year {earlier=}.", "Older by {older:year} means that many years earlier."),
        ("reached = earlier + age", "The year asked for is {reached=}.", "From the start, {age:year} pass."),
    ],
    unit="year",
)
