"""Rules of differentiation: quotients, chains, tables of values, inverse functions, higher orders."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

quotient_at_point = Family(
    skills="derivative quotient-rule",
    draw=dict(a=ints(1, 9, 20), b=ints(-9, 9, 30), c=ints(1, 6, 15), d=ints(1, 9, 30), point=ints(-3, 4, 9), top=value("a*x + b"), bottom=value("x**2 + c*x + d")),
    where="b and point**2 + c*point + d",
    numbers="any",
    ask=[
        "Let f(x) = ({top})/({bottom}). Find f'({point}).",
        "A curve has the equation y = ({top:math})/({bottom:math}). How steep is it at the place where x is {point}?",
        "Differentiate $\\dfrac{{{top:tex}}}{{{bottom:tex}}}$ by the quotient rule. What is the value of the derivative for $x = {point}$?",
        "At x = {point}, what is the rate of change of the quotient of {top:math} and {bottom:math}?",
    ],
    steps=[
        ("numerator = expand(diff(top, x) * bottom - top * diff(bottom, x))", "The new numerator is {numerator}.", "The quotient rule: derivative of the top times the bottom, less the top times the derivative of the bottom."),
        ("derivative = numerator / bottom**2", "The derivative is {derivative}.", "Divide by the square of the bottom."),
        ("steepness = derivative.subs(x, point)", "At the point it is {steepness}.", "Put x = {point} into the derivative."),
    ],
)

power_of_linear = Family(
    skills="derivative chain-rule",
    draw=dict(a=ints(2, 6, 12), b=ints(-9, 9), n=ints(3, 6, 9), inner=value("a*x + b"), point=ints(-2, 3)),
    where="b and -5 <= a*point + b <= 5 and a*point + b",
    numbers="any",
    ask=[
        "Find the value of the derivative of ({inner})**{n} at x = {point}.",
        "What is g'({point}) if g(x) is the {n:th} power of {inner:math}?",
        "Evaluate $\\frac{{d}}{{dx}}({inner:tex})^{{{n}}}$ at the point $x = {point}$.",
    ],
    steps=[
        ("base = inner.subs(x, point)", "The inner function has the value {base}.", "Look first at the inner function {inner} where x = {point}."),
        ("outer_slope = n * base**(n - 1)", "The outer derivative is {outer_slope}.", "The power {n} comes down and the exponent falls by one."),
        ("slope = outer_slope * diff(inner, x)", "Times the inner derivative, that makes {slope}.", "By the chain rule, multiply by the derivative of {inner}."),
    ],
)

product_from_table = Family(
    skills="derivative product-rule table",
    draw=dict(point=choice(1, 2, 3, 4, 5, 6), f_there=ints(-9, 9, 30), f_slope=ints(-7, 7, 20), g_there=ints(-9, 9, 30), g_slope=ints(-7, 7, 20)),
    where="f_there and g_there and f_slope and g_slope",
    numbers="any",
    ask=[
        "Two differentiable functions satisfy f({point}) = {f_there}, f'({point}) = {f_slope}, g({point}) = {g_there} and g'({point}) = {g_slope}. Let h(x) = f(x)g(x). Find h'({point}).",
        "At x = {point} the graph of f passes through the height {f_there} with slope {f_slope}; the graph of g has the height {g_there} and the slope {g_slope} there. What is the slope of the graph of the product f*g at this place?",
        "Of the functions $u$ and $v$ only this is known: $u({point}) = {f_there}$, $v({point}) = {g_there}$, $u'({point}) = {f_slope}$, $v'({point}) = {g_slope}$. Compute $(uv)'({point})$.",
    ],
    steps=[
        ("first = f_slope * g_there", "The first part is {first=}.", "Differentiate the first factor and leave the second as it is."),
        ("second = f_there * g_slope", "The second part is {second=}.", "Then leave the first factor and differentiate the second."),
        ("slope = first + second", "Together they make {slope=}.", "The product rule adds both parts."),
    ],
)

chain_from_table = Family(
    skills="derivative chain-rule table",
    draw=dict(point=choice(1, 2, 3, 4), inside=ints(5, 9), f_slope_near=ints(-9, 9), f_slope_far=ints(-9, 9, 30), g_slope=ints(-8, 8, 25)),
    where="f_slope_near and f_slope_far and g_slope and f_slope_near != f_slope_far",
    numbers="any",
    ask=[
        "It is known that g({point}) = {inside}, g'({point}) = {g_slope} and f'({inside}) = {f_slope_far}. What is the derivative of f(g(x)) at x = {point}?",
        "A function g takes the value {inside} at {point}, with slope {g_slope} there. Another function f has slope {f_slope_far} at {inside}. Find the slope of the composite f(g(x)) at {point}.",
        "Suppose $g({point}) = {inside}$, $f'({inside}) = {f_slope_far}$, $g'({point}) = {g_slope}$. Determine $(f \\circ g)'({point})$.",
    ],
    noop=["Moreover, f has the slope {f_slope_near} at {point}."],
    steps=[
        ("table = {inside: f_slope_far}", "", ""),
        ("outer = table[inside]", "The outer slope is f'({inside}) = {outer}.", "The slope of f is needed at g({point}), which is {inside}, and not at {point}."),
        ("slope = outer * g_slope", "The slope of the composite is {slope=}.", "The chain rule multiplies the outer slope by the inner one."),
    ],
)

named_letter_higher = Family(
    skills="derivative higher-order",
    draw=dict(letter=choice("c", "h", "u", "w", "b", "q", "s"), order=choice(2, 3, 3, 4), lead=ints(-9, 14, 60), second=ints(-12, 12, 60), third=ints(-15, 20, 90), end=ints(-40, 60, 300), top=ints(5, 6, 9), f=value("lead*Symbol(letter)**top + second*Symbol(letter)**3 + third*Symbol(letter)**2 + end")),
    where="lead and second and third and end",
    numbers="any",
    ask=[
        "Let m({letter}) = {f}. What is the {order:th} derivative of m({letter})?",
        "Find the {order:th} derivative of {f} with respect to {letter}.",
        "What is the {order:th} derivative of {f:math} wrt {letter}?",
        "Differentiate ${f:tex}$ exactly {order} times in ${letter}$. Which polynomial is left?",
    ],
    steps=[
        ("once = diff(f, letter)", "The first derivative is {once}.", "Differentiate term by term; the constant {end} disappears."),
        ("result = expand(diff(once, letter, order - 1))", "After {order} differentiations there remains {result}.", "Repeat this until the order is {order}; each time, powers fall by one."),
    ],
)

unknown_coefficient = Family(
    skills="derivative parameter equation",
    draw=dict(a=ints(1, 6, 15), hidden_k=ints(-9, 9, 30), point=ints(-3, 4, 8), c=ints(-9, 9, 30), told=value("3*a*point**2 + 2*hidden_k*point"), f=value("a*x**3 + k*x**2 + c")),
    where="point and c and hidden_k",
    numbers="any",
    ask=[
        "The function f(x) = {f} has the derivative {told} at x = {point}. Find k.",
        "For which number k does the curve y = {f:math} have slope {told} at the point with x = {point}?",
        "Let $f(x) = {f:tex}$ with an unknown constant $k$. It is given that $f'({point}) = {told}$. Determine $k$.",
    ],
    steps=[
        ("slope = diff(f, x)", "The derivative is {slope}.", "Differentiate with respect to x and treat k as a number."),
        ("slope_there = slope.subs(x, point)", "At the point it is {slope_there}.", "Put x = {point} into it."),
        ("solution = solve(Eq(slope_there, told), k)[0]", "So k = {solution}.", "This has to equal {told}."),
    ],
)

difference_quotient = Family(
    skills="derivative difference-quotient",
    draw=dict(a=ints(1, 7, 20), b=ints(-9, 9, 30), c=ints(-9, 9, 30), point=ints(-4, 5, 12), f=value("a*x**2 + b*x + c")),
    where="b and point",
    numbers="any",
    ask=[
        "For f(x) = {f}, simplify (f({point} + h) - f({point}))/h, where h is not zero.",
        "Write the average rate of change of {f:math} between x = {point} and x = {point} + h as a simple expression in h.",
        "Let $f(x) = {f:tex}$. A secant meets the graph where $x$ is {point} and at a place that is $h$ further to the right. Express its slope in terms of $h$ as simply as possible.",
    ],
    steps=[
        ("rise = expand(f.subs(x, point + h) - f.subs(x, point))", "The values differ by {rise}.", "Insert both places into {f} and subtract; the constants cancel."),
        ("quotient = expand(rise / h)", "Divided by h this is {quotient}.", "Every remaining term contains h, so cancel it."),
    ],
)

inverse_function_slope = Family(
    skills="derivative inverse-function",
    draw=dict(p=ints(1, 6, 15), q=ints(-9, 9, 40), root=ints(-3, 4, 6), f=value("x**3 + p*x + q"), height=value("root**3 + p*root + q")),
    where="q",
    numbers="any",
    ask=[
        "The function f(x) = {f} is increasing and has an inverse function g. Note that f({root}) = {height}. Find g'({height}).",
        "The equation y = {f:math} can be solved for x as a function of y. What is dx/dy at the point ({root}, {height}) of the curve?",
        "Let $g$ be the inverse of $f(x) = {f:tex}$. Since $f({root}) = {height}$, one can find $g'({height})$ without a formula for $g$. What is it?",
    ],
    steps=[
        ("slope = diff(f, x).subs(x, root)", "The slope of f there is {slope}.", "The inverse at {height} belongs to the point x = {root} of f."),
        ("inverse_slope = 1 / slope", "The inverse has the slope {inverse_slope}.", "Slopes of inverse functions are reciprocals of each other."),
    ],
)

derivative_at_zero = Family(
    skills="derivative higher-order exponential trigonometric",
    draw=dict(a=ints(2, 5, 8), n=ints(3, 5, 7), m=ints(1, 3, 6), kind=choice(0, 1, 2, 3), f=value("[m*exp(a*x), m*sin(a*x) + x, m*cos(a*x), m*x*exp(a*x)][kind]")),
    numbers="any",
    ask=[
        "What is the {n:th} derivative of {f} at x = 0?",
        "Starting from {f:math}, somebody differentiates {n:word} times and then puts x = 0. Which number results?",
        "Let $f(x) = {f:tex}$ and let $f^{{({n})}}$ be its derivative of order {n}. Compute $f^{{({n})}}(0)$.",
    ],
    steps=[
        ("derivative = diff(f, x, n)", "The derivative of this order is {derivative}.", "Each differentiation brings a factor {a} out of the inner function."),
        ("at_zero = derivative.subs(x, 0)", "At zero it is {at_zero}.", "Then put in x = 0."),
    ],
)

logarithm_of_quadratic = Family(
    skills="derivative chain-rule logarithm",
    draw=dict(a=ints(1, 5, 12), b=ints(1, 9, 30), point=ints(1, 5, 12), outer=choice(1, 2, 3, 4), inner=value("a*x**2 + b"), f=value("outer*log(inner)")),
    numbers="any",
    ask=[
        "Find the slope of the graph of {f} at x = {point}, where log is the natural logarithm.",
        "The natural logarithm of {inner:math} is multiplied by {outer} and differentiated. What is the derivative when x is {point}?",
        "If $f(x) = {f:tex}$, with the natural logarithm, what is $f'({point})$?",
    ],
    steps=[
        ("derivative = diff(f, x)", "The derivative is {derivative}.", "The derivative of log u is u'/u, by the chain rule."),
        ("slope = derivative.subs(x, point)", "The slope is {slope}.", "Put x = {point} into it."),
    ],
)
