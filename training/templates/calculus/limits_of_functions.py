"""Limits with roots, sines, exponentials and sides; continuity; limits of sequences."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

root_difference = Family(
    skills="limit conjugate square-root",
    draw=dict(base=ints(1, 9, 20), k=ints(1, 7, 20), square=value("base**2"), inside=value("k*x + square")),
    numbers="any",
    ask=[
        "Find the limit of (sqrt({inside}) - {base})/x as x tends to 0.",
        "From the square root of {inside:math}, {base} is subtracted, and the result is divided by x. Toward which number does this go when x goes to 0?",
        "Compute $\\lim_{{x \\to 0}} \\frac{{\\sqrt{{{inside:tex}}} - {base}}}{{x}}$.",
    ],
    steps=[
        ("conjugate = sqrt(inside) + base", "Top and bottom are multiplied by {conjugate}.", "Both parts tend to zero, so make the root disappear with the conjugate."),
        ("new_top = expand((sqrt(inside) - base) * conjugate)", "The top becomes {new_top}.", "Use (a - b)(a + b) = a**2 - b**2."),
        ("result = cancel(new_top / x) / conjugate.subs(x, 0)", "The limit is {result}.", "Cancel x and put x = 0 into the conjugate."),
    ],
)

sine_quotient = Family(
    skills="limit trigonometric",
    draw=dict(a=ints(2, 9, 30), b=ints(2, 9, 30), c=ints(1, 6, 15), kind=choice(0, 1, 2, 3), top=value("[c*sin(a*x), c*tan(a*x), c*x, 1 - cos(a*x)][kind]"), bottom=value("[b*x, sin(b*x), sin(b*x), b*x**2][kind]")),
    where="a != b",
    numbers="any",
    ask=[
        "What is the limit of ({top})/({bottom}) for x going to 0?",
        "Both {top:math} and {bottom:math} become zero at x = 0. What does their quotient approach there?",
        "Evaluate $\\lim_{{x \\to 0}} \\frac{{{top:tex}}}{{{bottom:tex}}}$.",
    ],
    steps=[
        ("top_start = series(top, x, 0, 3).removeO()", "Near 0 the top behaves like {top_start}.", "Replace {top} by the first term of its Taylor series."),
        ("bottom_start = series(bottom, x, 0, 3).removeO()", "The bottom behaves like {bottom_start}.", "Do the same with {bottom}."),
        ("result = cancel(top_start / bottom_start)", "So the limit is {result}.", "The quotient of the leading terms is the limit."),
    ],
)

compound_growth = Family(
    skills="limit exponential sequence",
    draw=dict(a=ints(1, 9, 30), b=ints(1, 6, 15), sign=choice(1, -1), c=value("sign*a"), inner=value("1 + c/n"), exponent=value("b*n")),
    numbers="any",
    ask=[
        "What does ({inner})**({exponent}) approach as n grows without bound?",
        "Consider the sequence with the terms ({inner:math})^({exponent:math}), where n counts up from 1. Find its limit in terms of e.",
        "Find $\\lim_{{n \\to \\infty}} \\left({inner:tex}\\right)^{{{exponent:tex}}}$.",
    ],
    steps=[
        ("rate = limit(n * (inner - 1), n, oo)", "Here c = {rate}.", "(1 + c/n)**n tends to exp(c)."),
        ("times = exponent / n", "The power is taken {times} times over.", "Compare the exponent with n."),
        ("result = exp(rate * times)", "The limit is {result}.", "The limit is exp(c) to this power."),
    ],
)

make_continuous = Family(
    skills="limit continuity parameter",
    draw=dict(p=ints(-6, 6, 15), q=ints(-9, 9, 30), c=ints(1, 6, 15), bottom=value("x - p"), top=value("expand(c*(x - p)*(x - q))")),
    where="p and p != q",
    numbers="any",
    ask=[
        "A function equals ({top})/({bottom}) for every x except {p}, where it has the value k. Which k makes it continuous?",
        "At x = {p} the fraction with numerator {top:math} and denominator {bottom:math} is not defined. With what value must the gap in its graph be filled so that the graph has no jump?",
        "Let $f(x) = \\dfrac{{{top:tex}}}{{{bottom:tex}}}$ for $x \\ne {p}$ and $f({p}) = k$. Find $k$ so that $f$ is continuous at ${p}$.",
    ],
    steps=[
        ("reduced = cancel(top / bottom)", "Reduced, the fraction is {reduced}.", "Factor the numerator and cancel."),
        ("k = reduced.subs(x, p)", "So k = {k}.", "The value must be the limit for x to {p}."),
    ],
)

matching_pieces = Family(
    skills="continuity piecewise parameter",
    draw=dict(border=ints(-4, 5, 9), a=ints(1, 5, 12), b=ints(-9, 9, 30), m=ints(-7, 7, 20), left=value("a*x**2 + b"), right=value("m*x + c")),
    where="border and b and m",
    numbers="any",
    ask=[
        "Let f(x) = {left} for x <= {border} and f(x) = {right} for x > {border}. Find the number c for which f is continuous.",
        "A track is built from two pieces: up to x = {border} it follows y = {left:math}, after that y = {right:math}. Which value of c lets the pieces join without a step?",
        "For what $c$ do the graphs of ${left:tex}$ and ${right:tex}$ have the same height at $x = {border}$?",
    ],
    steps=[
        ("from_left = left.subs(x, border)", "The left piece ends at {from_left}.", "Put x = {border} into the left piece."),
        ("from_right = right.subs(x, border)", "The right piece begins at {from_right}.", "Put it into the right piece as well."),
        ("constant = solve(Eq(from_left, from_right), c)[0]", "So c = {constant}.", "Both values must be the same."),
    ],
)

smooth_pieces = Family(
    skills="differentiable piecewise parameter linear-system",
    draw=dict(border=ints(1, 4, 7), a=ints(1, 5, 9), d=ints(-6, 6, 15), k=ints(-9, 9, 20), left=value("a*x**2 + k"), right=value("m*x + n + d*x**2")),
    where="k and d and a != d",
    numbers="any",
    ask=[
        "Let f(x) = {left} for x < {border} and f(x) = {right} for x >= {border}. The function f is differentiable everywhere. Find m + n.",
        "Two arcs, y = {left:math} on the left and y = {right:math} on the right, are joined at x = {border} with the same height and the same slope. What is the sum of the numbers m and n?",
        "Determine $m + n$ if ${left:tex}$ and ${right:tex}$ agree at $x = {border}$ in value and in derivative.",
    ],
    steps=[
        ("same_height = Eq(left.subs(x, border), right.subs(x, border))", "", ""),
        ("same_slope = Eq(diff(left, x).subs(x, border), diff(right, x).subs(x, border))", "", ""),
        ("solution = solve([same_height, same_slope], [m, n])", "", ""),
        ("slope_part = solution[m]", "From the slopes, m = {slope_part}.", "The slopes at x = {border} must be the same."),
        ("height_part = solution[n]", "From the heights, n = {height_part}.", "The heights must be the same, too."),
        ("total = slope_part + height_part", "The sum is {total}.", "The question asks for m + n."),
    ],
)

root_sequence = Family(
    skills="limit sequence conjugate",
    draw=dict(a=ints(1, 20, 90), b=ints(-9, 9, 40), c=ints(1, 4, 9), square=value("c**2"), inside=value("square*n**2 + a*n + b"), linear=value("c*n")),
    where="b",
    numbers="any",
    ask=[
        "What is the limit of sqrt({inside}) - {linear} as n goes to infinity?",
        "For large n the root of {inside:math} is only a little away from {linear:math}. To which number does the difference (root minus {linear:math}) tend?",
        "Find $\\lim_{{n \\to \\infty}} \\left(\\sqrt{{{inside:tex}}} - {linear:tex}\\right)$.",
    ],
    steps=[
        ("new_top = expand(inside - linear**2)", "With the conjugate the top becomes {new_top}.", "Multiply and divide by the sum of the root and {linear}."),
        ("top_rate = limit(new_top / n, n, oo)", "Divided by n it tends to {top_rate}.", "Divide top and bottom by n."),
        ("bottom_rate = limit((sqrt(inside) + linear) / n, n, oo)", "The bottom, divided by n, tends to {bottom_rate}.", "The root divided by n tends to the root of the leading coefficient."),
        ("result = top_rate / bottom_rate", "The limit is {result}.", "Divide both limits."),
    ],
)

one_sided = Family(
    skills="limit one-sided absolute-value",
    draw=dict(p=ints(-6, 6, 15), a=ints(1, 9, 30), b=ints(-9, 9, 30), side=choice("left", "right"), near=value("x - p"), top=value("expand((x - p)*(a*x + b))")),
    where="p and b and a*p + b",
    numbers="any",
    ask=[
        "Find the limit of ({top})/|{near}| when x approaches {p} from the {side}.",
        "As x comes nearer and nearer to {p} from the {side}, what does the quotient of {top:math} and the absolute value of {near:math} tend to?",
        "Let $f(x) = \\dfrac{{{top:tex}}}{{|{near:tex}|}}$. Determine its {side}-hand limit at $x = {p}$.",
    ],
    steps=[
        ("plain = cancel(top / near)", "Without the bars the fraction is {plain}.", "Cancel the common factor {near} first."),
        ("value_there = plain.subs(x, p)", "At the point it would be {value_there}.", "Put x = {p} in."),
        ("result = value_there if side == 'right' else -value_there", "The limit is {result}.", "On the right of {p} the bars change nothing, on the left they change the sign."),
    ],
)
