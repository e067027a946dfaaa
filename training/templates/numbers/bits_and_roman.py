"""Bits and Roman numerals."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

adding_binary = Family(
    skills="binary addition base-conversion",
    draw=dict(one=ints(9, 120, 2000), two=ints(9, 120, 2000), first=value("format(one, 'b')"), second=value("format(two, 'b')")),
    ask=[
        "Add the binary numbers {first} and {second}. Give the sum in binary.",
        "What is {first} + {second} in base 2?",
        "Two registers hold the bit patterns {first} and {second}, read as numbers in base 2. Their sum is stored in a third register. Which bits does it hold, without leading zeros?",
    ],
    steps=[
        ("total = int(first, 2) + int(second, 2)", "In decimal the sum is {total}.", "Read both numbers, {first} and {second}, with the place values 1, 2, 4, 8 and so on."),
        ("bits = format(total, 'b')", "In binary that is {bits}.", "Turn the sum back into binary digits."),
    ],
)

bits_that_are_one = Family(
    skills="binary counting",
    draw=dict(number=ints(15, 1000, 60000)),
    ask=[
        "How many ones are there in the binary representation of {number}?",
        "A row of lamps shows the number {number} in binary: a lamp that is on means 1, a lamp that is off means 0. How many lamps are on?",
        "The number {number} is written as a sum of different powers of two. How many powers are needed?",
    ],
    steps=[
        ("bits = format(number, 'b')", "In binary the number is {bits}.", "Write {number} with the digits 0 and 1."),
        ("ones = bits.count('1')", "It has {ones} ones.", "Count the ones."),
    ],
)

bitwise_operation = Family(
    skills="binary bitwise logic",
    draw=dict(one=ints(5, 120, 2000), two=ints(5, 120, 2000)),
    where="one != two and one & two > 0",
    numbers="any",
    ask=[
        "Compute the bitwise exclusive or (XOR) of {one} and {two}, as a decimal number.",
        "Write {one} and {two} in binary, one below the other. Where the two bits differ write 1, where they agree write 0. Which decimal number do the new bits show?",
        "What does the expression {one} XOR {two} give, if XOR works bit by bit?",
    ],
    steps=[
        ("first_bits = format(one, 'b')", "In binary the first is {first_bits}.", "Write {one} in binary."),
        ("second_bits = format(two, 'b')", "The second is {second_bits}.", "Write {two} in binary."),
        ("result = one ^ two", "Where they differ there is a 1, which gives {result} in decimal.", "Compare the bits place by place, from the right."),
    ],
)

mask_and_shift = Family(
    skills="binary bitwise powers",
    draw=dict(number=ints(20, 250, 4000), places=ints(2, 5), mask=choice(7, 15, 31, 63)),
    where="(number >> places) & mask > 0",
    ask=[
        "The binary digits of {number} are shifted {places:place} to the right, so that the last {places} bits are lost. Then the bitwise AND with {mask} is taken. What is the result in decimal?",
        "Evaluate ({number} >> {places}) & {mask}, where >> shifts bits to the right and & is the bitwise AND.",
        "A program drops the lowest {places} bits of {number} and keeps, of the rest, only those bits that are set in {mask}. Which decimal number remains?",
    ],
    steps=[
        ("shifted = number >> places", "Shifting gives {shifted}.", "Each shift to the right halves the number and drops what does not make a whole."),
        ("result = shifted & mask", "The AND with the mask gives {result}.", "The mask {mask} keeps the bits where it has ones."),
    ],
)

from_roman = Family(
    skills="roman-numerals addition",
    draw=dict(number=ints(14, 400, 3900), written=value("''.join(('M' * (number // 1000), ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'][number // 100 % 10], ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][number // 10 % 10], ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]))")),
    where="number % 10 > 0",
    ask=[
        "Which number do the Roman numerals {written} stand for?",
        "Convert the Roman numeral {written} to an ordinary number.",
        "Above the door of an old town hall the number {written} is carved in stone. What is it in our figures?",
    ],
    steps=[
        ("worth = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}",),
        ("values = [worth[sign] for sign in written]", "The signs are worth {values}.", "Write the value of each sign of {written}."),
        ("total = sum(-here if here < after else here for here, after in zip(values, values[1:] + [0]))", "The number is {total}.", "A sign that stands before a greater one is subtracted, the others are added."),
    ],
)

to_roman = Family(
    skills="roman-numerals place-value",
    draw=dict(number=ints(14, 900, 3900)),
    ask=[
        "Write {number} in Roman numerals.",
        "How would the number {number} be carved in Roman figures?",
        "Give the Roman numeral for {number}.",
    ],
    steps=[
        ("worths = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]\nsigns = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']",),
        ("rest = number\nroman = ''\nfor worth, sign in zip(worths, signs):\n    roman += sign * (rest // worth)\n    rest %= worth", "In Roman numerals it is {roman}.", "Take from {number} the largest value that fits, write its sign, and go on with the rest."),
    ],
    answer="roman",
)
