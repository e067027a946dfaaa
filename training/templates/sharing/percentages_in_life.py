"""Percentages of batteries, tanks, votes, populations and tests."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

battery_hours = Family(
    skills="percent subtraction division",
    draw=dict(who=person(), drain=choice(4, 6, 8, 9, 12, 15), hours=ints(3, 9), low=choice(5, 10, 15, 20), full=value("low + drain * hours"), thing_used=choice("phone", "tablet", "laptop", "drone"), months=ints(3, 30)),
    where="full <= 100",
    ask=[
        "{who}'s {thing_used} is charged to {full}%. Each hour of use takes {drain} percentage points. After how many hours does it show {low}%?",
        "A {thing_used} warns {who} when the battery is down to {low}%. It stands at {full}% now and loses {drain} percentage points per hour. How many hours pass before the warning?",
        "From {full}% the battery of a {thing_used} goes down steadily, by {drain} points of percent an hour. Find the number of hours until {low}% is reached.",
    ],
    steps=[
        ("loss = full - low", "The battery loses {loss=} percentage points.", "Compare {full} with {low}."),
        ("time = loss / drain", "That takes {time=} hours.", "Every hour costs {drain} points."),
    ],
    noop=["The battery is {months:month} old."],
    unit="hours",
)

tank_filled_up = Family(
    skills="percent subtraction multiplication money",
    draw=dict(who=person(), capacity=choice(40, 50, 60, 80, 120), low=choice(5, 10, 15, 20, 25, 30), high=choice(60, 70, 75, 80, 90, 100), price=ints(2, 4, 9), km=ints(300, 900, step=50)),
    where="capacity * (high - low) % 100 == 0",
    ask=[
        "The tank of {who}'s car holds {capacity:litre} and is {low}% full. {who} fills it to {high}%. How many litres does {who.he} pump?",
        "At the filling station a gauge goes up from {low} to {high} percent of a tank for {capacity:litre}. What amount of fuel, in litres, has been filled in?",
        "{low}% of a tank with room for {capacity:litre} is left, and {who} wants {high}% of it filled. Find the number of litres to be added.",
    ],
    steps=[
        ("points = high - low", "The level rises by {points=} percent of the tank.", "Compare the level after with the level before."),
        ("litres = capacity * points / 100", "That is {litres=} litres.", "Take these hundredths of {capacity:litre}."),
    ],
    more=[More("A litre costs ${price}.", "How many dollars does that cost?", [("cost = litres * price", "It costs ${cost=}.", "Every litre is ${price}.")])],
    noop=["With a full tank it goes about {km} km."],
    unit="litres",
)

votes_counted = Family(
    skills="percent subtraction multiplication",
    draw=dict(one=person(), two=person(), three=person(), place=town(), cast=ints(500, 3000, 9000, step=10), invalid=ints(10, 90, 400, step=10), first=choice(30, 35, 40, 45), second=choice(20, 25, 32, 34, 38), seats=ints(9, 31)),
    where="(cast - invalid) * first % 100 == 0 and (cast - invalid) * second % 100 == 0 and first + second < 90",
    ask=[
        "In {place} {cast:vote} were cast, {invalid} of which were invalid. Of the valid ones {one} got {first}%, {two} got {second}%, and {three} got the rest. How many votes did {three} get?",
        "Three people ran for mayor of {place}. {invalid} of the {cast:ballot} could not be counted. Among the others {first} percent were for {one}, {second} percent for {two}, all the remaining ones for {three}. What was {three}'s number of votes?",
        "{three} won every valid vote that went neither to {one} ({first}% of the valid votes) nor to {two} ({second}%). {cast:ballot} were handed in, and {invalid} of them were void. Find how many votes {three} won.",
    ],
    steps=[
        ("valid = cast - invalid", "There are {valid=} valid votes.", "Invalid votes do not count."),
        ("percent = 100 - first - second", "{three} got {percent=} percent of them.", "All three shares make 100 percent."),
        ("votes = valid * percent / 100", "That is {votes=} votes.", "Take these hundredths of the valid votes."),
    ],
    noop=["The council has {seats:seat}."],
    back={"invalid": "In {place} {cast:vote} were cast, some of which were invalid. Of the valid ones {one} got {first}%, {two} got {second}%, and {three} got the other {votes}. How many votes were invalid?"},
    unit="votes",
)

up_and_down = Family(
    skills="percent growth subtraction multiplication",
    draw=dict(place=town(), k=ints(2, 30, 120), start=value("k * 400"), up=choice(5, 10, 15, 20, 25, 30), down=choice(5, 10, 15, 20, 25, 40), years=ints(3, 9), what=choice("birds on the island", "bees in a hive", "subscribers to a newsletter", "trees in the forest")),
    where="start * up % 100 == 0 and start * (100 + up) * down % 10000 == 0",
    ask=[
        "{place} has {start:inhabitant}. In the next ten years the population grows by {up}%, and in the ten years after that it falls by {down}%. How many inhabitants are there then?",
        "First the number of {what}, {start}, rises by {up} percent. After a hard winter it goes down by {down} percent of the new number. What is it then?",
        "A farm near {place} produced {start} melons two years ago, {up}% more last year, and this year {down}% fewer than last year. Find this year's number of melons.",
    ],
    steps=[
        ("gain = start * up / 100", "The rise is {gain=}.", "Take {up} hundredths of {start}."),
        ("high = start + gain", "So the number becomes {high=}.", "What is gained is added."),
        ("loss = high * down / 100", "The fall is {loss=}.", "The {down} percent are taken of the new number, not of {start}."),
        ("end = high - loss", "In the end there are {end=}.", "What is lost is subtracted."),
    ],
)

percent_of_a_percent = Family(
    skills="percent multiplication",
    draw=dict(who=person(), k=ints(1, 12, 50), total=value("k * 200"), outer=choice(10, 20, 30, 40, 60, 75), inner=choice(10, 20, 25, 40, 50, 70, 80), years=ints(2, 30)),
    where="total * outer * inner % 10000 == 0 and total * outer % 100 == 0",
    ask=[
        "{total:Word} people work in an office building. {outer}% of them come by train, and {inner}% of those who come by train read on the way. How many read on the train?",
        "Of {total:book} in {who}'s shop {outer} percent are for children, and {inner} percent of the books for children are picture books. What number of picture books for children does the shop have?",
        "{who} counted {total} birds, of which {outer}% were gulls. A ring could be seen on {inner}% of the gulls. Calculate how many gulls had a ring.",
        "A test was sent to {total} homes. {outer}% of the homes answered it, and of these answers {inner}% could be used. Find the number of usable answers.",
    ],
    steps=[
        ("group = total * outer / 100", "The group has {group=} members.", "Take {outer} hundredths of {total}."),
        ("part = group * inner / 100", "Of these {part=} belong to the part that is asked for.", "The {inner} percent are taken of the group only."),
    ],
    noop=["It has been like this for {years:year}."],
)

before_the_rise = Family(
    skills="percent working-backwards division",
    draw=dict(who=person(), place=town(), k=ints(2, 40, 150), before=value("k * 20"), up=choice(5, 10, 15, 20, 25, 35, 40, 60), now=value("before * (100 + up) // 100")),
    where="before * up % 100 == 0",
    ask=[
        "{now} visitors came to the festival in {place} this year. That is {up}% more than last year. How many came last year?",
        "After a rise of {up} percent the number of members of {who}'s club is {now}. What was it before the rise?",
        "This spring {who}'s hens laid {now} eggs, which exceeds the number of the spring before by {up}%. Find the number of eggs in the spring before.",
    ],
    steps=[
        ("percent = 100 + up", "The new number is {percent=} percent of the old one.", "The old number counts as 100 percent, and {up} percent were added."),
        ("one_percent = now / percent", "One percent of the old number is {one_percent=}.", "Divide {now} by these hundredths."),
        ("old = one_percent * 100", "The old number is {old=}.", "A hundred hundredths make the whole."),
    ],
    numbers="decimal",
)

hit_rate = Family(
    skills="percent subtraction division",
    draw=dict(who=person(), shots=choice(20, 25, 40, 50, 60, 80, 120, 200), missed=ints(2, 30, 90)),
    where="(shots - missed) * 100 % shots == 0 and missed < shots // 2",
    ask=[
        "{who} throws {shots} times at the basket and misses {missed} times. What percentage of the throws are hits?",
        "Of {shots:seed} that {who} sowed, {missed} did not come up. How many percent came up?",
        "{missed:Word} of {shots:lamp} fail a test in the factory. What is the percentage of lamps that pass?",
        "{who} answers {shots:question}, {missed} of them wrongly and all the others correctly. Find the percentage of correct answers.",
    ],
    steps=[
        ("good = shots - missed", "There are {good=} successes.", "All the others of the {shots} count."),
        ("percent = good * 100 / shots", "That is {percent=} percent.", "Compare them with the {shots}, in hundredths."),
    ],
    unit="%",
)

percent_change_of = Family(
    skills="percent comparison subtraction division",
    draw=dict(who=person(), place=town(), k=ints(1, 20, 80), old=value("k * 20"), up=choice(5, 10, 15, 20, 25, 30, 45, 60, 75), new=value("old + old * up // 100")),
    where="old * up % 100 == 0",
    ask=[
        "Last month {who}'s blog had {old:reader}, this month {new}. By how many percent has the number of readers grown?",
        "{who} used to walk {old} minutes a week and now walks {new}. What is the increase in percent?",
        "The bus line to {place} carried {old} passengers on Monday and {new} on Tuesday. Find the increase from Monday to Tuesday as a percentage of Monday's number.",
    ],
    steps=[
        ("rise = new - old", "The rise is {rise=}.", "Subtract the old number from the new one."),
        ("percent = rise * 100 / old", "That is {percent=} percent.", "An increase is compared with the old number, {old}."),
    ],
    unit="%",
)

points_to_pass = Family(
    skills="percent multiplication subtraction",
    draw=dict(who=person(), questions=choice(40, 50, 60, 80, 120, 150), needed=choice(55, 60, 65, 70, 75, 80), right=ints(15, 60, 100), minutes=ints(20, 60, step=5)),
    where="questions * needed % 100 == 0 and right < questions * needed // 100",
    ask=[
        "A test has {questions:question}; to pass, one must answer {needed}% of them correctly. {who} has {right} correct answers so far. How many more does {who.he} need?",
        "{who} has got {right} of {questions} questions right. The pass mark is {needed} percent. By how many correct answers has {who.he} missed it?",
        "For a badge, {needed}% of {questions:exercise} have to be solved, and {who} has solved {right}. Find how many are still missing.",
    ],
    steps=[
        ("required = questions * needed / 100", "In all {required=} are required.", "Take {needed} hundredths of {questions}."),
        ("missing = required - right", "So {missing=} are missing.", "The {right} have been done."),
    ],
    noop=["{who} spends {minutes:minute} on it."],
    back={"right": "To pass, {who} must answer {needed}% of {questions} questions correctly. {missing} correct answers are still missing. How many has {who.he} already?"},
)

download_rest = Family(
    skills="percent proportion subtraction",
    draw=dict(who=person(), percent=choice(10, 20, 25, 30, 40, 60, 75, 80), minutes=ints(2, 40, 120), what=choice("film", "map", "game", "lecture")),
    where="minutes * (100 - percent) % percent == 0",
    ask=[
        "{who} downloads a {what}. After {minutes:minute}, {percent}% of it has arrived. How many more minutes does it take at the same speed?",
        "In {minutes:minute} a printer has done {percent} percent of a job and goes on at that pace. What is the remaining time in minutes?",
        "{percent}% of a wall took {who} {minutes:minute} to paint. If {who.he} keeps to this speed, how many minutes will the rest of the wall take?",
    ],
    steps=[
        ("rest = 100 - percent", "There remain {rest=} percent.", "The whole is 100 percent."),
        ("time = minutes * rest / percent", "They take {time=} minutes.", "The {percent} percent took {minutes:minute}, and time grows with the amount."),
    ],
    unit="minutes",
)
