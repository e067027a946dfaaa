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
        ("rest = number % divisor", "The remainder is {rest}.", "Divide {number} by {divisor} and look at the remainder."),
        ("missing = divisor - rest", "To the next multiple it is {missing=}.", "The remainder must be filled up to {divisor}."),
    ],
    noop=["The last change was {weeks:week} ago."],
)

turn_in_the_circle = Family(
    skills="remainder cycles",
    draw=dict(children=ints(5, 14, 30), words=ints(17, 60, 300), start=ints(1, "children"), who=person()),
    where="words % children != 0",
    numbers="any",
    ask=[
        "{children:Word} children with the numbers 1 to {children} stand in a circle. A rhyme of {words:syllable} is spoken, one syllable for each child in turn, and the first syllable falls on child number {start}. On which number does the last one fall?",
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
        ("count = (high - first) // divisor + 1", "Their number is {count}.", "From there on every {divisor:th} number is one, up to {high}."),
    ],
)

remainder_passed_on = Family(
    skills="modular-arithmetic remainder",
    draw=dict(modulus=ints(5, 17, 60), rest=ints(1, "modulus - 1"), factor=ints(2, 15, 90), plus=ints(1, 40, 200)),
    where="(factor * rest + plus) % modulus > 0",
    ask=[
        "A whole number leaves the remainder {rest} when divided by {modulus}. It is multiplied by {factor}, and {plus} is added. What remainder does the result leave when divided by {modulus}?",
        "If $n \\equiv {rest} \\pmod{{{modulus}}}$, what is the remainder of ${factor} n + {plus}$ on division by ${modulus}$?",
        "The cards of one box can be laid in piles of {modulus}, and then {rest:card} remain. Now {factor} boxes with equally many cards each and {plus} loose cards are put together. How many cards remain when all of these are laid in piles of {modulus}?",
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
        "A screen is {one} for {reds} seconds, {two} for {blues} seconds and {three} for {greens} seconds, and then it begins again. Which color is seen during second {bead}?",
    ],
    steps=[
        ("length = reds + blues + greens", "The pattern has the length {length=}.", "Add the lengths of the three parts."),
        ("place = (bead - 1) % length + 1", "Within the pattern it stands at place {place}.", "Full repetitions before number {bead} do not matter."),
        ("color = one if place <= reds else two if place <= reds + blues else three", "There the color is {color}.", "Compare the place with the ends of the three parts."),
    ],
)
