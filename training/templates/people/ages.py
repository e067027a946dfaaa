"""Ages now, before and later."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family

chain = Family(
    skills="comparison addition multiplication age",
    draw=dict(one=person(), two=person(), three=person(), young=ints(3, 9, 16), older=ints(2, 9, 14), factor=ints(2, 4), pets=ints(2, 5)),
    where="(young + older) * factor < 90",
    ask=[
        "{one} is {young} years old. {two} is {older:year} older than {one}, and {three} is {factor:times} as old as {two}. How old is {three}?",
        "{three} is {factor:times} the age of {two}. {two} was born {older:year} before {one}, who is {young} now. What is the age of {three} in years?",
        "Three neighbors compare their ages. The youngest, {one}, is {young}. {two} has {older:year} more. The age of {three} is {two}'s age multiplied by {factor}. Find the age of {three}.",
    ],
    steps=[
        ("middle = young + older", "{two} is {middle=} years old.", "Older by {older:year} means adding them."),
        ("eldest = middle * factor", "{three} is {eldest=} years old.", "Being {factor:times} as old means multiplying."),
    ],
    noop=["They have {pets:cat} between them."],
    back={"older": "{one} is {young} years old. {two} is some years older, and {three}, who is {eldest}, is {factor:times} as old as {two}. How many years older than {one} is {two}?"},
    unit="years",
)

sum_and_difference = Family(
    skills="linear-system subtraction division age",
    draw=dict(one=person(), two=person(), younger=ints(5, 30, 45), gap=ints(2, 25, 40), total=value("2 * younger + gap")),
    ask=[
        "{one} and {two} are {total} years old together. {one} is {gap:year} older than {two}. How old is {two}?",
        "The sum of two ages is {total}, and their difference is {gap}. What is the smaller age?",
        "Add the ages of {one} and {two} and you get {total}. When {two} was born, {one} was already {gap}. Find {two}'s age.",
    ],
    steps=[
        ("twice = total - gap", "Twice the age of the younger one is {twice=}.", "Without the {gap:year} by which they differ, both would be of the same age."),
        ("age = twice / 2", "So the younger one is {age=} years old.", "Two equal ages make that sum."),
    ],
    unit="years",
)

parent_multiple_later = Family(
    skills="linear-equation age",
    draw=dict(one=person(), two=person(), later=ints(2, 12, 20), child=ints(3, 16, 25), factor=choice(2, 3), parent=value("factor * (child + later) - later")),
    where="parent - child >= 18 and parent < 75",
    answer="years",
    ask=[
        "{one} is {parent} years old and has a child of {child}. In how many years will {one} be exactly {factor:times} as old as the child?",
        "A parent is {parent}, the child is {child}. After how many years is the parent's age {factor} times the child's?",
        "Today {one} is {parent}, and little {two}, the only child, is {child}. How many years must pass until {one}'s age equals {factor:times} the age of {two}?",
    ],
    steps=[
        ("reach = factor * child", "", ""),
        ("excess = parent - reach", "The parent is now {excess} years above {factor:times} {child}.", "Compare the parent's age with {factor:times} the child's age today."),
        ("closing = factor - 1", "Each year this excess shrinks by {closing=}.", "In a year the parent gains 1 and the multiple of the child's age gains {factor}."),
        ("years = excess / closing", "So it takes {years=:year}.", "The excess has to shrink to nothing."),
    ],
    unit="years",
)

average_age_joins = Family(
    skills="average multiplication subtraction age",
    draw=dict(group=ints(3, 9, 20), mean=ints(20, 40, 60), rise=ints(1, 3), who=person(), joiner=value("(group + 1) * (mean + rise) - group * mean")),
    where="joiner < 95",
    ask=[
        "The average age of {group:member} of a choir is {mean} years. When {who} joins, the average of all rises by {rise:year}. How old is {who}?",
        "{group:Word} people have a mean age of {mean}. One more person comes in, and the mean age goes up by {rise:year}. What is the age of the newcomer?",
        "In a reading circle of {group} the mean age was {mean}. Since {who} became a member it is higher by {rise:year}. Find {who}'s age.",
    ],
    steps=[
        ("before = group * mean", "The ages added up to {before=}.", "A sum is the average times the number of people."),
        ("after = (group + 1) * (mean + rise)", "Now they add up to {after=}.", "There is one person more, and the average is higher by {rise:year}."),
        ("age = after - before", "So the new one is {age=} years old.", "The difference of the sums is the age that came in."),
    ],
    unit="years",
)

years_ago = Family(
    skills="subtraction multiplication age",
    draw=dict(one=person(), two=person(), ago=ints(2, 9, 15), then=ints(4, 12, 20), factor=choice(2, 3, 4), now=value("then + ago")),
    where="then * factor + ago < 95",
    ask=[
        "{one} is {now} now. {ago:Word} years ago, {two} was {factor:times} as old as {one} was then. How old is {two} today?",
        "Exactly {ago:year} ago the age of {two} was {factor:times} the age of {one}. Today {one} is {now}. What is {two}'s age today?",
        "{one} just turned {now}. Looking back {ago:year}, {one}'s age multiplied by {factor} gave the age of {two}. Find the present age of {two}.",
    ],
    steps=[
        ("earlier = now - ago", "{one} was {earlier=} years old then.", "Go back {ago:year}."),
        ("other = earlier * factor", "{two} was {other=} then.", "{two} was {factor:times} as old."),
        ("today = other + ago", "Today {two} is {today=} years old.", "The same {ago:year} have passed for both."),
    ],
    unit="years",
)
