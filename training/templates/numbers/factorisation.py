"""Prime factors, divisors and factorials."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

prime_factors_with_repeats = Family(
    skills="prime-factorization sum",
    draw=dict(number=ints(24, 900, 20000)),
    where="not isprime(number) and max(factorint(number).values()) > 1",
    ask=[
        "Write {number} as a product of primes. What is the sum of all these factors, where a repeated prime is added as often as it occurs?",
        "When {number} is broken up into prime factors, how large is the sum of the factors, counted with repetition?",
        "Repeatedly divide {number} by its smallest divisor above 1 until only 1 is left, and add up all the divisors used. Find this sum.",
    ],
    steps=[
        ("factors = factorint(number)",),
        ("total = sum(prime * exponent for prime, exponent in factors.items())", "The sum is {total}.", "Each prime of {number} counts as often as its exponent says."),
    ],
)

power_of_prime_in_factorial = Family(
    skills="factorial prime-factorization division",
    draw=dict(top=ints(15, 80, 900), prime=choice(2, 3, 5, 7)),
    where="prime**2 <= top",
    ask=[
        "What is the exponent of {prime} in the prime factorization of {top}!?",
        "The product of all integers from 1 to {top} is divided by {prime} again and again, as long as the result is a whole number. How many times is that possible?",
        "Find the greatest integer $k$ for which ${prime}^k$ divides ${top}!$.",
    ],
    steps=[
        ("exponent = 0\npower = prime\nwhile power <= top:\n    exponent += top // power\n    power *= prime", "The exponent is {exponent}.", "Count the multiples of {prime} up to {top}, then those of its square, which give one factor more, and so on."),
    ],
    answer="exponent",
)

zeros_of_factorial = Family(
    skills="factorial divisibility digits",
    draw=dict(top=ints(12, 150, 2000)),
    ask=[
        "How many zeros stand at the end of the number {top}! (that is, {top} factorial)?",
        "All whole numbers from 1 to {top} are multiplied. How many zeros stand at the end of the product?",
        "Find the number of trailing zeros of the factorial of {top}.",
    ],
    steps=[
        ("zeros = 0\nrest = top\nwhile rest >= 5:\n    rest //= 5\n    zeros += rest", "There are {zeros} zeros.", "Each zero needs a factor 2 and a factor 5. Factors 5 are rarer, so count them: multiples of 5, of 25, and so on up to {top}."),
    ],
    answer="zeros",
)

sum_of_proper_divisors = Family(
    skills="divisors sum comparison",
    draw=dict(number=ints(12, 400, 6000)),
    where="not isprime(number) and divisor_sigma(number) != 2 * number",
    ask=[
        "What is the sum of the proper divisors of {number}, that is, of all its positive divisors except {number} itself?",
        "Add all positive whole numbers smaller than {number} that divide {number}. What do you get?",
        "The aliquot sum of a number is the sum of its divisors without the number. Determine the aliquot sum of {number}.",
    ],
    steps=[
        ("all_divisors = divisors(number)", "The divisors are {all_divisors}.", "Find the numbers that divide {number}, in pairs."),
        ("total = sum(all_divisors)", "Their sum is {total}.", "First add all of them."),
        ("proper = total - number", "Without the number itself it is {proper=}.", "The number {number} itself must not count."),
    ],
)

even_divisors = Family(
    skills="divisors counting subtraction",
    draw=dict(half=ints(15, 250, 4000), number=value("2 * half")),
    where="divisor_count(number) > 5",
    ask=[
        "How many of the positive divisors of {number} are even?",
        "Count the even numbers among the divisors of {number}.",
        "A gardener plants {number} bulbs in equal rows and wants an even number of bulbs in each row. How many different row lengths are possible, if a single row is allowed too?",
    ],
    steps=[
        ("even = [size for size in divisors(number) if size % 2 == 0]", "The even divisors are {even}.", "List the divisors of {number} and keep the even ones."),
        ("count = len(even)", "Their number is {count}.", "Count them."),
    ],
)

completing_a_square = Family(
    skills="prime-factorization perfect-square",
    draw=dict(number=ints(12, 700, 20000)),
    where="not integer_nthroot(number, 2)[1] and max(factorint(number).values()) > 1",
    ask=[
        "What is the smallest positive integer by which {number} must be multiplied to give a perfect square?",
        "Find the least positive whole number k such that {number} * k is the square of a whole number.",
        "Bags contain {number} equal square mosaic stones each. What is the least number of bags whose stones can all be laid together as one solid square?",
    ],
    steps=[
        ("factors = factorint(number)",),
        ("missing = prod(prime for prime, exponent in factors.items() if exponent % 2 == 1)", "The missing factor is {missing}.", "In a square every prime has an even exponent, so multiply the primes of {number} that have an odd one."),
    ],
)

totient_of = Family(
    skills="totient gcd counting",
    draw=dict(number=ints(12, 500, 9000)),
    where="not isprime(number)",
    ask=[
        "How many positive integers up to {number} have no common factor with {number} other than 1?",
        "Compute Euler's totient of {number}.",
        "Evaluate $\\varphi({number})$, where $\\varphi$ is the totient function.",
        "All fractions with the denominator {number} and a whole numerator from 1 to {number} are written down. How many of them are already in lowest terms?",
    ],
    steps=[("count = totient(number)", "The number is {count}.", "For each prime p that divides {number}, the share 1 - 1/p remains.")],
)

divisors_from_exponents = Family(
    skills="divisors exponents multiplication",
    draw=dict(first_prime=choice(2, 3, 5), second_prime=choice(7, 11, 13), third_prime=choice(17, 19, 23), one=ints(1, 7, 20), two=ints(1, 6, 18), three=ints(1, 4, 12)),
    ask=[
        "How many positive divisors does the number {first_prime}^{one} * {second_prime}^{two} * {third_prime}^{three} have?",
        "A number is the product of the prime powers {first_prime}^{one}, {second_prime}^{two} and {third_prime}^{three}. Find how many positive integers divide it.",
        "Determine the number of positive factors of ${first_prime}^{{{one}}} \\cdot {second_prime}^{{{two}}} \\cdot {third_prime}^{{{three}}}$.",
    ],
    steps=[
        ("count = (one + 1) * (two + 1) * (three + 1)", "That makes {count=} divisors.", "A divisor may have each prime with any exponent from 0 up to the given one, so there is one choice more than the exponent."),
    ],
)
