"""Arithmetic and geometric progressions."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

first_term_beyond = Family(
    skills="arithmetic-progression inequality",
    draw=dict(first=ints(-40, 40, 200), gap=ints(3, 19, 60), limit=ints(150, 900, 9000), second=value("first + gap"), third=value("second + gap")),
    where="(limit - first) % gap",
    numbers="any",
    ask=[
        "An arithmetic sequence begins {first}, {second}, {third}. Which of its terms is the first that is greater than {limit}?",
        "The numbers {first}, {second}, {third} go on in equal steps. Find the smallest of them that exceeds {limit}.",
        "A counter shows {first}, then {second}, then {third}, and so on with the same step. What does it show when it is above {limit} for the first time?",
    ],
    steps=[
        ("step_size = second - first", "The step is {step_size}.", "Subtract neighbours; from {second} to {third} it is the same."),
        ("jumps = (limit - first) // step_size + 1", "It takes {jumps} steps to get beyond {limit}.", "Divide the distance from {first} to {limit} by the step and go one step more."),
        ("term = first + jumps * step_size", "The term is {first} + {jumps} * {step_size} = {term}.", "Make these steps from {first}."),
    ],
    answer="term",
)

from_two_terms = Family(
    skills="arithmetic-progression common-difference",
    draw=dict(place1=ints(3, 12, 40), place2=ints(14, 30, 90), first=ints(-30, 40, 200), gap=ints(-8, 12, 40), told1=value("first + (place1 - 1)*gap"), told2=value("first + (place2 - 1)*gap")),
    where="gap not in (0, 1)",
    numbers="any",
    ask=[
        "In an arithmetic progression the {place1:th} term is {told1} and the {place2:th} term is {told2}. Find the first term.",
        "The terms of a sequence grow or shrink by a constant amount. Number {place1} is {told1}, number {place2} is {told2}. With which number does the sequence start?",
        "What is the first member of the arithmetic sequence whose members at the places {place1} and {place2} are {told1} and {told2}?",
    ],
    steps=[
        ("difference = Rational(told2 - told1, place2 - place1)", "The common difference is {difference}.", "From place {place1} to place {place2} the change is spread over {place2} - {place1} equal steps."),
        ("start = told1 - (place1 - 1) * difference", "Going back from {told1} gives {start}.", "Go back from place {place1} to the first place."),
    ],
)

sum_of_arithmetic = Family(
    skills="arithmetic-progression series",
    draw=dict(first=ints(1, 30, 200), gap=ints(2, 12, 40), count=ints(8, 60, 400), second=value("first + gap"), third=value("first + 2*gap"), end=value("first + (count - 1)*gap")),
    numbers="any",
    ask=[
        "Find the sum {first} + {second} + {third} + ... + {end}, where each term is greater than the one before by the same amount.",
        "The numbers from {first} to {end} in equal steps, {first}, {second}, {third} and so on, are added. What is the total?",
        "Evaluate the arithmetic series {first} + {second} + ... + {end}.",
        "An arithmetic progression has the terms {first}, {second} and so on up to {end}. What do all its terms add up to?",
    ],
    steps=[
        ("difference = second - first", "The step is {difference=}.", "Find the common difference."),
        ("terms = (end - first) // difference + 1", "There are {terms=} terms.", "Count the steps from {first} to {end} and add the first term."),
        ("total = terms * (first + end) // 2", "The sum is {total=}.", "Pair the first with the last: each pair has the same sum."),
    ],
)

sum_reaches = Family(
    skills="arithmetic-progression series quadratic-equation",
    draw=dict(first=ints(1, 15, 60), gap=choice(2, 3, 4, 5, 6), count=ints(6, 30, 90), total=value("count*first + gap*count*(count - 1)//2")),
    numbers="any",
    ask=[
        "An arithmetic sequence has the first term {first} and the common difference {gap}. How many terms must be added, from the first on, to get {total}?",
        "A wall of bricks has {first} in the top row, and each row below has {gap} more than the row above it. The wall has {total} bricks. How many rows are there?",
        "On day one somebody saves ${first}, and on every later day ${gap} more than on the day before. After how many days are there ${total}?",
    ],
    steps=[
        ("series = n * (2 * first + (n - 1) * gap) / 2", "The sum of n terms is {series}.", "Call the number of terms n and write the sum as n times the mean of the first and last term."),
        ("solutions = solve(Eq(series, total), n)\ncount_found = max(solutions)", "It is {total} for n = {count_found}.", "Solve the quadratic equation; n is positive."),
    ],
)

nth_of_geometric = Family(
    skills="geometric-progression nth-term",
    draw=dict(first=ints(1, 9, 30), ratio=choice(-3, -2, 2, 3, 4, 5), position=ints(4, 8, 11), second=value("first*ratio"), third=value("second*ratio")),
    numbers="any",
    ask=[
        "A geometric sequence begins {first}, {second}, {third}. Find its {position:th} term.",
        "Each number of a list is the one before times a fixed factor: {first}, {second}, {third}, ... Which number is at place {position}?",
        "What is term {position} of the geometric progression whose first three terms are {first}, {second} and {third}?",
    ],
    steps=[
        ("factor_found = Rational(second, first)", "The factor is {factor_found}.", "Divide neighbours."),
        ("term = first * factor_found ** (position - 1)", "The term is {first} * ({factor_found})^({position} - 1), that is {term}.", "The factor is applied once less than the place says."),
    ],
)

geometric_sum = Family(
    skills="geometric-progression series",
    draw=dict(first=ints(1, 9, 25), ratio=choice(2, 3, 4, 5), count=ints(4, 9, 13), second=value("first*ratio")),
    where="first * ratio**count < 10**9",
    numbers="any",
    ask=[
        "Add the first {count} terms of the geometric sequence {first}, {second}, ... What is the sum?",
        "Find the sum of {count} numbers: the first is {first}, the second {second}, and so on with the same factor each time.",
        "On the first day {first:click} arrive on a page, on the second {second}, and every day the number is multiplied in the same way. How many "
        "clicks are there in the first {count} days together?",
    ],
    steps=[
        ("factor_found = second // first", "The factor is {factor_found=}.", "Divide neighbours."),
        ("end = first * (factor_found**count - 1)", "The first term times the power less one is {end}.", "The sum is that product over the factor less one."),
        ("total = end // (factor_found - 1)", "Divided by {factor_found} - 1, it is {total}.", "Divide by the factor less one."),
    ],
)

endless_geometric = Family(
    skills="geometric-series infinite fractions",
    draw=dict(first=ints(1, 24, 90), top=ints(-6, 6, 9), under=ints(2, 9, 15), second=value("Rational(first*top, under)")),
    where="top and abs(top) < under and gcd(top, under) == 1",
    numbers="any",
    ask=[
        "What is the sum of the infinite geometric series with the first term {first} and the second term {second}?",
        "A geometric series without end starts with {first}; the next term is {second}. To which number does it converge?",
        "Infinitely many numbers are added: {first}, then {second}, and so on, each the same multiple of the one before. What is the sum?",
    ],
    steps=[
        ("factor_found = Rational(second, first)", "The factor is {factor_found}.", "Divide the second term by the first."),
        ("limit_value = first / (1 - factor_found)", "The sum is {first}/(1 - ({factor_found})), that is {limit_value}.", "Its size is below one, so the sum is the first term over one minus the factor."),
    ],
)

three_in_progression = Family(
    skills="arithmetic-progression geometric-progression equation",
    draw=dict(middle=ints(4, 20, 90), gap=ints(1, 12, 60), total=value("3*middle"), multiplied=value("(middle - gap)*middle*(middle + gap)")),
    where="gap < middle",
    numbers="any",
    ask=[
        "Three positive numbers in arithmetic progression have the sum {total} and the product {multiplied}. What is the largest of them?",
        "The sum of three positive numbers, equally spaced, is {total}; multiplied, they give {multiplied}. Find the greatest.",
        "The edges of a box are in arithmetic progression. They add up to {total} cm, and the box holds {multiplied} cubic centimetres. How many centimetres is the longest edge?",
    ],
    steps=[
        ("centre = total // 3", "The middle number is {total}/3 = {centre}.", "In such a progression the middle number is the mean."),
        ("ends = multiplied // centre", "The outer two have the product {ends}.", "Divide the product by the middle number."),
        ("step_size = isqrt(centre**2 - ends)", "The step is {step_size}.", "The outer numbers are the middle minus and plus the step d, so their product is the square of the middle minus d^2."),
        ("largest = centre + step_size", "The largest is {centre} + {step_size} = {largest}.", "Add the step to the middle."),
    ],
)

means_inserted = Family(
    skills="arithmetic-progression interpolation",
    draw=dict(low=ints(-10, 30, 200), gap=ints(2, 12, 40), between=ints(3, 9, 20), high=value("low + (between + 1)*gap"), which=ints(2, "between")),
    numbers="any",
    ask=[
        "Between {low} and {high} one inserts {between} numbers so that all are equally spaced. What is the {which:th} of the inserted numbers?",
        "The segment from {low} to {high} on the number line is cut by {between} points into equal pieces. Where is point number {which}, counted from {low}?",
        "Insert {between} arithmetic means between {low} and {high} and name the {which:th} one, counting from {low}.",
    ],
    steps=[
        ("pieces = between + 1", "There are {pieces} pieces.", "Numbers put in between make one piece more."),
        ("piece = (high - low) // pieces", "Each is {piece} long.", "Share the distance evenly."),
        ("wanted = low + which * piece", "The number is {low} + {which} * {piece} = {wanted}.", "Go that many pieces from the start."),
    ],
    back={"which": "Between {low} and {high} one inserts {between} numbers so that all are equally spaced. One of them is {wanted}. Counted from {low}, what is its place among the inserted numbers?"},
)
