"""Pairs, equal things shared out, and how many are needed to be certain."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

handshakes = Family(
    skills="combinations division multiplication",
    draw=dict(people=ints(5, 25, 90), hours=ints(2, 5)),
    ask=[
        "At a meeting everyone shakes hands with everyone else exactly once. There are {people} people. How many handshakes are there?",
        "{people:Word} teams play a tournament in which every team meets every other team once. How many matches are played?",
        "{people:village} are to be connected so that a separate straight road joins any two of them. Find the number of roads.",
    ],
    steps=[
        ("ends = people * (people - 1)", "Counted from both sides, there are {ends=}.", "Each of the {people} is paired with all the others."),
        ("pairs = ends // 2", "So the number is {pairs=}.", "Every pair has been counted from both sides."),
    ],
    noop=["All of it takes {hours:hour}."],
)

guests_from_handshakes = Family(
    skills="combinations equations square-root",
    draw=dict(hidden=ints(6, 30, 90), pairs=value("comb(hidden, 2)")),
    ask=[
        "At a party every guest clinks glasses once with every other guest. The glasses clink {pairs} times. How many guests are there?",
        "In a chess league each club plays exactly once against each other club, which makes {pairs:game}. How many clubs are in the league?",
        "A set has exactly {pairs} subsets with two elements. How many elements does the set have?",
    ],
    steps=[
        ("doubled = 2 * pairs", "Twice the number of pairs is {doubled=}.", "Every pair belongs to two of them, so doubling gives a product of two neighboring numbers."),
        ("smaller = isqrt(doubled)", "The smaller of these neighbors is {smaller}.", "The root lies between the two neighbors."),
        ("members = smaller + 1", "So their number is {members=}.", "The larger neighbor is the number itself, the smaller one counts the partners of each."),
    ],
)

diagonals = Family(
    skills="combinations polygons subtraction",
    draw=dict(corners=ints(5, 20, 90)),
    ask=[
        "How many diagonals does a convex polygon with {corners:side} have?",
        "A garden has the shape of a convex polygon with {corners:corner}. A wire is stretched between any two corners that are not neighbors. How many wires are there?",
        "{corners:Word} children stand in a circle, and any two who do not stand side by side hold a ribbon between them. How many ribbons are needed?",
    ],
    steps=[
        ("lines = comb(corners, 2)", "Between all pairs there are {lines} connections.", "Any two of the {corners} points can be joined."),
        ("count = lines - corners", "Without the sides there are {count=}.", "Neighbors are as many as corners, {corners}, and are not joined."),
    ],
)

sharing_equal_things = Family(
    skills="stars-and-bars combinations",
    draw=dict(things=ints(6, 15, 30), children=ints(3, 5, 7), item=thing("marble", "coin", "biscuit", "balloon")),
    where="children < things - 1",
    ask=[
        "{things:Word} identical {item.s} are given to {children:child} so that each child gets at least one. In how many ways can this be done?",
        "How many ordered lists of {children} positive integers have the sum {things}?",
        "A string of {things} equal beads is cut into {children} pieces, each with at least one bead, and the pieces are laid out from left to right as they were. In how many ways can one cut?",
    ],
    steps=[
        ("gaps = things - 1", "There are {gaps=} gaps between them.", "Lay all {things} in a row; a share is what stands between two cuts."),
        ("cuts = children - 1", "One has to make {cuts=} cuts.", "For {children} parts one cut less is needed."),
        ("ways = comb(gaps, cuts)", "So there are {ways} ways.", "Choose the gaps in which to cut."),
    ],
)

shares_may_be_empty = Family(
    skills="stars-and-bars combinations",
    draw=dict(things=ints(4, 12, 25), kinds=ints(3, 5, 8), who=person(), food=thing("doughnut", "muffin", "bagel", "cookie")),
    ask=[
        "A bakery sells {kinds} kinds of {food.s}. {who} buys {things} of them and cares only about how many of each kind are in the bag. How many different purchases are possible?",
        "In how many ways can {things} equal tokens be distributed among {kinds} different boxes, if boxes may stay empty?",
        "Find the number of solutions of a sum of {kinds} non-negative integers, in a fixed order, that equals {things}.",
    ],
    steps=[
        ("places = things + kinds - 1", "In all there are {places=} signs in a row.", "Write a star for each of the {things} and a bar between neighboring kinds; there is one bar less than kinds."),
        ("ways = comb(places, kinds - 1)", "The number of ways is {ways}.", "Choose which of the signs are bars."),
    ],
)

certain_match = Family(
    skills="pigeonhole addition",
    draw=dict(colors=ints(3, 8, 15), wanted=ints(2, 5, 9), who=person(), item=thing("sock", "button", "glove", "ribbon")),
    ask=[
        "A sack contains many {item.s} in {colors} colors. {who} takes some without looking. How many must {who.he} take to be certain of having {wanted} of the same color?",
        "At least how many people must be in a room so that {wanted} of them surely chose the same one of {colors} dishes?",
        "Letters are put into {colors} pigeonholes. What is the least number of letters for which one pigeonhole must hold {wanted} or more?",
    ],
    steps=[
        ("unlucky = colors * (wanted - 1)", "In the worst case {unlucky=} give no success.", "The worst is to have one fewer than {wanted} of every kind."),
        ("needed = unlucky + 1", "So {needed=} are needed.", "The next one completes some kind."),
    ],
)

certain_color = Family(
    skills="pigeonhole addition",
    draw=dict(red=choice(*range(4, 20)), blue=ints(5, 14, 40), green=ints(6, 15, 40), wanted=ints(1, 4), who=person(), bag=thing("bag", "drawer", "barrel"), item=thing("ball", "apple", "pencil", "token")),
    where="wanted <= red",
    ask=[
        "In {bag.a} there are {red} red, {blue} blue and {green} green {item.s}. How many must {who} take out in the dark to be sure of having at least {wanted} red?",
        "A box holds {green} green, {red} red and {blue} blue {item.s}. What is the least number that must be drawn blindly so that at least {wanted} red are certainly among them?",
        "Out of {blue} blue, {green} green and {red} red {item.s}, {who} draws without looking. Find the smallest number of draws that guarantees {wanted} or more red.",
    ],
    steps=[
        ("others = blue + green", "All of the other colors together are {others=}.", "In the worst case everything that is not red comes first."),
        ("needed = others + wanted", "So {needed=} must be taken.", "After those, only red is left, and {wanted} of it are wanted."),
    ],
)
