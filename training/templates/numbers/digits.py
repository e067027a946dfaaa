"""Digits, their places and what can be made of them."""

from __future__ import annotations

from training.templates.draws import choice, ints, several, value
from training.templates.family import Family

digit_at_place = Family(
    skills="place-value digits",
    draw=dict(number=ints(10000, 999999, 99999999), place=choice("tens", "hundreds", "thousands", "ten thousands"), size=value("dict(tens=10, hundreds=100, thousands=1000).get(place, 10000)")),
    where="number > size",
    numbers="any",
    ask=[
        "What is the {place} digit of {number}?",
        "Which digit stands in the {place} place of the number {number}?",
        "Write down the digit that counts the {place} in {number}.",
    ],
    steps=[
        ("units = number // size", "Without the places to the right of it, the number is {units}.", "Cut off all places that are worth less than {size}."),
        ("digit = units % 10", "Its last digit is {digit}.", "The digit asked for is now the last one."),
    ],
)

reversed_difference = Family(
    skills="digits subtraction",
    draw=dict(number=ints(201, 9999, 999999)),
    where="str(number)[::-1] < str(number) and number % 10 > 0",
    ask=[
        "The digits of {number} are written in reverse order. By how much is the new number smaller than {number}?",
        "Subtract from {number} the number that is read when {number} is read from right to left. What is the result?",
        "What is the difference between {number} and its mirror image, which has the same digits backwards?",
    ],
    steps=[
        ("backwards = int(str(number)[::-1])", "Backwards it reads {backwards}.", "Turn the digits of {number} round."),
        ("difference = number - backwards", "The difference is {difference=}.", "Subtract."),
    ],
)

product_of_digits = Family(
    skills="digits multiplication",
    draw=dict(number=ints(234, 98765, 9876543)),
    where="'0' not in str(number) and '1' not in str(number)",
    ask=[
        "What is the product of the digits of {number}?",
        "Multiply all the digits of {number} with one another. What do you get?",
        "A lock opens when one enters the number that results from multiplying the digits of {number}. Which number is it?",
    ],
    steps=[
        ("digits = [int(digit) for digit in str(number)]", "The digits are {digits:and}.", "Take the number apart."),
        ("product = prod(digits)", "Their product is {product}.", "Multiply them."),
    ],
)

largest_minus_smallest = Family(
    skills="digits ordering subtraction",
    draw=dict(digits=several(ints(1, 9), 3, 5, distinct=True)),
    ask=[
        "From the digits {digits:and} one forms the largest and the smallest possible number, using each digit exactly once in each number. What is the difference of the two numbers?",
        "Cards show the digits {digits}. All cards are laid in a row to make a number. By how much does the greatest number that can be laid exceed the least?",
        "Arrange the digits {digits} in decreasing order to get a number, then in increasing order to get another. Subtract the second from the first. What is the result?",
    ],
    steps=[
        ("ordered = sorted(digits)", "In order the digits are {ordered:and}.", "Put the digits in order."),
        ("smallest = int(''.join(map(str, ordered)))", "The smallest number is {smallest}.", "Small digits must come first for the smallest number."),
        ("largest = int(''.join(map(str, reversed(ordered))))", "The largest number is {largest}.", "Large digits must come first for the largest number."),
        ("difference = largest - smallest", "The difference is {difference=}.", "Subtract the smaller from the larger."),
    ],
)

missing_digit = Family(
    skills="divisibility digits",
    draw=dict(number=ints(1000, 99999, 9999999), divisor=choice(9, 11), place=ints(1, 3), written=value("str(number - number % divisor)"), masked=value("written[:place] + '_' + written[place + 1:]")),
    where="sum(int(masked.replace('_', str(d))) % divisor == 0 for d in range(10)) == 1",
    numbers="any",
    ask=[
        "In the number {masked} one digit is missing, shown by the line. The number is divisible by {divisor}. Which digit is missing?",
        "An old bill says {masked}, where _ is a digit that has become illegible. It is known that {divisor} divides the number. Find the digit.",
        "For which digit in the gap is {masked} a multiple of {divisor}?",
    ],
    steps=[
        ("digit = next(d for d in range(10) if int(masked.replace('_', str(d))) % divisor == 0)", "The digit must be {digit}.", "Put in the digits from 0 to 9 and test whether {divisor} divides the number."),
    ],
)

digital_root = Family(
    skills="digits iteration",
    draw=dict(base=ints(2, 9), power=ints(6, 25, 90)),
    where="base != 3 and base != 9 and base != 6",
    ask=[
        "Take the sum of the digits of {base}^{power}, then the sum of the digits of the result, and so on until a single digit is left. Which digit is it?",
        "What is the digital root, that is, the digit sum repeated until one digit remains, of {base}^{power}?",
        "Find the digital root of ${base}^{{{power}}}$.",
    ],
    steps=[
        ("number = base**power\nwhile number > 9:\n    number = sum(int(digit) for digit in str(number))", "The single digit is {number}.", "Replace the number by its digit sum until only one digit is left."),
    ],
    answer="number",
)

two_digit_swap = Family(
    skills="digits place-value algebra",
    draw=dict(tens=ints(1, 8), units=ints("tens + 1", 9), total=value("tens + units"), gain=value("9 * (units - tens)")),
    ask=[
        "The sum of the digits of a two-digit number is {total}. When its digits are exchanged, the number grows by {gain}. What is the number?",
        "A two-digit number has the digit sum {total}. Reading it backwards gives a number that is {gain} larger. Find the original number.",
        "Some two-digit number is {gain} less than the number with the same digits in the opposite order, and its digits add up to {total}. Which number is it?",
    ],
    steps=[
        ("apart = gain // 9", "The digits differ by {apart=}.", "Exchanging two digits changes the number by 9 for each unit by which they differ."),
        ("small_digit = (total - apart) // 2", "The tens digit is {small_digit=}.", "Together they make {total}; without the difference both would be equal, and the smaller digit stands first."),
        ("large_digit = total - small_digit", "The units digit is {large_digit=}.", "The digits add up to {total}."),
        ("number = 10 * small_digit + large_digit", "The number is {number=}.", "The first digit counts tens."),
    ],
)

closest_to_target = Family(
    skills="digits permutations ordering",
    draw=dict(digits=several(ints(1, 9), 4, 4, distinct=True), limit=ints(2, 8), bound=value("limit * 1000 + 500")),
    where="min(digits) * 1000 < bound - 1000 and max(digits) * 1000 > bound",
    ask=[
        "Each of the digits {digits:and} is used once to form a four-digit number. What is the largest such number below {bound}?",
        "Four cards with the digits {digits} are laid side by side. Find the greatest number less than {bound} that can be shown.",
        "Of all numbers that use every one of the digits {digits} exactly once, which is the largest that does not reach {bound}?",
    ],
    steps=[
        ("numbers = [int(''.join(map(str, order))) for order in permutations(digits)]",),
        ("best = max(number for number in numbers if number < bound)", "The largest one below the bound is {best}.", "Form all orders of the digits and keep those below {bound}."),
    ],
)
