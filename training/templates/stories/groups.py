"""One multiplication or division: equal groups, sharing, arrays, rates and combinations."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

groups_total = Family(
    skills="multiplication one-step equal groups",
    draw=dict(who=person(), groups=ints(3, 12, 60), each=ints(3, 15, 90), holder=thing("container"), item=thing("fruit"), others=ints(2, 9), bad=ints(2, 9, 40)),
    where="bad < groups * each - 1",
    ask=[
        "{who} has {groups:holder} with {each:item} in each. How many {item.s} does {who} have?",
        "Every {holder} holds {each:item}, and {groups:holder} are filled. How many {item.s} are that?",
        "{who} fills {groups:holder}. Into each go {each:item}. What is the number of {item.s} in all of them together?",
        "There are {each:item} in one {holder}, and {who} stacks {groups} such {holder.s} in the cellar. Find how many {item.s} that is.",
    ],
    steps=[("total = groups * each", "There are {total=:item}.", "Equal groups are multiplied.")],
    more=[More("Later {bad} of the {item.s} turn out to be rotten.", "How many {item.s} are good?",
               [("good = total - bad", "Good are {good=:item}.", "The rotten ones are taken away.")])],
    noop=["Beside them stand {others:lamp}."],
)

share_out = Family(
    skills="division one-step sharing",
    draw=dict(who=person(), people=ints(3, 9, 25), each=ints(3, 15, 60), total=value("people * each"), item=thing("bakery"), plates=ints(10, 30)),
    ask=[
        "{who} shares {total:item} equally among {people:child/children}. How many {item.s} does each child get?",
        "A group of {people} divides {total:item} fairly. What does each of them receive, in {item.s}?",
        "There are {total:item} for {people:guest}, and everyone is to have the same number. How many {item.s} are there for each guest?",
        "From the oven, {total:item} go onto {people} trays, equally many on each. Find the number on one tray.",
    ],
    steps=[("share = total // people", "Each gets {share=:item}.", "Sharing equally means dividing.")],
    noop=["In the cupboard there are {plates:plate}."],
)

how_many_groups = Family(
    skills="division one-step measurement",
    draw=dict(who=person(), size=ints(3, 12, 30), groups=ints(3, 15, 60), total=value("size * groups"), item=thing("collectible"), holder=choice("albums", "boxes", "rows", "bags"), age=ints(7, 14)),
    ask=[
        "{who} puts {total:item} into {holder} of {size}. How many {holder} does {who} get?",
        "How many {holder} are needed for {total:item} if {size} belong in each?",
        "{who} has {total:item} and makes groups of {size}. How many groups are there?",
        "With {size:item} in each of the {holder}, {total} are placed in all. Calculate the number of {holder}.",
    ],
    steps=[("groups_made = total // size", "That makes {groups_made=} {holder}.", "See how often {size} goes into {total}.")],
    noop=["{who} is {age:year} old."],
)

array_of_tiles = Family(
    skills="multiplication array one-step",
    draw=dict(who=person(), rows=ints(4, 15, 60), columns=ints(5, 18, 80), what=choice("tiles on a wall", "seats in a cinema", "windows of a tower", "squares of a quilt"), painter=ints(2, 5)),
    ask=[
        "The {what} form {rows:row} with {columns} in each row. How many are there?",
        "{who} counts the {what}: {columns} across and {rows} down, without gaps. What is their number?",
        "A rectangle of {rows} by {columns} is made up of the {what}. Find how many {who} has to clean if all of them are dirty.",
    ],
    steps=[("number = rows * columns", "There are {number=}.", "The rows are all equally long.")],
    noop=["The work is done by {painter:worker}."],
)

constant_rate = Family(
    skills="multiplication rate one-step",
    draw=dict(who=person(), rate=ints(3, 20, 90), duration=ints(3, 15, 48), words=ints(2, 6)),
    ask=[
        "{who} packs {rate} parcels an hour. How many parcels does {who} pack in {duration:hour}?",
        "A machine presses {rate} badges a minute and runs for {duration:minute}. How many badges does it press?",
        "Each day {who} learns {rate} new words. What is the number of words after {duration:day}?",
        "For every kilometre {who} walks in a charity walk, {rate} trees are planted. How many trees are planted for {duration:km}?",
    ],
    steps=[("total = rate * duration", "That makes {total=}.", "The same number comes again and again, so multiply.")],
    noop=["{who} has {words} sisters."],
)

rate_time_needed = Family(
    skills="division rate unknown factor one-step",
    draw=dict(who=person(), rate=ints(3, 20, 60), duration=ints(3, 15, 40), total=value("rate * duration"), coats=ints(2, 5)),
    ask=[
        "{who} paints {rate} fence boards an hour. How many hours does {who} need for {total} boards?",
        "A tap gives {rate:litre} a minute. In how many minutes does it fill a trough of {total:litre}?",
        "A printer makes {rate} pages a minute, and {total} pages are waiting. For how many minutes is it busy?",
        "{who} saves {rate} coupons a week. After how many weeks are there {total} of them?",
    ],
    steps=[("needed = total // rate", "The answer is {needed=}.", "See how often the rate fits into the total.")],
    noop=["{who} has {coats:coat}."],
)

each_how_many = Family(
    skills="division unknown group size one-step",
    draw=dict(who=person(), groups=ints(3, 12, 30), each=ints(4, 20, 35), total=value("groups * each"), animal=thing("animal"), gates=ints(2, 5)),
    ask=[
        "{who}'s {total:animal} stand in {groups} pens, equally many in each. How many {animal.s} are in one pen?",
        "A rope of {total:cm} is cut into {groups} equal pieces. How long is one piece in centimetres?",
        "{who} reads {total:page} in {groups:day}, the same number every day. How many pages a day is that?",
        "For {groups} identical tickets {who} pays {total} euros. What does one ticket cost in euros?",
    ],
    steps=[("one = total // groups", "For one it is {one=}.", "The total is spread equally over {groups}.")],
    noop=["There are {gates:gate} nearby."],
)

outfits = Family(
    skills="combinations multiplication",
    draw=dict(who=person(), tops=ints(3, 9, 20), bottoms=ints(2, 8, 20), days=ints(2, 6)),
    ask=[
        "{who} has {tops:shirt} and {bottoms} pairs of trousers. An outfit is one shirt with one pair of trousers. How many different "
        "outfits are possible?",
        "A café offers {tops} kinds of soup and {bottoms} kinds of bread. In how many ways can {who} choose one soup and one bread?",
        "From village to lake lead {tops:path}, and from the lake to the hut {bottoms:path}. How many ways are there from the village to the "
        "hut by way of the lake?",
    ],
    steps=[("choices = tops * bottoms", "There are {choices=} possibilities.", "Each of the {tops} can go with each of the {bottoms}.")],
    noop=["{who} stays for {days:day}."],
)

times_as_many_simple = Family(
    skills="comparison multiplication one-step",
    draw=dict(one=person(), two=person(), count=ints(4, 40, 300), factor=choice(2, 3, 4, 5, 6), item=thing("toy", "pine cone", "snail shell", "sticker"), years=ints(7, 12)),
    ask=[
        "{one} has {count:item}. {two} has {factor:times} as many. How many {item.s} does {two} have?",
        "{two} owns {factor:times} the number of {item.s} that {one} owns, and {one} owns {count}. What is {two}'s number?",
        "For every {item} of {one}, {two} has {factor}. If {one} has {count:item}, how many {item.s} does {two} have?",
    ],
    steps=[("twos_count = factor * count", "{two} has {twos_count=:item}.", "That many times as many means multiplying.")],
    noop=["{one} is {years:year} old."],
)

times_as_many_reversed = Family(
    skills="comparison division inverse one-step",
    draw=dict(one=person(), two=person(), base=ints(3, 40, 200), factor=choice(2, 3, 4, 5, 6), count=value("base * factor"), item=thing("drawing", "shell", "whistle", "puzzle piece"), boxes=ints(2, 5)),
    ask=[
        "{one} has {count:item}. That is {factor:times} as many as {two} has. How many {item.s} does {two} have?",
        "With {count:item}, {one} has {factor:times} {two}'s number. What is {two}'s number of {item.s}?",
        "If {two} had {factor:times} as many {item.s}, it would be {count}, as many as {one} has. How many {item.s} does {two} have?",
    ],
    steps=[("twos_count = count // factor", "{two} has {twos_count=:item}.", "Going back from the larger number means dividing.")],
    noop=["{one} keeps them in {boxes:box}."],
)
