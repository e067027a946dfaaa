"""Variance, deviation, quartiles and relations between two lists."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family

sample_variance = Family(
    skills="variance statistics fractions",
    draw=dict(data=several(ints(2, 20, 90), 4, 7), who=person()),
    where="len(set(data)) > 2",
    numbers="any",
    ask=[
        "Compute the sample variance (with one less than the number of values as the divisor) of {data}. Give an exact fraction or integer.",
        "{who} weighs a sample of fruits and notes {data:and} grams. What is the sample variance, as an exact fraction or integer? Use the divisor n - 1.",
        "Find s^2, the sum of the squared deviations from the mean divided by n - 1, for the n numbers {data}. Answer exactly.",
    ],
    steps=[
        ("average = Rational(sum(data), len(data))", "The mean is {average}.", "Begin with the mean of the values."),
        ("squares = sum((entry - average)**2 for entry in data)", "The squared deviations add up to {squares}.", "Square each distance from the mean and add."),
        ("variance = squares / (len(data) - 1)", "The sample variance is {variance}.", "For a sample one divides by one less than the number of values."),
    ],
)

standard_deviation = Family(
    skills="standard-deviation statistics square-root",
    draw=dict(middle=ints(12, 60, 300), near=choice(1, 3, 7), far=choice(1, 7, 17), k=ints(1, 3, 8), data=value("[middle - k*near, middle + k*far, middle + k*near, middle - k*far]")),
    where="near < far and min(data) > 0 and (near, far) in ((1, 7), (7, 17))",
    ask=[
        "What is the standard deviation of the population {data}?",
        "Four machines fill bottles; the numbers filled per minute are {data:and}. Find the standard deviation of these numbers, taken as a whole population.",
        "Treat {data} as all the values there are. How large is the root of their mean squared distance from the mean?",
    ],
    steps=[
        ("average = sum(data) // len(data)", "The mean is {average}.", "Distances are measured from the mean."),
        ("variance = sum((entry - average)**2 for entry in data) // len(data)", "The variance is {variance}.", "Average the squared distances."),
        ("deviation = isqrt(variance)", "Its square root is {deviation}.", "The standard deviation is the root of the variance."),
    ],
)

quartile_distance = Family(
    skills="quartiles median statistics",
    draw=dict(data=several(ints(3, 60, 400), 7, 11, distinct=True), who=person()),
    where="len(data) in (7, 11)",
    ask=[
        "Find the interquartile range of {data}. Take the quartiles as the medians of the lower and of the upper half, without the middle value.",
        "{who} sorts the waiting times {data} (in minutes). The median is left out; the medians of the lower half and of the upper half are the quartiles. What is the distance between the quartiles in minutes?",
        "By how much does the third quartile of {data:and} exceed the first? (The quartiles are the medians of the two halves that remain when the median is removed.)",
    ],
    steps=[
        ("ordered = sorted(data)", "In order they are {ordered}.", "Quartiles are read from the ordered list."),
        ("half = len(ordered) // 2",),
        ("lower = median(ordered[:half])", "The first quartile is {lower}.", "Take the middle of the lower half."),
        ("upper = median(ordered[half + 1:])", "The third quartile is {upper}.", "Take the middle of the upper half."),
        ("distance = upper - lower", "The distance is {distance=}.", "Subtract."),
    ],
)

mean_absolute_deviation = Family(
    skills="mean absolute-value statistics",
    draw=dict(data=several(ints(4, 40, 200), 4, 6)),
    where="sum(data) % len(data) == 0 and sum(abs(v - sum(data) // len(data)) for v in data) % len(data) == 0 and len(set(data)) > 2",
    ask=[
        "What is the mean absolute deviation of {data} from their mean?",
        "Some buses were late by {data:and} minutes. How far, on average, are these delays from their own mean, in minutes?",
        "For the data {data}, average the distances |x - m|, where m is the arithmetic mean. What do you get?",
    ],
    steps=[
        ("average = sum(data) // len(data)", "The mean is {average}.", "First find the mean."),
        ("distances = [abs(entry - average) for entry in data]", "The distances from it are {distances:and}.", "Take the distance of each value, without a sign."),
        ("deviation = sum(distances) // len(distances)", "Their mean is {deviation}.", "Average the distances."),
    ],
)

variance_rescaled = Family(
    skills="variance linear-transformation",
    draw=dict(variance=ints(2, 30, 200), factor=ints(2, 9, 20), shift=ints(3, 60)),
    ask=[
        "A set of data has the variance {variance}. Every value is multiplied by {factor}. What is the variance of the new data?",
        "Let Var(X) = {variance}. Find Var({factor}*X).",
        "Lengths are measured in a unit that is replaced by one {factor} times as small, so that all numbers become {factor} times as large. The variance of the numbers was {variance}. What is it now?",
    ],
    steps=[
        ("square = factor**2", "The factor counts as {square=}.", "Squared distances grow with the square of {factor}."),
        ("new_variance = variance * square", "The new variance is {new_variance=}.", "Multiply the variance of {variance} by it."),
    ],
    noop=["All values are smaller than {shift}."],
)

standard_score = Family(
    skills="standard-score division subtraction",
    draw=dict(average=ints(40, 80, 300), deviation=ints(3, 12, 40), score=ints(1, 3), other_average=ints(40, 80, 300), other_deviation=ints(3, 12, 40), points=value("average + score * deviation"), who=person()),
    where="other_average != average and other_deviation != deviation",
    ask=[
        "In a mathematics test with the mean {average} and the standard deviation {deviation}, {who} got {points} points. In a physics test the mean was {other_average} and the standard deviation {other_deviation}. How many points in physics would be equally good, measured in standard deviations from the mean?",
        "A value of {points} belongs to data with the mean {average} and the standard deviation {deviation}. Which value has the same standard score in data with the mean {other_average} and the standard deviation {other_deviation}?",
        "Scale A has the mean {average} and the standard deviation {deviation}, scale B the mean {other_average} and the standard deviation {other_deviation}. {who} reaches {points} on scale A. Convert this result to scale B, keeping the number of standard deviations above the mean.",
    ],
    steps=[
        ("above = points - average", "The result lies {above=} above its mean.", "Compare {points} with the mean {average}."),
        ("standard = above // deviation", "These are {standard=} standard deviations.", "One standard deviation is {deviation} there."),
        ("there = standard * other_deviation", "In the other data they are worth {there=}.", "One standard deviation is {other_deviation} there."),
        ("equal_points = other_average + there", "So the corresponding value is {equal_points=}.", "Go that far above the mean {other_average}."),
    ],
)

regression_slope = Family(
    skills="regression statistics fractions",
    draw=dict(across=several(ints(1, 9, 20), 4, 5, distinct=True), upward=several(ints(1, 15, 40), 4, 5), points=value("', '.join(map(str, zip(across, upward)))"), east=value("[pair[0] for pair in eval(points)]"), north=value("[pair[1] for pair in eval(points)]")),
    where="len(across) == len(upward) and len(set(upward)) > 1 and east and north",
    numbers="any",
    ask=[
        "What is the slope of the least-squares line through the points {points}? Give an exact fraction or integer.",
        "Fit a straight line y = m*x + c to {points} so that the sum of the squared vertical errors is as small as possible. Find m exactly.",
        "The pairs (hours of practice, score) of some players are {points}. By how much does the regression line of the score rise per hour? Answer with an exact fraction or integer.",
    ],
    steps=[
        ("mean_east = Rational(sum(east), len(east))", "The first coordinates have the mean {mean_east}.", "The line passes through the point of both means."),
        ("mean_north = Rational(sum(north), len(north))", "The second ones have the mean {mean_north}.", "Find the other mean too."),
        ("mixed = sum((right - mean_east) * (up - mean_north) for right, up in zip(east, north))", "The products of the deviations add up to {mixed}.", "Multiply the two deviations of each point and add."),
        ("squared = sum((right - mean_east)**2 for right in east)", "The squared deviations of the first coordinates add up to {squared}.", "Square the horizontal deviations and add."),
        ("slope = mixed / squared", "The slope is {slope}.", "The slope is the first sum divided by the second."),
    ],
)

sums_to_variance = Family(
    skills="variance mean statistics",
    draw=dict(many=ints(4, 12, 40), average=ints(3, 15, 60), variance=ints(2, 20, 90), total=value("many * average"), squares=value("many * (variance + average**2)")),
    ask=[
        "Of {many} numbers one knows the sum, {total}, and the sum of their squares, {squares}. What is their population variance?",
        "A sensor stores only three things: it has taken {many} readings, they add up to {total}, and their squares add up to {squares}. Find the variance of the readings, treated as a population.",
        "For {many} data points the sum is {total} and the sum of squares is {squares}. Compute the mean of the squares minus the square of the mean.",
    ],
    steps=[
        ("mean_value = total // many", "The mean is {mean_value=}.", "Divide the sum by {many}."),
        ("mean_square = squares // many", "The mean of the squares is {mean_square=}.", "Divide the sum of the squares by {many}."),
        ("spread = mean_square - mean_value**2", "The variance is {spread=}.", "The variance is the mean of the squares less the square of the mean."),
    ],
)

range_tells_the_value = Family(
    skills="range median mean reasoning",
    draw=dict(small=ints(3, 30, 150), middle=ints("small + 1", "small + 30", "small + 90"), large=ints("middle + 1", "middle + 30", "middle + 120"), spread=value("large - small"), total=value("small + middle + large")),
    where="total % 3 == 0 and total // 3 != middle",
    ask=[
        "Three numbers have the range {spread}, the median {middle} and the sum {total}. What is the largest of them?",
        "Three boards laid end to end are {total} cm long. The middle one in size measures {middle} cm, and the longest is {spread} cm longer than the shortest. How many centimeters long is the longest?",
        "In a list of three integers the median is {middle}, the greatest exceeds the least by {spread}, and all three add up to {total}. Find the greatest.",
    ],
    steps=[
        ("outer = total - middle", "The smallest and the largest make {outer=} together.", "Take the middle one, {middle}, away from the sum."),
        ("doubled = outer + spread", "Twice the largest is {doubled=}.", "If the smallest were larger by {spread}, both would be equal."),
        ("largest = doubled // 2", "The largest is {largest=}.", "Halve it."),
    ],
)
