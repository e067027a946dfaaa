"""Groups, teams and shares in which the order does not matter, and how many are needed to be certain."""

from __future__ import annotations

from training.templates.draws import ints, person, thing, value
from training.templates.family import Family

mixed_committee = Family(
    skills="combinations multiplication",
    draw=dict(women=ints(4, 9, 16), men=ints(4, 9, 16), some_women=ints(1, 3), some_men=ints(1, 3), office=thing("library", "museum", "choir", "sports club"), days=ints(2, 9)),
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
    noop=["The choice must be made within {days:day}."],
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
