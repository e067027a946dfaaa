"""Divisors, primes, remainders and digits."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

common_divisor = Family(
    skills="gcd number-theory",
    draw=dict(k=ints(2, 30, 120), m=ints(3, 25, 90), n=ints(3, 25, 90), a=value("k * m"), b=value("k * n")),
    where="m != n",
    ask=[
        "Which number is the greatest common divisor of the two numbers {a} and {b}?",
        "Find the largest whole number that divides both {a} and {b} without a remainder.",
        "Rods of {a} cm and {b} cm are cut into equal pieces, as long as possible, and nothing is wasted. How long is a piece, in centimeters?",
    ],
    steps=[("divisor = gcd(a, b)", "It is {divisor}.", "Use the algorithm of Euclid on {a} and {b}.")],
)

common_multiple = Family(
    skills="lcm number-theory",
    draw=dict(a=ints(4, 24, 90), b=ints(5, 30, 120), c=ints(2, 12, 40)),
    where="a != b and b != c and a != c",
    ask=[
        "Find the least common multiple of {a}, {b} and {c}.",
        "Three lamps flash together now. They flash every {a}, {b} and {c} seconds. After how many seconds do all three flash together again for the first time?",
        "What is the smallest positive number that is divisible by {a}, by {b} and by {c}?",
    ],
    steps=[
        ("two = lcm(a, b)", "For the first two it is {two}.", "Begin with {a} and {b}."),
        ("multiple = lcm(two, c)", "With the third it is {multiple}.", "Then take {c} as well."),
    ],
)

count_divisors = Family(
    skills="divisors prime-factorization",
    draw=dict(n=ints(24, 400, 9000)),
    where="divisor_count(n) > 5",
    ask=[
        "How many positive divisors does {n} have?",
        "Count the whole numbers, 1 and the number itself included, that divide {n}.",
        "In how many ways can {n} chairs be set up in equal rows, if one row and rows of one chair are allowed?",
    ],
    steps=[("count = divisor_count(n)", "There are {count} of them.", "Factor {n} into primes, add 1 to every exponent and multiply.")],
)

power_remainder = Family(
    skills="modular-arithmetic powers remainder",
    draw=dict(base=ints(2, 19, 99), power=ints(10, 99, 999), modulus=ints(5, 23, 101)),
    where="gcd(base, modulus) == 1",
    ask=[
        "Divide {base}^{power} by {modulus}. Which remainder is left?",
        "The number {base} is multiplied by itself so that {power} factors stand in the product. What is left over when one divides by {modulus}?",
        "Find the least non-negative residue of ${base}^{{{power}}}$ modulo ${modulus}$.",
    ],
    steps=[("rest = pow(base, power, modulus)", "The remainder is {rest}.", "Reduce modulo {modulus} after every multiplication; the powers repeat.")],
)

primes_between = Family(
    skills="primes counting",
    draw=dict(low=ints(10, 200, 2000), width=ints(20, 90, 600), high=value("low + width")),
    where="not isprime(low) and not isprime(high)",
    ask=[
        "How many prime numbers lie between {low} and {high}?",
        "Count the primes p with {low} < p < {high}.",
        "Someone writes down all whole numbers from {low} to {high} and crosses out every one that is not prime. How many are not crossed out?",
    ],
    steps=[("count = len(list(primerange(low, high)))", "There are {count}.", "Test each number from {low} to {high} for divisors, or use a sieve.")],
)

chinese_remainder = Family(
    skills="congruence modular-arithmetic",
    draw=dict(m=choice(3, 5, 7, 9), n=choice(4, 8, 11, 13), number=ints(10, 60, 140), a=value("number % m"), b=value("number % n")),
    where="number < m * n and a > 0 and b > 0",
    ask=[
        "Find the smallest positive whole number that leaves remainder {a} when divided by {m} and remainder {b} when divided by {n}.",
        "When some coins are put in groups of {m}, {a} are left; in groups of {n}, {b} are left. What is the least number of coins there can be?",
        "What is the least positive $x$ with $x \\equiv {a} \\pmod{{{m}}}$ and $x \\equiv {b} \\pmod{{{n}}}$?",
    ],
    steps=[("least = next(k for k in range(1, m * n + 1) if k % m == a and k % n == b)", "The number is {least}.", "List the numbers that leave {a} on division by {m} until one of them leaves {b} on division by {n}.")],
)

digit_sum = Family(
    skills="digits powers",
    draw=dict(base=ints(2, 12, 30), power=ints(5, 20, 60)),
    where="base != 10",
    ask=[
        "What is the sum of the digits of {base}^{power}?",
        "Write the power with base {base} and exponent {power} in the decimal system and add up its digits. What do you get?",
        "Find the digit sum of ${base}^{{{power}}}$.",
    ],
    steps=[
        ("number = base**power", "The power is {number}.", "First compute the power exactly."),
        ("total = sum(int(digit) for digit in str(number))", "Its digits add up to {total}.", "Then add its digits one by one."),
    ],
)

base_change = Family(
    skills="base-conversion",
    draw=dict(n=ints(20, 400, 5000), base=choice(2, 3, 5, 7, 8), written=value("''.join(str(n // base**i % base) for i in reversed(range(14))).lstrip('0')")),
    ask=[
        "The number {written} is written in base {base}. How is it written in everyday life?",
        "Convert {written} from base {base} to the decimal system.",
        "Which decimal number has the digits {written} in the number system with base {base}?",
    ],
    steps=[("decimal = int(written, base)", "In the decimal system it is {decimal}.", "Multiply each digit by its power of {base} and add.")],
)
