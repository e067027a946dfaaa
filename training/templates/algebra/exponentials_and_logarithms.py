"""Exponential and logarithmic equations, and logarithms as numbers."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

same_base = Family(
    skills="exponential-equation powers",
    draw=dict(base=choice(2, 3, 5, 7), left_power=ints(1, 3), right_power=ints(1, 4), left_base=value("base**left_power"), right_base=value("base**right_power"),
              shift=ints(-6, 9, 20), minus=ints(-6, 9, 20)),
    where="left_power != right_power and shift > 0 and minus > 0",
    numbers="any",
    ask=[
        "Solve {left_base}^(x + {shift}) = {right_base}^(x - {minus}).",
        "For which x does {left_base} to the power x + {shift} equal {right_base} to the power x - {minus}?",
        "Determine $x$ from ${left_base}^{{x+{shift}}} = {right_base}^{{x-{minus}}}$.",
    ],
    steps=[
        ("base_found = min(factorint(left_base))", "Both sides are powers of {base_found}.", "Write {left_base} and {right_base} as powers of the same prime."),
        ("left_factor = multiplicity(base_found, left_base)\nright_factor = multiplicity(base_found, right_base)",
         "The exponents are {left_factor}*(x + {shift}) and {right_factor}*(x - {minus}).", "A power of a power multiplies the exponents."),
        ("solution = solve(Eq(left_factor * (x + shift), right_factor * (x - minus)), x)[0]", "They are equal for x = {solution}.", "Equal powers of one base have equal exponents."),
    ],
)

isolate_power = Family(
    skills="exponential-equation isolation",
    draw=dict(factor_front=ints(2, 9, 25), base=choice(2, 3, 4, 5, 10), exponent=ints(2, 5), plus=ints(1, 90, 900), slope=ints(2, 4), shift=ints(1, 9),
              total=value("factor_front * base**exponent + plus")),
    where="(exponent + shift) % slope == 0",
    numbers="any",
    ask=[
        "Find t if {factor_front} * {base}^({slope}t - {shift}) + {plus} = {total}.",
        "When {base} is raised to the power {slope}t - {shift}, multiplied by {factor_front} and increased by {plus}, it becomes {total}. What is t?",
        "Solve ${factor_front} \\cdot {base}^{{{slope}t-{shift}}} + {plus} = {total}$ for the real number $t$.",
    ],
    steps=[
        ("power = Rational(total - plus, factor_front)", "The power alone is ({total} - {plus})/{factor_front} = {power}.", "Isolate the power."),
        ("exponent_found = log(power, base)", "Since {base}^{exponent_found} = {power}, the exponent is {exponent_found}.", "Ask to which power {base} must be raised."),
        ("solution = Rational(exponent_found + shift, slope)", "So t = {solution}.", "The exponent {slope}t - {shift} has this value; solve for t."),
    ],
)

logarithm_as_number = Family(
    skills="logarithm powers fractions",
    draw=dict(prime=choice(2, 3, 5, 6, 7, 10), base_power=ints(1, 4), number_power=ints(-4, 7), base=value("prime**base_power"),
              number=value("Rational(prime)**number_power")),
    where="number_power not in (0, base_power) and base <= 1000 and base_power > 1",
    numbers="any",
    ask=[
        "Evaluate the logarithm of {number} to the base {base}.",
        "To which power must {base} be raised to give {number}?",
        "What is the value of $\\log_{{{base}}} {number:tex}$?",
        "Find y such that {base}^y = {number}.",
    ],
    steps=[
        ("exponent = simplify(log(number) / log(base))", "The exponent is {exponent}, for {base}^({exponent}) = {number}.",
         "A logarithm is an exponent: write {number} and {base} as powers of the same number."),
    ],
)

logarithm_rules = Family(
    skills="logarithm laws-of-logarithms",
    draw=dict(base=choice(2, 3, 4, 5, 6, 10), power=ints(1, 4), share=ints(2, 12, 40), other=ints(2, 9, 25), product_value=value("base**power * other"),
              first=value("Integer(product_value) * share")),
    where="other != base and share != other",
    numbers="any",
    ask=[
        "Calculate log_{base}({first}) - log_{base}({share}) - log_{base}({other}), where log_{base} is the logarithm to the base {base}.",
        "With logarithms to the base {base}: from the logarithm of {first} subtract those of {share} and {other}. Which number is left?",
        "Simplify $\\log_{{{base}}} {first} - \\log_{{{base}}} {share} - \\log_{{{base}}} {other}$ to an integer.",
    ],
    steps=[
        ("inside = Rational(first, share * other)", "Together this is the logarithm of {inside}.", "A difference of logarithms is the logarithm of a quotient."),
        ("result = log(inside, base)", "To the base {base} that is {result}.", "Write the quotient as a power of {base}."),
    ],
)

logarithmic_equation = Family(
    skills="logarithmic-equation quadratic-equation domain",
    draw=dict(base=choice(2, 3, 4, 5, 10), power=ints(1, 4), solution=ints(2, 30), gap=value("Rational(base**power, solution) - solution")),
    where="gap.q == 1 and gap > 0",
    numbers="any",
    ask=[
        "Solve log_{base}(x) + log_{base}(x + {gap}) = {power}; both logarithms are to the base {base}.",
        "The logarithms to the base {base} of x and of x + {gap} add up to {power}. What is x?",
        "Which real $x$ satisfies $\\log_{{{base}}} x + \\log_{{{base}}} (x + {gap}) = {power}$?",
    ],
    steps=[
        ("right = base**power", "So x(x + {gap}) = {right}.", "A sum of logarithms is the logarithm of the product; undo it with the power {base}^{power}."),
        ("candidates = solve(Eq(x * (x + gap), right), x)", "The candidates are {candidates:and}.", "This is a quadratic equation."),
        ("solution_found = max(candidates)", "Only x = {solution_found} is possible.", "A logarithm needs a positive number."),
    ],
)

hidden_quadratic = Family(
    skills="exponential-equation substitution quadratic-equation",
    draw=dict(base=choice(2, 3, 4, 5), low=ints(0, 2), high=ints(1, 4), total=value("base**low + base**high"), product_value=value("base**(low + high)"), square=value("base**2")),
    where="low < high and base**high < 300",
    numbers="any",
    ask=[
        "Find the sum of all real x with {square}^x - {total} * {base}^x + {product_value} = 0.",
        "The equation {square}^x + {product_value} = {total} * {base}^x becomes quadratic in u = {base}^x. Add up its real solutions x; what is the sum?",
        "Let $x_1$ and $x_2$ be the real solutions of ${square}^x - {total} \\cdot {base}^x + {product_value} = 0$. Compute $x_1 + x_2$.",
    ],
    steps=[
        ("u_values = solve(Eq(u**2 - total * u + product_value, 0), u)", "The values of u = {base}^x are {u_values:and}.", "Put u for {base}^x: then {square}^x is u^2."),
        ("exponents = [log(number, base) for number in u_values]", "So x is one of {exponents:and}.", "Find the exponent for each value."),
        ("total_x = exponents[0] + exponents[1]", "Their sum is {total_x}.", "Add the solutions."),
    ],
)

unknown_base = Family(
    skills="logarithm powers roots",
    draw=dict(seed_base=ints(2, 12, 20), top=ints(1, 5), under=choice(1, 2, 3), exponent=value("Rational(top, under)"), number=value("Integer(seed_base)**top"),
              base=value("seed_base**under")),
    where="gcd(top, under) == 1 and exponent != 1 and (top > 1 or under > 1)",
    numbers="any",
    ask=[
        "A logarithm to an unknown base b has log_b({number}) = {exponent}. What is b?",
        "Which positive base b makes the logarithm of {number} equal to {exponent}?",
        "For what positive $b$ is $\\log_b {number} = {exponent:tex}$?",
    ],
    steps=[
        ("base_found = number ** Rational(1, exponent)", "The base is {number} to the power 1 over {exponent}, that is {base_found}.",
         "The statement means that b to the power {exponent} is {number}."),
    ],
)

number_of_digits = Family(
    skills="logarithm powers digits",
    draw=dict(base=choice(2, 3, 5, 6, 7, 11, 12, 13), exponent=ints(10, 60, 200)),
    numbers="any",
    ask=[
        "How many digits does {base}^{exponent} have?",
        "Written out in the decimal system, {base} to the power {exponent} is a long number. Count its digits: how many are there?",
        "Find the number of decimal digits of ${base}^{{{exponent}}}$.",
    ],
    steps=[
        ("digits = len(str(base**exponent))", "The power has {digits:digit}.", "A number has one digit more than the whole part of its logarithm to the base ten."),
    ],
)
