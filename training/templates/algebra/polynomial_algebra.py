"""Polynomials: expanding, collecting, factoring, dividing, evaluating, coefficients and degrees."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

evaluate_at = Family(
    skills="polynomial evaluation",
    draw=dict(name=choice("f", "g", "p", "q", "h"), letter=choice(*"xtnyzw"), unknown=value("Symbol(letter)"), c3=ints(-6, 6, 12), c2=ints(-9, 9, 30), c1=ints(-15, 15, 60), c0=ints(-50, 50, 300),
              point=ints(-7, 8, 14), f=value("c3*unknown**3 + c2*unknown**2 + c1*unknown + c0")),
    where="c3 and c2 and point not in (0, 1) and letter != name",
    numbers="any",
    ask=[
        "Let {name}({unknown}) = {f}. What is {name}({point})?",
        "Find the value of {f:math} for {unknown} = {point}.",
        "Given ${name}({unknown}) = {f:tex}$, calculate the function value at ${unknown}$ equal to {point}.",
        "Which number results if {unknown} is replaced by {point} in {f}?",
    ],
    steps=[
        ("terms = [term.subs(unknown, point) for term in f.as_ordered_terms()]", "The terms become {terms}.", "Put {point} for {unknown} in every term, with brackets because of the signs."),
        ("total = f.subs(unknown, point)", "Their sum is {total}.", "Add the terms."),
    ],
)

difference_of_squares = Family(
    skills="polynomial expansion binomial-formulas",
    draw=dict(letter=choice(*"xtuyzmn"), unknown=value("Symbol(letter)"), p1=ints(1, 9, 20), p0=ints(-9, 9, 30), q1=ints(1, 9, 20), q0=ints(-9, 9, 30),
              first=value("p1*unknown + p0"), second=value("q1*unknown + q0")),
    where="p0 and q0 and p1 != q1 and p0*p1 != q0*q1",
    numbers="any",
    ask=[
        "Expand ({first})**2 - ({second})**2 and collect like terms.",
        "From the square of {first:math} subtract the square of {second:math}. Write the result without brackets.",
        "Simplify $({first:tex})^2 - ({second:tex})^2$ to a polynomial.",
    ],
    steps=[
        ("square1 = expand(first**2)", "The first square is {square1}.", "Use the formula (u + v)^2 = u^2 + 2uv + v^2."),
        ("square2 = expand(second**2)", "The second is {square2}.", "Use it again."),
        ("result = square1 - square2", "The difference is {result}.", "Subtract term by term."),
    ],
)

named_coefficient = Family(
    skills="polynomial expansion coefficient",
    draw=dict(p1=ints(1, 5, 9), p0=ints(-7, 7, 15), q1=ints(1, 5, 9), q0=ints(-7, 7, 15), power=choice(2, 3), exponent=choice(2, 3),
              inside=value("p1*x + p0"), other=value("q1*x**2 + q0")),
    where="p0 and q0",
    numbers="any",
    ask=[
        "What is the coefficient of x^{power} in the expansion of ({inside:math})^{exponent} * ({other:math})?",
        "After ({inside})**{exponent} * ({other}) has been multiplied out, which number stands before x^{power}?",
        "Find the coefficient of $x^{power}$ in $({inside:tex})^{exponent}({other:tex})$.",
    ],
    steps=[
        ("power_expanded = expand(inside**exponent)", "The power is {power_expanded}.", "Expand the power first."),
        ("everything = expand(power_expanded * other)", "The whole product is {everything}.", "Multiply by the other factor and collect."),
        ("coefficient = everything.coeff(x, power)", "Before x^{power} stands {coefficient}.", "Read off the coefficient that is asked for."),
    ],
)

collect_terms = Family(
    skills="polynomial collecting-terms subtraction brackets",
    draw=dict(letter=choice(*"xtyznw"), unknown=value("Symbol(letter)"), p2=ints(-9, 9, 40), p1=ints(-9, 9, 40), p0=ints(-20, 20, 90), q2=ints(-9, 9, 40), q1=ints(-9, 9, 40), q0=ints(-20, 20, 90),
              times=ints(2, 7, 15), first=value("p2*unknown**2 + p1*unknown + p0"), second=value("q2*unknown**2 + q1*unknown + q0")),
    where="0 not in (p2, p1, p0, q2, q1, q0) and p2 != times*q2",
    numbers="any",
    ask=[
        "Simplify ({first}) - {times}*({second}).",
        "From {first:math} subtract {times} times {second:math}. Which polynomial is left?",
        "Collect like terms in \\(({first:tex}) - {times}({second:tex})\\).",
        "P stands for {first}, Q for {second}. Write P - {times}Q without brackets.",
    ],
    steps=[
        ("multiple = expand(times * second)", "The bracket times {times} is {multiple}.", "Multiply every term of the second bracket by {times}."),
        ("simplified = expand(first - multiple)", "The difference is {simplified}.", "The minus sign turns every sign of the bracket; then like terms are collected."),
    ],
)

factor_completely = Family(
    skills="polynomial factoring",
    draw=dict(letter=choice(*"xtyznw"), unknown=value("Symbol(letter)"), lead=ints(2, 6, 12), one=ints(-9, 9, 20), two=ints(-9, 9, 20), power=choice(0, 1, 2),
              f=value("expand(lead*unknown**power*(unknown - one)*(unknown + two))")),
    where="one and two and one != -two",
    numbers="any",
    ask=[
        "Factor {f} completely.",
        "Write {f:math} as a product of factors that cannot be split any further over the integers.",
        "Into which product can \\({f:tex}\\) be decomposed? Take out everything possible.",
    ],
    steps=[
        ("content_part, rest = f.primitive()", "The common number is {content_part}, leaving {rest}.", "Take out what all coefficients have in common."),
        ("factored = factor(f)", "The product is {factored}.", "Take out powers of {unknown} and split the quadratic by its roots."),
    ],
)

remainder_by_quadratic = Family(
    skills="polynomial division remainder substitution",
    draw=dict(c4=ints(-3, 4, 9), c3=ints(-6, 6, 12), c2=ints(-9, 9, 20), c1=ints(-12, 12, 40), c0=ints(-30, 30, 90), square=choice(-5, -3, -2, -1, 2, 3, 5),
              f=value("c4*x**4 + c3*x**3 + c2*x**2 + c1*x + c0"), divisor=value("x**2 - square")),
    where="c4 and c3 and c3*square + c1",
    numbers="any",
    ask=[
        "Find the remainder when {f} is divided by {divisor}.",
        "Long division of {f:math} by {divisor:math} leaves a linear polynomial or a constant. Which one?",
        "What is left over on dividing \\({f:tex}\\) by ${divisor:tex}$? Give the remainder in terms of $x$.",
    ],
    steps=[
        ("quotient, remainder = div(f, divisor, x)", "The quotient is {quotient}, and the remainder is {remainder}.", "Replace x^2 by the number that makes {divisor} zero, again and again: what stays is the remainder."),
    ],
    answer="remainder",
)

long_division = Family(
    skills="polynomial division quotient",
    draw=dict(q2=ints(1, 5, 9), q1=ints(-9, 9, 20), q0=ints(-12, 12, 40), shift=ints(-7, 7, 15), rest=ints(-30, 30, 90), divisor=value("x - shift"),
              f=value("expand((q2*x**2 + q1*x + q0)*(x - shift) + rest)")),
    where="q1 and q0 and shift and rest",
    numbers="any",
    ask=[
        "Divide {f} by {divisor} with remainder. What is the quotient?",
        "The polynomial {f:math} is {divisor:math} times a quadratic polynomial plus a constant. Which quadratic polynomial?",
        "Carry out the long division of \\({f:tex}\\) by ${divisor:tex}$ and state the quotient without the remainder.",
    ],
    steps=[
        ("quotient, remainder = div(f, divisor, x)", "The quotient is {quotient} and the remainder {remainder}.", "Divide the leading terms, multiply back, subtract, and go on with what is left."),
    ],
    answer="quotient",
)

factor_parameter = Family(
    skills="polynomial factor-theorem parameter",
    draw=dict(at=ints(-5, 6, 9), k_value=ints(-12, 12, 40), c2=ints(-9, 9, 20), divisor=value("x - at"), head=value("x**3 + c2*x**2 - at**3 - c2*at**2 - k_value*at")),
    where="at and c2 and k_value and head.subs(x, 0)",
    numbers="any",
    ask=[
        "For which k is {divisor} a factor of {head} + k*x?",
        "The polynomial {head:math} + kx is divisible by {divisor:math} without remainder. What is the constant k?",
        "Choose $k$ so that ${divisor:tex}$ divides \\({head:tex} + kx\\). Which $k$ is needed?",
    ],
    steps=[
        ("zero = solve(divisor, x)[0]\ncondition = (head + k*x).subs(x, zero)", "At x = {zero} the polynomial is {condition}.", "A linear factor divides a polynomial when its zero is a zero of the polynomial."),
        ("constant = solve(Eq(condition, 0), k)[0]", "It is zero for k = {constant}.", "Solve for k."),
    ],
)

coefficient_sum = Family(
    skills="polynomial coefficients substitution",
    draw=dict(p1=ints(1, 6, 12), p0=ints(-9, 9, 20), exponent=ints(2, 7, 11), q1=ints(1, 9, 20), q0=ints(-9, 9, 20), inside=value("p1*x + p0"), other=value("q1*x + q0")),
    where="p0 and q0 and abs(p1 + p0) > 1 and q1 + q0",
    numbers="any",
    ask=[
        "The product ({inside:math})^{exponent} * ({other:math}) is multiplied out. What is the sum of all its coefficients, the constant included?",
        "Add all coefficients of the polynomial ({inside})**{exponent} * ({other}) in expanded form. What is the sum?",
        "Let $P(x) = ({inside:tex})^{{{exponent}}}({other:tex})$. Determine the sum of the coefficients of $P$.",
    ],
    steps=[
        ("first_value = inside.subs(x, 1)\nsecond_value = other.subs(x, 1)", "For x = 1 the brackets are {first_value} and {second_value}.", "All powers of 1 are 1, so the value at 1 is the sum of the coefficients."),
        ("total = first_value**exponent * second_value", "The sum is ({first_value})^{exponent} * ({second_value}), which is {total}.", "Work out the value at 1."),
    ],
)

degree_of_composite = Family(
    skills="polynomial degree powers",
    draw=dict(d1=ints(2, 7, 15), power1=ints(2, 5, 9), d2=ints(2, 9, 15), power2=ints(2, 4, 9), low1=choice(*range(1, 10)), low2=choice(*range(2, 10))),
    numbers="any",
    ask=[
        "What is the degree of the polynomial (x^{d1} + {low1})^{power1} * (x^{d2} - {low2}x)^{power2}?",
        "Give the highest exponent of x that occurs when (x^{d1} + {low1})^{power1} * (x^{d2} - {low2}x)^{power2} is expanded.",
        "Without expanding, find the degree of $(x^{{{d1}}} + {low1})^{{{power1}}}(x^{{{d2}}} - {low2}x)^{{{power2}}}$.",
    ],
    steps=[
        ("first_degree = degree((x**d1 + low1)**power1, x)", "The first power has the degree {d1} * {power1} = {first_degree}.", "The exponents multiply in a power of a power."),
        ("second_degree = degree((x**d2 - low2 * x)**power2, x)", "The second has the degree {d2} * {power2} = {second_degree}.", "Only the highest terms matter."),
        ("whole_degree = first_degree + second_degree", "The product has the degree {first_degree} + {second_degree} = {whole_degree}.", "Degrees of factors are added."),
    ],
)
