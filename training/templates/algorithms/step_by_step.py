"""Rules applied again and again: what a loop does to a number."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several
from training.templates.family import Family

halve_or_triple = Family(
    skills="iteration parity algorithms",
    draw=dict(start=ints(5, 60, 900)),
    where="start not in (8, 16, 32)",
    ask=[
        "Start with {start}. If the number is even, halve it; if it is odd, multiply it by 3 and add 1. How many steps does it take to reach 1?",
        "A program replaces n by n/2 when n is even and by 3n + 1 when n is odd, until n is 1. How many replacements does it make for n = {start}?",
        "Someone plays with the number {start}: even numbers are divided by 2, odd numbers are tripled and increased by 1. After how many moves does 1 appear for the first time?",
    ],
    steps=[
        ("number = start\nmoves = 0\nwhile number != 1:\n    if number % 2 == 0:\n        number //= 2\n    else:\n        number = 3 * number + 1\n    moves += 1", "It takes {moves:step}.", "Apply the rule to {start} and count until 1 is reached."),
    ],
    answer="moves",
)

greatest_on_the_way = Family(
    skills="iteration parity maximum algorithms",
    draw=dict(start=ints(5, 90, 900), plus=choice(1, 5, 7), stop=choice(12, 15, 20)),
    numbers="any",
    ask=[
        "Begin with {start}. An even number is halved; an odd number is tripled and increased by {plus}. This is done {stop} times. What is the greatest number that appears, the start included?",
        "A machine changes its display {stop} times. When it shows an even number, it shows half of it next; when it shows an odd number n, it shows 3*n + {plus} next. It begins with {start}. Which is the largest number on the display in all this time?",
        "Let a(0) = {start}, and let a(k+1) be a(k)/2 if a(k) is even and 3*a(k) + {plus} otherwise. Find the maximum of a(0), a(1) and so on up to a({stop}).",
    ],
    steps=[
        ("number = start\nlargest = start\nfor turn in range(stop):\n    number = number // 2 if number % 2 == 0 else 3 * number + plus\n    largest = max(largest, number)", "The greatest number is {largest}.", "Apply the rule {stop} times and remember the largest number so far."),
    ],
    answer="largest",
)

digit_squares = Family(
    skills="digits iteration powers algorithms",
    draw=dict(start=ints(12, 99, 9999), turns=ints(2, 6, 12), power=choice(2, 3)),
    ask=[
        "Replace a number by the sum of the {power:th} powers of its digits. Starting with {start}, what is the number after {turns} replacements?",
        "From each number one goes to the sum of its digits, each raised to the power {power}. Which number is reached from {start} in {turns:step}?",
        "Let f(n) be the sum of the {power:th} powers of the decimal digits of n. Begin with {start} and apply f {turns:times} in a row. What comes out?",
    ],
    steps=[
        ("number = start\nfor turn in range(turns):\n    number = sum(int(digit)**power for digit in str(number))", "In the end the number is {number}.", "Take the digits of {start}, raise each to the power {power}, add, and do the same with the result."),
    ],
    answer="number",
)

halving_search = Family(
    skills="binary-search logarithm iteration",
    draw=dict(size=ints(20, 900, 90000), who=person(), friend=person()),
    ask=[
        "{who} thinks of a whole number from 1 to {size}. {friend} may ask questions that are answered with yes or no. How many questions are enough to find the number, even in the worst case, if {friend} always asks in the best way?",
        "One of {size} crates contains a letter. A robot can tell of any group of crates whether the letter is in that group. How many such tests are needed at most to find the crate, if the groups are chosen cleverly?",
        "What is the smallest k such that the number 2 to the power k is at least {size}?",
    ],
    steps=[
        ("questions = 0\nreach = 1\nwhile reach < size:\n    reach *= 2\n    questions += 1", "It takes {questions:question}.", "Each answer can halve what is still possible, so double 1 until {size} is reached."),
    ],
    answer="questions",
)

steps_of_euclid = Family(
    skills="gcd iteration remainder algorithms",
    draw=dict(small=ints(12, 150, 4000), large=ints("small + 5", "small + 300", "small + 9000")),
    where="large % small > 0",
    ask=[
        "Euclid's algorithm divides the larger number by the smaller one, then replaces the larger by the smaller and the smaller by the remainder, until the remainder is 0. How many divisions does it make for {large} and {small}?",
        "Begin with the pair ({large}, {small}) and go from (p, q) to (q, p mod q) as long as q is not 0. How many times does one change the pair?",
        "Count the divisions with remainder that are needed to find the greatest common divisor of {large} and {small} by the Euclidean algorithm.",
    ],
    steps=[
        ("first, second = large, small\ndivisions = 0\nwhile second:\n    first, second = second, first % second\n    divisions += 1", "There are {divisions:division}.", "Start with {large} and {small}, divide with remainder and pass on the smaller number and the remainder."),
    ],
    answer="divisions",
)

swaps_to_sort = Family(
    skills="sorting inversions counting",
    draw=dict(data=several(ints(1, 40, 200), 5, 7, distinct=True)),
    where="data != sorted(data)",
    ask=[
        "The numbers {data} are sorted into increasing order by swapping neighbors only. What is the least number of swaps?",
        "The numbers {data} are the sizes of books on a shelf, from left to right. In one move two books that stand side by side change places. How many moves are needed at least until the sizes increase from left to right?",
        "How many pairs of entries of the list {data} are in the wrong order, the larger one standing first?",
    ],
    steps=[
        ("swaps = sum(1 for earlier, later in combinations(data, 2) if earlier > later)", "The number is {swaps}.", "Every swap of neighbors puts exactly one pair in order, so count the pairs in which the larger number stands first."),
    ],
)

last_in_the_circle = Family(
    skills="iteration remainder elimination algorithms",
    draw=dict(people=ints(5, 20, 60), step=ints(2, 5, 9)),
    ask=[
        "{people:Word} children with the numbers 1 to {people} stand in a circle. Counting begins at child 1; every {step:th} child counted steps out, and counting goes on with the next child. Which number does the last child have?",
        "Cards numbered 1 to {people} lie in a ring. Beginning with card 1, one counts around and removes every {step:th} card that is still there, until a single card remains. What is its number?",
        "In a circle of {people} places, numbered in order, the {step:th}, then again the {step:th} of those that follow, and so on is struck out. Which place survives? (Counting starts at place 1.)",
    ],
    steps=[
        ("circle = list(range(1, people + 1))\nplace = 0\nwhile len(circle) > 1:\n    place = (place + step - 1) % len(circle)\n    circle.pop(place)",),
        ("last = circle[0]", "Number {last} is the last.", "Remove one after another in thought: from each gap count {step} places further, around the circle."),
    ],
)

loop_with_two_variables = Family(
    skills="loops tracing algorithms",
    draw=dict(first=ints(1, 9, 30), second=ints(1, 9, 30), turns=ints(4, 9, 20), factor=choice(2, 3, 4)),
    ask=[
        "Two counters start with p = {first} and q = {second}. In each round the new p is the old q, and the new q is the old p plus {factor} times the old q. What is q after {turns} rounds?",
        "A program sets p, q = {first}, {second} and then repeats {turns} times: p, q = q, p + {factor}*q. What does it print for q?",
        "Begin with the pair ({first}, {second}). Each step turns (p, q) into (q, p + {factor}q). Which number stands second after {turns} steps?",
    ],
    steps=[
        ("before = first\ncurrent = second\nfor turn in range(turns):\n    before, current = current, before + factor * current", "After the last round it is {current}.", "Carry out the {turns} rounds one by one; both old values are needed for the new ones."),
    ],
    answer="current",
)

nested_loops = Family(
    skills="loops counting sum multiplication",
    draw=dict(outer=ints(4, 20, 90), inner=ints(2, 6)),
    ask=[
        "A loop lets i run from 1 to {outer}. Inside it, a second loop lets j run from 1 to i. Inside that, a bell rings {inner} times. How many times does the bell ring in all?",
        "A stack of boxes has 1 box in its top layer, and one more in each layer below, down to {outer} in the lowest layer. Each box contains {inner} lamps. How many lamps are there?",
        "A counter begins at zero. For i from 1 to {outer}, and for each i for j from 1 to i, the counter is increased by {inner}. What is its final value?",
    ],
    steps=[
        ("pairs = outer * (outer + 1) // 2", "The inner part is reached {pairs} times.", "It is reached once, then twice, and so on up to {outer} times."),
        ("total = pairs * inner", "In all that makes {total=}.", "Each time {inner} are added."),
    ],
)

until_the_limit = Family(
    skills="iteration powers growth",
    draw=dict(start=ints(2, 20, 60), factor=ints(2, 4, 6), minus=ints(1, 5), limit=ints(500, 20000, 900000)),
    where="start * (factor - 1) > minus",
    ask=[
        "A number begins at {start}. In each step it is multiplied by {factor} and then reduced by {minus}. After how many steps does it exceed {limit} for the first time?",
        "In a pond there are {start} water lilies. Each week their number becomes {factor} times as large, and then {minus} are picked. In how many weeks are there more than {limit} of them for the first time?",
        "How often must n be replaced by {factor}*n - {minus}, beginning with n = {start}, until it is greater than {limit}?",
    ],
    steps=[
        ("number = start\nturns = 0\nwhile number <= limit:\n    number = factor * number - minus\n    turns += 1", "It takes {turns:step}.", "Apply the rule to {start} again and again and stop as soon as {limit} is exceeded."),
    ],
    answer="turns",
)
