"""Dice, coins and spinners."""

from __future__ import annotations

from training.templates.draws import choice, ints, person
from training.templates.family import Family

exactly_so_many_heads = Family(
    skills="probability binomial combinations fractions",
    draw=dict(tosses=ints(3, 8, 14), heads=ints(1, "tosses - 1"), who=person()),
    numbers="any",
    ask=[
        "A fair coin is tossed {tosses} times. What is the probability of exactly {heads:head}? Give a fraction in lowest terms.",
        "{who} guesses at {tosses} true-or-false questions without knowing anything. Find, as a fraction, the probability of exactly {heads:right answer}.",
        "In a town every birth is equally likely to be a girl or a boy. As a fraction, how likely is it that among the next {tosses} births there will be exactly {heads:girl}?",
    ],
    steps=[
        ("good = comb(tosses, heads)", "There are {good} favorable sequences.", "Choose {heads} of the {tosses} places."),
        ("total = 2**tosses", "In all there are {total=} sequences.", "Each of the {tosses} has two equally likely results."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "Divide the favorable ones by all."),
    ],
)

at_least_one_six = Family(
    skills="probability complement powers fractions",
    draw=dict(rolls=ints(2, 5, 8), sides=choice(4, 6, 8, 10, 12), who=person()),
    numbers="any",
    ask=[
        "A fair die with {sides} sides, numbered from 1, is rolled {rolls:times}. What is the probability that the highest number comes up at least once? Give a fraction.",
        "{who} spins a wheel with {sides} equal fields, one of which is golden, {rolls:times}. Find the probability of hitting the golden field at least once, as a fraction.",
        "{rolls:Word} people each choose one of {sides} doors at random, independently. As a fraction, what is the probability that at least one of them chooses the door on the far left?",
    ],
    steps=[
        ("miss = Rational(sides - 1, sides)", "A single try fails with probability {miss}.", "All but one of the {sides} results are failures."),
        ("all_miss = miss**rolls", "All tries fail with probability {all_miss}.", "The tries are independent, so multiply this {rolls:times}."),
        ("probability = 1 - all_miss", "At least one success has probability {probability}.", "This is the opposite of failing every time."),
    ],
)

difference_of_dice = Family(
    skills="probability counting fractions",
    draw=dict(sides=choice(6, 8, 10, 12, 20), gap=ints(1, 5), who=person()),
    where="gap < sides - 1",
    numbers="any",
    ask=[
        "Two fair dice with the numbers 1 to {sides} are rolled. What is the probability that the numbers differ by exactly {gap}? Give a fraction.",
        "{who} and a friend each think of a random whole number from 1 to {sides}. Find the probability, as a fraction, that one number is {gap} greater than the other.",
        "Two numbers are drawn at random, with replacement, from 1 to {sides}. How likely is it that their distance is {gap}? Answer with a fraction.",
    ],
    steps=[
        ("one_way = sides - gap", "With the larger number first there are {one_way=} pairs.", "The smaller number can be at most {sides} less {gap}."),
        ("good = 2 * one_way", "In both orders there are {good=}.", "Either of the two may be the larger one."),
        ("total = sides**2", "In all there are {total=} pairs.", "Each of {sides} results goes with each other."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "All pairs are equally likely."),
    ],
)

even_product = Family(
    skills="probability complement parity fractions",
    draw=dict(dice=ints(2, 4, 7), sides=choice(5, 6, 7, 8, 9, 10)),
    numbers="any",
    ask=[
        "{dice:Word} fair dice, each with the numbers 1 to {sides}, are thrown and the numbers are multiplied. What is the probability that the product is even? Give a fraction.",
        "A computer draws {dice} random integers from 1 to {sides}, repetition allowed. As a fraction, how likely is it that at least one of them is even?",
        "Numbers from 1 to {sides} are chosen at random, {dice:times}, independently. Find the probability that their product can be halved without remainder. Write it as a fraction.",
    ],
    steps=[
        ("odd_faces = (sides + 1) // 2", "There are {odd_faces} odd numbers.", "Of the numbers from 1 to {sides}, every other one is odd, beginning with 1."),
        ("all_odd = Rational(odd_faces, sides)**dice", "All numbers are odd with probability {all_odd}.", "The product is odd only if all {dice} numbers are odd."),
        ("probability = 1 - all_odd", "The product is even with probability {probability}.", "Even is the opposite of odd."),
    ],
)

highest_of_rolls = Family(
    skills="probability powers subtraction fractions",
    draw=dict(dice=ints(2, 4, 6), sides=choice(6, 8, 10, 12), top=ints(2, "sides - 1")),
    numbers="any",
    ask=[
        "{dice:Word} fair dice with {sides} sides, numbered from 1, are rolled. What is the probability that the highest number shown is exactly {top}? Give a fraction.",
        "A player rolls a {sides}-sided die {dice:times} and keeps only the best result. Find the probability, as a fraction, that this is {top}. (The sides are numbered from 1 on.)",
        "The maximum of {dice} independent random integers from 1 to {sides} equals {top} with which probability? Write it as a fraction.",
    ],
    steps=[
        ("not_above = Rational(top, sides)**dice", "Nothing is above it with probability {not_above}.", "All {dice} results must be at most {top}."),
        ("below = Rational(top - 1, sides)**dice", "Everything is below it with probability {below}.", "The number {top} itself must not be missing."),
        ("probability = not_above - below", "The highest is exactly this number with probability {probability}.", "Subtract the cases in which {top} does not occur."),
    ],
)

first_success_at = Family(
    skills="probability geometric-distribution powers",
    draw=dict(sides=choice(3, 4, 5, 6, 8, 10), good=ints(1, "sides - 1"), turn=ints(2, 5, 7), who=person()),
    where="gcd(good, sides) == 1",
    numbers="any",
    ask=[
        "In each round of a game {who} wins with probability {good}/{sides}, independently. What is the probability that {who.he} wins for the first time in round {turn}? Give a fraction.",
        "A spinner has {sides} equal fields, {good} of them green. It is spun until green appears. Find the probability, as a fraction, that exactly {turn} spins are needed.",
        "An archer hits the target with probability {good}/{sides} at each shot. How likely is it that the first hit comes with the {turn:th} shot? Answer with a fraction.",
    ],
    steps=[
        ("success = Rational(good, sides)", "A try succeeds with probability {success}.", "Take {good} out of {sides}."),
        ("failure = 1 - success", "It fails with probability {failure}.", "A try either succeeds or fails."),
        ("probability = failure**(turn - 1) * success", "The probability is {probability}.", "All tries before the {turn:th} fail, then one succeeds."),
    ],
)

unfair_coin = Family(
    skills="probability binomial-distribution fractions",
    draw=dict(under=choice(3, 4, 5), top=ints(1, "under - 1"), tries=ints(3, 5, 7), hits=ints(1, "tries - 1")),
    where="gcd(top, under) == 1",
    numbers="any",
    ask=[
        "A bent coin shows heads with probability {top}/{under}. It is thrown {tries} times. What is the probability of exactly {hits:head}? Give a fraction.",
        "Each seed of a plant sprouts with probability {top}/{under}, independently of the others. {tries:Word} seeds are sown. How likely is it that exactly {hits} of them sprout? Answer with a fraction.",
        "Let X be binomially distributed with n = {tries} and p = {top}/{under}. Compute P(X = {hits}) as a fraction.",
    ],
    steps=[
        ("success = Rational(top, under)", "The probability of one success is {success}.", "It is given."),
        ("ways = comb(tries, hits)", "The successes can come at {ways} choices of places.", "Choose {hits} of the {tries} places."),
        ("probability = ways * success**hits * (1 - success)**(tries - hits)", "The probability is {probability}.", "Multiply the number of choices by the probability of each, with {hits:hit} and failures otherwise."),
    ],
)

all_different_faces = Family(
    skills="probability permutations fractions",
    draw=dict(sides=choice(6, 7, 8, 10, 12), rolls=ints(2, 4, 6)),
    where="rolls <= sides",
    numbers="any",
    ask=[
        "A fair die with {sides} sides is rolled {rolls:times}. What is the probability that all results are different? Give a fraction.",
        "{rolls:Word} tourists each choose one of {sides} hotels at random. Find the probability, as a fraction, that no two of them choose the same hotel.",
        "Each of {rolls} machines picks a random channel out of {sides}. How likely is it that there is no conflict, that is, that all channels differ? Write a fraction.",
    ],
    steps=[
        ("good = perm(sides, rolls)", "There are {good} favorable outcomes.", "Each further one of the {rolls} must avoid those chosen before."),
        ("total = sides**rolls", "There are {total=} outcomes in all.", "Each one has {sides} possibilities."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "All outcomes are equally likely."),
    ],
)

sum_at_least = Family(
    skills="probability counting fractions",
    draw=dict(sides=choice(4, 6, 8), dice=choice(2, 3), least=ints(4, 20)),
    where="dice + 1 < least <= dice * sides",
    numbers="any",
    ask=[
        "{dice:Word} fair dice with the numbers 1 to {sides} are thrown. What is the probability that the total is at least {least}? Give a fraction.",
        "In a board game one rolls {dice} dice, each with {sides} sides numbered from 1, and needs {least} points or more to enter the castle. Find the probability of entering at the first try, as a fraction.",
        "The sum of {dice} independent random integers from 1 to {sides} reaches {least} with which probability? Answer with a fraction.",
    ],
    steps=[
        ("rolls = [()]\nfor turn in range(dice):\n    rolls = [roll + (face,) for roll in rolls for face in range(1, sides + 1)]",),
        ("good = sum(1 for roll in rolls if sum(roll) >= least)", "The number of outcomes with a large enough total is {good}.", "Go through all outcomes and keep those with a sum of {least} or more."),
        ("probability = Rational(good, len(rolls))", "The probability is {probability}.", "Divide by the number of all outcomes, which are equally likely."),
    ],
)

coin_and_spinner = Family(
    skills="probability independence multiplication fractions",
    draw=dict(fields=ints(5, 12, 40), limit=ints(2, "fields - 1"), sides=choice(6, 8, 10), best=ints(2, "sides - 1"), who=person()),
    numbers="any",
    ask=[
        "{who} throws a die with {sides} sides, numbered from 1, and spins a wheel with the numbers 1 to {fields}. What is the probability that the die shows more than {best} and the wheel at most {limit}? Give a fraction.",
        "A number from 1 to {fields} and a number from 1 to {sides} are drawn independently. As a fraction, how likely is it that the first is not greater than {limit} and the second is greater than {best}?",
        "One of {sides} envelopes and one of {fields} boxes are picked at random. {best} of the envelopes are empty, the others hold a ticket; {limit} of the boxes hold a prize. Find the probability of getting both a ticket and a prize, as a fraction.",
    ],
    steps=[
        ("first_chance = Rational(sides - best, sides)", "The one succeeds with probability {first_chance}.", "All but {best} of the {sides} are favorable."),
        ("second_chance = Rational(limit, fields)", "The other succeeds with probability {second_chance}.", "Here {limit} of {fields} are favorable."),
        ("both = first_chance * second_chance", "Both succeed with probability {both}.", "The two are independent, so multiply."),
    ],
)
