"""Longer expressions: quotients of brackets, negative powers of numbers, products of sums."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

bracket_under_fraction = Family(
    skills="order-of-operations fractions negative-numbers",
    draw=dict(top=ints(2, 40, 300), one=ints(2, 30, 200), two=ints(2, 30, 200), three=ints(2, 20, 100), plus=ints(1, 30, 200)),
    where="one - two + three not in (0, 1, -1) and top % abs(one - two + three)",
    numbers="any",
    ask=[
        "Calculate (-{top})/({one} - {two} + {three}) + {plus}.",
        "The number -{top} is divided by the value of {one} - {two} + {three}, and {plus} is added to the quotient. Give the exact result.",
        "What is $\\dfrac{{-{top}}}{{{one} - {two} + {three}}} + {plus}$ as one fraction?",
        "Evaluate {plus} - {top}/({one} - ({two} - {three})).",
    ],
    steps=[
        ("denominator = one - two + three", "The denominator is {denominator=}.", "A fraction bar works like brackets: find the denominator first."),
        ("quotient = Rational(-top, denominator)", "The quotient is {quotient}.", "Divide and cancel; mind the signs."),
        ("result = quotient + plus", "With {plus} it is {result}.", "The addition comes last."),
    ],
)

chain_of_quotients = Family(
    skills="fractions division negative-numbers cancelling",
    draw=dict(p=ints(2, 30, 200), q=ints(3, 40, 300), r=ints(2, 30, 200), s=ints(3, 40, 300)),
    where="p % q and r % s and (p * s) % (q * r)",
    numbers="any",
    ask=[
        "Evaluate ((-{p})/{q})/({r}/(-{s})).",
        "First divide -{p} by {q}, then {r} by -{s}. What is the first quotient divided by the second, in lowest terms?",
        "Simplify \\(\\dfrac{{-{p}}}{{{q}}} \\div \\dfrac{{{r}}}{{-{s}}}\\) completely.",
    ],
    steps=[
        ("first = Rational(-p, q)", "The first quotient is {first}.", "Cancel in the first quotient."),
        ("second = Rational(r, -s)", "The second is {second}.", "The minus sign may stand in front."),
        ("result = first / second", "Their quotient is {result}.", "Multiply by the reciprocal; two minus signs give plus."),
    ],
)

product_of_sums = Family(
    skills="brackets multiplication negative-numbers",
    draw=dict(a1=ints(2, 25, 90), a2=ints(2, 25, 90), b1=ints(2, 25, 90), b2=ints(2, 25, 90), less=ints(2, 90, 900)),
    where="a1 != a2 and b1 != b2",
    numbers="any",
    ask=[
        "Work out ({a1} - {a2}) * ({b1} + {b2}) - {less}.",
        "The difference of {a1} and {a2}, in this order, is multiplied by the sum of {b1} and {b2}; then {less} is taken away. What remains?",
        "A screen shows ({a1} − {a2}) × ({b1} + {b2}) − {less}. Which number does this stand for?",
    ],
    steps=[
        ("difference = a1 - a2", "The first bracket is {difference=}.", "Work out both brackets before anything else."),
        ("together = b1 + b2", "The second is {together=}.", "The second bracket is a sum."),
        ("multiplied = difference * together", "The product is {multiplied=}.", "Multiplication goes before subtraction."),
        ("result = multiplied - less", "So the result is {result=}.", "Subtract {less} at last."),
    ],
)

powers_of_negatives = Family(
    skills="powers negative-numbers order-of-operations",
    draw=dict(base=ints(2, 6, 12), exponent=choice(2, 3, 4, 5), other=ints(2, 12, 30)),
    where="base**exponent != other**2",
    numbers="any",
    ask=[
        "Calculate (-{base})^{exponent} - {other}^2.",
        "The negative number -{base} is raised to the power {exponent}. From the outcome the square of {other} is subtracted. What is the result?",
        "Find the value of \\(-{other}^2 + (-{base})^{exponent}\\).",
    ],
    steps=[
        ("power = (-base)**exponent", "The power is {power}.", "An odd number of minus signs stays minus, an even number gives plus."),
        ("result = power - other**2", "With the square of {other} taken off it is {result}.", "The square belongs to {other} alone, and the minus sign stands before it."),
    ],
)

repeated_operation = Family(
    skills="iteration multiplication subtraction",
    draw=dict(start=ints(3, 20, 60), times=ints(2, 4), minus=ints(1, 12, 40), rounds=ints(2, 4), who=person()),
    where="start * (times - 1) > minus",
    numbers="any",
    answer="number",
    ask=[
        "{who} writes down {start}. Then {who.he} does the following {rounds} times: multiply the last number by {times} and subtract {minus}. What is {who.his} last number?",
        "Begin with {start}. Multiply by {times}, take away {minus}, and do both again with the result until you have done so {rounds} times. Which number do you have?",
        "Pressing a certain key multiplies the number on a display by {times} and then lowers it by {minus}. The display shows {start}, and the key is pressed {rounds} times. Which number does it show in the end?",
    ],
    steps=[
        ("number = start\nhistory = [start]\nfor _ in range(rounds):\n    number = number * times - minus\n    history.append(number)", "The numbers are {history}.", "Do the same step {rounds} times, each time with the last number."),
    ],
    more=[More("The number that this leads to is then doubled.", "What is it after the doubling?",
               [("doubled = 2 * number", "Doubled, it is {doubled}.", "Doubling multiplies by two.")])],
)

mean_of_expressions = Family(
    skills="mean multiplication subtraction",
    draw=dict(p1=ints(3, 20, 80), p2=ints(3, 20, 80), q1=ints(20, 90, 500), q2=ints(2, 19), r1=ints(2, 12, 30), result=value("Rational(p1*p2 + (q1 - q2) + r1**2, 3)")),
    where="result.q == 1",
    numbers="any",
    ask=[
        "Find the mean of the three numbers {p1} * {p2}, {q1} - {q2} and {r1}^2.",
        "Three results are noted: the product of {p1} and {p2}, the difference {q1} - {q2}, and the square of {r1}. What is their average?",
        "What is a third of the sum of {p1}·{p2}, {q1} − {q2} and {r1}²?",
    ],
    steps=[
        ("numbers = [p1 * p2, q1 - q2, r1**2]", "The three numbers are {numbers}.", "Work out each of the numbers."),
        ("total = sum(numbers)", "Their sum is {total}.", "Add them."),
        ("average = total // 3", "The mean is {total} / 3 = {average}.", "Divide by three, the count of the numbers."),
    ],
)

forgotten_brackets = Family(
    skills="order-of-operations comparison brackets",
    draw=dict(one=ints(2, 20, 90), two=ints(2, 20, 90), three=ints(2, 15, 60)),
    where="one != three",
    ask=[
        "By how much is ({one} + {two}) * {three} greater than {one} + {two} * {three}?",
        "Somebody forgets the brackets in ({one} + {two}) * {three} and gets {one} + {two} * {three}. How much is missing?",
        "Find the difference of ({one} + {two}) × {three} and {one} + {two} × {three}.",
    ],
    steps=[
        ("with_brackets = (one + two) * three", "With brackets it is {with_brackets=}.", "Brackets go first."),
        ("without = one + two * three", "Without them it is {without=}.", "Without brackets the product goes first."),
        ("gap = with_brackets - without", "The difference is {gap=}.", "Compare by subtracting."),
    ],
)
