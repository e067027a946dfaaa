"""Rounding, estimates, roots to the nearest whole number, powers of ten."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, value
from training.templates.family import Family, More

to_a_place = Family(
    skills="rounding place-value",
    draw=dict(number=ints(1001, 99999, 9999999), place=choice(10, 100, 1000)),
    where="number % place and number > 2 * place and number % place != place // 2",
    ask=[
        "Round {number} to the nearest {place}.",
        "Which multiple of {place} is closest to {number}?",
        "A newspaper gives the count {number} only to the nearest {place}. Which number does it print?",
    ],
    steps=[
        ("over = number % place", "The number is {over} above a multiple of {place}.", "See how far {number} lies above a multiple of {place}."),
        ("rounded = number - over if 2 * over < place else number - over + place", "The nearest multiple is {rounded}.",
         "Go down when that is less than half of {place}, else up."),
    ],
)

to_decimals = Family(
    skills="rounding decimals division",
    draw=dict(dividend=ints(10, 400, 5000), divisor=choice(3, 6, 7, 9, 11, 12, 13, 17, 19, 23), places=choice(1, 2, 3)),
    where="dividend * 10**places * 2 % divisor and round(dividend / divisor, places) * 10**places % 10",
    numbers="any",
    ask=[
        "Divide {dividend} by {divisor} and round the quotient to {places:decimal place}.",
        "What is {dividend}/{divisor} as a decimal with {places:digit} after the point, properly rounded?",
        "Give the quotient of {dividend} and {divisor} to {places:decimal place}.",
    ],
    steps=[
        ("quotient = dividend / divisor", "The division does not come out even, so rounding is needed.", "Divide {dividend} by {divisor}."),
        ("rounded = round(quotient, places)", "Rounded, the quotient is {rounded}.", "Keep {places:digit} after the point and look at the next one."),
    ],
)

nearest_root = Family(
    skills="roots rounding",
    draw=dict(degree=choice(2, 2, 3, 4), near=ints(4, 30, 90), off=ints(-9, 9), number=value("near**degree + off * (degree + near) // 4")),
    where="number > 0 and number != near**degree",
    numbers="any",
    answer="nearest",
    ask=[
        "What is the {degree:th} root of {number} to the nearest integer? (The 2nd root is the square root.)",
        "The number {number} is no perfect power. To which whole number is {number} to the power 1/{degree} closest?",
        "Find the integer nearest to the positive solution of x^{degree} = {number}.",
        "Round $\\sqrt[{degree}]{{{number}}}$ to a whole number.",
    ],
    steps=[
        ("nearest = round(number ** (1 / degree))\npower = nearest**degree", "The closest whole number is {nearest}: its power {nearest}^{degree} is {power}.",
         "Try whole numbers whose power {degree} is near {number}."),
    ],
)

estimate_and_truth = Family(
    skills="rounding estimation multiplication",
    draw=dict(large=ints(112, 989, 4999), small=ints(12, 98, 490)),
    where="large % 100 not in (0, 50) and small % 10 not in (0, 5)",
    numbers="any",
    ask=[
        "To estimate {large} * {small}, round the first factor to the nearest 100 and the second to the nearest 10. By how much does the "
        "estimate differ from the exact product?",
        "Somebody computes with {large} rounded to hundreds and {small} rounded to tens. How far is this rough product from the true "
        "product of {large} and {small}?",
        "Find the absolute difference between {large} × {small} and its estimate, in which {large} is rounded to the nearest 100 and "
        "{small} to the nearest 10.",
    ],
    steps=[
        ("rough_large = round(large / 100) * 100", "The first factor becomes {rough_large}.", "Round {large} to hundreds."),
        ("rough_small = round(small / 10) * 10", "The second becomes {rough_small}.", "Round {small} to tens."),
        ("estimate = rough_large * rough_small", "The estimate is {estimate=}.", "Multiply the rounded numbers."),
        ("exact = large * small", "The exact product is {exact=}.", "Multiply the given numbers."),
        ("gap = abs(estimate - exact)", "They differ by {gap}.", "Subtract the smaller from the larger."),
    ],
)

standard_form_product = Family(
    skills="scientific-notation powers-of-ten",
    draw=dict(lead1=decimals(1.5, 9.5, 0.5), power1=ints(3, 9, 20), lead2=ints(2, 8), power2=ints(-7, -2), lead=value("lead1 * lead2")),
    where="lead > 10 and lead % 10 and power1 + power2 not in (0, -1)",
    numbers="any",
    answer="f'{mantissa} * 10^{exponent}'",
    ask=[
        "Write ({lead1} * 10^{power1}) * ({lead2} * 10^({power2})) in scientific notation, in the form m * 10^n.",
        "One number is {lead1} × 10^{power1} and another is {lead2} × 10^({power2}). Give their product in the form m * 10^n with m "
        "from 1 up to, but not including, 10.",
        "Multiply $ {lead1} \\cdot 10^{{{power1}}} $ by $ {lead2} \\cdot 10^{{{power2}}} $ and state the result in standard form m * 10^n.",
    ],
    steps=[
        ("front = lead1 * lead2", "The front numbers give {front=}.", "Multiply the numbers in front."),
        ("power = power1 + power2", "The powers of ten have the exponent {power=}.", "Exponents of the same base are added."),
        ("mantissa = round(front / 10, 4)\nexponent = power + 1", "With one digit before the point it is {mantissa} * 10^{exponent}.",
         "A front number from 10 to 100 hands one factor of ten to the power."),
    ],
)

scale_back = Family(
    skills="place-value decimals powers-of-ten",
    draw=dict(digits=ints(101, 999, 99999), left=choice(10, 100, 1000), right=choice(100, 1000, 10000), scaled=value("digits / left")),
    where="left != right and digits % 10 and scaled < digits",
    numbers="any",
    ask=[
        "A number multiplied by {left} gives {digits}. What is the number multiplied by {right}?",
        "Moving the point of a decimal to the right multiplied it by {left} and gave {digits}. What would multiplying it by {right} have "
        "given instead?",
        "Let n be a decimal with {left}n = {digits}. Find {right}n.",
    ],
    steps=[
        ("number = Rational(digits, left)", "The number is {scaled}.", "Undo the multiplication by {left}."),
        ("result = number * right", "Times {right} it is {result}.", "Move the point to the right as often as {right} has zeros."),
    ],
)

range_of_rounded = Family(
    skills="rounding inequality place-value",
    draw=dict(place=choice(10, 100, 1000), times=ints(3, 90, 900), rounded=value("place * times")),
    ask=[
        "A whole number gives {rounded} when it is rounded to the nearest {place}, with halves rounded up. What is the largest it can be?",
        "Rounded to the nearest {place}, an attendance is {rounded}; halves go up. Find the greatest attendance for which that is true.",
        "Consider all whole numbers that become {rounded} by rounding (halves up) to the nearest {place}. Which of them is the greatest?",
    ],
    more=[More("Other whole numbers are rounded to the same value.", "How many whole numbers are rounded to {rounded} in all?",
               [("smallest = rounded - place // 2", "The smallest is {smallest=}.", "Halves are rounded up, so the lower half belongs to it."),
                ("count = largest - smallest + 1", "So there are {count=} of them.", "Both ends count.")])],
    steps=[
        ("limit = rounded + place // 2", "From {limit=} on, numbers go to the next multiple.", "The limit lies half of {place} above."),
        ("largest = limit - 1", "The largest is {largest=}.", "The limit itself is rounded up."),
    ],
)
