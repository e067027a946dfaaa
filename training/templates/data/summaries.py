"""Mean, median and spread of a list of data."""

from __future__ import annotations

from training.templates.draws import ints, person, several
from training.templates.family import Family

median_of = Family(
    skills="median statistics",
    draw=dict(who=person(), data=several(ints(2, 40, 300), 5, 9, distinct=True)),
    numbers="any",
    where="len(data) % 2 == 1",
    ask=[
        "What is the median of {data}?",
        "{who} notes how many minutes each call took: {data}. Find the median.",
        "Put the numbers {data:and} in order. Which one stands in the middle?",
    ],
    steps=[
        ("ordered = sorted(data)", "In order they are {ordered}.", "The median is read off from the ordered list."),
        ("middle = ordered[len(data) // 2]", "The one in the middle is {middle}.", "There is an odd number of them, so one is in the middle."),
    ],
)

mean_of = Family(
    skills="mean statistics",
    draw=dict(who=person(), data=several(ints(3, 40, 300), 4, 7)),
    where="sum(data) % len(data) == 0",
    ask=[
        "Find the mean of {data}.",
        "On several days {who} counted these numbers of birds: {data:and}. What was the average per day?",
        "If the values {data} were all replaced by one and the same number without changing their sum, what would that number be?",
    ],
    steps=[
        ("total = sum(data)", "The sum is {total=}.", "First add everything."),
        ("count = len(data)", "There are {count} values.", "Count the values too."),
        ("average = total / count", "The mean is {average=}.", "Divide the sum by how many there are."),
    ],
)

variance_of = Family(
    skills="variance statistics",
    draw=dict(who=person(), data=several(ints(1, 12, 50), 4, 6)),
    numbers="any",
    where="len(set(data)) > 2",
    ask=[
        "What is the population variance of {data}? Give an exact fraction or integer.",
        "Find the mean of the squared distances of {data:and} from their mean, as an exact number.",
        "{who} treats {data} as a whole population. Compute its variance exactly.",
    ],
    steps=[
        ("average = Rational(sum(data), len(data))", "The mean is {average}.", "Distances are measured from the mean."),
        ("variance = sum((v - average)**2 for v in data) / len(data)", "The variance is {variance}.", "Average the squares of the distances from the mean."),
    ],
)

range_change = Family(
    skills="range statistics comparison",
    draw=dict(who=person(), data=several(ints(5, 60, 400), 5, 8, distinct=True), extra=ints(5, 90, 600)),
    where="extra not in data",
    ask=[
        "{who} has the results {data}. A further result of {extra} is added. What is the range, from smallest to largest, then?",
        "To the list {data} one appends {extra}. How far apart are the largest and the smallest number of the new list?",
        "The temperatures {data} were measured, and later {extra} as well. By how much does the highest of all exceed the lowest?",
    ],
    steps=[
        ("everything = data + [extra]", "The whole list is {everything}.", "Put the new number with the others."),
        ("highest = max(everything)", "The largest is {highest}.", "Look for the largest one."),
        ("lowest = min(everything)", "The smallest is {lowest}.", "Look for the smallest one."),
        ("spread = highest - lowest", "The range is {spread=}.", "The range is their difference."),
    ],
)
