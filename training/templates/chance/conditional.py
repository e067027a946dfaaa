"""Several sources, tests and conditional probability."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

two_boxes = Family(
    skills="probability total-probability fractions",
    draw=dict(one_red=ints(1, 8, 25), one_blue=ints(1, 8, 25), two_red=ints(1, 8, 25), two_blue=ints(1, 8, 25), who=person()),
    where="one_red * two_blue != two_red * one_blue",
    numbers="any",
    ask=[
        "Box A has {one_red} red and {one_blue} blue pens, box B has {two_red} red and {two_blue} blue ones. {who} picks a box with equal chance and takes a pen from it at random. What is the probability that the pen is red? Give a fraction.",
        "A coin decides between two bags. Heads: a bag with {one_red} winning and {one_blue} losing tickets. Tails: a bag with {two_red} winning and {two_blue} losing tickets. One ticket is drawn. Find the probability of winning, as a fraction.",
        "In one pond there are {one_red} trout and {one_blue} carp, in another {two_red} trout and {two_blue} carp. An angler chooses a pond at random and catches one fish, every fish in it being equally likely. How likely is a trout? Answer with a fraction.",
    ],
    steps=[
        ("from_first = Rational(one_red, one_red + one_blue)", "With the first one the chance is {from_first}.", "Compare {one_red} with all in it."),
        ("from_second = Rational(two_red, two_red + two_blue)", "With the second it is {from_second}.", "Compare {two_red} with all in it."),
        ("probability = (from_first + from_second) / 2", "Altogether the probability is {probability}.", "Each one is chosen half of the time, so take the mean."),
    ],
)

which_machine = Family(
    skills="probability bayes conditional",
    draw=dict(first=ints(2, 9, 40), second=ints(2, 9, 40), first_bad=ints(1, 6), second_bad=ints(1, 6), one=value("first * 100"), two=value("second * 100"), item=thing("bulb", "screw", "tile", "cup")),
    where="first != second and first_bad != second_bad",
    numbers="any",
    ask=[
        "An old machine makes {one:item} a day, {first_bad}% of them faulty. A new machine makes {two:item} a day, {second_bad}% of them faulty. A {item} from one day's output is found to be faulty. What is the probability that it came from the old machine? Give a fraction.",
        "Of {one:item} from factory P, {first_bad}% are broken on arrival, and of {two:item} from factory Q, {second_bad}%. All are mixed and one that is broken is picked out at random. Find the probability that it is from P, as a fraction.",
        "A shop received {two:item} with a fault rate of {second_bad}% and {one:item} with a fault rate of {first_bad}%. A random faulty one is returned. As a fraction, how likely is it that it belongs to the delivery with the fault rate of {first_bad}%?",
    ],
    steps=[
        ("bad_one = one * first_bad // 100", "The first source gives {bad_one=} faulty ones.", "Take {first_bad}% of {one}."),
        ("bad_two = two * second_bad // 100", "The other gives {bad_two=}.", "Take {second_bad}% of {two}."),
        ("probability = Rational(bad_one, bad_one + bad_two)", "The probability is {probability}.", "Among all faulty ones, look at the share of the first source."),
    ],
)

unknown_number_of_balls = Family(
    skills="probability equations fractions",
    draw=dict(under=ints(3, 9, 20), top=ints(1, "under - 1"), scale=ints(2, 8, 20), others=value("(under - top) * scale"), red=value("top * scale")),
    where="gcd(top, under) == 1",
    ask=[
        "A bag has {others} white balls and some red ones. The probability of drawing a red ball is {top}/{under}. How many red balls are in the bag?",
        "In a raffle {others} tickets are blanks, and all others win. If one wins with a single ticket with probability {top}/{under}, how many winning tickets are there?",
        "Some of the cards of a game are jokers, {others} are not. A random card is a joker with probability {top}/{under}. Find the number of jokers.",
    ],
    steps=[
        ("parts = under - top", "The others make up {parts=} of {under} equal parts.", "Divide all into {under} parts; {top} of them are the kind asked for."),
        ("part = others // parts", "One part is {part=}.", "The {others} fill those parts evenly."),
        ("wanted = top * part", "So their number is {wanted=}.", "They fill {top:such part}."),
    ],
)

given_the_group = Family(
    skills="probability conditional tables",
    draw=dict(both=ints(5, 40, 200), only_cat=ints(5, 40, 200), only_dog=ints(25, 90, 400), cats=value("both + only_cat"), people=value("both + only_cat + only_dog")),
    numbers="any",
    ask=[
        "Of {people} households, {cats} have a cat, and {both} of these also have a dog. A household with a cat is picked at random. What is the probability that it has a dog too? Give a fraction.",
        "A survey of {people} readers found that {cats} read the sports page and {both} read both the sports page and the travel page. Given that a random reader reads the sports page, how likely is it, as a fraction, that this person also reads the travel page?",
        "In a group of {people} students there are {cats} who take physics, {both} of whom also take music. Find the conditional probability of music given physics, as a fraction.",
    ],
    steps=[("probability = Rational(both, cats)", "The probability is {probability}.", "The condition leaves {cats} cases, each equally likely, and {both} of them are favorable.")],
)

test_positive = Family(
    skills="probability bayes conditional percent",
    draw=dict(sick=choice(1, 2, 4, 5, 10), found=choice(80, 90, 95), alarm=choice(5, 10, 20), people=choice(10000, 20000)),
    numbers="any",
    ask=[
        "A scanner checks {people} bags. {sick}% of the bags contain a bottle. The scanner rings for {found}% of the bags with a bottle and for {alarm}% of those without. It rings for a certain bag. What is the probability that this bag contains a bottle? Give a fraction.",
        "A mail filter looks at {people} messages, {sick}% of which are junk. It marks {found}% of the junk, but also {alarm}% of the good messages. Find the probability that a marked message is junk, as a fraction.",
        "In a herd of {people} animals {sick}% carry a virus. A test is positive for {found}% of the carriers and, by mistake, for {alarm}% of the healthy animals. An animal tests positive. As a fraction, how likely is it to be a carrier?",
    ],
    steps=[
        ("carriers = people * sick // 100", "The condition holds for {carriers=} of them.", "Take {sick}% of {people}."),
        ("true_alarms = carriers * found // 100", "Rightly marked are {true_alarms=}.", "Of those, {found}% are noticed."),
        ("false_alarms = (people - carriers) * alarm // 100", "Wrongly marked are {false_alarms=}.", "Of all others, {alarm}% are marked by mistake."),
        ("probability = Rational(true_alarms, true_alarms + false_alarms)", "The probability is {probability}.", "Compare the rightly marked ones with all that are marked."),
    ],
)

number_is_a_multiple = Family(
    skills="probability inclusion-exclusion divisibility",
    draw=dict(limit=ints(20, 200, 2000), one=choice(3, 4, 5, 6), two=choice(7, 8, 9, 10)),
    numbers="any",
    ask=[
        "A whole number from 1 to {limit} is chosen at random. What is the probability that it is divisible by {one} or by {two}? Give a fraction.",
        "{limit} raffle tickets are numbered from 1 on. A ticket wins when its number is a multiple of {one} or of {two}. Find the probability that a single ticket wins, as a fraction.",
        "One of the first {limit} positive integers is drawn. As a fraction, how likely is it that {one} or {two} divides it?",
    ],
    steps=[
        ("good = limit // one + limit // two - limit // lcm(one, two)", "There are {good} favorable numbers.", "Count the multiples of {one} and of {two}, and take away those counted twice."),
        ("probability = Rational(good, limit)", "The probability is {probability}.", "All {limit} numbers are equally likely."),
    ],
)
