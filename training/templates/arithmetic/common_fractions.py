"""Fractions as numbers: sums, mixed numbers, quotients, comparison, and their decimals."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

three_fractions = Family(
    skills="fractions addition subtraction least-common-multiple",
    draw=dict(under1=ints(2, 9, 20), under2=ints(3, 12, 30), under3=ints(2, 10, 25), top1=ints(1, "under1 - 1"),
              top2=ints(1, "under2 - 1"), top3=ints(1, "under3 - 1")),
    where="len({under1, under2, under3}) == 3",
    numbers="any",
    ask=[
        "Calculate {top1}/{under1} + {top2}/{under2} - {top3}/{under3} as a fraction in lowest terms.",
        "From the sum of {top1}/{under1} and {top2}/{under2} take away {top3}/{under3}. Which fraction is left?",
        "Write $\\frac{{{top1}}}{{{under1}}} + \\frac{{{top2}}}{{{under2}}} - \\frac{{{top3}}}{{{under3}}}$ as a single reduced fraction.",
    ],
    steps=[
        ("common = lcm(lcm(under1, under2), under3)", "A common denominator is {common}.",
         "Before adding, bring the fractions to one denominator: the least common multiple of {under1}, {under2} and {under3}."),
        ("numerator = top1 * common / under1 + top2 * common / under2 - top3 * common / under3",
         "Over this denominator the numerator is {numerator}.", "Expand every fraction and combine the numerators."),
        ("result = Rational(numerator, common)", "The fraction {numerator}/{common} in lowest terms is {result}.", "Cancel common factors."),
    ],
)

mixed_numbers = Family(
    skills="mixed-numbers fractions subtraction",
    draw=dict(under=ints(3, 12, 30), large=ints(5, 20, 90), small=ints(1, 4), large_top=ints(1, "under - 1"), small_top=ints(1, "under - 1")),
    where="small_top > large_top and gcd(small_top, under) == 1 and gcd(large_top, under) == 1",
    numbers="any",
    ask=[
        "Subtract {small} {small_top}/{under} from {large} {large_top}/{under}. Give an improper or a proper fraction in lowest terms.",
        "A rope of {large} {large_top}/{under} metres is shortened by {small} {small_top}/{under} metres. What length in metres is left, "
        "as one reduced fraction?",
        "How much is the mixed number {large} {large_top}/{under} greater than the mixed number {small} {small_top}/{under}? "
        "Write the difference as one fraction.",
    ],
    steps=[
        ("large_parts = large * under + large_top", "The larger number has {large_parts=} parts.",
         "Count in parts of size 1/{under}: every whole has {under} of them."),
        ("small_parts = small * under + small_top", "The smaller number has {small_parts=} parts.", "Count in the same way."),
        ("parts = large_parts - small_parts", "The difference is {parts=} parts.", "Equal parts can be subtracted."),
        ("result = Fraction(parts, under)", "As one reduced fraction {parts}/{under} is {result}.", "Cancel if possible."),
    ],
)

fraction_of_fraction = Family(
    skills="fractions multiplication",
    draw=dict(under1=ints(3, 9, 15), under2=ints(2, 8, 15), top1=ints(1, "under1 - 1"), top2=ints(1, "under2 - 1"), fold=ints(2, 15, 60),
              number=value("under1 * under2 * fold")),
    where="gcd(top1, under1) == 1 and gcd(top2, under2) == 1",
    ask=[
        "What is {top1}/{under1} of {top2}/{under2} of {number}?",
        "Take {top2}/{under2} of the number {number}, and then {top1}/{under1} of the result. What do you have?",
        "Evaluate {top1}/{under1} × {top2}/{under2} × {number}.",
        "Find {number} multiplied by {top2}/{under2} and again by {top1}/{under1}.",
    ],
    steps=[
        ("part = number * top2 // under2", "First {part=}.", "The word of means times: multiply by {top2} and divide by {under2}."),
        ("result = part * top1 // under1", "Then {result=}.", "Do the same with the other fraction."),
    ],
)

compound_fraction = Family(
    skills="fractions division order-of-operations",
    draw=dict(whole=ints(1, 9, 40), top=ints(1, 8), under=ints(2, 9, 20), minus=ints(1, 9, 40), low=ints(1, 8), floor=ints(2, 9, 20)),
    where="top < under and low < floor and gcd(top, under) == 1 and gcd(low, floor) == 1",
    numbers="any",
    ask=[
        "Simplify ({whole} + {top}/{under})/({minus} - {low}/{floor}).",
        "The numerator of a compound fraction is {whole} + {top}/{under}. Its denominator is {minus} - {low}/{floor}. "
        "Which simple fraction or whole number is it equal to?",
        "Reduce $\\dfrac{{{whole}+\\frac{{{top}}}{{{under}}}}}{{{minus}-\\frac{{{low}}}{{{floor}}}}}$ to lowest terms.",
        "Divide the sum of {whole} and {top}/{under} by the difference {minus} - {low}/{floor}. Give the exact quotient.",
    ],
    steps=[
        ("above = whole + Rational(top, under)", "The numerator is {above}.", "Write the numerator as one fraction."),
        ("below = minus - Rational(low, floor)", "The denominator is {below}.", "Write the denominator as one fraction."),
        ("result = above / below", "The quotient is {result}.", "Multiply the numerator by the reciprocal of the denominator."),
    ],
)

larger_fraction = Family(
    skills="fractions comparison",
    draw=dict(under1=ints(3, 15, 60), under2=ints(3, 15, 60), top1=ints(1, "under1 - 1"), top2=ints(1, "under2 - 1")),
    where="under1 != under2 and top1 * under2 != top2 * under1 and top1 != top2 and gcd(top1, under1) == 1 and gcd(top2, under2) == 1",
    numbers="any",
    ask=[
        "Which of the fractions {top1}/{under1} and {top2}/{under2} is greater?",
        "Two runners have covered {top1}/{under1} and {top2}/{under2} of a course. Which fraction belongs to the runner in front?",
        "Compare {top1}/{under1} with {top2}/{under2}. Write down the larger one.",
    ],
    steps=[
        ("cross1 = top1 * under2", "The first fraction gives {cross1=}.",
         "Over the common denominator {under1} * {under2} the numerators decide."),
        ("cross2 = top2 * under1", "The second gives {cross2=}.", "Expand the second fraction as well."),
        ("larger = Fraction(top1, under1) if cross1 > cross2 else Fraction(top2, under2)", "So the larger one is {larger}.",
         "The larger numerator belongs to the larger fraction."),
    ],
)

decimal_as_fraction = Family(
    skills="decimals fractions simplification",
    draw=dict(under=choice(4, 5, 8, 20, 25, 40, 50, 125), top=ints(1, "under - 1"), whole=ints(0, 9, 40), thousandths=value("whole * 1000 + top * 1000 // under"), shown=value("thousandths / 1000")),
    where="gcd(top, under) == 1",
    numbers="any",
    ask=[
        "Write the decimal {shown} as a fraction in lowest terms.",
        "Which fraction, completely reduced, has the value {shown}?",
        "Convert {shown} to the form p/q where p and q have no common divisor except 1.",
    ],
    steps=[
        ("numerator = round(shown * 1000)", "As thousandths {shown} is {numerator}/1000.", "Read the decimal as a number of thousandths."),
        ("result = Fraction(numerator, 1000)", "Cancelling gives {result}.", "Divide both parts by their greatest common divisor."),
    ],
)

unit_fraction_sum = Family(
    skills="fractions reciprocal addition",
    draw=dict(one=ints(2, 12, 40), two=ints(3, 20, 60)),
    where="one < two",
    numbers="any",
    ask=[
        "Find the reciprocal of 1/{one} + 1/{two} in lowest terms.",
        "Add the reciprocals of {one} and {two}. What is the reciprocal of the sum?",
        "Two resistors of {one} ohms and {two} ohms are connected in parallel, so that 1/R = 1/{one} + 1/{two}. Find R exactly.",
    ],
    steps=[
        ("together = Fraction(1, one) + Fraction(1, two)", "The sum is {together}.", "Use {one} * {two} as a common denominator."),
        ("reciprocal = 1 / together", "Turned over, it is {reciprocal}.", "The reciprocal exchanges numerator and denominator."),
    ],
)

fraction_midway = Family(
    skills="fractions mean",
    draw=dict(under1=ints(2, 9, 25), under2=ints(3, 12, 25), top1=ints(1, "2 * under1"), top2=ints(1, "2 * under2")),
    where="top1 * under2 != top2 * under1 and gcd(top1, under1) == 1 and gcd(top2, under2) == 1",
    numbers="any",
    ask=[
        "Which fraction lies exactly halfway between {top1}/{under1} and {top2}/{under2}?",
        "Find the mean of the two numbers {top1}/{under1} and {top2}/{under2}.",
        "On a number line P is at {top1}/{under1} and Q is at {top2}/{under2}. Where is the midpoint of the segment PQ?",
    ],
    steps=[
        ("total = Fraction(top1, under1) + Fraction(top2, under2)", "The sum is {total}.", "The middle is half of the sum."),
        ("middle = total / 2", "Half of it is {middle}.", "Halve the sum."),
    ],
)
