"""Expressions with brackets, signs, powers and decimals: what is done first."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, value
from training.templates.family import Family, More

bracket_then_less = Family(
    skills="order-of-operations multiplication brackets",
    draw=dict(factor=ints(2, 15, 90), left=ints(3, 40, 300), right=ints(2, 40, 300), less=ints(1, 99, 900)),
    numbers="any",
    ask=[
        "Work out {factor} * ({left} + {right}) - {less}.",
        "Add {right} to {left}, multiply the sum by {factor} and take {less} away from what you get. Which number results?",
        "What number is {less} less than {factor} times the sum of {left} and {right}?",
        "On a calculator with brackets somebody types {factor} × ({left} + {right}) − {less}. What does it show?",
    ],
    steps=[
        ("inside = left + right", "The bracket is {inside=}.", "Brackets come first."),
        ("scaled = factor * inside", "Times {factor} that is {scaled=}.", "A product is worked out before a difference."),
        ("result = scaled - less", "The result is {result=}.", "The subtraction is what remains to do."),
    ],
)

chain_of_signs = Family(
    skills="negative-numbers addition subtraction",
    draw=dict(start=ints(2, 60, 500), up=ints(2, 60, 500), minus=ints(2, 60, 500), last=ints(2, 60, 500)),
    numbers="any",
    ask=[
        "Calculate -{start} + {up} - (-{minus}) - {last}.",
        "Evaluate the expression -{start} - (-{up}) + {minus} + (-{last}).",
        "Start at the zero of the number line. Go {start} to the left, {up} to the right, {minus} to the right and {last} to the left. "
        "At which number do you stop?",
        "Find the total of the four numbers -{start}, {up}, {minus} and -{last}.",
    ],
    steps=[
        ("gains = up + minus", "What is added makes {gains=}.", "Taking away a negative number is the same as adding."),
        ("losses = start + last", "What is taken away makes {losses=}.", "Collect the negative parts."),
        ("result = gains - losses", "Together this gives {result=}.",
         "The gains and the losses are set against each other."),
    ],
)

nested_brackets = Family(
    skills="brackets subtraction negative-numbers",
    draw=dict(outer=ints(5, 60, 400), middle=ints(5, 60, 400), inner=ints(5, 60, 400), deep=ints(2, 30, 200), core=ints(2, 30, 200)),
    numbers="any",
    ask=[
        "Compute {outer} - ({middle} - ({inner} - ({deep} + {core}))).",
        "From the innermost bracket outwards, simplify ${outer} - [{middle} - ({inner} - ({deep} + {core}))]$. "
        "Give one number.",
        "Subtract the sum of {deep} and {core} from {inner}. Subtract the result from {middle}. What is left when this second "
        "result is subtracted from {outer}?",
    ],
    steps=[
        ("deepest = deep + core", "The innermost bracket is {deepest=}.", "Begin with the innermost bracket."),
        ("third = inner - deepest", "The next one is {third=}.", "Work outwards."),
        ("second = middle - third", "Then {second=}.", "Go out by one more bracket."),
        ("result = outer - second", "Finally {result=}.", "Only {outer} stands outside."),
    ],
)

powers_before_products = Family(
    skills="powers order-of-operations",
    draw=dict(base=ints(2, 9, 20), exponent=choice(2, 3), times=ints(2, 9, 25), other=ints(2, 9, 25), square=ints(2, 9, 25)),
    numbers="any",
    ask=[
        "Evaluate {times}*{base}^{exponent} - {other}*{square}^2.",
        "What is the value of ${times} \\cdot {base}^{{{exponent}}} - {other} \\cdot {square}^2$?",
        "Raise {base} to the power {exponent} and multiply by {times}. From this subtract {other} times the square of {square}. "
        "Which number do you get?",
        "Somebody asks for the difference of two terms. The first is {times} times {base} to the power {exponent}. The second is "
        "{other} times {square} to the power 2. Find the first minus the second.",
    ],
    steps=[
        ("power = pow(base, exponent)", "The power is {base}^{exponent} = {power}.", "Powers are worked out before products."),
        ("first = times * power", "The first term is {first=}.", "The factor {times} multiplies the power only."),
        ("second = other * pow(square, 2)", "The second term is {other} * {square}^2 = {second}.", "Only {square} is squared, not its factor."),
        ("result = first - second", "The difference is {result=}.", "Now subtract the terms."),
    ],
)

root_and_quotient = Family(
    skills="square-roots division addition",
    draw=dict(root=ints(3, 15, 40), radicand=value("root**2"), divisor=ints(2, 9, 25), quotient=ints(3, 12, 40),
              dividend=value("divisor * quotient"), plus=ints(2, 30, 100)),
    ask=[
        "Calculate sqrt({radicand}) + {dividend}/{divisor} + {plus}.",
        "Find the sum of three numbers: the square root of {radicand}, the quotient of {dividend} and {divisor}, and {plus}.",
        "A square has an area of {radicand}. Add {plus} to the length of its side, and to this add {dividend} divided by "
        "{divisor}. What is the total?",
        "Evaluate $\\sqrt{{{radicand}}} + {dividend} \\div {divisor} + {plus}$.",
    ],
    steps=[
        ("side = isqrt(radicand)", "The square root of {radicand} is {side}.", "Look for the number whose square is {radicand}."),
        ("share = dividend // divisor", "The quotient is {share=}.", "Division goes before addition."),
        ("total = side + share + plus", "The sum is {total=}.", "All parts are added."),
    ],
)

quotient_of_quotients = Family(
    skills="fractions division simplification",
    draw=dict(top=ints(2, 40, 300), under=ints(3, 40, 300), third=ints(2, 12, 90), fourth=ints(3, 15, 90)),
    where="top % under and third % fourth and (top * fourth) % (under * third)",
    numbers="any",
    ask=[
        "Evaluate ({top}/{under})/({third}/{fourth}).",
        "Divide the fraction {top}/{under} by the fraction {third}/{fourth} and give the result in lowest terms.",
        "By which number must {third}/{fourth} be multiplied to give {top}/{under}? Answer with a reduced fraction.",
        "Simplify $\\dfrac{{{top}/{under}}}{{{third}/{fourth}}}$ to one fraction that cannot be reduced.",
    ],
    steps=[
        ("numerator = top * fourth", "The new numerator is {numerator=}.", "Divide by a fraction by multiplying by its reciprocal."),
        ("denominator = under * third", "The new denominator is {denominator=}.", "The denominators meet the other number."),
        ("result = Fraction(numerator, denominator)", "In lowest terms {numerator}/{denominator} is {result}.",
         "Cancel what both parts have in common."),
    ],
)

decimal_product = Family(
    skills="decimals multiplication negative-numbers",
    draw=dict(small=decimals(0.02, 0.98, 0.02, 1.9), large=decimals(1.5, 80, 0.5, 900), hundredths=value("round(small * 100)"),
              tenths=value("round(large * 10)")),
    where="hundredths % 10 and tenths % 10",
    numbers="any",
    ask=[
        "Work out -{small} * {large}.",
        "Multiply {large} by -{small}.",
        "What is the product of {large} and -{small}?",
        "The first factor is -{small} and the second is {large}. State their product as a decimal.",
    ],
    steps=[
        ("size = round(small * large, 4)", "Without the sign the product is {size=}.",
         "Multiply the sizes first: {hundredths} hundredths times {tenths} tenths are so many thousandths."),
        ("result = -size", "With the sign it is {result}.", "A negative times a positive number is negative."),
    ],
)

decimal_column = Family(
    skills="decimals addition subtraction",
    draw=dict(first=decimals(2.05, 60, 0.05, 700), second=decimals(1.1, 40, 0.1, 500), taken=decimals(0.25, 30, 0.25, 300)),
    where="first + second > taken and round((first + second - taken) * 100) % 100",
    numbers="decimal",
    ask=[
        "Calculate {first} + {second} - {taken}.",
        "By how much does the sum of {first} and {second} exceed {taken}?",
        "Add {second} to {first}. Then subtract {taken}. What remains?",
        "A tank is read in cubic metres: it held {first}, then {second} flowed in and {taken} flowed out. What does it hold now?",
    ],
    steps=[
        ("together = round(first + second, 2)", "First {together=}.", "Write the numbers so that the decimal points stand below each other."),
        ("result = round(together - taken, 2)", "Then {result=}.", "The subtraction is done in the same way."),
    ],
)

sum_against_product = Family(
    skills="multiplication addition comparison",
    draw=dict(small=ints(3, 19, 99), large=ints(4, 30, 200)),
    where="small < large",
    ask=[
        "By how much is the product of {small} and {large} greater than their sum?",
        "Take the numbers {small} and {large}. What do you get when you subtract their sum from their product?",
        "Calculate {small} * {large} - ({small} + {large}).",
    ],
    more=[More("The difference between their product and their sum is found.", "What is three times this difference?",
               [("tripled = 3 * difference", "Three times that is {tripled=}.", "The difference is multiplied by three.")])],
    steps=[
        ("multiplied = small * large", "The product is {multiplied=}.", "Multiply the numbers."),
        ("added = small + large", "The sum is {added=}.", "Add the same numbers."),
        ("difference = multiplied - added", "The difference is {difference=}.", "Compare by subtracting."),
    ],
)
