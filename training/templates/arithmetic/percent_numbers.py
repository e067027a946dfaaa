"""Percentages of bare numbers: parts, wholes, rates, changes one after another."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family, More

percent_of = Family(
    skills="percentages multiplication",
    draw=dict(percent=ints(1, 99, 400), number=ints(20, 900, 9000, step=20)),
    where="percent * number % 100 == 0 and percent not in (50, 25)",
    ask=[
        "Calculate {percent}% of {number}.",
        "A number is {number}. Find {percent} percent of it.",
        "If {number} is taken as 100%, which number stands for {percent}%?",
    ],
    more=[More("Somebody adds {percent}% of it to the number itself.", "What is the total?",
               [("total = number + part", "The total is {total=}.", "The part is added to the whole.")])],
    steps=[("part = percent * number // 100", "The part is {part=}.", "Percent means hundredths, so multiply by {percent} and divide by 100.")],
)

whole_from_part = Family(
    skills="percentages division",
    draw=dict(percent=choice(4, 5, 8, 12, 15, 20, 24, 30, 35, 40, 45, 60, 64, 70, 85, 90, 95), whole=ints(20, 800, 6000, step=20),
              part=value("percent * whole // 100")),
    where="percent * whole % 100 == 0",
    numbers="any",
    ask=[
        "{part} is {percent}% of which number?",
        "A number is unknown, but {percent} percent of it is {part}. What is the number?",
        "Find n if {percent}% of n equals {part}.",
        "The value {part} makes up {percent}% of a whole. How large is the whole?",
    ],
    steps=[
        ("hundred_parts = part * 100", "A hundred times the part is {hundred_parts=}.", "Let n be the number: then {percent} * n / 100 = {part}."),
        ("whole_number = hundred_parts // percent", "The number is {whole_number=}.", "Divide by {percent}."),
    ],
)

which_percent = Family(
    skills="percentages division",
    draw=dict(percent=ints(2, 98, 340), whole=ints(20, 700, 7000, step=10), part=value("percent * whole // 100")),
    where="percent * whole % 100 == 0 and percent != 50",
    numbers="any",
    ask=[
        "What percentage of {whole} is {part}?",
        "Express {part} as a percentage of {whole}. Give only the number of percent.",
        "How many percent of the number {whole} does the number {part} make?",
    ],
    steps=[
        ("times_hundred = part * 100", "A hundred times the part is {times_hundred=}.", "The rate is the part over the whole, in hundredths."),
        ("rate = times_hundred // whole", "The rate is {rate=} percent.", "Divide by the whole {whole}."),
    ],
    unit="percent",
)

percent_change = Family(
    skills="percentages increase decrease",
    draw=dict(old=ints(20, 600, 5000, step=20), change=ints(-80, 90, 300), new=value("old + old * change // 100")),
    where="old * change % 100 == 0 and abs(change) > 2",
    numbers="any",
    ask=[
        "A quantity goes from {old} to {new}. By how many percent does it change? Use a minus sign for a decrease.",
        "Find the percentage change from {old} to {new}, negative when it falls.",
        "Yesterday a gauge showed {old}; now it shows {new}. State the change in percent of yesterday's reading, with its sign.",
    ],
    steps=[
        ("difference = new - old", "The change is {difference=}.", "Take the old value from the new one."),
        ("rate = difference * 100 // old", "Compared with {old}, that is {rate} percent.", "The change is compared with the old value, not the new one."),
    ],
    unit="percent",
)

up_then_down = Family(
    skills="percentages successive-change",
    draw=dict(start=ints(100, 800, 8000, step=100), up=choice(10, 20, 25, 30, 40, 50, 60, 75), down=choice(10, 20, 25, 30, 40, 50)),
    where="start * (100 + up) % 100 == 0 and start * (100 + up) // 100 * (100 - down) % 100 == 0",
    ask=[
        "Increase {start} by {up}% and then decrease the result by {down}%. What number do you get?",
        "The number {start} grows by {up} percent. Afterwards the new number shrinks by {down} percent. Find the final number.",
        "What becomes of {start} when it is raised by {up}% first and lowered by {down}% second?",
        "Apply two changes to {start}, one after the other: plus {up}%, then minus {down}%. What is the outcome?",
    ],
    steps=[
        ("raised = start * (100 + up) // 100", "After the rise it is {raised=}.", "A rise by {up}% leaves 100% + {up}% of the old number."),
        ("final = raised * (100 - down) // 100", "After the fall it is {final=}.", "The fall is counted from the raised number."),
    ],
    more=[More("The final number is compared with the number at the start, {start}.", "What is the final number as a percentage of {start}?",
               [("rate = final * 100 // start", "The rate is {rate=} percent.", "Compare the end with the beginning.")], where="final * 100 % start == 0")],
)

before_the_change = Family(
    skills="percentages reverse",
    draw=dict(before=ints(20, 900, 6000, step=20), percent=choice(5, 10, 15, 20, 25, 30, 35, 40, 60, 70, 80),
              after=value("before * (100 - percent) // 100")),
    where="before * (100 - percent) % 100 == 0",
    numbers="any",
    ask=[
        "After a number has been reduced by {percent}%, it is {after}. What was it before?",
        "{percent} percent of a number is taken away from it, and {after} is left. Find the number.",
        "Which number gives {after} when {percent}% of it is subtracted from it?",
    ],
    steps=[
        ("rest_percent = 100 - percent", "There remain {rest_percent=} percent.", "The number itself counts as 100 percent."),
        ("original = after * 100 // rest_percent", "The number was {original=}.", "What is left is that percentage of the number asked for."),
    ],
)

percent_of_percent = Family(
    skills="percentages multiplication",
    draw=dict(outer=choice(10, 20, 25, 40, 50, 60, 75, 80), inner=choice(5, 15, 20, 30, 35, 40, 45, 60, 70, 90), number=ints(100, 900, 9000, step=50)),
    where="inner * number % 100 == 0 and inner * number // 100 * outer % 100 == 0",
    ask=[
        "Find {outer}% of {inner}% of {number}.",
        "What is {outer} percent of the number that is {inner} percent of {number}?",
        "{inner}% of {number} tickets are for children, and {outer}% of those are free. How many tickets are free?",
    ],
    steps=[
        ("middle = number * inner // 100", "The inner part is {middle=}.", "Begin at the end of the chain: {inner}% of {number}."),
        ("part = middle * outer // 100", "The outer part is {part=}.", "Take {outer}% of that number."),
    ],
)

one_exceeds_other = Family(
    skills="percentages equation comparison",
    draw=dict(percent=ints(5, 95, 300, step=5), other=ints(20, 500, 4000, step=20), gap=value("percent * other // 100")),
    where="percent * other % 100 == 0",
    numbers="any",
    ask=[
        "One number is {percent}% larger than another. Their difference is {gap}. What is the larger number?",
        "P exceeds Q by {percent} percent of Q, and P - Q = {gap}. Find P.",
        "Two numbers differ by {gap}. The greater is {percent}% more than the smaller. Determine the greater.",
    ],
    steps=[
        ("smaller = gap * 100 // percent", "The smaller number is {smaller=}.", "The difference {gap} is {percent}% of the smaller number."),
        ("larger = smaller + gap", "The larger number is {larger=}.", "Add the difference."),
    ],
)
