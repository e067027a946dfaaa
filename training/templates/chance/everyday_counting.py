"""Counting and chance in everyday scenes: codes, outfits, handshakes, tournaments, wheels of fortune."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

greeting_the_other_team = Family(
    skills="counting multiplication addition",
    draw=dict(first=ints(5, 12, 40), second=ints(4, 11, 40), referees=ints(1, 3), minutes=ints(40, 90, step=10)),
    where="referees > 1",
    ask=[
        "Before a match every one of the {first} players of one team shakes hands with every one of the {second} players of the other. Each player also shakes hands with each of {referees} referees. How many handshakes is that?",
        "At a festival {first} singers from one choir meet {second} from another. Each singer clinks glasses with every singer of the other choir, and with each of the {referees} conductors. How many times do two glasses clink?",
        "Each of the {second} members of one club sends a card to each of the {first} members of another club, and each member of either club gives a card to each of {referees} mayors. Find the number of cards.",
    ],
    steps=[
        ("between = first * second", "Between the two groups there are {between=}.", "Everyone of one group meets everyone of the other."),
        ("people = first + second", "There are {people=} people in both groups.", "All of them meet the {referees} others."),
        ("with_others = people * referees", "This gives {with_others=} more.", "Each meets each of the {referees}."),
        ("total = between + with_others", "In all that is {total=}.", "Add both kinds."),
    ],
    noop=["The whole event takes {minutes:minute}."],
    back={"referees": "Every one of the {first} players of one team shakes hands with every one of the {second} players of the other. Each player also shakes hands with each of the referees. There are {total} handshakes in all. How many referees are there?"},
)

knockout = Family(
    skills="counting subtraction reasoning",
    draw=dict(players=ints(9, 60, 400), courts=ints(2, 8), game=choice("chess", "tennis", "table tennis", "badminton"), replay=ints(2, 9, 30)),
    ask=[
        "In a {game} tournament with {players} players the loser of each game is out. {replay:Word} games end without a winner and are played again. How many games are played until only one player is left?",
        "Whoever loses goes home: so it is at a {game} cup with {players} participants. {replay:Word} games are drawn, and for each of them another game has to be played. What is the number of all games up to the victory, the drawn ones included?",
        "{players} people begin a {game} tournament, in which every decided game removes one of them. Besides the decided games there are {replay} draws. Find the number of games up to the final one.",
    ],
    steps=[
        ("decided = players - 1", "There are {decided=} games with a loser.", "Each decided game removes one player, and all but one are removed."),
        ("games = decided + replay", "With the others that makes {games=}.", "The {replay} games without a winner come on top."),
    ],
    noop=["There are {courts} referees."],
)

codes_without_repeats = Family(
    skills="counting permutations multiplication",
    draw=dict(who=person(), letters=ints(3, 6, 20), digits=choice(3, 4, 5), tries=ints(2, 5)),
    ask=[
        "A lock opens with one of {letters} letters followed by {digits} different digits. How many codes are possible?",
        "{who}'s password begins with one of {letters} symbols. After it come {digits} digits, none of them used twice. What is the number of possible passwords?",
        "Tickets carry a mark in one of {letters} colors and a number made of {digits} digits that are all different; zeros may stand in front. Find how many different tickets there can be.",
    ],
    steps=[
        ("numbers = perm(10, digits)", "For the digits there are {numbers} ways.", "Of the 10 digits {digits} are chosen in order: 10 for the first place, one fewer for each place after it."),
        ("codes = letters * numbers", "With the first sign there are {codes=}.", "Each of the {letters} signs goes with each of these."),
    ],
    noop=["After {tries} wrong tries it is blocked."],
)

not_with_that_hat = Family(
    skills="counting multiplication subtraction",
    draw=dict(who=person(), shirts=ints(3, 9, 25), trousers=ints(3, 8, 20), hats=ints(2, 6, 15)),
    ask=[
        "{who} has {shirts:shirt}, {trousers} pairs of trousers and {hats:hat}. One of the shirts is striped and one pair of trousers checked; {who} never wears these two together. How many outfits of one shirt, one pair of trousers and one hat are possible?",
        "At a buffet one takes a soup, a main dish and a dessert. There are {shirts:soup}, {trousers} main dishes and {hats:dessert}. One of the soups and one of the main dishes are made with fish, and nobody may take both of these. What is the number of meals?",
        "A robot is put together from one of {shirts:head}, one of {trousers:body} and one of {hats} sets of legs. Everything fits together, with one exception: the largest head does not fit the smallest body. Find how many different robots can be built.",
    ],
    steps=[
        ("pairs = shirts * trousers", "The first two choices give {pairs=} pairs.", "Each of one kind goes with each of the other."),
        ("allowed = pairs - 1", "Of these {allowed=} are allowed.", "One pair is forbidden."),
        ("outfits = allowed * hats", "With the third choice that makes {outfits=}.", "Each allowed pair goes with each of the {hats}."),
    ],
)

two_ways_to_eat = Family(
    skills="counting multiplication addition",
    draw=dict(who=person(), starters=ints(2, 6, 15), mains=ints(3, 9, 20), desserts=ints(2, 7, 15), price=ints(9, 25)),
    where="starters != desserts",
    ask=[
        "A lunch menu is either a starter and a main dish or a main dish and a dessert. There are {starters} starters, {mains} main dishes and {desserts} desserts. How many different menus can {who} choose?",
        "For a short course one takes two lessons: one of {mains} in the morning, and with it either one of {starters} in dancing or one of {desserts} in singing. What is the number of possible courses?",
        "{who} may borrow a film with a novel or a film with a comic. The shelf has {starters} novels, {mains} films and {desserts} comics. Find the number of choices.",
    ],
    steps=[
        ("first_kind = starters * mains", "Of the first kind there are {first_kind=}.", "Each of {starters} goes with each of {mains}."),
        ("second_kind = mains * desserts", "Of the second kind there are {second_kind=}.", "Each of {mains} goes with each of {desserts}."),
        ("menus = first_kind + second_kind", "In all there are {menus=}.", "It is one kind or the other, so add."),
    ],
    noop=["The price is always ${price}."],
)

ways_over_the_bridge = Family(
    skills="counting multiplication addition",
    draw=dict(who=person(), roads=ints(2, 7, 20), bridges=ints(2, 6, 15), ferries=ints(1, 4, 10)),
    where="ferries > 1",
    ask=[
        "From the village to the river lead {roads} roads, and from there to the town {bridges}. Besides, {ferries} paths go from the village to the town without touching the river. In how many ways can {who} go from the village to the town?",
        "{who} flies from home to the island either with a change, by one of {roads} flights to the capital and one of {bridges} from the capital to the island, or by one of {ferries} direct flights. What is the number of possibilities?",
        "A maze has {roads} corridors from the gate to the hall and {bridges} from the hall to the exit. There are also {ferries} secret corridors straight from the gate to the exit. Find how many ways lead from gate to exit, without going back.",
    ],
    steps=[
        ("by_middle = roads * bridges", "Through the middle there are {by_middle=} ways.", "Each of {roads} first parts goes with each of {bridges} second parts."),
        ("ways = by_middle + ferries", "With the direct ones there are {ways=}.", "The {ferries} direct ways come on top."),
    ],
    back={"ferries": "From the village to the river lead {roads} roads, and from there to the town {bridges}. Besides, some paths go from the village to the town without touching the river. In all there are {ways} ways from the village to the town. How many of them do not touch the river?"},
)

socks_in_the_dark = Family(
    skills="pigeonhole reasoning addition",
    draw=dict(who=person(), red=ints(4, 15, 60), blue=ints(4, 15, 60), white=choice(*range(4, 16)), item=thing("sock", "glove", "ribbon"), minutes=ints(2, 9)),
    where="red != blue and blue != white and red != white",
    ask=[
        "In a dark room {who} takes {item.s} out of a drawer with {red} red, {blue} blue and {white} white ones. How many must {who.he} take to be sure that at least two of them are white?",
        "{white} white, {red} red and {blue} blue {item.s} lie in a bag. Without looking, {who} wants to get two white ones for certain. What is the smallest number that {who.he} has to take out?",
        "A box contains {item.s}: {blue} blue, {white} white, {red} red. Find how many one must draw blindly so that, even with bad luck, two white ones are among them.",
    ],
    steps=[
        ("others = red + blue", "There are {others=} that are not white.", "In the worst case all the others come first."),
        ("needed = others + 2", "So {needed=} must be taken.", "After them only white ones are left, and two of these are wanted."),
    ],
    noop=["It takes {minutes:minute} until the light comes on again."],
)

flags_with_stripes = Family(
    skills="counting multiplication",
    draw=dict(who=person(), colours=ints(4, 9, 20), stripes=choice(3, 4, 5)),
    ask=[
        "{who} designs flags with {stripes} stripes, one above the other, and has {colours} colors. Stripes that touch must differ in color, but a color may come back further on. How many flags are possible?",
        "In a row of {stripes} beads no two neighbors may have the same color. There are beads of {colours} colors, as many as one likes. How many different rows, read from left to right, can be laid?",
        "{stripes:Word} houses in a row are painted, each in one of {colours} colors, and no house in the color of the house next to it. Find the number of ways to do this.",
    ],
    steps=[
        ("choices = colours - 1", "From the second on there are {choices=} choices each.", "The color just used is not allowed."),
        ("later = choices ** (stripes - 1)", "For all those together there are {later=} ways.", "The first can have any color; the others follow one after the other."),
        ("ways = colours * later", "With the first one that makes {ways=}.", "The first has {colours} choices."),
    ],
)

wheel_of_fortune = Family(
    skills="probability fractions multiplication subtraction",
    draw=dict(fields=choice(8, 10, 12, 16, 20, 24), prizes=ints(1, 9), k=ints(3, 20, 90), spins=value("fields * k"), place=choice("fair", "school party", "village feast")),
    where="prizes > 1 and prizes < fields // 2",
    ask=[
        "A wheel at the {place} has {fields} equal fields, {prizes} of which win a prize. It is spun {spins} times. How many spins without a prize are to be expected?",
        "{prizes} of the {fields} cards in a stack are lucky cards. In a game at the {place} someone draws a card, looks at it and puts it back; this happens {spins} times. About how many times will it not be a lucky card, going by the probability?",
        "On a spinner with {fields} sectors of the same size, {prizes} are golden. Find the expected number of spins, out of {spins}, that do not end on gold.",
    ],
    steps=[
        ("blank = fields - prizes", "Of the {fields} there are {blank=} without a prize.", "The others win."),
        ("per_field = spins / fields", "Each of them is expected {per_field=} times.", "All {fields} are equally likely."),
        ("expected = blank * per_field", "So {expected=} spins without a prize are expected.", "Take all that do not win."),
    ],
    back={"prizes": "A wheel has {fields} equal fields, some of which win a prize. It is spun {spins} times, and {expected} spins without a prize are to be expected. How many fields win a prize?"},
)

both_events = Family(
    skills="probability fractions multiplication subtraction",
    draw=dict(who=person(), rain_top=ints(1, 4), rain_den=choice(3, 4, 5, 6, 8), late_top=ints(1, 3), late_den=choice(4, 5, 6, 7)),
    where="rain_top < rain_den and late_top < late_den and gcd(rain_top, rain_den) == 1 and gcd(late_top, late_den) == 1",
    numbers="any",
    ask=[
        "The chance of rain tomorrow is {rain_top}/{rain_den}. Independently of that, {who}'s train is late with a probability of {late_top}/{late_den}. What is the probability that it rains and the train is on time? Give a fraction.",
        "One machine stops today with probability {rain_top}/{rain_den}, another, independent of the first, with probability {late_top}/{late_den}. Find, as a fraction in lowest terms, the probability that the first stops and the second does not.",
        "{who} hits a target with probability {rain_top}/{rain_den}; a friend hits it with probability {late_top}/{late_den}. Each has one shot, and neither shot influences the other. As a fraction, how likely is it that {who} hits and the friend misses?",
    ],
    steps=[
        ("not_second = 1 - Rational(late_top, late_den)", "The second does not happen with probability {not_second}.", "The probabilities of an event and of its opposite add up to 1."),
        ("both = Rational(rain_top, rain_den) * not_second", "Both together have the probability {both}.", "The events are independent, so multiply."),
    ],
)
