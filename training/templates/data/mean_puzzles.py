"""A mean that is known, and what must be found from it."""

from __future__ import annotations

from training.templates.draws import ints, person, several, thing, value
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

misread_value = Family(
    skills="mean correction subtraction",
    draw=dict(values=ints(5, 20, 60), old_mean=ints(20, 80, 400), wrong=ints(10, 90), shift=ints(1, 6), right=value("wrong + shift * values"), who=person(), item=thing("parcel", "calf/calves", "crate")),
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
    back={"right": "{who} computed {old_mean} as the mean of {values} numbers, but had added {wrong} by mistake instead of another number. The correct mean is {true_mean}. Which number should have been added?"},
)

removed_value = Family(
    skills="mean subtraction multiplication",
    draw=dict(many=ints(4, 15, 60), first_mean=ints(20, 60, 300), change=ints(1, 4), second_mean=value("first_mean - change"), who=person()),
    where="second_mean > 10",
    ask=[
        "The mean of {many} numbers is {first_mean}. One of them is removed, and the mean of the others is {second_mean}. Which number was removed?",
        "{many:Word} crates weigh {first_mean} kg on average. When the heaviest one is taken away, the average weight of those that stay is {second_mean} kg. How many kilograms does the heaviest crate weigh?",
        "{who} has {many} boxes with {first_mean} nails in each on average. Without the fullest box the average would be {second_mean:nail}. How many nails are in the fullest box?",
    ],
    steps=[
        ("before = many * first_mean", "At first the sum is {before=}.", "The mean times the number of values gives the sum."),
        ("after = (many - 1) * second_mean", "Afterwards it is {after=}.", "One value fewer than {many} is left."),
        ("removed = before - after", "So {removed=} has been taken away.", "The difference of the sums is what has gone."),
    ],
    back={"first_mean": "The number {removed} was taken out of a list of {many} numbers. The mean of the others is {second_mean}. What was the mean of all {many} numbers?"},
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
    back={"plus": "The mean of a list of numbers was {old_mean}. Each number was multiplied by {factor}, and then one and the same number was added to each. The new mean is {new_mean}. Which number was added?"},
)

overlapping_means = Family(
    skills="mean addition subtraction multiplication",
    draw=dict(five=ints(20, 60, 300), first_three=ints(15, 60, 300), last_three=ints(15, 60, 300)),
    where="3 * first_three + 3 * last_three > 5 * five + 5 and 5 * five > 3 * first_three and 5 * five > 3 * last_three",
    ask=[
        "Five numbers in a row have the mean {five}. The mean of the first three is {first_three}, and the mean of the last three is {last_three}. What is the third number?",
        "On the 5 days from Monday to Friday a shop had {five} customers a day on average. From Monday to Wednesday the average was {first_three}, from Wednesday to Friday it was {last_three}. How many customers came on Wednesday?",
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
    draw=dict(scores=several(ints(4, 20, 60), 5, 8), who=person(), contest=ints(2, 9)),
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
    noop=["This was contest number {contest} of the year."],
)
