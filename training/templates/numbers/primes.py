"""Prime numbers."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

list_of_prime_factors = Family(
    skills="primes prime-factorization",
    draw=dict(number=ints(60, 4000, 90000)),
    where="len(factorint(number)) > 1",
    ask=[
        "List the prime factors of {number} in increasing order, each of them once.",
        "What are the prime factors of {number}? Write each one once, the smallest first.",
        "Which prime numbers divide {number}? Name them from the smallest to the largest.",
        "Let $n = {number}$. Give the distinct primes in the factorization of $n$, in increasing order.",
    ],
    steps=[
        ("primes = primefactors(number)", "The primes that divide it are {primes:and}.", "Divide {number} by 2 as often as possible, then by 3, by 5 and so on."),
        ("listed = ', '.join(str(prime) for prime in primes)", "So the answer is {listed}.", "Write them in order, with commas."),
    ],
)

largest_prime_factor = Family(
    skills="primes prime-factorization maximum",
    draw=dict(number=ints(100, 6000, 200000)),
    where="not isprime(number) and len(factorint(number)) > 1",
    ask=[
        "What is the largest prime factor of {number}?",
        "Someone divides {number} by one prime number after another until 1 is reached. Which is the greatest of the primes used?",
        "Find the greatest prime p for which {number} is a multiple of p.",
    ],
    steps=[
        ("primes = primefactors(number)", "Its prime factors are {primes:and}.", "Split {number} into primes."),
        ("largest = max(primes)", "The largest of them is {largest}.", "Compare the primes."),
    ],
)

is_it_prime = Family(
    skills="primes divisibility logic",
    draw=dict(small=choice(7, 11, 13, 17, 19, 23, 29, 31, 37), large=choice(11, 13, 41, 43, 47, 53, 59, 61, 67, 71), pick=choice(0, 1), number=value("small * large if pick else nextprime(small * large)")),
    ask=[
        "Is {number} a prime number? Answer True or False.",
        "True or False: {number} has exactly two positive divisors.",
        "Someone claims that {number} is prime. Is the claim True or False?",
    ],
    steps=[("answer = isprime(number)", "The answer is {answer}.", "Try the primes up to the square root of {number} as divisors.")],
)

next_prime_gap = Family(
    skills="primes subtraction",
    draw=dict(number=ints(50, 1500, 40000)),
    ask=[
        "What is the smallest prime number greater than {number}?",
        "Starting after {number}, someone counts upwards and stops at the first prime. At which number does the counting stop?",
        "Find the first prime that comes after {number}.",
    ],
    steps=[("prime = nextprime(number)", "It is {prime}.", "Test the odd numbers after {number} one by one.")],
)

sum_of_primes_in_range = Family(
    skills="primes sum",
    draw=dict(low=ints(5, 60, 500), high=ints("low + 12", "low + 50")),
    where="len(list(primerange(low, high + 1))) > 2",
    ask=[
        "Find the sum of all primes from {low} to {high}, both ends included.",
        "What do you get when you add every prime number that is at least {low} and at most {high}?",
        "The houses of a street have the numbers {low} to {high}. What is the sum of those house numbers that are prime?",
    ],
    steps=[
        ("primes = list(primerange(low, high + 1))", "The primes are {primes:and}.", "Go through the numbers from {low} to {high} and keep the primes."),
        ("total = sum(primes)", "Their sum is {total}.", "Add them."),
    ],
)

three_divisors = Family(
    skills="primes divisors perfect-square counting",
    draw=dict(limit=ints(30, 900, 20000)),
    ask=[
        "How many whole numbers from 1 to {limit} have exactly three positive divisors?",
        "Count the numbers up to {limit} that have, besides 1 and themselves, exactly one other positive divisor.",
        "Find the number of positive integers not above {limit} with precisely three positive factors.",
    ],
    steps=[
        ("root = isqrt(limit)", "The squares up to the limit have roots up to {root}.", "Only squares of primes have exactly three divisors, so look at roots whose square is at most {limit}."),
        ("count = len(list(primerange(2, root + 1)))", "Among these roots {count} are prime.", "Count the primes among those roots."),
    ],
)
