"""Means, medians and modes in many disguises."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family

mean_of_two_groups = Family(
    skills="mean weighted-mean addition division",
    draw=dict(girls=ints(4, 20, 90), boys=ints(4, 20, 90), girl_mean=ints(20, 90), boy_mean=ints(20, 90)),
    where="(girls * girl_mean + boys * boy_mean) % (girls + boys) == 0 and girl_mean != boy_mean",
    ask=[
        "In a class {girls:girl} have an average of {girl_mean} points and {boys:boy} an average of {boy_mean} points. What is the average of the whole class?",
        "A small hotel counted {girl_mean} guests per night on average over {girls} nights, and {boy_mean} per night on average over the following {boys} nights. Find the average over all these nights.",
        "One list of {boys} numbers has the mean {boy_mean}; another list of {girls} numbers has the mean {girl_mean}. Both are joined into one list. What is its mean?",
    ],
    steps=[
        ("first_sum = girls * girl_mean", "The first group has a sum of {first_sum=}.", "A mean of {girl_mean} means that the sum is that times the number of values."),
        ("second_sum = boys * boy_mean", "The second has {second_sum=}.", "The same holds for the second group."),
        ("total = first_sum + second_sum", "Together that is {total=}.", "Both groups count."),
        ("people = girls + boys", "There are {people=} values.", "Add the sizes."),
        ("average = total // people", "The mean is {average=}.", "Divide the sum by how many there are."),
    ],
    back={"boy_mean": "A class of {girls:girl} and {boys:boy} has an average of {average} points. The girls alone have an average of {girl_mean} points. What is the average of the boys?"},
)

weighted_marks = Family(
    skills="weighted-mean percent multiplication addition",
    draw=dict(who=person(), exam=ints(10, 19), project=ints(10, 19), homework=ints(10, 19), exam_share=choice(40, 50, 60), project_share=choice(10, 20, 30), exam_mark=value("exam * 5"), project_mark=value("project * 5"), homework_mark=value("homework * 5"), rest=value("100 - exam_share - project_share")),
    where="(exam_mark * exam_share + project_mark * project_share + homework_mark * rest) % 100 == 0",
    ask=[
        "The final mark of a course consists of the exam ({exam_share}%), a project ({project_share}%) and homework (the rest). {who} has {exam_mark} points in the exam, {project_mark} in the project and {homework_mark} in homework. What is the final mark?",
        "For {who}'s average the exam counts {exam_share}%, the project {project_share}% and the homework whatever remains to 100%. The results are {project_mark} (project), {homework_mark} (homework) and {exam_mark} (exam). Find the weighted average.",
        "A rating gives quality a weight of {exam_share}%, price a weight of {project_share}%, and service the remaining weight. A hotel scores {exam_mark} for quality, {project_mark} for price and {homework_mark} for service. What is its overall rating?",
    ],
    steps=[
        ("last_share = 100 - exam_share - project_share", "The third part counts {last_share=} percent.", "All shares together are 100 percent."),
        ("points = exam_mark * exam_share + project_mark * project_share + homework_mark * last_share", "The weighted sum is {points=}.", "Multiply each result by its weight and add."),
        ("final = points // 100", "The final mark is {final=}.", "The weights are percentages, so divide by 100."),
    ],
)

frequency_table_mean = Family(
    skills="mean frequency-table multiplication",
    draw=dict(often=several(ints(2, 15, 60), 4, 5), first=ints(0, 4), told=value("', '.join(f'{first + i} ({c} times)' for i, c in enumerate(often))"), start=value("int(told[0])"), counts=value("[int(part.split()[1][1:]) for part in told.split(', ')]"), weeks=ints(2, 9)),
    where="sum((first + i) * c for i, c in enumerate(often)) % sum(often) == 0 and counts and start == first",
    ask=[
        "A survey of households gave these numbers of pets, with how often each occurred: {told}. What is the mean number of pets?",
        "A die with unusual numbers was rolled many times. Results: {told}. Find the average result.",
        "The values of a table and their frequencies are {told}. What is the arithmetic mean?",
    ],
    steps=[
        ("total = sum((start + place) * times for place, times in enumerate(counts))", "The sum of all values is {total}.", "Multiply each value by how often it occurs; the values begin with {start}."),
        ("values = sum(counts)", "There are {values=} values.", "Add the frequencies."),
        ("average = total // values", "The mean is {average=}.", "Divide the sum by the number of values."),
    ],
    noop=["The list was made {weeks:week} ago."],
)

most_frequent = Family(
    skills="mode statistics counting",
    draw=dict(common=ints(2, 30, 90), others=several(ints(2, 30, 90), 5, 8), data=value("sorted(others + [common, common, common], key=lambda v: v * 7 % 11)")),
    where="others.count(common) == 0 and max(others.count(v) for v in others) < 3",
    ask=[
        "What is the mode of {data}?",
        "A shoe shop sold these sizes on one day: {data}. Which size was sold most often?",
        "Which number occurs most frequently in the list {data}?",
    ],
    steps=[
        ("times = Counter(data).most_common(1)[0][1]", "The most frequent number occurs {times:times}.", "Count how often each number occurs."),
        ("most_common = mode(data)", "It is {most_common}.", "The mode is the number that occurs most often."),
    ],
)

median_of_even_list = Family(
    skills="median mean statistics",
    draw=dict(data=several(ints(5, 70, 500), 6, 10, distinct=True), who=person()),
    where="len(data) % 2 == 0 and sum(sorted(data)[len(data) // 2 - 1:len(data) // 2 + 1]) % 2 == 0",
    ask=[
        "Find the median of {data}.",
        "{who} measured the heights of some seedlings in millimeters: {data}. What is the median height?",
        "An even number of results is given: {data:and}. Which number lies halfway between the two results in the middle, when they are put in order?",
    ],
    steps=[
        ("ordered = sorted(data)", "In order they are {ordered}.", "The median is read from the ordered list."),
        ("half = len(ordered) // 2\nlower = ordered[half - 1]\nupper = ordered[half]", "In the middle stand {lower} and {upper}.", "The number of values is even, so two of them are in the middle."),
        ("middle = (lower + upper) // 2", "The median is {middle=}.", "Take the mean of these two."),
    ],
)

median_from_table = Family(
    skills="median frequency-table",
    draw=dict(frequencies=several(ints(2, 12, 50), 4, 6), first=ints(1, 4), told=value("'; '.join(f'{first + i}: {c}' for i, c in enumerate(frequencies))"), start=value("int(told[0])"), counts=value("[int(part.split()[1]) for part in told.split('; ')]"), town=choice("village", "suburb", "block")),
    where="sum(frequencies) % 2 == 1 and counts and start == first",
    ask=[
        "In a {town} the numbers of persons per household are (persons: households) {told}. What is the median number of persons?",
        "Goals per match and how many matches had so many goals: {told}. Find the median of the goals per match.",
        "The table value: frequency reads {told}. Which value is the median?",
    ],
    steps=[
        ("values = []\nfor place, often in enumerate(counts):\n    values += [start + place] * often",),
        ("middle = values[len(values) // 2]", "The median is {middle}.", "Write every value as often as it occurs, beginning with {start}, and take the one in the middle."),
    ],
)
