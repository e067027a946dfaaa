"""Probability of simple draws, and ways to count them."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing
from training.templates.family import Family

one_ball = Family(
    skills="probability fractions",
    draw=dict(who=person(), red=ints(2, 9, 30), blue=ints(2, 9, 30), green=ints(2, 9, 30), item=thing("marble", "ball", "bead", "token"), bag=thing("bag", "box", "jar", "hat")),
    numbers="any",
    ask=[
        "{bag.A} holds {red} red, {blue} blue and {green} green {item.s}. {who} takes one without looking. What is the probability that it is not blue? Give a fraction.",
        "{red} red {item.s}, {blue} blue ones and {green} green ones are mixed in {bag.a}. One is drawn at random. Write the probability that it is red or green as a fraction.",
        "Among the {item.s} in {bag.a} there are {green} green, {red} red and {blue} blue. If one is picked at random, how likely is any color but blue? Answer with a fraction in lowest terms.",
    ],
    steps=[
        ("good = red + green", "Of the {item.s}, {good=} are not blue.", "Red and green are the colors that count."),
        ("total = red + blue + green", "There are {total=:item} in all.", "Each of them is equally likely."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "It is the number of good outcomes over the number of all."),
    ],
)

two_without_return = Family(
    skills="probability fractions multiplication",
    draw=dict(who=person(), white=ints(3, 9, 25), black=ints(2, 9, 25), item=thing("sock", "card", "button", "chess piece")),
    numbers="any",
    ask=[
        "A drawer holds {white} white and {black} black {item.s}. {who} takes two at random, one after the other, without putting any back. What is the probability that both are white? Give a fraction.",
        "There are {black} black {item.s} and {white} white ones in a bag. Two are drawn together at random. Find, as a fraction, the probability of two white ones.",
        "{who} draws a {item} and then another from a box with {white} white and {black} black {item.s}; nothing is returned. As a fraction, how likely is it that neither is black?",
    ],
    steps=[
        ("total = white + black", "There are {total=:item}.", "All of them are equally likely."),
        ("first = Rational(white, total)", "The first is white with probability {first}.", "Compare the white ones with all."),
        ("second = Rational(white - 1, total - 1)", "Then the second is white with probability {second}.", "One white {item} is missing now, both among the white and among all."),
        ("both = first * second", "Both together: {both}.", "Both must happen, so multiply."),
    ],
)

menu = Family(
    skills="counting multiplication",
    draw=dict(starters=ints(2, 6, 15), mains=ints(3, 8, 20), desserts=ints(2, 5, 12), price=ints(12, 30), who=person()),
    ask=[
        "A menu offers {starters} starters, {mains} main courses and {desserts} desserts. In how many ways can {who} choose one of each?",
        "{who} puts together an outfit from {mains} shirts, {starters} pairs of trousers and {desserts} hats. How many different outfits are possible?",
        "A code consists of one of {desserts} letters, one of {starters} colors and one of {mains} symbols, in this order. How many codes are there?",
    ],
    steps=[
        ("pairs = starters * mains", "The first two choices can be combined in {pairs=} ways.", "Every option of one kind goes with every option of another."),
        ("ways = pairs * desserts", "With the third there are {ways=} ways.", "Each of these goes with each of the {desserts}."),
    ],
    noop=["Everything together costs ${price}."],
)

committee = Family(
    skills="combinations counting",
    draw=dict(who=person(), people=ints(6, 12, 20), seats=ints(2, 4), place=thing("school", "chess club", "hospital", "orchestra")),
    where="seats < people - 1",
    ask=[
        "{place.A} has {people:candidate} for a committee of {seats}. In how many ways can the committee be chosen?",
        "{seats:Word} of {people:friend} get a free ticket. How many different groups of winners are possible?",
        "From a shelf with {people} different books {who} may borrow exactly {seats}. How many choices does {who.he} have, if the order does not matter?",
    ],
    steps=[
        ("ways = comb(people, seats)", "There are {ways} ways.", "The order does not matter, so count the combinations of {seats} out of {people}."),
    ],
)

seating = Family(
    skills="permutations factorial counting",
    draw=dict(one=person(), two=person(), people=ints(4, 7, 11)),
    ask=[
        "{people:Word} people, among them {one} and {two}, sit down in a row of {people} chairs. In how many ways can they do so if {one} and {two} sit next to each other?",
        "A photographer lines up {people:person}. {one} and {two} insist on standing side by side. How many arrangements are there?",
        "{people} different books stand on a shelf, two of them volumes of one novel that have to be neighbors, in either order. Count the possible orders of all the books.",
    ],
    steps=[
        ("units = people - 1", "There are {units=} units to be put in order.", "Treat the two neighbors as one unit."),
        ("orders = factorial(units)", "They can be ordered in {orders} ways.", "All units are different, so it is a factorial."),
        ("ways = 2 * orders", "With the two orders of the neighbors that is {ways} ways.", "The neighbors may change places."),
    ],
)

two_dice = Family(
    skills="probability counting",
    draw=dict(who=person(), target=ints(3, 11), sides=choice(6, 8, 10, 12)),
    where="target <= sides + 1",
    numbers="any",
    ask=[
        "{who} rolls two fair dice with {sides} sides each, numbered from 1. What is the probability that the sum is {target}? Give a fraction.",
        "Two dice are thrown, each with the numbers 1 to {sides}. Find the probability of a sum of exactly {target} as a fraction.",
        "A spinner shows each whole number from 1 to {sides} with equal chance. {who} spins it twice and adds. As a fraction, how likely is a total of {target}?",
    ],
    steps=[
        ("good = sum(1 for a in range(1, sides + 1) for b in range(1, sides + 1) if a + b == target)", "There are {good} pairs with the sum {target}.", "Go through all pairs and count those with the right sum."),
        ("total = sides**2", "There are {total=} pairs in all.", "Each of the {sides} results goes with each of the {sides} others."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "All pairs are equally likely."),
    ],
)
