"""Functions: composing, inverting, iterating, piecewise rules, invented operations."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

order_of_composition = Family(
    skills="function composition evaluation",
    draw=dict(f2=ints(-4, 5, 9), f0=ints(-15, 15, 60), g1=ints(-6, 7, 15), g0=ints(-9, 9, 40), point=ints(-6, 7, 15), f=value("f2*x**2 + f0"), g=value("g1*x + g0")),
    where="f2 and g1 not in (0, 1) and f0 and g0",
    numbers="any",
    ask=[
        "Let f(x) = {f} and g(x) = {g}. Find f(g({point})) - g(f({point})).",
        "Two machines change numbers: one turns x into {g:math}, the other turns x into {f:math}. The number {point} goes through the first machine and then the second; another copy of "
        "it goes through the second and then the first. By how much is the first outcome greater than the other? (It may be negative.)",
        "For $f(x) = {f:tex}$ and $g(x) = {g:tex}$, evaluate the expression $f(g(x)) - g(f(x))$ when $x$ is {point}.",
    ],
    steps=[
        ("g_first = f.subs(x, g.subs(x, point))", "With {g} first, the outcome is {g_first}.", "Work from the inside: {point} goes into {g}, and the result into {f}."),
        ("f_first = g.subs(x, f.subs(x, point))", "With {f} first, it is {f_first}.", "Now use the other order."),
        ("difference = g_first - f_first", "The difference is {difference}.", "Subtract."),
    ],
)

compose_formula = Family(
    skills="function composition expansion",
    draw=dict(f2=ints(-3, 4, 9), f1=ints(-7, 7, 15), f0=ints(-12, 12, 40), g1=ints(-5, 5, 9), g0=ints(-9, 9, 20), f=value("f2*x**2 + f1*x + f0"), g=value("g1*x + g0")),
    where="0 not in (f2, f1, f0, g1, g0)",
    numbers="any",
    ask=[
        "If f(x) = {f} and g(x) = {g}, what is f(g(x)) in expanded form?",
        "In {f:math} every x is replaced by {g:math}. Expand what you get.",
        "Find the polynomial $f(g(x))$ for $f(x) = {f:tex}$ and $g(x) = {g:tex}$.",
    ],
    steps=[
        ("inserted = f.subs(x, g)", "Inserted and tidied a little: {inserted}.", "Replace x in {f} by ({g})."),
        ("composed = expand(inserted)", "Expanded, it is {composed}.", "Multiply out and collect."),
    ],
)

inverse_at_value = Family(
    skills="inverse-function rational-equation",
    draw=dict(top1=ints(2, 9, 20), top0=ints(-12, 12, 40), under0=ints(1, 12, 30), solution=ints(-9, 12, 40), output=value("Rational(top1*solution + top0, solution + under0)"),
              top=value("top1*x + top0"), bottom=value("x + under0")),
    where="solution + under0 and top0 and top1*under0 != top0 and output",
    numbers="any",
    ask=[
        "Let f(x) = ({top})/({bottom}) and let g be its inverse function. What is g({output})?",
        "The function that sends x to ({top:math})/({bottom:math}) takes the value {output} once. For which x?",
        "Given $f(x) = \\dfrac{{{top:tex}}}{{{bottom:tex}}}$, find the value of the inverse of $f$ at {output}.",
    ],
    steps=[
        ("equation = Eq(top, output * bottom)", "Without the fraction: {top} = ({output})*({bottom}).", "The inverse at a number asks which x gives that number."),
        ("x_found = solve(equation, x)[0]", "It holds for x = {x_found}.", "Solve for x."),
    ],
)

inverse_formula = Family(
    skills="inverse-function rearranging",
    draw=dict(slope=ints(2, 9, 20), shift=ints(-15, 20, 60), under=ints(2, 9, 15), f=value("(slope*x + shift)/under")),
    where="shift and gcd(gcd(slope, shift), under) == 1 and gcd(slope, under) == 1",
    numbers="any",
    ask=[
        "Find the inverse function of f(x) = {f} as an expression in x.",
        "A rule turns each number x into {f:math}. Which expression in x describes the rule that turns the results back?",
        "Let $y = {f:tex}$. Solve for $x$, exchange the letters, and state the inverse function in terms of $x$.",
    ],
    steps=[
        ("solved = solve(Eq(y, f), x)[0]", "Solved for x: x = {solved}.", "Write y for the value and solve for x."),
        ("inverse = solved.subs(y, x)", "As a function of x it is {inverse}.", "Exchange the letters."),
    ],
)

preimages_of_composite = Family(
    skills="function composition equation",
    draw=dict(f1=ints(2, 9, 20), f0=ints(-12, 15, 60), g1=ints(2, 9, 20), g0=ints(-12, 15, 60), solution=ints(-9, 12, 40), told=value("f1*(g1*solution + g0) + f0"), f=value("f1*x + f0"), g=value("g1*x + g0")),
    where="f0 and g0",
    numbers="any",
    ask=[
        "With f(x) = {f} and g(x) = {g}, for which x is f(g(x)) = {told}?",
        "First the rule {g:math} is applied to a number x, then the rule {f:math} to the result. The outcome is {told}. With which x did it start?",
        "Solve $f(g(x)) = {told}$, where $f(x) = {f:tex}$ and $g(x) = {g:tex}$.",
    ],
    steps=[
        ("inner = solve(Eq(f, told), x)[0]", "The outer rule gives {told} for the number {inner}.", "Undo the outer function first."),
        ("start = solve(Eq(g, inner), x)[0]", "The inner rule gives {inner} for x = {start}.", "Then undo the inner one."),
    ],
)

iterated_rule = Family(
    skills="function iteration parity",
    draw=dict(start=ints(5, 60, 400), plus=choice(1, 3, 5, 7), times=choice(3, 5), rounds=ints(3, 6, 12)),
    where="start % 2 or start % 4 == 0",
    numbers="any",
    ask=[
        "A rule halves an even number; an odd number is multiplied by {times} and increased by {plus}. The rule is applied {rounds} times, beginning with "
        "{start}. What number results?",
        "Let f(n) = n/2 if n is even and f(n) = {times}n + {plus} if n is odd. Starting with {start}, apply f {rounds} times. Which number is reached?",
        "A machine replaces each even n by half of it and each odd n by {times}n + {plus}. What is in its display after {rounds} steps if {start} was entered?",
    ],
    steps=[
        ("number = start\nchain = [start]\nfor _ in range(rounds):\n    number = number // 2 if number % 2 == 0 else times * number + plus\n    chain.append(number)",
         "The numbers are {chain}.", "Look at each number: is it even or odd?"),
        ("last = chain[-1]", "After {rounds:step} it is {last}.", "Stop after {rounds:step}."),
    ],
)

piecewise_sum = Family(
    skills="piecewise-function evaluation",
    draw=dict(border=ints(-3, 4, 9), square_plus=ints(-9, 9, 40), slope=ints(-7, 8, 20), shift=ints(-12, 12, 40), low=ints(1, 7, 20), high=ints(1, 7, 20), below=value("x**2 + square_plus"),
              above=value("slope*x + shift"), left=value("border - low"), right=value("border + high")),
    where="square_plus and slope and shift",
    numbers="any",
    ask=[
        "Let f(x) = {below} for x < {border} and f(x) = {above} for x >= {border}. Find f({left}) + f({right}).",
        "A function follows the rule {below:math} to the left of {border} and the rule {above:math} from {border} on. What is the sum of its values at {left} and {right}?",
        "For numbers smaller than {border} we define f(x) = {below:math}, for all others f(x) = {above:math}. Add f({right}) and f({left}).",
    ],
    steps=[
        ("f = Piecewise((below, x < border), (above, True))\nfirst = f.subs(x, left)", "The value at {left} is {first}.", "The number {left} is below {border}: use the first rule."),
        ("second = f.subs(x, right)", "The value at {right} is {second}.", "The number {right} is not below {border}: use the second rule."),
        ("total = first + second", "The sum is {total}.", "Add the values."),
    ],
)

invented_operation = Family(
    skills="custom-operation evaluation brackets",
    draw=dict(sign=choice("#", "@", "&"), p=ints(2, 6, 9), q=ints(2, 6, 9), left=ints(1, 9, 20), middle=ints(1, 9, 20), right=ints(1, 9, 20), minus=ints(1, 9, 20)),
    where="p != q and left != right",
    numbers="any",
    ask=[
        "An operation is defined by u {sign} v = {p}u + {q}v - {minus}. Compute ({left} {sign} {middle}) {sign} {right}.",
        "For any two numbers let u {sign} v stand for {p}*u + {q}*v - {minus}. What is ({left} {sign} {middle}) {sign} {right}?",
        "A new sign is agreed on: u {sign} v means that {p} times u and {q} times v are added and {minus} is taken off. Evaluate ({left} {sign} {middle}) {sign} {right}.",
    ],
    steps=[
        ("inside = p * left + q * middle - minus", "The bracket is {inside=}.", "Do the bracket first, with u = {left} and v = {middle}."),
        ("outside = p * inside + q * right - minus", "Then {outside=}.", "Now u is the bracket and v is {right}."),
    ],
)

difference_of_values = Family(
    skills="function difference expansion",
    draw=dict(name=choice("f", "g", "p"), c2=ints(1, 7, 15), c1=ints(-9, 9, 30), c0=ints(-20, 20, 90), step=ints(1, 5, 12), f=value("c2*x**2 + c1*x + c0")),
    where="c1 and c0",
    numbers="any",
    ask=[
        "Let {name}(x) = {f}. Expand and simplify {name}(x + {step}) - {name}(x).",
        "By which expression in x does the value of {f:math} grow when x is replaced by x + {step}?",
        "If ${name}(x) = {f:tex}$, write ${name}(x + {step}) - {name}(x)$ as a linear polynomial.",
    ],
    steps=[
        ("moved = expand(f.subs(x, x + step))", "With x + {step} it is {moved}.", "Put x + {step} into the place of x and multiply out."),
        ("gain = expand(moved - f)", "The difference is {gain}.", "Subtract; the squares cancel."),
    ],
)
