"""Comparisons: a third as many, a quarter more, half as much again, so many times as many, and making equal."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

third_as_many_and_percent_more = Family(
    skills="comparison fractions percent addition",
    draw=dict(one=person(), two=person(), three=person(), k=ints(1, 9, 40), count=value("k * 60"), part=choice(3, 4, 5, 6), percent=choice(5, 10, 15, 20, 25, 30, 35, 40, 60), seconds=ints(20, 90)),
    ask=[
        "{one} skips {count} times with a rope. {two} manages one {part:part} as many skips as {one}, and {three} {percent}% more than {one}. How many skips do the three make together?",
        "Three shelters look after animals. The first has {count}, the second one {part:part} of that number, and the third exceeds the first by {percent} percent. What is the number of animals in all three?",
        "{three} has planted {percent}% more bulbs than {one}, while {two} has planted only 1/{part} as many as {one}. {one} has planted {count}. Find the sum of the three numbers.",
    ],
    steps=[
        ("second = count / part", "The second number is {second=}.", "One {part:part} as many means divided by {part}."),
        ("extra = count * percent / 100", "The third is larger than the first by {extra=}.", "Take {percent} hundredths of {count}."),
        ("third = count + extra", "So the third is {third=}.", "More means that this is added."),
        ("total = count + second + third", "Altogether that is {total=}.", "Add the three numbers."),
    ],
    noop=["Counting takes {seconds:second}."],
)

percent_more_turned_round = Family(
    skills="comparison percent working-backwards division",
    draw=dict(one=person(), two=person(), percent=choice(10, 20, 25, 30, 40, 50, 75), k=ints(2, 20, 90), small=value("k * 20"), large=value("small * (100 + percent) // 100"), item=thing("collectible")),
    ask=[
        "{one} has {large:item}, which is {percent}% more than {two} has. How many more {item.s} does {one} have than {two}?",
        "The new hall seats {large} people, {percent} percent more than the old one did. By how many seats is it larger?",
        "With {large} points {one} is {percent}% ahead of {two}: {two}'s points are the 100%. What is the difference between the two in points?",
    ],
    steps=[
        ("percent_large = 100 + percent", "The larger number is {percent_large=} percent of the smaller one.", "The smaller number counts as 100 percent."),
        ("smaller = large * 100 / percent_large", "The smaller number is {smaller=}.", "Go from {large} back to 100 percent."),
        ("difference = large - smaller", "The difference is {difference=}.", "Compare the two numbers."),
    ],
)

half_as_much_again = Family(
    skills="comparison fractions addition multiplication",
    draw=dict(one=person(), two=person(), k=ints(3, 30, 120), base=value("2 * k"), rounds=ints(2, 7, 25), what=choice("a loaf", "a lap", "a letter", "a drawing")),
    ask=[
        "{one} needs {base} minutes for {what}. {two} needs half as much time again. How many minutes does {two} need for {rounds} of the same kind?",
        "A small bucket holds {base} cups. A large one holds half as much again as the small one. How many cups do {rounds} large buckets hold?",
        "The old ferry carries {base} people. The new one carries one and a half times as many. What number of people can the new one take in {rounds:trip}?",
    ],
    steps=[
        ("half = base / 2", "Half of it is {half=}.", "Half as much again is the whole and one half of it."),
        ("larger = base + half", "The larger amount is {larger=}.", "The half is added to {base}."),
        ("total = larger * rounds", "In all that is {total=}.", "It is taken {rounds:times}."),
    ],
)

how_many_times_after_gain = Family(
    skills="comparison division addition",
    draw=dict(one=person(), two=person(), small=ints(3, 20, 80), gain=ints(2, 15, 60), times=ints(2, 6, 12), large=value("(small + gain) * times - gain"), item=thing("toy")),
    where="large > small + 3",
    ask=[
        "{one} has {large:item} and {two} has {small}. Each of them gets {gain} more. How many times as many {item.s} as {two} does {one} have then?",
        "Two trains carry {large} and {small} passengers. At the next station {gain} people get into each of them. By what must the number in the second train now be multiplied to get the number in the first?",
        "A tall tank contains {large:litre}, a flat one {small:litre}. After {gain:litre} have been poured into each, find how many times as much is in the tall one as in the flat one.",
    ],
    steps=[
        ("first = large + gain", "The first number becomes {first=}.", "Add {gain} to {large}."),
        ("second = small + gain", "The second becomes {second=}.", "Add the same to {small}."),
        ("ratio = first / second", "The first is {ratio=} times the second.", "How many times as many is found by dividing."),
    ],
    back={"small": "{one} has {large:item}. {two} has fewer. Each of them gets {gain} more, and then {one} has {times} times as many as {two}. How many {item.s} did {two} have at first?"},
)

times_as_many_and_total = Family(
    skills="comparison equations subtraction division",
    draw=dict(one=person(), two=person(), factor=ints(2, 6, 12), small=ints(5, 40, 150), extra=ints(2, 15, 60), total=value("small * (factor + 1) + extra"), item=thing("vegetable")),
    ask=[
        "{one} and {two} dig up {total:item} together. {two} digs up {extra} more than {factor} times as many as {one}. How many does {one} dig up?",
        "Two stones weigh {total} g in all. The heavy one weighs {factor} times as much as the light one and {extra} g on top of that. What is the weight of the light one in grams?",
        "Split {total} into two numbers so that the larger is {factor} times the smaller plus {extra}. Find the smaller number.",
    ],
    steps=[
        ("without_extra = total - extra", "Without the extra there are {without_extra=}.", "Leave out the {extra}: then the larger is exactly {factor} times the smaller."),
        ("parts = factor + 1", "This is {parts=} times the smaller one.", "The smaller is one part, the larger {factor} parts."),
        ("smaller = without_extra / parts", "The smaller one is {smaller=}.", "Divide by the number of parts."),
    ],
    back={"extra": "{one} digs up {smaller:item}. {two} digs up {factor} times as many and some more. Together they have {total}. How many more than {factor} times as many does {two} dig up?"},
)

made_equal = Family(
    skills="comparison subtraction division",
    draw=dict(one=person(), two=person(), small=ints(4, 40, 150), half_gap=ints(2, 20, 80), large=value("small + 2 * half_gap"), item=thing("stationery")),
    ask=[
        "{one} has {large:item}, {two} {small}. How many must {one} give to {two} so that both have the same number?",
        "In one bus there are {large} children, in another {small}. Some change from the first to the second, and now the buses carry equally many. How many children have changed?",
        "Two water barrels hold {large} and {small:litre}. What amount, in litres, has to be moved from one to the other to make them equal?",
        "{two} owns {small:item} and {one} owns {large}. Find how many {item.s} have to pass from one to the other until neither has more.",
    ],
    steps=[
        ("gap = large - small", "The difference is {gap=}.", "Compare the two numbers."),
        ("moved = gap / 2", "So {moved=} must be moved.", "What is moved counts twice: one side loses it and the other gains it."),
    ],
)

chain_of_comparisons = Family(
    skills="comparison chain multiplication subtraction addition",
    draw=dict(one=person(), two=person(), three=person(), four=person(), least=ints(4, 20, 80), times=ints(2, 4), less=ints(2, 9, 30), fish=thing("trout/trout", "eel", "crab", "mussel"), hours=ints(2, 6)),
    where="less < times * least - 1",
    ask=[
        "{one} caught {times:times} as many {fish.s} as {two}. {three} caught {less} fewer than {one}, and {four} as many as {two} and {three} together. {two} caught {least}. How many {fish.s} did {four} catch?",
        "{two} has read {least} pages and {one} {times:times} that number; {three} is {less} pages behind {one}. {four} has read as much as {two} and {three} put together. How many pages has {four} read?",
        "Four towers of blocks: the red one has {least}, the blue one {times:times} as many as the red one, the green one {less} fewer than the blue one, the white one as many as the red and the green one together. Find the number of blocks in the white tower.",
    ],
    steps=[
        ("first = times * least", "{times} times as many is {first=}.", "Begin with the one that is known: {least}."),
        ("third = first - less", "The next one is {third=}.", "It is {less} fewer."),
        ("fourth = least + third", "The last one is {fourth=}.", "It is as large as two of the others together."),
    ],
    noop=["All this took {hours:hour}."],
    back={"less": "{two} caught {least:fish}, and {one} caught {times:times} as many. {three} caught fewer than {one}. {four} caught as many as {two} and {three} together, namely {fourth}. How many fewer than {one} did {three} catch?"},
)
