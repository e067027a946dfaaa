"""Draws from urns, cards, tests and conditional probability."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing
from training.templates.family import Family

same_color_with_return = Family(
    skills="probability replacement fractions",
    draw=dict(red=ints(2, 8, 25), blue=ints(2, 8, 25), white=ints(1, 6, 20), item=thing("ball", "bead", "token", "button"), who=person()),
    numbers="any",
    ask=[
        "An urn has {red} red, {blue} blue and {white} white {item.s}. One is drawn, put back, and another is drawn. What is the probability that both have the same color? Give a fraction.",
        "{who} draws a {item} from a bag with {blue} blue, {white} white and {red} red ones, returns it, shakes the bag and draws again. As a fraction, how likely is it that the two colors agree?",
        "Two people draw one after the other, with replacement, from {white} white, {red} red and {blue} blue {item.s}. Find the probability that they get equal colors, as a fraction.",
    ],
    steps=[
        ("total = red + blue + white", "There are {total=:item}.", "Each is equally likely at both draws."),
        ("good = red**2 + blue**2 + white**2", "The favorable pairs are {good=}.", "For each color, every {item} of it goes with every {item} of the same color."),
        ("probability = Rational(good, total**2)", "The probability is {probability}.", "Divide by the number of all pairs."),
    ],
)

one_of_each = Family(
    skills="probability combinations fractions",
    draw=dict(apples=ints(3, 10, 30), pears=ints(2, 9, 30), first=thing("fruit"), second=thing("fruit"), who=person()),
    numbers="any",
    ask=[
        "A basket contains {apples:first} and {pears:second}. {who} takes two pieces at random without looking. What is the probability of getting one of each kind? Give a fraction.",
        "Two of {apples} girls and {pears} boys are chosen by lot, without repetition. Find the probability that a girl and a boy are chosen, as a fraction.",
        "From {pears} black and {apples} white pieces, two are picked together at random. How likely is it that the colors differ? Answer with a fraction.",
    ],
    steps=[
        ("good = apples * pears", "There are {good=} mixed pairs.", "Each of the {apples} can be paired with each of the {pears}."),
        ("pairs = comb(apples + pears, 2)", "In all there are {pairs} pairs.", "The order does not matter."),
        ("probability = Rational(good, pairs)", "The probability is {probability}.", "All pairs are equally likely."),
    ],
)

three_of_a_color = Family(
    skills="probability combinations without-replacement",
    draw=dict(red=ints(3, 8, 20), green=ints(3, 8, 20), blue=ints(3, 8, 20), item=thing("marble", "sweet", "card", "pebble")),
    numbers="any",
    ask=[
        "A jar holds {red} red, {green} green and {blue} blue {item.s}. Three are taken out at once. What is the probability that all three have the same color? Give a fraction.",
        "Three {item.s} are drawn without replacement from {green} green, {blue} blue and {red} red ones. As a fraction, how likely is it that they are of a single color?",
        "Somebody with closed eyes takes three of {blue} blue, {red} red and {green} green {item.s}. Find the probability of three equal colors, as a fraction.",
    ],
    steps=[
        ("good = comb(red, 3) + comb(green, 3) + comb(blue, 3)", "There are {good} favorable choices.", "All 3 must come from the {red} red, or the {green} green, or the {blue} blue ones."),
        ("total = comb(red + green + blue, 3)", "In all there are {total} choices.", "Any 3 can be taken."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "Divide."),
    ],
)

rank_or_suit = Family(
    skills="probability inclusion-exclusion cards",
    draw=dict(ranks=choice(8, 9, 10, 12, 13), suits=choice(3, 4, 5), chosen=ints(2, 4), colors=ints(2, "suits - 1")),
    where="chosen < ranks - 2",
    numbers="any",
    ask=[
        "A deck has {suits} suits with {ranks} ranks each, one card for each suit and rank. A card is drawn at random. {chosen:Word} of the ranks are called high, and {colors} of the suits are red. What is the probability that the card is high or red (or both)? Give a fraction.",
        "In a box there is exactly one tile for each pair of one of {ranks} letters and one of {suits} colors. The prize tiles are those with one of {chosen} lucky letters and those with one of {colors} lucky colors. Find the probability that a random tile is a prize tile, as a fraction.",
        "Seats are arranged in {suits} rows of {ranks}, each column having one seat per row. {colors:Word} of the rows and {chosen} of the columns are reserved. As a fraction, how likely is it that a random seat is reserved?",
    ],
    steps=[
        ("total = ranks * suits", "There are {total=} in all.", "There is one for each pair."),
        ("by_rank = chosen * suits", "By the first property {by_rank=} count.", "Each value with it occurs once in every one of the {suits} groups."),
        ("by_suit = colors * ranks", "By the second property {by_suit=} count.", "Each value with it occurs {ranks} times."),
        ("good = by_rank + by_suit - chosen * colors", "Together {good=} count.", "Those with both properties must not count twice."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "All are equally likely."),
    ],
)

card_hand = Family(
    skills="probability combinations cards",
    draw=dict(suit=choice("hearts", "spades", "clubs", "diamonds"), cards=ints(2, 4, 5), who=person()),
    numbers="any",
    ask=[
        "{who} is dealt {cards:card} from a well-shuffled deck of 52, in which each of the four suits has 13 cards. What is the probability that all of them are {suit}? Give a fraction.",
        "From a deck of 52 cards with 13 {suit}, {cards} cards are drawn without replacement. Find the probability that only {suit} are drawn, as a fraction.",
        "A deck of 52 cards contains 13 {suit}. The top {cards} cards are turned over. As a fraction, how likely is it that every one of them belongs to the {suit}?",
    ],
    steps=[
        ("good = comb(13, cards)", "There are {good} favorable hands.", "All {cards} must come from the 13 cards of the suit."),
        ("total = comb(52, cards)", "In all there are {total} hands.", "Any {cards} of the 52 cards can come."),
        ("probability = Rational(good, total)", "The probability is {probability}.", "All hands are equally likely."),
    ],
)

at_least_one_red = Family(
    skills="probability complement combinations",
    draw=dict(bad=ints(2, 5, 9), good=ints(5, 12, 40), tested=ints(2, 4), item=thing("battery/batteries", "light bulb", "fuse", "egg")),
    numbers="any",
    ask=[
        "Of {good} fresh and {bad} spoiled {item.s}, {tested} are taken at random. What is the probability that at least one of them is spoiled? Give a fraction.",
        "A pack holds {bad} dead and {good} working {item.s}. {tested:Word} different ones are tested. Find the probability, as a fraction, that the test shows at least one dead one.",
        "Among {good} good {item.s} there are {bad} bad ones mixed in. How likely is it, as a fraction, that a random sample of {tested} (drawn together) is not free of bad ones?",
    ],
    steps=[
        ("clean = comb(good, tested)", "There are {clean} samples without a bad one.", "Every one of the {tested} must come from the {good} good ones."),
        ("total = comb(good + bad, tested)", "In all there are {total} samples.", "Any {tested} may be drawn."),
        ("probability = 1 - Rational(clean, total)", "The probability is {probability}.", "At least one bad is the opposite of none."),
    ],
)

letters_in_order = Family(
    skills="probability without-replacement multiplication",
    draw=dict(first=choice("b", "d", "k", "m"), second=choice("c", "p", "t", "z"), many=ints(3, 8, 20), few=ints(2, 7, 20)),
    numbers="any",
    ask=[
        "Three letters are picked without replacement from {many} letters {first} and {few} letters {second}. What is the probability of the sequence {first}{second}{first}? Give a fraction.",
        "A bag contains {many} tiles with {first} and {few} tiles with {second}. Three tiles are drawn one after another and laid from left to right. Find the probability that they read {first}{second}{first}, as a fraction.",
        "Calculate the probability of picking first {first}, then {second}, then {first} again, when letters are taken without replacement from a bag with {many} times the letter {first} and {few} times the letter {second}. Give a fraction.",
    ],
    steps=[
        ("total = many + few", "There are {total=} letters.", "All are equally likely."),
        ("good = many * few * (many - 1)", "The sequence can be drawn in {good=} ways.", "The first letter is gone when the third is drawn."),
        ("probability = Rational(good, total * (total - 1) * (total - 2))", "The probability is {probability}.", "With every draw there is one letter less."),
    ],
)
