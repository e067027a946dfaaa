"""Two computations in a row: the result of one is used in the next."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

solution_into_polynomial = Family(
    skills="linear-equation polynomial evaluation",
    draw=dict(letter=choice(*"kwtuz"), unknown=value("Symbol(letter)"), times=ints(2, 12, 30), solution=ints(-8, 9, 20), plus=ints(-30, 40, 200), left=value("times*unknown + plus"), right=value("times*solution + plus"),
              c2=ints(-4, 5, 9), c1=ints(-9, 9, 30), c0=ints(-20, 20, 90), f=value("c2*x**2 + c1*x + c0")),
    where="plus and c2 and c1 and c0 and solution not in (0, 1)",
    numbers="any",
    ask=[
        "Let {unknown} be the solution of {left} = {right}, and let f(x) = {f}. What is f({unknown})?",
        "Suppose {left:math} = {right}. Find the value of {f:math} when x is equal to {unknown}.",
        "The number {unknown} satisfies {left:math} = {right}. It is put in the place of x in {f:math}. Which number comes out?",
    ],
    steps=[
        ("root_found = solve(Eq(left, right), unknown)[0]", "The solution is {unknown} = {root_found}.", "Solve the linear equation."),
        ("result = f.subs(x, root_found)", "There {f} has the value {result}.", "Put it into the polynomial."),
    ],
)

named_numbers = Family(
    skills="substitution order-of-operations",
    draw=dict(r1=choice("h", "p", "u"), r2=choice("j", "q", "v"), a1=ints(5, 60, 400), a2=ints(2, 40, 300), b1=ints(2, 15, 60), b2=ints(2, 15, 60), minus=ints(1, 30, 100)),
    where="a1 != a2",
    numbers="any",
    ask=[
        "Let {r1} = {a1} - {a2} and {r2} = {b1}*{b2} - {minus}. What is {r1} - {r2}?",
        "Suppose {r2} is {minus} less than the product of {b1} and {b2}, and {r1} is {a1} minus {a2}. Calculate {r1} - {r2}.",
        "We set {r1} = {a1} - {a2}. We also set {r2} = {b1} * {b2} - {minus}. Subtract {r2} from {r1}.",
    ],
    steps=[
        ("first = a1 - a2", "So {r1} is {first=}.", "Work out {r1}."),
        ("second = b1 * b2 - minus", "And {r2} is {second=}.", "Work out {r2}."),
        ("result = first - second", "The difference is {result=}.", "Subtract the second from the first."),
    ],
)

root_then_remainder = Family(
    skills="quadratic-equation remainder",
    draw=dict(one=ints(6, 30, 90), two=ints(-25, 4), number=ints(50, 900, 9000), f=value("expand((x - one)*(x - two))")),
    where="two and number % one and one + two",
    numbers="any",
    ask=[
        "Let r be the positive root of {f} = 0, or the larger one if both are positive. Which remainder does {number} leave when r divides it?",
        "The larger solution of {f:math} = 0 is a positive integer. Divide {number} by it: what remainder is left?",
        "If $r$ is the greatest zero of $y = {f:tex}$, find the remainder of {number} on division by $r$.",
    ],
    steps=[
        ("larger = max(solve(Eq(f, 0), x))", "The larger root is {larger}.", "Solve the quadratic equation."),
        ("remainder = number % larger", "The remainder of {number} is {remainder}.", "Divide {number} by it."),
    ],
)

system_then_product = Family(
    skills="linear-system evaluation powers",
    draw=dict(x_value=ints(-7, 9, 20), y_value=ints(-7, 9, 20), total=value("x_value + y_value"), gap=value("x_value - y_value"), power=choice(2, 3)),
    where="x_value > y_value and x_value * y_value and total",
    numbers="any",
    ask=[
        "If x + y = {total} and x - y = {gap}, what is x^{power} + y^{power}?",
        "The sum of two numbers is {total}, and their difference is {gap}. Raise each to the power {power} and add the results. What do you get?",
        "Given $x + y = {total}$ and $x - y = {gap}$, evaluate $x^{power} + y^{power}$.",
    ],
    steps=[
        ("larger = Rational(total + gap, 2)", "The larger number is {larger}.", "Add the equations: twice the larger number is {total} + {gap}."),
        ("smaller = total - larger", "The smaller one is {smaller}.", "The sum gives the other number."),
        ("result = larger**power + smaller**power", "The powers add up to {result}.", "Raise both to the power {power} and add."),
    ],
)

identity_from_sum = Family(
    skills="algebraic-identity evaluation",
    draw=dict(one=ints(-9, 12, 40), two=ints(-9, 12, 40), total=value("one + two"), multiplied=value("one * two")),
    where="one < two and total and multiplied",
    numbers="any",
    ask=[
        "Two numbers have the sum {total} and the product {multiplied}. What is the sum of their cubes?",
        "If u + v = {total} and uv = {multiplied}, find u^3 + v^3.",
        "For real $u$ and $v$ with $u + v = {total}$ and $uv = {multiplied}$, compute $u^3 + v^3$ without solving for them.",
    ],
    steps=[
        ("cube = total**3", "The cube of the sum is {cube}.", "Use (u + v)^3 = u^3 + v^3 + 3uv(u + v)."),
        ("mixed = 3 * multiplied * total", "The mixed part is {mixed}.", "It is three times the product times the sum."),
        ("cubes = cube - mixed", "So the cubes add up to {cubes}.", "Take the mixed part off."),
    ],
)

percent_then_equation = Family(
    skills="percentages linear-equation proportion",
    draw=dict(percent=choice(10, 15, 20, 25, 30, 35, 40, 45, 60, 80), base=ints(20, 400, 3000, step=20), times=ints(2, 9, 20), solution=ints(2, 40, 300), plus=value("percent*base//100 - times*solution")),
    where="percent*base % 100 == 0 and plus > 0",
    numbers="any",
    ask=[
        "{times} times a number, increased by {plus}, is {percent}% of {base}. What is the number?",
        "Find n when {times}n + {plus} equals {percent} percent of {base}.",
        "Take {percent}% of {base}. Which number gives the same result when it is multiplied by {times} and {plus} is added?",
    ],
    steps=[
        ("right = percent * base // 100", "The percentage is {right=}.", "Work out {percent}% of {base} first."),
        ("times_number = right - plus", "The multiple is {times_number=}.", "Undo the addition."),
        ("number = Rational(times_number, times)", "The number is {number}.", "Undo the multiplication by {times}."),
    ],
)

digits_swapped = Family(
    skills="linear-equation digits place-value",
    draw=dict(tens=ints(1, 9), ones=ints(1, 9), digit_sum=value("tens + ones"), gain=value("9*(ones - tens)")),
    where="ones > tens",
    numbers="any",
    ask=[
        "The digits of a two-digit number add up to {digit_sum}. With its digits exchanged, the number is {gain} greater. What is the number?",
        "A number has two digits whose sum is {digit_sum}. Written backwards it exceeds itself by {gain}. Find the number.",
        "Which two-digit number with the digit sum {digit_sum} grows by {gain} when its digits change places?",
    ],
    steps=[
        ("digit_gap = gain // 9", "The digits differ by {gain}/9 = {digit_gap}.", "Exchanging the digits changes the number by nine times their difference."),
        ("last_digit = (digit_sum + digit_gap) // 2", "The last digit is ({digit_sum} + {digit_gap})/2 = {last_digit}.", "From sum and difference the larger digit follows; it stands at the end."),
        ("first_digit = digit_sum - last_digit", "The first digit is {first_digit}.", "The rest of the digit sum is the first digit."),
        ("number = 10 * first_digit + last_digit", "So the number is {number}.", "The first digit counts tens."),
    ],
)
