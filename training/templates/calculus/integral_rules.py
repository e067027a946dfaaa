"""Integrals found by substitution, by parts, from known integrals, and over unbounded intervals."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

constant_from_point = Family(
    skills="integral antiderivative constant",
    draw=dict(a=ints(1, 4, 9), b=ints(-6, 6, 15), c=ints(-9, 9, 30), start=ints(-3, 3, 6), begin=ints(-9, 9, 40), far=ints(-4, 4, 8), slope=value("3*a*x**2 + 2*b*x + c")),
    where="b and c and far != start",
    numbers="any",
    ask=[
        "A function f satisfies f'(x) = {slope} and f({start}) = {begin}. Find f({far}).",
        "The slope of a curve at every x is {slope:math}, and the curve passes through ({start}, {begin}). How high is it at x = {far}?",
        "Let $F$ be the antiderivative of ${slope:tex}$ with $F({start}) = {begin}$. What is $F({far})$?",
    ],
    steps=[
        ("general = integrate(slope, x)", "One antiderivative is {general}.", "Antiderivatives differ by a constant."),
        ("constant = begin - general.subs(x, start)", "The constant is {constant}.", "The value at {start} must be {begin}."),
        ("reached = general.subs(x, far) + constant", "The value is {reached}.", "Put x = {far} in and add the constant."),
    ],
)

power_substitution = Family(
    skills="integral substitution",
    draw=dict(n=ints(2, 4, 6), c=ints(1, 4, 8), k=ints(1, 5, 12), high=ints(1, 3, 5), inner=value("x**2 + c"), front=value("2*k*(n + 1)"), f=value("front*x*inner**n")),
    numbers="any",
    ask=[
        "With the substitution u = {inner}, compute the integral of {f} from x = 0 to x = {high}.",
        "Between 0 and {high}, what is the definite integral of {f:math}? Put u for {inner:math}.",
        "Substitute $u = {inner:tex}$ in order to evaluate $\\int_0^{{{high}}} {f:tex} \\, dx$.",
    ],
    steps=[
        ("factor_form = factor(cancel(f / diff(inner, x))).subs(inner, u)", "", ""),
        ("low_u = inner.subs(x, 0)", "The lower limit for u is {low_u}.", "When x is 0, the new variable is the constant of {inner}."),
        ("high_u = inner.subs(x, high)", "The upper limit is {high_u}.", "Put x = {high} into {inner}."),
        ("result = integrate(factor_form, (u, low_u, high_u))", "The integral of {factor_form} in these limits is {result}.", "Divide the integrand by du/dx = 2*x and write it in u."),
    ],
)

by_parts = Family(
    skills="integral by-parts exponential",
    draw=dict(a=ints(1, 4, 9), b=ints(-6, 6, 15), k=ints(1, 3, 5), high=ints(1, 3, 5), f=value("(a*x + b)*exp(k*x)")),
    where="b",
    numbers="any",
    ask=[
        "Find the exact value of the integral of {f} from 0 to {high}.",
        "Integrate {f:math} by parts between x = 0 and x = {high}. Leave e in the answer.",
        "What is $\\int_0^{{{high}}} {f:tex} \\, dx$?",
    ],
    steps=[
        ("primitive = expand(integrate(f, x))", "An antiderivative is {primitive}.", "Integrate the exponential and differentiate the linear factor."),
        ("area = primitive.subs(x, high) - primitive.subs(x, 0)", "The integral is {area}.", "Subtract the value at 0 from the value at {high}."),
    ],
)

logarithmic_integral = Family(
    skills="integral logarithm substitution",
    draw=dict(a=ints(1, 6, 12), b=ints(1, 9, 30), k=ints(1, 6, 15), low=ints(0, 4, 8), width=ints(1, 8, 20), high=value("low + width"), inner=value("a*x + b"), top=value("k*a")),
    numbers="any",
    ask=[
        "Find the exact integral of {top}/({inner}) from {low} to {high}.",
        "The area under the curve y = {top}/({inner:math}) between x = {low} and x = {high} is wanted, as an expression with logarithms. What is it?",
        "Calculate $\\int_{{{low}}}^{{{high}}} \\frac{{{top}}}{{{inner:tex}}} \\, dx$ exactly.",
    ],
    steps=[
        ("factor_out = Rational(top, diff(inner, x))", "The factor in front is {factor_out}.", "An antiderivative is a multiple of the logarithm of {inner}; its derivative must give {top} on top."),
        ("quotient = Rational(inner.subs(x, high), inner.subs(x, low))", "The ends have the quotient {quotient}.", "A difference of logarithms is the logarithm of a quotient."),
        ("area = factor_out * log(quotient)", "The integral is {area}.", "Multiply the logarithm by the factor."),
    ],
)

improper_power = Family(
    skills="improper-integral",
    draw=dict(a=ints(1, 12, 60), n=ints(2, 5, 8), low=ints(1, 6, 12), f=value("a/x**n")),
    numbers="any",
    ask=[
        "Does the region under y = {f} to the right of x = {low} have a finite area? If so, find it.",
        "Integrate {f:math} from {low} to infinity.",
        "Determine the improper integral $\\int_{{{low}}}^{{\\infty}} {f:tex} \\, dx$.",
    ],
    steps=[
        ("up_to = integrate(f, (x, low, b))", "", ""),
        ("total = limit(up_to, b, oo)", "The integral is {total}.", "Integrate from {low} to b and let b grow without bound; the part at b tends to zero."),
    ],
)

improper_exponential = Family(
    skills="improper-integral exponential",
    draw=dict(a=ints(1, 12, 60), k=ints(1, 6, 12), power=ints(1, 2, 4), f=value("a*x**power*exp(-k*x)")),
    numbers="any",
    ask=[
        "Integrate {f} over all x from 0 to infinity.",
        "How large is the area between the positive x-axis and the curve y = {f:math}?",
        "Evaluate $\\int_0^\\infty {f:tex} \\, dx$.",
    ],
    steps=[
        ("up_to = integrate(f, (x, 0, b))", "Up to x = b it is {up_to}.", "Integrate by parts until the power of x is gone."),
        ("area = limit(up_to, b, oo)", "The whole integral is {area}.", "Let b grow; all terms with the exponential tend to zero."),
    ],
)

known_integrals = Family(
    skills="integral linearity interval",
    draw=dict(p=choice(0, 1, 2), q=choice(4, 5, 6), r=choice(8, 9, 10), whole=ints(-20, 30, 90), part=ints(-20, 30, 90), other=ints(-15, 15, 60), m=ints(2, 6, 12), n=ints(2, 6, 12)),
    where="whole != part",
    numbers="any",
    ask=[
        "The integral of f from {p} to {r} is {whole}, the integral of f from {p} to {q} is {part}, and the integral of g from {q} to {r} is {other}. What is the integral of {m}f(x) + {n}g(x) from {q} to {r}?",
        "Two functions f and g are continuous. From {q} to {r}, g has the integral {other}. For f we know the integral from {p} to {q}, which is {part}, and from {p} to {r}, which is {whole}. Integrate {m}f + {n}g from {q} to {r}.",
        "Given $\\int_{{{p}}}^{{{r}}} f = {whole}$, $\\int_{{{p}}}^{{{q}}} f = {part}$ and $\\int_{{{q}}}^{{{r}}} g = {other}$, find $\\int_{{{q}}}^{{{r}}} ({m}f + {n}g)$.",
    ],
    steps=[
        ("rest = whole - part", "From {q} to {r} the integral of f is {rest=}.", "Integrals over neighboring intervals add up."),
        ("from_f = m * rest", "The first term gives {from_f=}.", "A constant factor can be taken out."),
        ("from_g = n * other", "The second term gives {from_g=}.", "The same holds for g."),
        ("total = from_f + from_g", "Together: {total=}.", "The integral of a sum is the sum of the integrals."),
    ],
)

upper_limit_function = Family(
    skills="fundamental-theorem derivative integral chain-rule",
    draw=dict(a=ints(1, 4, 8), b=ints(-6, 6, 15), low=ints(-5, 3), k=ints(1, 3, 5), point=ints(-3, 3, 5), f=value("a*t**2 + b"), end=value("x**2 + k*x")),
    where="b and 2*point + k",
    numbers="any",
    ask=[
        "Let F(x) be the integral of {f} with respect to t from t = {low} to t = {end}. Find F'({point}).",
        "The area under y = {f:math} (as a function of t) is taken from t = {low} up to t = {end:math}, where x varies. At which rate does it change with x at x = {point}?",
        "Differentiate $\\int_{{{low}}}^{{{end:tex}}} \\left({f:tex}\\right) dt$ with respect to $x$ and evaluate the result at $x = {point}$.",
    ],
    steps=[
        ("area = integrate(f, (t, low, end))", "", ""),
        ("limit_there = end.subs(x, point)", "The upper limit is {limit_there} there.", "By the fundamental theorem, the integrand is taken at the upper limit; the lower one does not matter."),
        ("rate = diff(area, x).subs(x, point)", "The derivative is {rate}.", "Multiply the integrand there by the derivative of the upper limit {end}."),
    ],
)

parameter_in_integral = Family(
    skills="integral parameter equation",
    draw=dict(a=ints(1, 5, 12), hidden_k=ints(-9, 12, 40), high=ints(1, 5, 9), f=value("3*a*x**2 + 2*k*x"), told=value("a*high**3 + hidden_k*high**2")),
    where="hidden_k",
    numbers="any",
    ask=[
        "For which k is the integral of {f} from x = 0 to x = {high} equal to {told}?",
        "The number k is chosen so that {f:math}, integrated over x from 0 to {high}, gives {told}. What is k?",
        "Find $k$ such that $\\int_0^{{{high}}} \\left({f:tex}\\right) dx = {told}$.",
    ],
    steps=[
        ("area = integrate(f, (x, 0, high))", "The integral is {area}.", "Integrate with k as a constant."),
        ("solution = solve(Eq(area, told), k)[0]", "So k = {solution}.", "Set it equal to {told} and solve for k."),
    ],
)

absolute_value_integral = Family(
    skills="integral absolute-value",
    draw=dict(slope=ints(1, 4, 8), zero=ints(-3, 5, 12), left=ints(1, 6, 12), right=ints(1, 6, 12), low=value("zero - left"), high=value("zero + right"), f=value("slope*x - slope*zero")),
    where="zero and left != right",
    numbers="any",
    ask=[
        "Integrate |{f}| from x = {low} to x = {high}.",
        "What is the area between the x-axis and the graph of the absolute value of {f:math}, from {low} to {high}?",
        "Evaluate $\\int_{{{low}}}^{{{high}}} |{f:tex}| \\, dx$.",
    ],
    steps=[
        ("turn = solve(f, x)[0]", "The sign changes at x = {turn}.", "Look for the zero of {f}."),
        ("before = integrate(-f, (x, low, turn))", "The part before it gives {before}.", "Left of the zero the expression is negative, so its sign is reversed."),
        ("after = integrate(f, (x, turn, high))", "The part after it gives {after}.", "Right of the zero it is positive."),
        ("area = before + after", "Together they make {area}.", "Add both parts."),
    ],
)
