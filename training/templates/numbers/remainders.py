"""Remainders and congruences."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

remainder_of_division = Family(
    skills="remainder division",
    draw=dict(divisor=ints(7, 60, 900), times=ints(5, 90, 900), rest=ints(1, "divisor - 1"), number=value("divisor * times + rest")),
    ask=[
        "Calculate the remainder when {number} is divided by {divisor}.",
        "What is left over when {number} is divided by {divisor}?",
        "Evaluate {number} mod {divisor}.",
        "{number} beads are threaded on strings of {divisor}. How many beads remain after as many full strings as possible?",
    ],
    steps=[
        ("quotient = number // divisor", "The divisor fits {quotient:times}.", "See how often {divisor} fits into {number}."),
        ("remainder = number - quotient * divisor", "The remainder is {remainder=}.", "Take away what has been used up."),
    ],
)

remainder_of_expression = Family(
    skills="modular-arithmetic remainder multiplication addition",
    draw=dict(one=ints(23, 150, 900), two=ints(23, 150, 900), plus=ints(10, 300, 5000), modulus=ints(5, 19, 60)),
    ask=[
        "What is the remainder when {one} * {two} + {plus} is divided by {modulus}?",
        "A school orders {one} boxes of {two} pencils and finds {plus} more in a cupboard. All of them are handed out in sets of {modulus}. How many pencils are left over?",
        "Reduce ${one} \\cdot {two} + {plus}$ modulo ${modulus}$.",
    ],
    steps=[
        ("number = one * two + plus", "The number is {number=}.", "Work out the expression first."),
        ("remainder = number % modulus", "Divided by {modulus} it leaves {remainder}.", "Then take away {modulus} as often as possible."),
    ],
)

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
        "A secret number from 0 to {modulus} - 1 is multiplied by {factor}, then {shift} is added. The result leaves the remainder {right} when divided by {modulus}. Find the secret number.",
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

least_to_add = Family(
    skills="remainder subtraction divisibility",
    draw=dict(number=ints(150, 3000, 90000), divisor=ints(7, 48, 250), seat=thing("chair", "desk", "stool"), weeks=ints(2, 8)),
    where="number % divisor > 0",
    ask=[
        "What is the least positive number that must be added to {number} to make it divisible by {divisor}?",
        "There are {number:seat} in a hall. They are to stand in full rows of {divisor}, and for that a few more are fetched. How many more are needed at least?",
        "Find the smallest positive k such that {number} + k is a multiple of {divisor}.",
    ],
    steps=[
        ("rest = number % divisor", "On division {rest} are left over.", "Divide {number} by {divisor} and look at the remainder."),
        ("missing = divisor - rest", "So {missing=} are missing.", "The remainder must be filled up to {divisor}."),
    ],
    noop=["The last change was {weeks:week} ago."],
)

turn_in_the_circle = Family(
    skills="remainder cycles",
    draw=dict(children=ints(5, 14, 30), words=ints(17, 60, 300), start=ints(1, "children"), who=person()),
    where="words % children != 0",
    numbers="any",
    ask=[
        "{children:Word} children with the numbers 1 to {children} stand in a circle. A rhyme of {words:word} is spoken, one word for each child in turn, and the first word falls on child number {start}. On which number does the last word fall?",
        "{who} walks around a round table with {children} plates, numbered in order from 1, and puts down {words:grape} one at a time, the first one on plate {start}, the next on the following plate, and so on around. Which plate gets the last grape?",
        "The seats of a Ferris wheel are numbered 1 to {children} in a circle. Counting {words} seats, with seat {start} as the first, where does the count end?",
    ],
    steps=[
        ("moves = words - 1", "From the first to the last there are {moves=} moves.", "The first of the {words} falls on the start itself."),
        ("place = (start - 1 + moves) % children + 1", "That ends at number {place}.", "After {children} moves one is back at the same place."),
    ],
)

sets_with_rest = Family(
    skills="remainder division addition",
    draw=dict(who=person(), crate=choice(6, 8, 10, 12, 24, 30), first=ints(2, 40, 200), second=ints(2, 40, 200), first_rest=ints(1, "crate - 1"), second_rest=ints(1, "crate - 1"), eggs=value("first * crate + first_rest"), more_eggs=value("second * crate + second_rest"), item=thing("egg", "jar of honey", "bottle of juice", "pot of jam")),
    where="(first_rest + second_rest) % crate > 0",
    ask=[
        "{who} packs {eggs:item} from the morning and {more_eggs:item} from the afternoon together into crates of {crate}. How many are left over when as many crates as possible are full?",
        "A crate holds {crate:item}. Two deliveries, one with {eggs} and one with {more_eggs}, are put together and packed into full crates. What number remains unpacked?",
        "One shelf has {eggs:item}, another {more_eggs}. {who} takes everything and fills crates, each with exactly {crate}. Find how many do not fill a crate.",
    ],
    steps=[
        ("total = eggs + more_eggs", "There are {total=:item} in all.", "Both lots are packed together."),
        ("crates = total // crate", "They fill {crates:full box}.", "Each crate takes {crate}."),
        ("rest = total - crates * crate", "Left over are {rest=}.", "Take away what is in full crates."),
    ],
)

square_roots_modulo = Family(
    skills="congruence modular-arithmetic squares counting",
    draw=dict(modulus=ints(8, 45, 150), root=ints(1, "modulus // 2"), right=value("root**2 % modulus")),
    where="right > 0",
    ask=[
        "How many integers x with 0 <= x < {modulus} satisfy x^2 = {right} modulo {modulus}?",
        "Count the numbers from 0 to {modulus} - 1 whose squares leave the remainder {right} when divided by {modulus}.",
        "In the ring of integers modulo ${modulus}$, how many solutions does $x^2 \\equiv {right}$ have?",
    ],
    steps=[
        ("roots = [k for k in range(modulus) if k**2 % modulus == right]", "The solutions are {roots:and}.", "Square every number below {modulus} and compare the remainder with {right}."),
        ("count = len(roots)", "There are {count} solutions.", "Count them."),
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

numbers_with_remainder = Family(
    skills="remainder counting arithmetic-sequence",
    draw=dict(divisor=ints(4, 15, 60), rest=ints(1, "divisor - 1"), low=ints(10, 80, 500), high=ints("low + 60", "low + 400", "low + 3000")),
    ask=[
        "How many integers from {low} to {high}, ends included, leave the remainder {rest} when divided by {divisor}?",
        "Pages {low} to {high} of an old register are numbered. A stamp is on each page whose number exceeds a multiple of {divisor} by {rest}. How many pages have a stamp?",
        "Find the number of $n$ with ${low} \\le n \\le {high}$ and $n \\equiv {rest} \\pmod{{{divisor}}}$.",
    ],
    steps=[
        ("first = low + (rest - low) % divisor", "The first such number is {first}.", "Go up from {low} until the remainder is right."),
        ("count = (high - first) // divisor + 1", "There are {count} of them.", "From there on every {divisor:th} number is one, up to {high}."),
    ],
)

remainder_passed_on = Family(
    skills="modular-arithmetic remainder",
    draw=dict(modulus=ints(5, 17, 60), rest=ints(1, "modulus - 1"), factor=ints(2, 15, 90), plus=ints(1, 40, 200)),
    where="(factor * rest + plus) % modulus > 0",
    ask=[
        "A whole number leaves the remainder {rest} when divided by {modulus}. It is multiplied by {factor}, and {plus} is added. What remainder does the result leave when divided by {modulus}?",
        "If $n \\equiv {rest} \\pmod{{{modulus}}}$, what is the remainder of ${factor} n + {plus}$ on division by ${modulus}$?",
        "When the children of a camp form groups of {modulus}, {rest} are left without a group. The camp now grows to {factor} times the number of children, and then {plus} more arrive. How many are without a group when groups of {modulus} are formed anew?",
    ],
    steps=[
        ("number = factor * rest + plus", "Instead of the number, take its remainder: {number=}.", "Only the remainder {rest} has to be kept, for multiples of {modulus} stay multiples."),
        ("remainder = number % modulus", "Divided by {modulus} this leaves {remainder}.", "Reduce once more."),
    ],
)

color_of_bead = Family(
    skills="cycles remainder sequences",
    draw=dict(one=choice("red", "black", "gold"), two=choice("blue", "white", "brown"), three=choice("green", "yellow", "silver"), reds=ints(2, 5), blues=ints(2, 5), greens=ints(2, 4), bead=ints(20, 99, 900)),
    ask=[
        "A chain repeats the same pattern: {reds} {one} beads, then {blues} {two} beads, then {greens} {three} ones, and so on from the start. What color is bead number {bead}?",
        "Flags hang on a rope in the order {reds} {one}, {blues} {two}, {greens} {three}, and this group is repeated again and again. Which color does the {bead:th} flag have?",
        "A lamp glows {one} for {reds} seconds, {two} for {blues} seconds and {three} for {greens} seconds, and then begins again. Which color is seen during second {bead}?",
    ],
    steps=[
        ("length = reds + blues + greens", "The pattern has the length {length=}.", "Add the lengths of the three parts."),
        ("place = (bead - 1) % length + 1", "Within the pattern it stands at place {place}.", "Full repetitions before number {bead} do not matter."),
        ("color = one if place <= reds else two if place <= reds + blues else three", "There the color is {color}.", "Compare the place with the ends of the three parts."),
    ],
)
