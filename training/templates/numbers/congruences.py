"""Congruences, inverses and powers modulo a number."""

from __future__ import annotations

from training.templates.draws import ints, value
from training.templates.family import Family

inverse_modulo = Family(
    skills="modular-arithmetic inverse",
    draw=dict(number=ints(3, 40, 300), modulus=ints(7, 60, 500)),
    where="gcd(number, modulus) == 1 and number < modulus",
    ask=[
        "Find the multiplicative inverse of {number} modulo {modulus}, as a number between 1 and {modulus}.",
        "By which positive number less than {modulus} must {number} be multiplied to leave the remainder 1 on division by {modulus}?",
        "For which $t$ with $0 < t < {modulus}$ is ${number} t \\equiv 1 \\pmod{{{modulus}}}$?",
    ],
    steps=[("inverse = pow(number, -1, modulus)", "The inverse is {inverse}.", "Run the algorithm of Euclid on {number} and {modulus} and write 1 as a combination of both.")],
)

linear_congruence = Family(
    skills="congruence modular-arithmetic inverse",
    draw=dict(factor=ints(2, 25, 120), shift=ints(1, 30, 150), modulus=ints(7, 40, 300), hidden=ints(1, "modulus - 1"), right=value("(factor * hidden + shift) % modulus")),
    where="gcd(factor, modulus) == 1",
    ask=[
        "Solve {factor}*x + {shift} = {right} modulo {modulus} for x, where 0 <= x < {modulus}.",
        "What is the least non-negative integer $x$ such that ${factor}x + {shift} \\equiv {right} \\pmod{{{modulus}}}$?",
        "A secret non-negative number below {modulus} is multiplied by {factor}, then {shift} is added. The result leaves the remainder {right} when divided by {modulus}. Find the secret number.",
    ],
    steps=[
        ("target = (right - shift) % modulus", "Subtracting gives a multiple with the remainder {target}.", "First subtract {shift} from {right} and reduce modulo {modulus}."),
        ("solution = target * pow(factor, -1, modulus) % modulus", "The solution is {solution}.", "Then multiply by the inverse of {factor} modulo {modulus}."),
    ],
    numbers="any",
)

last_digit_of_sum = Family(
    skills="powers digits modular-arithmetic addition",
    draw=dict(one=ints(2, 29, 99), two=ints(2, 29, 99), power=ints(11, 99, 999), exponent=ints(11, 99, 999)),
    where="one % 10 not in (0, 1, 5, 6) and two % 10 not in (0, 1) and one != two",
    numbers="any",
    ask=[
        "What is the units digit of {one}^{power} + {two}^{exponent}?",
        "The powers {one}^{power} and {two}^{exponent} are written out and added. Which digit stands at the very end of the sum?",
        "Find the last digit of ${one}^{{{power}}} + {two}^{{{exponent}}}$.",
    ],
    steps=[
        ("first_digit = pow(one, power, 10)", "The first power ends in {first_digit}.", "Only last digits matter, and those of the powers of {one} repeat."),
        ("second_digit = pow(two, exponent, 10)", "The second ends in {second_digit}.", "Do the same with {two}."),
        ("digit = (first_digit + second_digit) % 10", "The sum ends in {digit}.", "Add the last digits and keep the units."),
    ],
)

last_two_digits = Family(
    skills="powers modular-arithmetic digits",
    draw=dict(base=ints(3, 49, 99), power=ints(12, 80, 900), factor=ints(2, 9)),
    where="base % 10 != 0 and factor * pow(base, power, 100) % 100 > 9",
    ask=[
        "What are the last two digits of {factor} * {base}^{power}?",
        "Take {base} as a factor {power} times and multiply the product by {factor}. Which two-digit number stands at the end of the result?",
        "Determine the number formed by the tens digit and the units digit of ${factor} \\cdot {base}^{{{power}}}$.",
    ],
    steps=[
        ("of_power = pow(base, power, 100)", "The power leaves {of_power} on division by 100.", "The last two digits are the remainder on division by 100."),
        ("last_two = factor * of_power % 100", "With the factor it is {last_two}.", "Multiply by {factor} and reduce again."),
    ],
)

square_roots_modulo = Family(
    skills="congruence modular-arithmetic squares counting",
    draw=dict(modulus=ints(8, 45, 150), root=ints(1, "modulus // 2"), right=value("root**2 % modulus")),
    where="right > 0",
    ask=[
        "How many integers x with 0 <= x < {modulus} satisfy x^2 = {right} modulo {modulus}?",
        "Count the non-negative integers below {modulus} whose squares leave the remainder {right} when divided by {modulus}.",
        "In the ring of integers modulo ${modulus}$, how many solutions does $x^2 \\equiv {right}$ have?",
    ],
    steps=[
        ("roots = [k for k in range(modulus) if k**2 % modulus == right]", "The solutions are {roots:and}.", "Square every number below {modulus} and compare the remainder with {right}."),
        ("count = len(roots)", "The number of solutions is {count}.", "Count them."),
    ],
)

order_of_power = Family(
    skills="modular-arithmetic powers order",
    draw=dict(base=ints(2, 12, 40), modulus=ints(7, 50, 200)),
    where="gcd(base, modulus) == 1 and n_order(base, modulus) > 2",
    ask=[
        "What is the smallest positive exponent k for which {base}^k leaves the remainder 1 on division by {modulus}?",
        "Starting with 1, a calculator multiplies by {base} again and again and keeps only the remainder modulo {modulus}. After how many multiplications does it show 1 for the first time again?",
        "Find the multiplicative order of ${base}$ modulo ${modulus}$.",
    ],
    steps=[
        ("power = base % modulus\norder = 1\nwhile power != 1:\n    power = power * base % modulus\n    order += 1", "The order is {order}.", "Multiply by {base} and reduce modulo {modulus} and count the steps until the result is 1."),
    ],
    answer="order",
)
