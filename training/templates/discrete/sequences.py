"""Sequences, sums and sets."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

arithmetic_term = Family(
    skills="arithmetic-sequence",
    draw=dict(first=ints(-20, 30, 200), gap=ints(2, 12, 60), n=ints(12, 60, 500), second=value("first + gap"), third=value("first + 2*gap")),
    numbers="any",
    ask=[
        "The sequence {first}, {second}, {third}, ... goes on in the same way. What is its {n:th} term?",
        "An arithmetic sequence begins with {first}, {second}, {third}. Find term number {n}.",
        "Counting {first}, {second}, {third} and so on in equal steps, which number is said as the {n:th}?",
    ],
    steps=[
        ("step = second - first", "From term to term the step is {step=}.", "Neighboring terms differ by the same number; {third} comes after {second}."),
        ("term = first + (n - 1) * step", "The term asked for is {term}.", "It takes one step less than there are terms."),
    ],
)

sum_of_series = Family(
    skills="arithmetic-series sum",
    draw=dict(first=ints(1, 20, 90), step=ints(2, 9, 30), rows=ints(8, 30, 120)),
    ask=[
        "The first row of a theater has {first:seat}, and each row behind has {step} more than the one in front of it. There are {rows} rows. How many seats are there in all?",
        "Someone saves ${first} in the first week and ${step} more in every week than in the week before. How many dollars are saved in {rows:week}?",
        "A stack of pipes has {first} in the top layer, and every layer has {step} more than the one above. How many pipes are in {rows} layers?",
    ],
    steps=[
        ("last = first + (rows - 1) * step", "The last one has {last=}.", "From the first to the last there is one step less than there are terms."),
        ("pairs = first + last", "First and last together make {pairs=}.", "Pairs from both ends have equal sums."),
        ("total = rows * pairs // 2", "The sum is {total=}.", "There are half as many pairs as terms."),
    ],
)

recurrence = Family(
    skills="recurrence iteration",
    draw=dict(start=ints(1, 6, 15), a=ints(2, 4, 6), b=ints(-5, 9, 20), n=ints(4, 7, 12)),
    where="b != 0 and start*(a - 1) + b > 0",
    numbers="any",
    ask=[
        "A sequence starts with {start}. Every next term is {a} times the term before it, plus {b}. What is term number {n}?",
        "Let u(1) = {start} and u(k + 1) = {a}*u(k) + ({b}). Compute u({n}).",
        "Begin with {start}. To go on, multiply by {a} and add {b}. Which number stands at place {n}, the start being place 1?",
    ],
    steps=[
        ("term = start\nfor _ in range(n - 1):\n    term = a * term + b", "The term is {term}.", "Apply the rule again and again, once less than the number of the place."),
    ],
)

two_sets = Family(
    skills="sets inclusion-exclusion",
    draw=dict(group=ints(25, 90, 600), tea=ints(10, 60, 400), coffee=ints(10, 60, 400), both=ints(3, 30, 200)),
    where="both < min(tea, coffee) and tea + coffee - both < group",
    ask=[
        "Of {group:guest}, {tea} drink tea, {coffee} drink coffee and {both} drink both. How many drink neither?",
        "{group:Word} people were asked about two newspapers. {tea} read the first, {coffee} read the second, and {both} of these read both. How many read none of the two?",
        "In a club of {group:member}, {tea} play chess and {coffee} play cards. Among them are {both} who play both games. Find the number of members who play neither game.",
    ],
    steps=[
        ("either = tea + coffee - both", "At least one of the two holds for {either=} people.", "Who does both has been counted twice."),
        ("neither = group - either", "Neither holds for {neither=}.", "The rest of the group is asked for."),
    ],
)

multiples_union = Family(
    skills="counting inclusion-exclusion divisibility",
    draw=dict(n=ints(60, 500, 5000), a=choice(2, 3, 5, 7), b=choice(4, 6, 9, 10, 11)),
    ask=[
        "How many whole numbers from 1 to {n} are divisible by {a} or by {b} (or by both)?",
        "Tickets are numbered from 1 to {n}. Every ticket whose number is a multiple of {a} or of {b} wins. How many tickets win?",
        "Count the positive integers not above {n} that have {a} or {b} among their divisors.",
    ],
    steps=[
        ("by_a = n // a", "Divisible by {a}: {by_a} numbers.", "Every {a:th} number is a multiple of {a}."),
        ("by_b = n // b", "Divisible by {b}: {by_b} numbers.", "The same holds for {b}."),
        ("by_both = n // lcm(a, b)", "Divisible by both: {by_both} numbers.", "These are the multiples of the least common multiple."),
        ("count = by_a + by_b - by_both", "Together that is {count=}.", "Those divisible by both must not count twice."),
    ],
)

words_from_letters = Family(
    skills="permutations counting factorial",
    draw=dict(word=choice("LEVEL", "BANANA", "PEPPER", "COFFEE", "BALLOON", "LETTER", "TOMATO", "COCOON", "SUMMER", "KAYAK", "PAPAYA", "MINIMUM", "RADAR", "BOTTLE")),
    ask=[
        "In how many different orders can the letters of the word {word} be written?",
        "How many distinct strings can be made by rearranging all the letters of {word}?",
        "Someone shuffles tiles that spell {word} and lays them in a row. How many different results are there?",
    ],
    steps=[
        ("orders = factorial(len(word))", "If all letters were different, there would be {orders} orders.", "Begin as if all letters were different."),
        ("same = prod(factorial(count) for count in Counter(word).values())", "Each result is counted {same} times.", "Exchanging equal letters changes nothing."),
        ("results = orders // same", "So there are {results=}.", "Divide by the number of times that each is counted."),
    ],
)
