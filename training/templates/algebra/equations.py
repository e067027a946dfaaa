"""Equations, systems and inequalities."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

linear_both_sides = Family(
    skills="linear-equation",
    draw=dict(root=ints(-9, 9, 60), a=ints(2, 9, 30), c=ints(-8, 8), b=ints(-20, 20, 90), left=value("a*x + b"), right=value("c*x + (a - c)*root + b")),
    where="a != c and c != 0 and root != 0",
    numbers="any",
    ask=[
        "Solve {left} = {right} for x.",
        "Find the number x for which {left:math} equals {right:math}.",
        "For which value of $x$ does ${left:tex} = {right:tex}$ hold?",
    ],
    steps=[("solution = solve(Eq(left, right), x)[0]", "This gives x = {solution}.", "Collect the terms with x on one side and the numbers on the other.")],
)

quadratic_roots = Family(
    skills="quadratic-equation",
    draw=dict(p=ints(-9, 9, 40), q=ints(-9, 9, 40), a=choice(1, 1, 2, 3), f=value("expand(a*(x - p)*(x - q))")),
    where="p < q",
    numbers="any",
    ask=[
        "Solve {f} = 0. List the solutions in increasing order.",
        "Find all real numbers x with {f:math} = 0, the smallest first.",
        "What are the zeros of the function $y = {f:tex}$? Give them in ascending order as a list.",
    ],
    steps=[("solutions = sorted(solve(Eq(f, 0), x))", "The solutions are {solutions}.", "Set {f} equal to 0 and factor it, or use the quadratic formula.")],
)

discriminant = Family(
    skills="quadratic-equation discriminant",
    draw=dict(a=ints(1, 6, 20), b=ints(-12, 12, 50), c=ints(-9, 9, 40), f=value("a*x**2 + b*x + c")),
    where="b != 0 and c != 0",
    numbers="any",
    ask=[
        "How many different real solutions does {f} = 0 have?",
        "In how many points does the curve y = {f:math} meet the x-axis?",
        "Determine the number of distinct real roots of the polynomial ${f:tex}$.",
    ],
    steps=[
        ("d = discriminant(f, x)", "The discriminant is {d}.", "The sign of the discriminant of {f} decides."),
        ("count = 2 if d > 0 else 1 if d == 0 else 0", "So the number of real solutions is {count}.", "A positive discriminant means two solutions, zero means one, a negative one means none."),
    ],
)

two_unknowns = Family(
    skills="linear-system",
    draw=dict(u=ints(-8, 8, 30), v=ints(-8, 8, 30), a=ints(1, 7, 20), b=ints(-7, 7), c=ints(1, 7, 20), d=ints(-7, 7), one=value("a*x + b*y"), two=value("c*x + d*y"), m=value("a*u + b*v"), n=value("c*u + d*v")),
    where="a*d != b*c and b != 0 and d != 0",
    numbers="any",
    ask=[
        "Solve the system {one} = {m}, {two} = {n}. What is x + y?",
        "Two numbers x and y satisfy {one:math} = {m} and {two:math} = {n}. Find their sum.",
        "The pair $(x, y)$ solves ${one:tex} = {m}$ as well as ${two:tex} = {n}$. Add its two numbers.",
    ],
    steps=[
        ("solution = solve([Eq(one, m), Eq(two, n)], [x, y])", "", ""),
        ("first = solution[x]", "For x we find {first}.", "Two independent equations determine two unknowns: eliminate y."),
        ("second = solution[y]", "For y we find {second}.", "Put x into one of the equations."),
        ("total = first + second", "The sum is {total}.", "The question asks for x + y, not for x."),
    ],
)

inequality_count = Family(
    skills="inequality counting",
    draw=dict(a=ints(2, 9, 25), b=ints(-30, 30, 200), low=ints(-40, 20, 100), width=ints(15, 60, 300), high=value("low + width"), f=value("a*n + b")),
    where="b != 0",
    numbers="any",
    ask=[
        "How many integers n satisfy {low} < {f} < {high}?",
        "Count the whole numbers n, negative ones included, for which {f:math} lies strictly between {low} and {high}.",
        "For how many integers $n$ is ${f:tex}$ greater than ${low}$ and less than ${high}$?",
    ],
    steps=[
        ("solutions = [k for k in range(low - 100, high + 100) if low < f.subs(n, k) < high]", "", ""),
        ("count = len(solutions)", "There are {count} such integers.", "Solve {f} = {low} and {f} = {high}; the integers strictly between the two solutions count."),
    ],
)

absolute_value = Family(
    skills="absolute-value equation",
    draw=dict(a=ints(1, 5, 12), middle=ints(-9, 9, 40), reach=ints(1, 12, 50), f=value("a*x - a*middle"), right=value("a*reach")),
    where="middle != 0",
    numbers="any",
    ask=[
        "Solve |{f}| = {right}. List the solutions in increasing order.",
        "Which real numbers x make the absolute value of {f:math} equal to {right}? Give both as a list, the smaller one first.",
        "Find all solutions of $|{f:tex}| = {right}$ and list them in ascending order.",
    ],
    steps=[
        ("plus = solve(Eq(f, right), x)[0]", "The first case gives {plus}.", "Either {f} is {right} itself."),
        ("minus = solve(Eq(f, -right), x)[0]", "The second case gives {minus}.", "Or {f} is the opposite of {right}."),
        ("solutions = sorted([plus, minus])", "So the solutions are {solutions}.", "Put both in order."),
    ],
)

exponential = Family(
    skills="exponential-equation powers",
    draw=dict(base=choice(2, 3, 5, 7), hidden=ints(2, 8, 14), shift=ints(-6, 6, 20), right=value("base**hidden"), exponent=value("x + shift")),
    where="shift != 0 and right < 10**9",
    numbers="any",
    ask=[
        "Solve {base}^({exponent:math}) = {right}.",
        "To which number x must one set the exponent in {base}**({exponent}) so that the power is {right}?",
        "Find $x$ if ${base}^{{{exponent:tex}}} = {right}$.",
    ],
    steps=[
        ("power = multiplicity(base, right)", "We have {right} as the power of {base} with exponent {power}.", "Write {right} as a power of {base}."),
        ("solution = solve(Eq(exponent, power), x)[0]", "So x = {solution}.", "Powers of the same base are equal only when their exponents are."),
    ],
)

hidden_number = Family(
    skills="linear-equation words",
    draw=dict(number=ints(3, 40, 300), times=ints(2, 9, 20), add=ints(2, 30, 100), result=value("number * times + add")),
    ask=[
        "I think of a number, multiply it by {times} and add {add}. The result is {result}. What is my number?",
        "A number is multiplied by {times}. When {add} is added to the product, one gets {result}. Find the number.",
        "The sum of {add} and {times} times a certain number is {result}. Which number is it?",
    ],
    steps=[
        ("product = result - add", "Before adding there was {product=}.", "Undo the last operation first."),
        ("number_found = product / times", "So the number is {number_found=}.", "Undo the multiplication by {times}."),
    ],
)
