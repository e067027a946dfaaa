"""Orders, words, codes and paths."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family, More

vowels_together = Family(
    skills="permutations factorial counting",
    draw=dict(word=choice("TABLE", "MONKEY", "ORANGE", "PLANET", "STUDIO", "FAMILY", "MARKET", "TRIANGLE", "DAUGHTER", "COUNTRY", "PICTURE", "NUMBER", "WINTER", "COMPUTER", "HOUSE", "BRAIN", "OCEAN", "RADIO", "KITCHEN", "JOURNAL")),
    where="len(set(word)) == len(word) and sum(letter in 'AEIOU' for letter in word) > 1",
    ask=[
        "In how many ways can the letters of {word} be arranged so that all its vowels (A, E, I, O, U) stand next to each other?",
        "Letter tiles spell {word}. How many orders of the tiles keep the vowels A, E, I, O and U together in one block?",
        "Count the rearrangements of {word} in which no consonant stands between two vowels, the vowels being A, E, I, O and U.",
    ],
    steps=[
        ("vowels = sum(letter in 'AEIOU' for letter in word)", "There are {vowels} vowels.", "Count the vowels of {word}."),
        ("units = len(word) - vowels + 1", "There are {units} units to be ordered.", "Treat all vowels as one block beside the consonants."),
        ("ways = factorial(units) * factorial(vowels)", "That makes {ways} ways.", "Order the units, and order the vowels within their block."),
    ],
)

never_neighbors = Family(
    skills="permutations factorial subtraction",
    draw=dict(one=person(), two=person(), people=ints(4, 8, 12)),
    ask=[
        "{people:Word} people, among them {one} and {two}, queue for tickets. {one} and {two} have quarreled and refuse to stand directly next to each other. How many different queues are possible?",
        "In how many ways can {people} speakers be put on a list if {one} and {two}, who are two of them, must not speak one right after the other?",
        "{one} and {two} belong to a group of {people}. Find the number of orders of the group in one row in which the two are not neighbors.",
    ],
    steps=[
        ("all_orders = factorial(people)", "Without the condition there are {all_orders} orders.", "First count all orders of {people}."),
        ("together = 2 * factorial(people - 1)", "In {together} of them the two are neighbors.", "For these, treat the two as one unit, in either order."),
        ("apart = all_orders - together", "So {apart=} orders remain.", "Take away the forbidden orders."),
    ],
)

round_table = Family(
    skills="circular-permutations factorial",
    draw=dict(guests=ints(4, 9, 13), who=person()),
    ask=[
        "{guests:Word} guests sit down at a round table. Seatings that differ only by a rotation count as the same. How many seatings are there?",
        "{who} arranges {guests} differently colored candles in a circle on a plate that can be turned. How many arrangements are different, if turning the plate makes no difference?",
        "In how many ways can {guests:child} form a ring for a dance, when only it matters who stands to the left and to the right of whom?",
    ],
    steps=[
        ("ways = factorial(guests - 1)", "The number of ways is {ways}.", "Fix the place of one of them; the remaining ones, one fewer than {guests}, can be ordered freely."),
    ],
)

numbers_from_digits = Family(
    skills="permutations counting digits",
    draw=dict(others=several(ints(1, 9), 3, 6, distinct=True), places=ints(2, "len(others)")),
    ask=[
        "How many {places}-digit numbers can be formed from the digits 0, {others:and} if no digit is used twice? A number does not begin with 0.",
        "There is one card for the digit 0 and one for each of the digits {others}. Someone lays {places} of the cards side by side so that a {places}-digit number appears, whose first digit is not 0. How many numbers are possible?",
        "Using each of the digits 0, {others:and} at most once, count the {places}-digit numbers one can write. (The leading digit must not be 0.)",
    ],
    steps=[
        ("choices = len(others)", "For the first place there are {choices} choices.", "Any digit but 0 may come first."),
        ("later = perm(choices, places - 1)", "The places after it can be filled in {later} ways.", "For the other places the 0 is allowed, but the digit already used is not."),
        ("count = choices * later", "That makes {count=} numbers.", "Every choice of the first digit goes with every choice of the others."),
    ],
)

medals = Family(
    skills="permutations multiplication",
    draw=dict(runners=ints(5, 14, 40), who=person(), doors=ints(2, 5)),
    ask=[
        "{runners:Word} runners start in a final. Gold, silver and bronze are awarded, and there are no ties. In how many ways can the three medals be distributed?",
        "A club with {runners:member} elects a president, a secretary and a treasurer, three different people. How many outcomes can the election have?",
        "{who} has {runners} different posters and hangs one over the bed, one over the desk and one on the door. How many choices does {who.he} have?",
    ],
    steps=[
        ("first_two = runners * (runners - 1)", "For the first two places there are {first_two=} possibilities.", "Any of the {runners} may take the first place, and any other one the second."),
        ("ways = first_two * (runners - 2)", "With the third place there are {ways=}.", "Two fewer than {runners} are left for the third place."),
    ],
    noop=["The hall has {doors:door}."],
)

passwords = Family(
    skills="multiplication-principle powers counting",
    draw=dict(letters=ints(2, 4), digits=ints(2, 4), alphabet=choice(5, 10, 20, 26), who=person()),
    ask=[
        "A code has {letters:letter} followed by {digits:digit}. The letters come from an alphabet of {alphabet}, each digit is one of the usual 10, and repetition is allowed. How many codes are there?",
        "{who}'s bicycle lock has {letters} rings with {alphabet} symbols each and, after them, {digits} with 10 figures each. How many settings does the lock have?",
        "Number plates of a small island show {letters:letter} out of {alphabet} possible ones and then {digits:figure}, each one of the usual 10. The same sign may occur several times. Find the number of possible plates.",
    ],
    steps=[
        ("letter_part = alphabet**letters", "The letters allow {letter_part=} choices.", "Each of these places has {alphabet} possibilities."),
        ("digit_part = 10**digits", "The digits allow {digit_part=} choices.", "Each of these places has 10 possibilities."),
        ("codes = letter_part * digit_part", "Together there are {codes=}.", "Both parts are chosen independently."),
    ],
    more=[More("Codes whose last part consists of zeros only are not issued.", "How many codes remain?", [("remaining = codes - letter_part", "There remain {remaining=}.", "For every first part, one last part is forbidden.")])],
)

grid_paths = Family(
    skills="combinations paths counting",
    draw=dict(east=ints(3, 8, 14), north=ints(2, 7, 12), who=person(), width=ints(20, 90)),
    ask=[
        "{who} walks from one corner of a town to the opposite one, {east:block} east and {north:block} north, and never takes a step back. How many shortest routes are there?",
        "On squared paper a point moves from (0, 0) to ({east}, {north}). Each move goes one unit to the right or one unit up. How many different paths are there?",
        "A robot must make {east} steps to the right and {north} steps upwards, in any order. Count the possible sequences of steps.",
    ],
    steps=[
        ("moves = east + north", "Each path has {moves=} moves.", "All moves in both directions are needed."),
        ("paths = comb(moves, north)", "There are {paths} paths.", "It only matters which of the moves are the {north} that go up."),
    ],
    noop=["The whole plan measures {width} cm in width."],
)

paths_through_a_point = Family(
    skills="combinations paths multiplication",
    draw=dict(east=ints(2, 5, 9), north=ints(2, 5, 9), more_east=ints(1, 4, 8), more_north=ints(1, 4, 8), who=person(), far_east=value("east + more_east"), far_north=value("north + more_north")),
    ask=[
        "From (0, 0) one goes to ({far_east}, {far_north}) in unit steps to the right or upwards. How many of the paths pass through ({east}, {north})?",
        "{who} walks to school along streets that form a grid: {far_east:block} east and {far_north:block} north in all, without detours. On the way {who.he} wants to call at a bakery that is {east:block} east and {north:block} north of home. How many routes can {who.he} choose?",
        "A delivery robot moves only right and up on a grid. It starts at the origin, must visit the station ({east}, {north}) and must end at ({far_east}, {far_north}). Find the number of its possible paths.",
    ],
    steps=[
        ("before = comb(east + north, east)", "To the point in between there are {before} paths.", "Choose which of the first steps go to the right."),
        ("after = comb(far_east - east + far_north - north, far_east - east)", "From there on there are {after}.", "Do the same for the rest of the way."),
        ("paths = before * after", "Together that is {paths=}.", "Every first part goes with every second part."),
    ],
)

wrong_envelopes = Family(
    skills="derangements recursion counting",
    draw=dict(letters=ints(4, 8, 12), who=person()),
    ask=[
        "{who} puts {letters} different letters into {letters} addressed envelopes, one into each. In how many ways can this be done so that no letter is in the right envelope?",
        "After a party {letters:guest} take an umbrella each, one of the {letters} that they brought. How many ways are there in which nobody has the right one?",
        "How many permutations of {letters} objects leave no object in its place?",
    ],
    steps=[
        ("counts = [1, 0]\nfor size in range(2, letters + 1):\n    counts.append((size - 1) * (counts[size - 1] + counts[size - 2]))",),
        ("ways = counts[letters]", "The number of ways is {ways}.", "Build the count up from smaller numbers to {letters}: the first one goes to a wrong place, and the owner of that place either swaps with it or not."),
    ],
)

dictionary_place = Family(
    skills="permutations ordering counting",
    draw=dict(word=choice("CAB", "MATH", "ROPE", "TIGER", "CLOUD", "PLANT", "STONE", "WATER", "BREAD", "GRAPE", "LEMON", "NIGHT", "SUGAR", "FROST", "WHEAT", "BIRD", "LAKE", "SNOW", "FISH", "CORN")),
    ask=[
        "All arrangements of the letters of {word} are listed in alphabetical order. At which place of the list does {word} stand?",
        "Someone writes every rearrangement of {word} on a card and sorts the cards as in a dictionary. How many cards, up to and including the one with {word}, does one turn over from the front?",
        "What is the rank of {word} among all permutations of its letters in dictionary order, if the first has rank 1?",
    ],
    steps=[
        ("ordered = sorted(''.join(letters) for letters in permutations(word))",),
        ("place = ordered.index(word) + 1", "It stands at place {place}.", "List all orders of the letters of {word} alphabetically and look it up, counting from 1."),
    ],
)

signal_flags = Family(
    skills="permutations multinomial factorial",
    draw=dict(red=ints(2, 5, 8), white=ints(2, 4, 7), blue=ints(2, 4, 6), who=person()),
    ask=[
        "A signal consists of {red} red, {white} white and {blue} blue flags on one vertical rope. Flags of the same color look alike. How many different signals can be given with all the flags?",
        "{who} threads {red} red, {white} white and {blue} blue beads on a straight wire with a marked beginning. How many patterns can {who.he} make?",
        "Count the strings that contain exactly {red} times the letter R, {white} times the letter W and {blue} times the letter B.",
    ],
    steps=[
        ("total = red + white + blue", "There are {total=} in all.", "All of them are used."),
        ("places_red = comb(total, red)", "The places of the first kind can be chosen in {places_red} ways.", "Choose which places the {red} of the first kind take."),
        ("places_white = comb(total - red, white)", "Then the second kind has {places_white} choices.", "The second kind takes {white} of the places that are free."),
        ("signals = places_red * places_white", "That makes {signals=}.", "The last kind fills whatever is left, in one way."),
    ],
)
