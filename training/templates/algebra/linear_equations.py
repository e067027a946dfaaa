"""Linear equations in one unknown, and what is told in words that leads to them."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

terms_to_collect = Family(
    skills="linear-equation collecting-terms",
    draw=dict(letter=choice(*"xyztuwnmpkrs"), unknown=value("Symbol(letter)"), solution=ints(-12, 15, 90), one=ints(-15, 20, 250), two=ints(-15, 20, 250), three=ints(-9, 15, 60),
              plus=ints(-40, 60, 600), left=value("Add(one*unknown, two*unknown, plus, evaluate=False)"),
              right=value("three*unknown + (one + two - three)*solution + plus")),
    where="one + two != three and 0 not in (one, two, one + two, three, plus) and one != two and one != -two",
    numbers="any",
    ask=[
        "Solve {left} = {right} for {unknown}.",
        "Find the value of {unknown} that satisfies {left:math} = {right:math}.",
        "The expressions \\({left:tex}\\) and \\({right:tex}\\) take the same value for exactly one number ${unknown}$. Which one is it?",
        "What is {unknown} in {right:math} = {left:math}?",
    ],
    steps=[
        ("difference = expand(left - right)", "Everything on one side: {difference} = 0.", "Subtract the right side from the left side and collect like terms."),
        ("factor_left = difference.coeff(unknown)\nconstant = difference.subs(unknown, 0)", "The coefficient is {factor_left} and the constant is {constant}.",
         "Read off the coefficient of {unknown} and the constant."),
        ("value = -constant / factor_left", "So {unknown} = {value}.", "Divide the constant, with its sign changed, by the coefficient."),
    ],
)

brackets_to_expand = Family(
    skills="linear-equation distributive-law",
    draw=dict(letter=choice(*"xyztunmpk"), unknown=value("Symbol(letter)"), solution=ints(-9, 12, 60), outer=ints(2, 9, 20), inner=ints(-9, 9, 40),
              second=ints(2, 9, 20), shift=ints(-9, 9, 40), first_part=value("Mul(outer, unknown + inner, evaluate=False)"), second_part=value("Mul(second, unknown - shift, evaluate=False)"),
              total=value("outer*(solution + inner) - second*(solution - shift)")),
    where="outer != second and inner and shift and inner != -shift and total > 0",
    numbers="any",
    ask=[
        "Solve {first_part} = {second_part} + {total} for {unknown}.",
        "From {first_part:math} the expression {second_part:math} is subtracted, and the result is {total}. Find {unknown}.",
        "If ${first_part:tex} - {second_part:tex} = {total}$, what is ${unknown}$?",
    ],
    steps=[
        ("expanded = expand(first_part - second_part)", "Without brackets the difference is {expanded}.", "Multiply out both brackets and collect."),
        ("value = solve(Eq(expanded, total), unknown)[0]", "It equals {total} for {unknown} = {value}.", "Solve the linear equation that is left."),
    ],
)

fractions_in_equation = Family(
    skills="linear-equation fractions common-denominator",
    draw=dict(letter=choice(*"xyztnmw"), unknown=value("Symbol(letter)"), under1=ints(2, 7, 12), under2=ints(2, 9, 15), shift=ints(1, 9, 40),
              minus=ints(1, 9, 40), fold=ints(1, 6, 20), solution=value("under1 * under2 * fold - shift"),
              total=value("Rational(solution + shift, under1) + Rational(solution - minus, under2)")),
    where="under1 != under2",
    numbers="any",
    ask=[
        "Solve ({unknown} + {shift})/{under1} + ({unknown} - {minus})/{under2} = {total} for {unknown}.",
        "Adding {shift} to a number and dividing by {under1} gives one quotient. Subtracting {minus} from the same number and dividing by "
        "{under2} gives another. The two quotients add up to {total}. What is the number?",
        "Determine ${unknown}$ from $\\frac{{{unknown} + {shift}}}{{{under1}}} + \\frac{{{unknown} - {minus}}}{{{under2}}} = {total:tex}$.",
    ],
    steps=[
        ("number = symbols('number')\ncommon = lcm(under1, under2)", "The common denominator is {common}.", "Clear the fractions first."),
        ("cleared = common // under1 * (number + shift) + common // under2 * (number - minus)",
         "Multiplied by {common} the left side is {cleared}.", "Multiply both sides by the common denominator and collect."),
        ("solved = solve(Eq(cleared, common * total), number)[0]", "The solution is {solved}.", "Solve the equation without fractions."),
    ],
)

parameter_from_solution = Family(
    skills="linear-equation parameter substitution",
    draw=dict(solution=ints(-9, 9, 30), k_value=ints(-12, 15, 60), factor_x=ints(2, 12, 30),
              right=value("factor_x * solution + k_value * (solution + 1)")),
    where="solution not in (0, -1)",
    numbers="any",
    ask=[
        "For which k is x = {solution} a solution of {factor_x}x + k(x + 1) = {right}?",
        "The equation {factor_x}*x + k*(x + 1) = {right} is satisfied by x = {solution}. Find the constant k.",
        "Choose $k$ so that ${factor_x}x + k(x+1) = {right}$ has the root $x = {solution}$. What must $k$ be?",
    ],
    steps=[
        ("known = factor_x * solution", "The part without k is {known}.", "Put x = {solution} into the equation: only k stays unknown."),
        ("rest = right - known", "For k there remains {rest}.", "Take the known part from the right side."),
        ("constant = Rational(rest, solution + 1)", "So k = {constant}.", "The bracket with k has the value {solution} + 1."),
    ],
)

formula_turned = Family(
    skills="formula rearranging substitution",
    draw=dict(height=ints(2, 12, 40), short=ints(2, 20, 90), long=ints(3, 30, 120), area=value("Rational((short + long) * height, 2)")),
    where="short < long and area.q == 1",
    numbers="any",
    ask=[
        "In the formula A = (p + q)*h/2 let A = {area}, p = {short} and h = {height}. Find q.",
        "The area of a trapezoid is half the sum of its parallel sides times its height. The area is {area}, the height is {height} and one "
        "of the parallel sides is {short}. How long is the other?",
        "Rearrange $A = \\frac{{h(p+q)}}{{2}}$ for $q$ and compute $q$ when $A = {area}$, $h = {height}$, $p = {short}$.",
    ],
    steps=[
        ("doubled = 2 * area", "Twice the area is {doubled}.", "Multiply both sides by two."),
        ("sides = doubled / height", "Divided by {height}, that is {sides}: the sum of the sides.", "Undo the multiplication by the height."),
        ("other = sides - short", "The other side is {other}.", "Subtract the side that is known."),
    ],
)

number_puzzle = Family(
    skills="linear-equation inverse-operations words",
    draw=dict(number=ints(2, 40, 300), lines=ints(2, 6), pages=choice(40, 64, 80), times=ints(2, 12, 40), plus=ints(1, 50, 400), divisor=ints(2, 9, 15), minus=ints(1, 12, 60),
              told=value("Rational(number * times + plus, divisor) - minus")),
    where="told.q == 1 and told > 0",
    numbers="any",
    ask=[
        "A number is multiplied by {times}, then {plus} is added, the sum is divided by {divisor} and {minus} is subtracted. The result is "
        "{told}. What was the number?",
        "Think of a number. Multiply it by {times}, add {plus}, divide by {divisor}, take away {minus}: you have {told}. Which number did "
        "you think of?",
        "Solve ({times}*n + {plus})/{divisor} - {minus} = {told} for n.",
        "I get {told} when I take {minus} away from a {divisor:th} part. That part is of a sum of {plus} and {times} times my number. What is my "
        "number?",
    ],
    steps=[
        ("before_minus = told + minus", "Before the subtraction there was {before_minus}.", "Go backwards: the last thing done is undone first."),
        ("before_division = before_minus * divisor", "Before the division there was {before_division}.", "Undo the division by {divisor}."),
        ("before_plus = before_division - plus", "Before the addition there was {before_plus}.", "Undo the addition of {plus}."),
        ("start = before_plus / times", "The number is {start}.", "Undo the multiplication by {times}."),
    ],
    noop=["The whole exercise fits on {lines} lines of a notebook with {pages} pages."],
)

consecutive_numbers = Family(
    skills="linear-equation consecutive-integers parity",
    draw=dict(kind=choice("consecutive even integers", "consecutive odd integers"), how_many=choice(3, 5, 7), middle=ints(11, 90, 900),
              total=value("how_many * middle")),
    where="(middle % 2 == 0) == (kind == 'consecutive even integers')",
    numbers="any",
    ask=[
        "The sum of {how_many:word} {kind} is {total}. What is the smallest of them?",
        "{how_many:Word} {kind} add up to {total}. Find the least one.",
        "Somebody writes {how_many:word} {kind} in a row, and their sum is {total}. With which number does the row begin?",
    ],
    steps=[
        ("centre = total // how_many", "The middle number is {total}/{how_many} = {centre}.", "Numbers at equal distances have their mean in the middle."),
        ("steps_down = how_many // 2", "It is {steps_down:place} after the smallest.", "Half of the others stand before the middle one."),
        ("smallest = centre - 2 * steps_down", "The smallest is {smallest=}.", "From one such integer to the next it is 2."),
    ],
)

no_solution_value = Family(
    skills="linear-equation number-of-solutions parameter",
    draw=dict(outer=ints(2, 9, 20), times=ints(2, 9, 20), inner=ints(1, 15, 60), offset=ints(-9, 30, 90), right=value("outer * inner + offset"), letter=choice("k", "m", "c")),
    where="offset and right > 0",
    numbers="any",
    ask=[
        "For which value of {letter} does the equation {outer}({times}x + {inner}) = {letter}x + {right} have no solution?",
        "In {outer}*({times}*x + {inner}) = {letter}*x + {right} the letter {letter} is a constant. One value of it leaves the equation "
        "without any solution x. Which value?",
        "Find the number ${letter}$ for which ${outer}({times}x + {inner}) = {letter}x + {right}$ is true for no $x$.",
    ],
    steps=[
        ("left = expand(outer * (times*x + inner))", "The left side is {left}.", "Multiply out the bracket."),
        ("needed = left.coeff(x)", "So {letter} must be {needed}.",
         "With equal coefficients of x only the constants stay, and these are not equal, as {outer} * {inner} is not {right}."),
    ],
)
