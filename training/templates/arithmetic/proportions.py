"""Proportion: equal ratios, direct and inverse variation, dividing in a ratio."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family, More

missing_term = Family(
    skills="proportion cross-multiplication",
    draw=dict(letter=choice("x", "t", "n", "m", "y"), left=ints(2, 15, 40), right=ints(2, 15, 40), fold=ints(2, 12, 30), left_more=value("left * fold")),
    where="left != right and gcd(left, right) == 1",
    numbers="any",
    ask=[
        "Solve the proportion {left} : {right} = {left_more} : {letter} for {letter}.",
        "The fractions {left}/{right} and {left_more}/{letter} are equal. Find {letter}.",
        "Four numbers are in proportion: {left} is to {right} as {left_more} is to a fourth number. What is the fourth number?",
        "Determine ${letter}$ if $\\frac{{{left}}}{{{right}}} = \\frac{{{left_more}}}{{{letter}}}$.",
    ],
    steps=[
        ("cross = right * left_more", "The product of the inner terms is {cross}.", "In a proportion the products of the inner and of the outer terms are equal."),
        ("fourth = Rational(cross, left)", "Divided by {left}, this gives {fourth}.", "The unknown times {left} is that product."),
    ],
)

ratio_lowest = Family(
    skills="ratio gcd simplification",
    draw=dict(one=ints(2, 15, 40), two=ints(2, 15, 40), three=ints(2, 15, 40), fold=ints(2, 14, 60), first=value("one * fold"), second=value("two * fold"),
              third=value("three * fold")),
    where="gcd(gcd(one, two), three) == 1 and len({one, two, three}) == 3",
    numbers="any",
    answer="f'{first // common}:{second // common}:{third // common}'",
    ask=[
        "Write the ratio {first} : {second} : {third} in its simplest form, as p:q:r.",
        "Three lengths are {first} cm, {second} cm and {third} cm. In the form p:q:r, what is their ratio with the smallest possible "
        "whole numbers?",
        "Simplify {first}:{second}:{third}. Answer as p:q:r.",
    ],
    steps=[
        ("common = gcd(gcd(first, second), third)", "The greatest common divisor is {common}.", "All three terms may be divided by the same number."),
        ("smallest = [first // common, second // common, third // common]", "Divided by it the terms are {smallest}.",
         "Divide by the greatest common divisor, and nothing more can be cancelled."),
    ],
)

direct_variation = Family(
    skills="direct-variation proportion",
    draw=dict(power=choice(2, 3), constant=ints(2, 9, 30), at=ints(2, 6), other=ints(2, 9, 15), told=value("constant * at**power")),
    where="at != other",
    numbers="any",
    ask=[
        "The quantity y is directly proportional to x^{power}. When x = {at}, y = {told}. What is y when x = {other}?",
        "Let y = k*x^{power} for some constant k, and y = {told} for x = {at}. Find y for x = {other}.",
        "Suppose that $y$ varies directly as $x^{{{power}}}$ and that $y={told}$ at $x={at}$. Compute $y$ at $x={other}$.",
    ],
    steps=[
        ("factor_k = told // at**power", "The constant is {factor_k}.", "Divide {told} by {at}^{power} to find the constant of proportionality."),
        ("wanted = factor_k * other**power", "With x = {other} this gives y = {wanted}.", "Multiply the constant by {other}^{power}."),
    ],
)

inverse_variation = Family(
    skills="inverse-variation proportion",
    draw=dict(at=ints(2, 12, 40), other=ints(2, 12, 40), fold=ints(1, 12, 40), told=value("other * fold")),
    where="at != other and told != other",
    ask=[
        "The number v varies inversely as w. If v = {told} when w = {at}, what is v when w = {other}?",
        "Two quantities have a constant product. When the first is {at}, the second is {told}. What is the second when the first is {other}?",
        "Let p be inversely proportional to q, with p = {told} at q = {at}. Find the value of p at q = {other}.",
    ],
    steps=[
        ("constant = at * told", "The constant product is {constant=}.", "In inverse proportion the product of the two stays the same."),
        ("wanted = constant // other", "So the other value is {wanted=}.", "Divide the product by {other}."),
    ],
)

split_in_ratio = Family(
    skills="ratio division",
    draw=dict(one=ints(1, 9, 20), two=ints(2, 9, 20), three=ints(2, 9, 20), share=ints(3, 40, 300), whole=value("(one + two + three) * share")),
    where="one < two < three and gcd(gcd(one, two), three) == 1",
    numbers="any",
    ask=[
        "Divide {whole} into three parts in the ratio {one}:{two}:{three}. What is the largest part?",
        "Three numbers are to each other as {one}, {two} and {three}, and their sum is {whole}. Find the greatest of them.",
        "A total of {whole} grams is mixed from three metals, {one} : {two} : {three} by weight. How many grams are there of the metal with the biggest share?",
    ],
    more=[More("The smallest part is compared with the largest part.", "By how much is the largest part greater than the smallest?",
               [("smallest = one * unit", "The smallest part is {smallest=}.", "It has {one} of the equal shares."),
                ("gap = largest - smallest", "The difference is {gap=}.", "Subtract the parts.")])],
    steps=[
        ("shares = one + two + three", "There are {shares=} equal shares.", "Add the terms of the ratio."),
        ("unit = whole // shares", "One share is {unit=}.", "The whole is divided evenly among the shares."),
        ("largest = three * unit", "The largest part is {largest=}.", "It has {three} shares."),
    ],
)

chained_ratios = Family(
    skills="ratio composition fractions",
    draw=dict(p_top=ints(2, 12, 40), p_under=ints(2, 12, 40), q_top=ints(2, 12, 40), q_under=ints(2, 12, 40)),
    where="gcd(p_top, p_under) == 1 and gcd(q_top, q_under) == 1 and p_under != q_top and p_top * q_top != p_under * q_under",
    numbers="any",
    answer="f'{joined.p}:{joined.q}'",
    ask=[
        "If u : v = {p_top} : {p_under} and v : w = {q_top} : {q_under}, what is u : w in lowest terms, as m:n?",
        "The ratio of red to blue beads is {p_top}:{p_under} and that of blue to green beads is {q_top}:{q_under}. Give the ratio of red to "
        "green beads in its simplest form m:n.",
        "Given $u/v = {p_top}/{p_under}$ and $v/w = {q_top}/{q_under}$, find the ratio of $u$ to $w$, reduced, in the form m:n.",
    ],
    steps=[
        ("first = Rational(p_top, p_under)", "The first ratio is the fraction {first}.", "A ratio is a fraction."),
        ("second = Rational(q_top, q_under)", "The second is {second}.", "The second ratio is one too."),
        ("joined = first * second", "Their product is {joined}.", "In the product (u/v)*(v/w) the middle number cancels."),
    ],
)

ratio_and_difference = Family(
    skills="ratio difference equation",
    draw=dict(one=ints(2, 11, 30), two=ints(3, 15, 40), unit_size=ints(2, 25, 90), gap=value("(two - one) * unit_size")),
    where="one < two and gcd(one, two) == 1",
    numbers="any",
    ask=[
        "Two positive numbers are in the ratio {one} : {two} and differ by {gap}. What is their sum?",
        "A number is to a greater one as {one} is to {two}. The greater is {gap} more than it. Find the sum of both numbers.",
        "For two numbers p and q we know p/q = {one}/{two} and q - p = {gap}. What is p + q?",
    ],
    steps=[
        ("parts = two - one", "The difference is worth {parts=} shares.", "Think of the numbers as {one} and {two} equal shares."),
        ("unit = gap // parts", "One share is {unit=}.", "The difference {gap} is made of these shares."),
        ("both = (one + two) * unit", "The sum is {both=}.", "Together the numbers have all the shares."),
    ],
)

mean_proportional = Family(
    skills="proportion geometric-mean square-root",
    draw=dict(scale=ints(1, 9, 20), one=ints(1, 7, 15), two=ints(2, 9, 15), low=value("scale * one**2"), high=value("scale * two**2")),
    where="one < two and gcd(one, two) == 1",
    numbers="any",
    ask=[
        "Find the positive mean proportional between {low} and {high}.",
        "For which positive number m is {low} : m = m : {high}?",
        "What is the geometric mean of {low} and {high}?",
    ],
    steps=[
        ("square = low * high", "The square of the mean is {square=}.", "In the proportion the mean stands twice, so its square is the product of the ends."),
        ("middle = isqrt(square)", "Its root is {middle}.", "Take the positive square root."),
    ],
)
