"""Short questions: sums and differences, patterns, two sets, the greatest and the least, multiples and divisors."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

sum_and_difference = Family(
    skills="addition subtraction division system",
    draw=dict(one=person(), two=person(), small=ints(5, 60, 300), gap=ints(3, 40, 200), total=value("2 * small + gap"), item=thing("fruit")),
    ask=[
        "{one} and {two} have {total:item} together, {one} {gap} more than {two}. How many does {one} have?",
        "The sum of two numbers is {total} and their difference is {gap}. What is the larger number?",
        "A board of {total} cm is sawn into two pieces. One is {gap} cm longer than the other. What does the longer piece measure in cm?",
        "Two classes collect {total} kg of paper in all. The older class collects {gap} kg more than the younger one. Find the larger amount in kilograms.",
    ],
    steps=[
        ("doubled = total + gap", "Twice the larger number is {doubled=}.", "If the smaller had {gap} more, both would be as large as the larger one."),
        ("larger = doubled / 2", "The larger number is {larger=}.", "Half of this is one of them."),
    ],
    back={"gap": "{one} and {two} have {total:item} together. {one} has {larger} of them, more than {two}. How many more {item.s} does {one} have than {two}?"},
)

bead_pattern = Family(
    skills="remainder pattern sequence",
    draw=dict(who=person(), pattern=choice(["red", "red", "blue"], ["red", "blue", "green", "green"], ["white", "black", "black"], ["yellow", "green", "red", "blue", "blue"], ["gold", "silver", "silver", "silver"]), place=ints(15, 90, 500)),
    numbers="any",
    ask=[
        "{who} threads beads in the order {pattern:and}, again and again. What color is bead number {place}? Answer with the color.",
        "Lamps along a street have the colors {pattern:and}, and then the same colors follow in the same order once more, and so on. Which color does lamp number {place} have? Answer with the color.",
        "The colors {pattern:and} repeat forever in this order. Find the color that stands in position {place}.",
    ],
    steps=[
        ("length = len(pattern)", "The pattern has {length} places.", "Count the places until it begins again."),
        ("position = (place - 1) % length", "The one that is wanted comes after {position:place} of a round.", "Before number {place} stand that many minus 1, and full rounds change nothing."),
        ("colour = pattern[position]", "So the color is {colour}.", "Look it up in the pattern."),
    ],
)

only_one_of_two = Family(
    skills="sets subtraction addition",
    draw=dict(who=person(), both=ints(3, 15, 60), only_first=ints(4, 25, 90), only_second=ints(4, 25, 90), first=value("both + only_first"), second=value("both + only_second"), what=choice("tea", "cocoa"), other=choice("coffee", "juice")),
    where="only_first != only_second",
    ask=[
        "At breakfast {first} guests drink {what}, {second} drink {other}, and {both} of these drink both. How many guests drink exactly one of the two?",
        "{who} asks around: {first} friends like winter, {second} like summer, {both} like both of them. What is the number of friends who like only one of the two?",
        "Set A has {first} elements, set B has {second}, and {both} elements lie in both. Find how many lie in one of the sets but not in the other.",
    ],
    steps=[
        ("first_only = first - both", "Only in the first group are {first_only=}.", "Those in both are counted in the {first} as well."),
        ("second_only = second - both", "Only in the second group are {second_only=}.", "The same holds for the {second}."),
        ("one_of_them = first_only + second_only", "In exactly one there are {one_of_them=}.", "Nobody is in both of these parts."),
    ],
)

at_least_how_many_both = Family(
    skills="sets addition subtraction",
    draw=dict(people=ints(20, 60, 300), first=ints(12, 55, 280), second=ints(12, 55, 280), place=thing("choir", "sports team", "book club", "hiking group")),
    where="first < people and second < people and first + second > people + 2 and first != second",
    ask=[
        "Of {people} members of {place.a} {first} can swim and {second} can ski, and everybody can do at least one of the two. How many can do both?",
        "{people} children got an ice cream with vanilla, chocolate or both. {first} had vanilla in it and {second} had chocolate. What number had both?",
        "All {people} houses in a street have a garden, a garage or both. There are {first} gardens and {second} garages, no more than one of a kind to a house. Find how many houses have both.",
    ],
    steps=[
        ("counted = first + second", "Counting both kinds gives {counted=}.", "Whoever has both is counted twice here."),
        ("both = counted - people", "So {both=} have both.", "What is too much in comparison with {people} was counted twice."),
    ],
    back={"people": "Every member of {place.a} can swim or ski. {first:Word} members can swim, {second} can ski, and {both} can do both. How many members are there?"},
)

who_is_first = Family(
    skills="comparison list multiplication",
    draw=dict(one=person(), two=person(), three=person(), first_times=ints(3, 9, 30), first_each=ints(4, 12, 40), second_times=ints(3, 9, 30), second_each=ints(4, 12, 40), third=ints(20, 90, 900)),
    where="len({first_times * first_each, second_times * second_each, third}) == 3",
    ask=[
        "{one} throws {first_times} times and gets {first_each} points each time. {two} throws {second_times} times with {second_each} points each time. {three} gets {third} points in all. What is the highest number of points that one of them has?",
        "Three stacks: {first_times} boxes of {first_each} plates, {second_times} boxes of {second_each} plates, and {third} single plates. How many plates are in the largest stack?",
        "Which number is the greatest: {first_times} times {first_each}, {second_times} times {second_each}, or {third}? Give the number.",
    ],
    steps=[
        ("first = first_times * first_each", "The first has {first=}.", "Multiply {first_times} by {first_each}."),
        ("second = second_times * second_each", "The second has {second=}.", "Multiply {second_times} by {second_each}."),
        ("greatest = max(first, second, third)", "The greatest number is {greatest}.", "Compare both with {third}."),
    ],
)

blinking_together = Family(
    skills="least-common-multiple division",
    draw=dict(first=ints(4, 15, 40), second=ints(6, 20, 50), place=choice("lighthouses", "towers", "lamps", "buoys")),
    where="first != second and second % first != 0 and first % second != 0 and gcd(first, second) > 1",
    numbers="any",
    ask=[
        "Two {place} flash at the same moment. From then on one flashes every {first} seconds and the other every {second} seconds. After how many seconds do they first flash together again?",
        "From the bus station, line A leaves every {first} minutes and line B every {second} minutes. They have just left together. In how many minutes will that happen next?",
        "One wheel returns to its mark after {first} notches, another after {second}. Both marks are on top now. Find the smallest number of notches after which both are on top again.",
    ],
    steps=[
        ("common = gcd(first, second)", "The greatest common divisor is {common}.", "The next time is a multiple of both {first} and {second}, the smallest one."),
        ("together = first * second / common", "It happens after {together=}.", "The least common multiple is the product divided by the greatest common divisor."),
    ],
    answer="int(together)",
)

equal_parcels = Family(
    skills="greatest-common-divisor division addition",
    draw=dict(who=person(), parcels=ints(4, 15, 40), first_each=ints(2, 7, 15), second_each=ints(2, 9, 15), first=value("parcels * first_each"), second=value("parcels * second_each"), one_thing=thing("fruit"), other=thing("bakery")),
    where="gcd(first_each, second_each) == 1",
    numbers="any",
    ask=[
        "{who} has {first:one_thing} and {second:other} and makes as many equal parcels as possible, using up everything. How many things, {one_thing.s} and {other.s} together, are in one parcel?",
        "{first} boys and {second} girls are put into groups. All groups have the same number of boys and the same number of girls, nobody is left over, and there are as many groups as possible. What is the number of children in a group?",
        "Of {first} red and {second} yellow tiles {who} makes the greatest possible number of identical patterns, with none left over. Find how many tiles there are in one pattern.",
    ],
    steps=[
        ("groups = gcd(first, second)", "There can be {groups} of them at most.", "Their number must divide {first} as well as {second}: take the greatest common divisor."),
        ("firsts = first / groups", "Each has {firsts=} of the first kind.", "Divide the {first} equally."),
        ("seconds = second / groups", "Each has {seconds=} of the second kind.", "Divide the {second} equally."),
        ("size = firsts + seconds", "Together that is {size=}.", "Both kinds are in it."),
    ],
    answer="int(size)",
)

numbered_things = Family(
    skills="counting subtraction intervals",
    draw=dict(who=person(), low=ints(12, 200, 900), count=ints(5, 60, 300), high=value("low + count - 1"), minutes=ints(2, 5, 20)),
    ask=[
        "{who} reads from the top of page {low} to the end of page {high} and needs {minutes:minute} for each page. How many minutes does that take?",
        "The tickets with the numbers {low} to {high} belong to {who}. Checking one takes {minutes:minute}. What is the time, in minutes, for checking all of them?",
        "Houses number {low} through {high}, with no number left out, are visited by {who}, who stays {minutes:minute} in each. Find how many minutes {who} spends in these houses.",
    ],
    steps=[
        ("between = high - low", "From the first to the last it is {between=}.", "Subtract the first number from the last."),
        ("things = between + 1", "So there are {things=}.", "The first one counts as well."),
        ("time = things * minutes", "That takes {time=} minutes.", "Each takes {minutes:minute}."),
    ],
    back={"minutes": "{who} reads from the top of page {low} to the end of page {high}, at an even pace, in {time} minutes. How many minutes does {who} need for one page?"},
    unit="minutes",
)

place_in_the_queue = Family(
    skills="ordinal addition subtraction",
    draw=dict(who=person(), front=ints(3, 20, 90), back=ints(3, 20, 90), place=thing("museum", "bakery", "cinema", "post office")),
    where="front != back",
    ask=[
        "{who} stands in a queue in front of {place.a}. Counted from the front, {who.he} is the {front:th}, counted from the back the {back:th}. How many people are in the queue?",
        "In a list of names ordered by age {who} has place {front} from the top and place {back} from the bottom. What is the number of names in the list?",
        "A tower of blocks has a single red block: the {front:th} from below and the {back:th} from above. Find how many blocks the tower has.",
    ],
    steps=[
        ("twice = front + back", "Both places together make {twice=}.", "From the front up to there are {front}, from there to the back {back}."),
        ("total = twice - 1", "So there are {total=}.", "The one in question has been counted twice."),
    ],
    back={"back": "In a queue of {total:person} in front of {place.a}, {who} is the {front:th} when one counts from the front. What place does {who} have when one counts from the back?"},
)

consecutive_numbers = Family(
    skills="sequence division addition",
    draw=dict(who=person(), middle=ints(5, 60, 400), count=choice(3, 5, 7), total=value("count * middle"), step=choice(1, 2)),
    where="middle > 8",
    ask=[
        "The numbers on {count} neighboring houses on one side of a street differ by {step} from one to the next. Their sum is {total}. What is the largest of them?",
        "{who} writes down {count} numbers, each {step} larger than the one before, and adds them up to {total}. Which is the last number?",
        "{count:Word} numbers in a row, in steps of {step}, have the sum {total}. Find the largest number.",
    ],
    steps=[
        ("mean_number = total / count", "The one in the middle is {mean_number=}.", "With equal steps the middle number is the mean of the {count}."),
        ("beside = (count - 1) / 2", "Above it comes {beside=:number}.", "The others are divided equally on both sides."),
        ("largest = mean_number + beside * step", "The largest is {largest=}.", "Each step upwards adds {step}."),
    ],
)
