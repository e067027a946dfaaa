"""Means, medians and modes in many disguises."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, thing, value
from training.templates.family import Family

value_for_a_mean = Family(
    skills="mean equations subtraction",
    draw=dict(who=person(), scores=several(ints(55, 98), 3, 6), goal=ints(65, 95), count=value("len(scores)")),
    where="0 < goal * (count + 1) - sum(scores) <= 100",
    ask=[
        "{who} has the test results {scores:and}. Which result does {who.he} need in the next test so that the mean of all becomes {goal}?",
        "The numbers {scores} and one more number have the average {goal}. What is the number that is not shown?",
        "After the readings {scores} a further reading is taken, and then the mean is exactly {goal}. Find the last reading.",
    ],
    steps=[
        ("needed_sum = goal * (len(scores) + 1)", "All together must have the sum {needed_sum}.", "The sum is the mean of {goal} times the number of values, the new one included."),
        ("present_sum = sum(scores)", "So far the sum is {present_sum=}.", "Add what is known."),
        ("missing = needed_sum - present_sum", "So {missing=} is needed.", "The rest must come from the new value."),
    ],
)

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
    draw=dict(often=several(ints(2, 15, 60), 4, 5), first=ints(0, 4), told=value("', '.join(f'{first + i} ({c} times)' for i, c in enumerate(often))"), room=thing("family/families", "team", "office"), start=value("int(told[0])"), counts=value("[int(part.split()[1][1:]) for part in told.split(', ')]")),
    where="sum((first + i) * c for i, c in enumerate(often)) % sum(often) == 0 and counts and start == first",
    ask=[
        "A survey of {room.s} gave these numbers of pets, with how often each occurred: {told}. What is the mean number of pets?",
        "A die with unusual numbers was rolled many times. Results: {told}. Find the average result.",
        "The values of a table and their frequencies are {told}. What is the arithmetic mean?",
    ],
    steps=[
        ("total = sum((start + place) * times for place, times in enumerate(counts))", "The sum of all values is {total}.", "Multiply each value by how often it occurs; the values begin with {start}."),
        ("values = sum(counts)", "There are {values=} values.", "Add the frequencies."),
        ("average = total // values", "The mean is {average=}.", "Divide the sum by the number of values."),
    ],
)

misread_value = Family(
    skills="mean correction subtraction",
    draw=dict(values=ints(5, 20, 60), old_mean=ints(20, 80, 400), wrong=ints(10, 90), shift=ints(1, 6), right=value("wrong + shift * values"), who=person(), item=thing("parcel", "calf", "pumpkin")),
    ask=[
        "{who} found {old_mean} as the mean of {values} numbers. Then {who.he} notices that {wrong} was added instead of {right}. What is the correct mean?",
        "The average weight of {values:item} was computed as {old_mean} kg. One weight had been entered as {wrong} kg, but is really {right} kg. What is the true average in kilograms?",
        "In a list of {values} entries with the mean {old_mean}, the entry {wrong} is replaced by {right}. Find the new mean.",
    ],
    steps=[
        ("error = right - wrong", "The sum was too small by {error=}.", "The value {right} should have been used in place of {wrong}."),
        ("correction = error // values", "The mean was too small by {correction=}.", "The error is spread over {values} values."),
        ("true_mean = old_mean + correction", "The correct mean is {true_mean=}.", "Correct the mean of {old_mean}."),
    ],
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

removed_value = Family(
    skills="mean subtraction multiplication",
    draw=dict(many=ints(4, 15, 60), first_mean=ints(20, 60, 300), change=ints(1, 4), second_mean=value("first_mean - change"), who=person()),
    where="second_mean > 10",
    ask=[
        "The mean of {many} numbers is {first_mean}. One of them is removed, and the mean of the others is {second_mean}. Which number was removed?",
        "{many:Word} players of a team are {first_mean} years old on average. When the oldest one leaves, the average age of those who stay is {second_mean} years. How old is the player who leaves?",
        "{who} has {many} jugs with {first_mean} ounces of juice in each on average. Without the largest jug the average would be {second_mean} ounces. How many ounces are in the largest jug?",
    ],
    steps=[
        ("before = many * first_mean", "At first the sum is {before=}.", "The mean times the number of values gives the sum."),
        ("after = (many - 1) * second_mean", "Afterwards it is {after=}.", "One value fewer than {many} is left."),
        ("removed = before - after", "So {removed=} has been taken away.", "The difference of the sums is what has gone."),
    ],
)

rescaled_mean = Family(
    skills="mean linear-transformation multiplication addition",
    draw=dict(old_mean=ints(8, 60, 300), factor=ints(2, 9, 20), plus=ints(3, 40, 150), many=ints(5, 30)),
    ask=[
        "The mean of a list of numbers is {old_mean}. Each number is multiplied by {factor}, and then {plus} is added to each. What is the mean of the new list?",
        "Taxi rides in a city are {old_mean} km long on average. A ride costs {factor} crowns per kilometer plus a basic fee of {plus} crowns. What does a ride cost on average, in crowns?",
        "If the data have the average {old_mean}, find the average of the values {factor}*x + {plus}, where x runs through the data.",
    ],
    noop=["There are {many} entries in all."],
    steps=[
        ("scaled = factor * old_mean", "The multiplication makes the mean {scaled=}.", "When all values become {factor:times} as large, so does their mean."),
        ("new_mean = scaled + plus", "Then it becomes {new_mean=}.", "Adding {plus} to every value adds the same to the mean."),
    ],
)

overlapping_means = Family(
    skills="mean addition subtraction multiplication",
    draw=dict(five=ints(20, 60, 300), first_three=ints(15, 60, 300), last_three=ints(15, 60, 300)),
    where="3 * first_three + 3 * last_three > 5 * five + 5 and 5 * five > 3 * first_three and 5 * five > 3 * last_three",
    ask=[
        "Five numbers in a row have the mean {five}. The mean of the first three is {first_three}, and the mean of the last three is {last_three}. What is the third number?",
        "The average temperature of the days from Monday to Friday, which are 5 days, was {five} degrees. From Monday to Wednesday the average was {first_three} degrees, from Wednesday to Friday it was {last_three} degrees. How many degrees was it on Wednesday?",
        "Of five runners in a lane order, all five need {five} seconds on average, the first three need {first_three} seconds on average, the last three {last_three} seconds. Find the time, in seconds, of the runner in the middle lane.",
    ],
    steps=[
        ("start = 3 * first_three", "The first three have the sum {start=}.", "Turn each mean into a sum."),
        ("end = 3 * last_three", "The last three have the sum {end=}.", "Do the same with the other three."),
        ("everything = 5 * five", "All have the sum {everything=}.", "And with all five."),
        ("middle = start + end - everything", "The one in the middle is {middle=}.", "It belongs to both groups of three, so it is counted once too often there."),
    ],
)

without_extremes = Family(
    skills="mean ordering subtraction division",
    draw=dict(scores=several(ints(4, 20, 60), 5, 8), who=person()),
    where="(sum(scores) - max(scores) - min(scores)) % (len(scores) - 2) == 0 and max(scores) > min(scores)",
    ask=[
        "The judges give {who} these points: {scores}. The highest and the lowest are struck out (one of each), and the others are averaged. What is {who.his} result?",
        "From {scores:and} one greatest and one smallest number are removed. Find the mean of those that remain.",
        "What is the mean of the list {scores} after one copy of its maximum and one copy of its minimum have been dropped?",
    ],
    steps=[
        ("total = sum(scores)", "All together make {total=}.", "Begin with the sum."),
        ("kept = total - max(scores) - min(scores)", "Without the extremes it is {kept}.", "Take away the largest and the smallest."),
        ("result = kept // (len(scores) - 2)", "The mean of the others is {result}.", "There are 2 values less."),
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
