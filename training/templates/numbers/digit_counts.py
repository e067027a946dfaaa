"""How many digits are written, and numbers with special digits."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family, More

length_of_power = Family(
    skills="powers digits",
    draw=dict(base=ints(2, 19, 50), power=ints(9, 40, 120), factor=ints(2, 9)),
    where="base != 10",
    ask=[
        "How many digits does {factor} * {base}^{power} have in the decimal system?",
        "Someone computes {base}^{power} exactly, multiplies it by {factor} and writes the result on paper. How many digits are written?",
        "Find the number of decimal digits of ${factor} \\cdot {base}^{{{power}}}$.",
    ],
    steps=[
        ("number = factor * base**power",),
        ("length = len(str(number))", "It has {length} digits.", "Compute the number exactly and count its digits."),
    ],
)

page_digits = Family(
    skills="digits counting",
    draw=dict(pages=ints(105, 600, 3000), pictures=ints(10, 60), seconds=ints(2, 9)),
    ask=[
        "The pages of a book are numbered from 1 to {pages}. How many digits are printed for all the page numbers together?",
        "A painter puts the numbers 1 to {pages} on the lockers of a swimming pool, digit by digit. How many digits does that take?",
        "All whole numbers from 1 up to {pages} are written one after another without gaps. What is the length of the string of digits?",
    ],
    steps=[
        ("digits = sum(len(str(page)) for page in range(1, pages + 1))", "It takes {digits} digits.", "Numbers up to 9 have one digit, those up to 99 have two, and so on up to {pages}."),
    ],
    noop=["There are also {pictures:drawing} of animals."],
    more=[More("One digit takes {seconds:second}.", "How many seconds do all the digits take?", [("time = digits * seconds", "All of them take {time=} seconds.", "Each takes {seconds:second}.")])],
)

pages_from_digits = Family(
    skills="digits counting inverse",
    draw=dict(hidden=ints(101, 700, 999), digits=value("sum(len(str(page)) for page in range(1, hidden + 1))")),
    ask=[
        "For the page numbers of a book, beginning with page 1, the printer used {digits} digits altogether. How many pages does the book have?",
        "Writing all whole numbers from 1 to n one after another takes {digits} digits. What is n?",
        "Houses get the numbers 1, 2, 3 and so on. In all, {digits} single brass digits are screwed on. How many houses are there?",
    ],
    steps=[
        ("left = digits - 9 - 2 * 90", "For three-digit numbers there remain {left=} digits.", "The numbers 1 to 9 take 9 digits, and the 90 two-digit numbers take 2 each."),
        ("three_digit = left // 3", "These make {three_digit=} numbers.", "Each of them takes 3 digits."),
        ("last = 99 + three_digit", "The last number is {last=}.", "The numbers up to 99 come before them."),
    ],
)

how_often_a_digit = Family(
    skills="digits counting",
    draw=dict(digit=ints(1, 9), low=ints(1, 90, 400), high=ints(150, 500, 3000)),
    where="low < high",
    ask=[
        "How many times is the digit {digit} written when all whole numbers from {low} to {high} are written down?",
        "A signmaker makes number plates from {low} to {high}, one for each number. How many pieces with the digit {digit} are used?",
        "Count how often the digit {digit} is used in the list of integers from {low} up to and including {high}; a number with two of them counts twice.",
    ],
    steps=[
        ("count = sum(str(number).count(str(digit)) for number in range(low, high + 1))", "The digit is written {count:times}.", "Look at every number from {low} to {high} and count the digits {digit} in it."),
    ],
)

palindromes_between = Family(
    skills="digits counting palindromes",
    draw=dict(low=ints(10, 400, 3000), high=ints("low + 100", "low + 2000", "low + 20000")),
    ask=[
        "How many whole numbers from {low} to {high} read the same forwards and backwards?",
        "A mileage counter goes from {low} to {high}. At how many readings, the first and last included, are the digits a palindrome?",
        "Count the palindromic integers n with {low} <= n <= {high}.",
    ],
    steps=[
        ("found = [number for number in range(low, high + 1) if str(number) == str(number)[::-1]]",),
        ("count = len(found)", "Their number is {count}.", "Compare every number from {low} to {high} with its digits in reverse."),
    ],
)

digit_of_a_fraction = Family(
    skills="decimals fractions cycles digits",
    draw=dict(under=choice(7, 11, 13, 17, 19, 21, 23, 27, 37, 41), top=ints(1, "under - 1"), place=ints(15, 80, 900)),
    where="gcd(top, under) == 1",
    numbers="any",
    ask=[
        "What is the {place:th} digit after the decimal point of {top}/{under}?",
        "The fraction {top}/{under} is written as a decimal. Which digit stands at place {place} behind the point?",
        "Divide {top} by {under} by long division and continue until {place} decimals are written. Which digit is written last?",
    ],
    steps=[
        ("rest = top * pow(10, place - 1, under) % under", "Before this place the remainder is {rest}.", "In long division each remainder is multiplied by ten and divided by {under} again."),
        ("digit = 10 * rest // under", "The digit is {digit}.", "The next digit of the quotient is the one at place {place}."),
    ],
)
