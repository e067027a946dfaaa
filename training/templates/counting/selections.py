"""Groups, teams and shares in which the order does not matter, and how many are needed to be certain."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

mixed_committee = Family(
    skills="combinations multiplication",
    draw=dict(women=ints(4, 9, 16), men=ints(4, 9, 16), some_women=ints(1, 3), some_men=ints(1, 3), office=thing("library", "museum", "choir", "sports club")),
    ask=[
        "A jury of {some_women:woman} and {some_men:man} is chosen from {women:woman} and {men:man}. How many juries are possible?",
        "{office.A} has {women:woman} and {men:man} on its staff. {some_women:Word} of the women and {some_men:word} of the men are to travel to a congress. In how many ways can the travelers be picked?",
        "There are {men} novels and {women} comics on a shelf. Someone takes exactly {some_men} of the novels and {some_women} of the comics on holiday. Find the number of possible choices.",
    ],
    steps=[
        ("first_part = comb(women, some_women)", "For the first part there are {first_part} choices.", "Choose {some_women} out of {women}; the order does not matter."),
        ("second_part = comb(men, some_men)", "For the second part there are {second_part} choices.", "Choose {some_men} out of {men}."),
        ("choices = first_part * second_part", "That makes {choices=} in all.", "Each first part can be combined with each second part."),
    ],
)

at_least_one_of_a_kind = Family(
    skills="combinations complement subtraction",
    draw=dict(red=ints(3, 8, 14), others=ints(4, 9, 16), picked=ints(2, 4), who=person()),
    ask=[
        "A class has {red:girl} and {others:boy}. A team of {picked} is formed that must include at least one girl. How many teams are possible?",
        "{who} takes {picked} of {others} dark and {red} white chocolates, all of different shapes, and wants at least one white one. How many selections are there?",
        "From {red} teachers and {others} students, {picked} people are chosen for a panel. Count the panels on which there is at least one teacher.",
    ],
    steps=[
        ("every = comb(red + others, picked)", "Without the condition there are {every} choices.", "First choose {picked} from all."),
        ("without = comb(others, picked)", "Of these, {without} have none of the wanted kind.", "Those without the wanted kind come only from the other {others}."),
        ("choices = every - without", "So {choices=} remain.", "Take the unwanted ones away."),
    ],
)

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
        ("members = smaller + 1", "So there are {members=} of them.", "The larger neighbor is the number itself, the smaller one counts the partners of each."),
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
        ("ways = comb(places, kinds - 1)", "There are {ways} ways.", "Choose which of the signs are bars."),
    ],
)

any_toppings = Family(
    skills="subsets powers multiplication",
    draw=dict(toppings=ints(4, 9, 15), sizes=ints(2, 4, 6), who=person(), minutes=ints(8, 15)),
    ask=[
        "A pizzeria offers {toppings:topping}, each of which may be taken or left out, and {sizes} sizes. At least one topping must be taken. How many different pizzas can {who} order?",
        "A juice bar mixes any of {toppings} fruits, at least one, and fills the mixture into one of {sizes} kinds of cups. How many different orders are possible?",
        "{who} chooses a non-empty set of songs from a list of {toppings} and one of {sizes} days to sing them. Count the possibilities.",
    ],
    steps=[
        ("sets = 2**toppings - 1", "There are {sets=} sets to choose from.", "Each of the {toppings} is in or out, but not all may be out."),
        ("orders = sets * sizes", "With the second choice there are {orders=} possibilities.", "Each set goes with each of the {sizes}."),
    ],
    noop=["Most customers are served within {minutes:minute}."],
)

two_equal_teams = Family(
    skills="combinations division",
    draw=dict(size=ints(3, 7, 10), players=value("2 * size"), who=person()),
    ask=[
        "{players:Word} friends split into two teams of {size} for a game; the teams have no names. In how many ways can they be split?",
        "{who} divides {players} different stickers into two piles of {size} each. The piles are not distinguished. How many divisions are possible?",
        "Into two groups of {size} students, not numbered, how many ways are there to divide a seminar of {players}?",
    ],
    steps=[
        ("choices = comb(players, size)", "For one team there are {choices} choices.", "Choose the {size} members of one team; the others form the second."),
        ("ways = choices // 2", "So there are {ways=} ways.", "Each division has been counted twice, once for either team."),
    ],
)

some_in_line = Family(
    skills="combinations geometry subtraction",
    draw=dict(points=ints(7, 15, 40), inline=ints(3, 6)),
    where="inline < points - 1",
    ask=[
        "Of {points} points in a plane, {inline} lie on one straight line; apart from these, no three points are on a line. How many triangles have three of the points as corners?",
        "{points:Word} pegs are fixed on a board. {inline:Word} of them stand in a straight row, and no other three pegs are in line. A rubber band is put around three pegs to form a triangle. How many triangles are possible?",
        "Count the triangles with corners among {points} given points when exactly {inline} of the points are collinear and otherwise no three are.",
    ],
    steps=[
        ("triples = comb(points, 3)", "There are {triples} ways to pick three.", "A triangle needs 3 of the {points} points."),
        ("flat = comb(inline, 3)", "Of these, {flat} lie on the line.", "Three of the {inline} points on the line make no triangle."),
        ("triangles = triples - flat", "So there are {triangles=} triangles.", "Take the flat ones away."),
    ],
)

rectangles_in_grid = Family(
    skills="combinations multiplication grids",
    draw=dict(columns=ints(3, 9, 25), rows=ints(2, 8, 20)),
    where="columns != rows",
    ask=[
        "A rectangle is divided into {columns:column} and {rows:row} of equal cells. How many rectangles, of all sizes, can be seen in the figure?",
        "A window has {rows} rows of {columns} panes. How many rectangles are bounded by lines of its grid?",
        "How many rectangles are there in a grid of {columns} by {rows} unit squares, single squares included?",
    ],
    steps=[
        ("across = comb(columns + 1, 2)", "The left and right sides can be chosen in {across} ways.", "For {columns:column} there is one vertical line more, and two of them are needed."),
        ("down = comb(rows + 1, 2)", "The upper and lower sides can be chosen in {down} ways.", "Do the same with the horizontal lines."),
        ("count = across * down", "There are {count=} rectangles.", "Both choices are independent."),
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
