"""Stories of two or three operations that are put together in less common ways."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

share_and_own = Family(
    skills="division addition",
    draw=dict(who=person(), people=ints(3, 9, 25), part=ints(4, 20, 80), total=value("people * part"), own=ints(3, 25, 90), item=thing("collectible")),
    ask=[
        "{who} already owns {own:item}. Now {who.he} and some friends, {people:person} in all, divide {total} new ones equally. How many {item.s} does {who} own after that?",
        "A gardener spreads {total} buckets of compost evenly over {people:bed}. On one bed there had been {own} buckets before. What number of buckets lies on this bed now?",
        "To {people:child} {total} sweets are given out, to all the same number. One of them, {who}, had brought {own} from home. Find how many {who} has then.",
    ],
    steps=[
        ("share = total / people", "An equal share is {share=}.", "The {total} are divided by {people}."),
        ("now = own + share", "Together with what was there that makes {now=}.", "The {own} from before are kept."),
    ],
    back={"own": "{who} and some friends, {people:person} in all, divide {total:item} equally. Together with those that {who.he} had before, {who} now owns {now}. How many did {who.he} have before?"},
)

some_boxes_sold = Family(
    skills="division multiplication subtraction",
    draw=dict(who=person(), boxes=ints(4, 12, 40), each=ints(6, 24, 60), total=value("boxes * each"), sold=ints(2, "boxes - 1"), item=thing("stationery"), price=ints(5, 20)),
    ask=[
        "{total:Word} {item.s} are packed into {boxes} boxes, equally many in each. {who} sells {sold} of the boxes. How many {item.s} are in the boxes that are left?",
        "{who} divides a field of {total} square meters into {boxes} plots of the same size and rents {sold} of them out to neighbors. What area, in square meters, does {who.he} keep?",
        "In {boxes} equal bundles there are {total:item} altogether. After {sold} bundles have been taken away, find how many {item.s} remain.",
    ],
    steps=[
        ("in_one = total / boxes", "One part has {in_one=}.", "The {total} are divided equally into {boxes}."),
        ("left_boxes = boxes - sold", "There are {left_boxes=} parts left.", "{sold} of the {boxes} are gone."),
        ("left = left_boxes * in_one", "They have {left=}.", "All parts are of the same size."),
    ],
    noop=["One of them costs ${price}."],
    back={"sold": "{total:Word} {item.s} are packed into {boxes} boxes, equally many in each. {who} sells some of the boxes, and the others contain {left:item}. How many boxes does {who} sell?"},
)

doubling_every_day = Family(
    skills="powers doubling sequence",
    draw=dict(who=person(), start=ints(2, 12, 40), days=ints(4, 8, 12), pond=choice("pond", "lake", "canal")),
    ask=[
        "On the first day {start} lilies float on a {pond}. Their number doubles from each day to the next. How many are there on day {days}?",
        "{who} tells a secret to {start} people on day 1. Each day after that the number of those who know it becomes twice what it was the day before. How many of them know it on day {days}?",
        "The first term of a sequence is {start}, and every term after it is two times the term before. Find term number {days}.",
    ],
    steps=[
        ("doublings = days - 1", "There are {doublings=} doublings.", "From day 1 to day {days} it is one step less than {days}."),
        ("factor = 2**doublings", "This multiplies the number by {factor=}.", "Each step multiplies by two."),
        ("number = start * factor", "The number is {number=}.", "At first it was {start}."),
    ],
    back={"start": "The number of lilies on a {pond} doubles from each day to the next. On day {days} there are {number}. How many were there on day 1?"},
)

every_third_or_fifth = Family(
    skills="divisibility counting inclusion-exclusion",
    draw=dict(who=person(), total=ints(40, 200, 900), first=choice(2, 3, 4, 5), second=choice(5, 6, 7, 8, 9), prize=choice("a cap", "a mug", "a badge")),
    where="gcd(first, second) == 1 and first != second",
    numbers="any",
    ask=[
        "{total} visitors come to an opening one after the other. Every {first:th} of them gets {prize} and every {second:th} a book. How many visitors get at least one of these presents?",
        "{who} colors in each {first:th} and each {second:th} of {total} squares that lie in a row. What is the number of colored squares?",
        "How many of the whole numbers from 1 to {total} can be divided by {first} or by {second} without remainder?",
    ],
    steps=[
        ("by_first = total // first", "Each {first:th} makes {by_first}.", "See how often {first} goes into {total}."),
        ("by_second = total // second", "Each {second:th} makes {by_second}.", "See how often {second} goes into {total}."),
        ("by_both = total // (first * second)", "Both at once happens {by_both:times}.", "Both fall together at multiples of {first} times {second}, as these have no common divisor."),
        ("any_of_them = by_first + by_second - by_both", "So there are {any_of_them=}.", "Those that are both have been counted twice."),
    ],
)

digits_on_pages = Family(
    skills="counting multiplication subtraction addition",
    draw=dict(who=person(), pages=ints(120, 480, 990), what=choice("book", "catalog", "thesis", "songbook")),
    ask=[
        "The pages of a {what} are numbered from 1 to {pages}. How many digits are printed for the page numbers?",
        "{who} stamps the numbers 1 to {pages} on tickets, one digit at a time. What is the number of digits that {who.he} stamps?",
        "All whole numbers from 1 up to {pages} are written one after the other. Find how many digits that makes.",
    ],
    steps=[
        ("one_digit = 9", "The numbers 1 to 9 take {one_digit} digits.", "Each of these has a single digit."),
        ("two_digits = 90 * 2", "The numbers 10 to 99 take {two_digits=} digits.", "There are 90 of them, with two digits each."),
        ("longer_numbers = pages - 99", "From 100 on there are {longer_numbers=} numbers.", "Of the {pages} numbers, those up to 99 are done."),
        ("three_digits = longer_numbers * 3", "They take {three_digits=} digits.", "Each of these has three digits."),
        ("digits = one_digit + two_digits + three_digits", "In all that is {digits=} digits.", "Add the three groups."),
    ],
)

less_than_half = Family(
    skills="division subtraction addition comparison",
    draw=dict(one=person(), two=person(), k=ints(8, 40, 150), count=value("2 * k"), less=ints(2, 7, 30), animal=thing("animal")),
    where="k > less + 2",
    ask=[
        "{one}'s farm has {count:animal}. {two}'s farm has {less} fewer than half as many. How many {animal.s} are there on both farms?",
        "A road and a path lead over the mountain. The road is {count} km long; the path is {less} km shorter than half of the road. What is the length of both together in km?",
        "{two} needs {less} minutes less than half of the time that {one} needs, and {one} needs {count} minutes. Find the sum of the two times in minutes.",
    ],
    steps=[
        ("half = count / 2", "Half of it is {half=}.", "Take half of {count} first."),
        ("smaller = half - less", "The second number is {smaller=}.", "It is {less} less than this half."),
        ("total = count + smaller", "Together that is {total=}.", "Both are asked for."),
    ],
    back={"less": "{one}'s farm has {count:animal}. {two}'s farm has fewer than half as many, and together they have {total}. How many fewer than half of {one}'s does {two} have?"},
)

fewest_weights = Family(
    skills="division remainder greedy addition",
    draw=dict(who=person(), grams=ints(23, 190, 600)),
    where="grams % 50 > 10 and grams % 10 > 0",
    ask=[
        "{who} has plenty of weights of 50 g, 10 g and 1 g and lays weights that make up exactly {grams} g on a scale, as few as possible. How many weights are that?",
        "Beads are sold in boxes of 50, in bags of 10 and singly. {who} buys exactly {grams} beads with the smallest number of packages, a single bead counting as a package. What is this number?",
        "A game has chips worth 50, 10 and 1. Find the least number of chips that are worth {grams} together.",
    ],
    steps=[
        ("fifties = grams // 50", "Of the 50s there are {fifties}.", "Take the largest kind as often as possible."),
        ("rest = grams % 50", "There remain {rest}.", "This is the remainder after the 50s."),
        ("tens = rest // 10", "Of the 10s there are {tens}.", "Do the same with the next kind."),
        ("ones = rest % 10", "Of the 1s there are {ones}.", "What is left is made up of ones."),
        ("pieces = fifties + tens + ones", "In all that is {pieces=}.", "Each kind is a multiple of the next one, so taking the large ones first is best."),
    ],
)

quiz_with_penalties = Family(
    skills="subtraction multiplication points",
    draw=dict(who=person(), questions=ints(15, 40, 90), right=ints(8, 30, 80), blank=ints(1, 6), plus=ints(3, 6, 10), minus=ints(1, 2), minutes=ints(20, 60, step=5)),
    where="right + blank < questions - 1 and right * plus > (questions - right - blank) * minus + 5",
    ask=[
        "In a quiz of {questions:question}, a right answer gives {plus:point}, a wrong one takes away {minus:point}, and no answer changes nothing. {who} has {right} right answers and leaves out {blank:question}. How many points does {who.he} get?",
        "{who} leaves {blank} of {questions} tasks untouched and solves {right}; the others are wrong. For each task solved there are {plus:point}, each wrong one brings a loss of {minus:point}. What is the score?",
        "Rules: {plus:point} for every hit, minus {minus:point} for every miss. Of {questions} balls {who} hits with {right}, does not throw {blank}, and misses with the rest. Find the total of points.",
    ],
    steps=[
        ("wrong = questions - right - blank", "There are {wrong=} wrong ones.", "All the others are wrong."),
        ("gained = right * plus", "The right ones give {gained=:point}.", "Each gives {plus:point}."),
        ("lost = wrong * minus", "The wrong ones cost {lost=:point}.", "Each takes away {minus:point}."),
        ("score = gained - lost", "The score is {score=:point}.", "Take off what is lost."),
    ],
    noop=["The time allowed is {minutes:minute}."],
    back={"plus": "In a quiz of {questions:question}, each wrong answer takes away {minus:point} and no answer changes nothing. {who} has {right} right answers, leaves out {blank:question} and gets {score:point}. How many points does a right answer give?"},
    unit="points",
)
