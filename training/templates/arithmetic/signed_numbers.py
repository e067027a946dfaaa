"""Two or three signed numbers: adding, subtracting, multiplying, dividing, comparing."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, several, value
from training.templates.family import Family

subtract_from = Family(
    skills="negative-numbers subtraction",
    draw=dict(sign=choice(-1, 1), size=ints(2, 90, 9000), take_size=ints(2, 90, 9000), from_number=value("sign * size"), take=value("-take_size")),
    where="size != take_size",
    numbers="any",
    ask=[
        "Subtract {take} from {from_number}.",
        "What is {from_number} minus {take}?",
        "Which number must be added to {take} to get {from_number}?",
        "Calculate {from_number} - ({take}).",
    ],
    steps=[
        ("opposite = -take", "The opposite of {take} is {opposite}.", "To subtract a number, add its opposite."),
        ("difference = from_number + opposite", "So the difference is {difference=}.", "Now add."),
    ],
)

distance_on_line = Family(
    skills="negative-numbers absolute-value subtraction",
    draw=dict(one=ints(2, 80, 900), depth=ints(2, 80, 900), two=value("-depth")),
    where="one != depth",
    numbers="any",
    ask=[
        "How far apart are {one} and {two} on the number line?",
        "A point moves along the number line, straight from {two} to {one}. What distance does it cover?",
        "Find the positive difference of {one} and {two}.",
        "Calculate |{one} - ({two})|.",
    ],
    steps=[
        ("left = abs(one)\nright = abs(two)", "One number is {left} away from zero, the other {right}.", "Zero lies between the two numbers."),
        ("distance = left + right", "So their distance is {distance=}.", "Add the distances on both sides of zero."),
    ],
)

signed_product = Family(
    skills="negative-numbers multiplication",
    draw=dict(sign1=choice(-1, 1), sign2=choice(-1, 1), size1=ints(2, 25, 300), size2=ints(2, 25, 300), size3=ints(2, 9, 40), one=value("sign1 * size1"), two=value("sign2 * size2"), three=value("-size3")),
    numbers="any",
    ask=[
        "Multiply {one}, {two} and {three}.",
        "What is the product of the three numbers {one}, {two} and {three}?",
        "Work out ({one}) * ({two}) * ({three}).",
        "A number starts as {one}. It is multiplied by {two}, then by {three}. What is it now?",
    ],
    steps=[
        ("first = one * two", "The first two give {first}.", "Equal signs give plus, different signs give minus."),
        ("result = first * three", "Times {three} that is {result}.", "Multiply by the third number with the same rule."),
    ],
)

exact_quotient = Family(
    skills="division fractions negative-numbers",
    draw=dict(sign=choice(-1, 1), size=ints(2, 200, 9000), dividend=value("sign * size"), divisor=ints(2, 60, 900)),
    where="size % divisor",
    numbers="any",
    ask=[
        "What is {dividend} divided by {divisor}? Give an exact fraction in lowest terms.",
        "Divide {dividend} by {divisor} and leave the result as a reduced fraction.",
        "Simplify the fraction ({dividend})/({divisor}).",
        "By which number must {divisor} be multiplied to give {dividend}? Write it as a fraction that cannot be reduced.",
    ],
    steps=[
        ("common = gcd(dividend, divisor)", "Both numbers are divisible by {common}.", "Look for the greatest common divisor."),
        ("result = Rational(dividend, divisor)", "The quotient is {result}.", "Cancel, and put the sign in front."),
    ],
)

closest_of_list = Family(
    skills="comparison absolute-value negative-numbers",
    draw=dict(target=ints(-20, 20, 90), options=several(ints(-40, 40, 200), 4, 6, distinct=True)),
    where="len({abs(one - target) for one in options}) == len(options) and target not in options",
    numbers="any",
    answer="closest",
    ask=[
        "Which of the numbers {options} is closest to {target}?",
        "The candidates are {options:and}. One of them has the smallest distance from {target}. Which one?",
        "From the list {options} pick the value that is nearest to {target}.",
    ],
    steps=[
        ("distances = [abs(number - target) for number in options]", "The distances are {distances}.", "Work out how far each number is from {target}."),
        ("closest = options[distances.index(min(distances))]", "The smallest belongs to {closest}.", "Take the number with the smallest distance."),
    ],
)

rank_in_list = Family(
    skills="comparison ordering fractions decimals",
    draw=dict(whole=ints(-9, 9, 40), decimal=decimals(-4.9, 4.9, 0.1, 30), top=ints(-9, 9, 30), under=ints(2, 9, 20), other=ints(-9, 9, 60), place=choice("second smallest", "second largest")),
    where="top % under and len({whole, decimal, Rational(top, under), other}) == 4 and decimal % 1 and abs(decimal - top / under) > 0.01 and gcd(top, under) == 1",
    numbers="any",
    answer="wanted",
    ask=[
        "What is the {place} number among {whole}, {decimal}, {top}/{under} and {other}?",
        "Put {whole}, {decimal}, {top}/{under}, {other} in order. Which is the {place}?",
        "Four values are given: {decimal}, {other}, {whole} and {top}/{under}. Name the {place} of them.",
    ],
    steps=[
        ("numbers = [whole, Rational(str(decimal)), Rational(top, under), other]\nordered = sorted(numbers)",
         "In order, with the decimal as a fraction, they are {ordered}.", "Write all numbers as fractions and order them."),
        ("wanted = ordered[1] if place == 'second smallest' else ordered[-2]", "The {place} is {wanted}.", "Count from the end that is asked for."),
    ],
)

sum_of_many = Family(
    skills="negative-numbers addition",
    draw=dict(signs=several(choice(-1, 1), 7, 7), sizes=several(ints(2, 30, 300), 4, 7), numbers=value("[sign * size for sign, size in zip(signs, sizes)]")),
    where="min(numbers) < 0 < max(numbers) and sum(numbers)",
    numbers="any",
    answer="total",
    ask=[
        "Find the sum of {numbers}.",
        "A score starts at nothing and changes in turn by {numbers:and}. What is the score at the end?",
        "Add up the numbers {numbers:and}.",
        "The list {numbers} is totalled. What is the result?",
    ],
    steps=[
        ("gains = sum(number for number in numbers if number > 0)", "The positive numbers give {gains}.", "Add the positive numbers first."),
        ("losses = -sum(number for number in numbers if number < 0)", "The negative numbers take away {losses}.", "Collect the negative numbers."),
        ("total = gains - losses", "The total is {gains} - {losses} = {total}.", "Set them against each other."),
    ],
)

fraction_times_negative = Family(
    skills="fractions decimals negative-numbers multiplication addition",
    draw=dict(top=ints(1, 15, 60), under=ints(2, 12, 40), times=ints(2, 30, 200), add=ints(2, 30, 200)),
    where="gcd(top, under) == 1 and times % under",
    numbers="any",
    ask=[
        "Evaluate -{top}/{under} * {times} + {add}.",
        "Multiply -{top}/{under} by {times}, then add {add}. Give the exact result.",
        "What number do you get by adding {add} to the product of {times} and -{top}/{under}?",
        "Simplify \\(-\\frac{{{top}}}{{{under}}} \\cdot {times} + {add}\\) to a fraction.",
    ],
    steps=[
        ("product_value = -Rational(top * times, under)", "The product is {product_value}.", "Multiply the numerator, keep the minus sign, and cancel."),
        ("result = product_value + add", "With {add} it is {result}.", "Write {add} with the same denominator and add."),
    ],
)
