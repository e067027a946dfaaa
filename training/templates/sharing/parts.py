"""Equal parts, fractions of a whole, ratios and what is left over."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

ratio_split = Family(
    skills="ratio division multiplication",
    draw=dict(one=person(), two=person(), a=ints(2, 7, 15), b=ints(2, 7, 15), unit_share=ints(3, 20, 90), total=value("(a + b) * unit_share"), item=thing("collectible"), gift=ints(2, 12)),
    where="a < b and gcd(a, b) == 1",
    ask=[
        "{one} and {two} divide {total:item} in the ratio {a} to {b}, {one} receiving the smaller part. How many {item.s} does {two} get?",
        "A box of {total:item} is shared so that for every {a} that {one} takes, {two} takes {b}. Nothing is left over. How many does {two} have in the end?",
        "The numbers of {item.s} of {one} and {two} are in the ratio {a} : {b}, and together they own {total}. Find the number that belongs to {two}.",
    ],
    steps=[
        ("parts = a + b", "There are {parts=} equal parts.", "The ratio {a} to {b} says how many parts each of them has."),
        ("size = total / parts", "One part is {size=:item}.", "The total is divided by the number of parts."),
        ("share = size * b", "{two} gets {share=:item}.", "{two} has {b} of the parts."),
    ],
    more=[More("Then {two} gives {gift} of them away.", "How many {item.s} does {two} have left?", [("rest = share - gift", "After that {rest=} are left.", "The gift comes off.")], where="gift < share")],
)

leftover_bags = Family(
    skills="division remainder",
    draw=dict(who=person(), item=thing("bakery"), box=thing("bag", "box", "tray", "tin"), size=ints(4, 12, 30), full=ints(5, 20, 80), over=ints(1, "size - 1"), total=value("size * full + over"), price=ints(2, 6)),
    ask=[
        "{who} packs {total:item} into {box.s} of {size}. How many {item.s} are left when no more {box.s} can be filled completely?",
        "A bakery has {total:item}. Exactly {size} fit into {box.a}, and only full ones are sold. How many {item.s} remain unsold?",
        "There are {total:item} on the counter. {who} fills one {box} after the other with {size} each until there are too few for another. What number of {item.s} is left over?",
    ],
    steps=[
        ("filled = total // size", "{size} goes into {total} {filled} times.", "Only whole {box.s} count."),
        ("packed = filled * size", "That uses {packed=:item}.", "Every full {box} holds {size}."),
        ("left = total - packed", "So {left=} remain.", "What is packed is gone."),
    ],
    noop=["Each {box} is sold for ${price}."],
)

buses_needed = Family(
    skills="division rounding-up",
    draw=dict(place=thing("building"), seats=ints(20, 55, 80), full=ints(2, 9, 30), over=ints(1, "seats - 1"), people=value("seats * full + over")),
    ask=[
        "{people:Word} people want to visit {place.a}. A bus has {seats} seats. How many buses are needed so that everyone can sit?",
        "Buses with {seats:seat} are hired for an outing of {people:person}. What is the smallest number of buses that is enough?",
        "For a trip of {people:guest} a hotel orders buses, each with room for {seats:guest}. The hotel wants as few of them as possible. How many does it order?",
    ],
    steps=[
        ("full_buses = people // seats", "{full_buses} buses can be filled completely.", "See how often {seats} goes into {people}."),
        ("seated = full_buses * seats", "They take {seated=:person}.", "Each of them takes {seats}."),
        ("rest = people - seated", "There remain {rest=} without a seat.", "The others have no seat yet."),
        ("buses = full_buses + 1", "So one more is needed: {buses=}.", "The rest fits into one more bus, which is not full."),
    ],
    unit="buses",
)

fraction_of_rest = Family(
    skills="fractions subtraction multiplication",
    draw=dict(who=person(), item=thing("fruit"), p=choice(2, 3, 4, 5), q=choice(2, 3, 4, 5), k=ints(2, 9, 40), total=value("p * q * k"), trees=ints(2, 6)),
    ask=[
        "{who} picks {total:item}. {who.He} gives one {p:part} of them to a neighbor and then uses one {q:part} of the rest for jam. How many {item.s} does {who.he} still have?",
        "From a crate with {total:item}, first 1/{p} is sold and then 1/{q} of what remains is eaten. How many {item.s} are still in the crate?",
        "A stall has {total:item} in the morning. By noon one {p:part} of them is gone, and in the afternoon one {q:part} of those that were left at noon. Find how many are left in the evening.",
    ],
    steps=[
        ("first = total / p", "First {first=:item} go away.", "One {p:part} is the total divided by {p}."),
        ("rest = total - first", "That leaves {rest=:item}.", "Take them away."),
        ("second = rest / q", "Then {second=} more go.", "The second fraction is taken of the rest, not of the total."),
        ("left = rest - second", "In the end {left=} are left.", "Take these away too."),
    ],
    noop=["The {item.s} come from {trees} different farms."],
)

chain_of_gifts = Family(
    skills="working-backwards multiplication addition",
    draw=dict(who=person(), friend=person(), item=thing("toy"), left=ints(3, 15, 60), lost=ints(2, 9, 30)),
    ask=[
        "{who} gives half of {who.his} {item.s} to {friend} and then loses {lost}. Now {who.he} has {left:item}. How many did {who.he} have at the beginning?",
        "After giving away half of a collection of {item.s} and losing {lost} more, {who} is left with {left}. What was the number at the start?",
        "At first {who} had some {item.s}. {friend} got half of them. Another {lost} were mislaid, and {left} remained. Find the first number.",
    ],
    steps=[
        ("before_loss = left + lost", "Before the loss there were {before_loss=:item}.", "Go backwards: what was lost is put back."),
        ("start = before_loss * 2", "At the beginning there were {start=}.", "Half was given away, so there was twice as much."),
    ],
)

ribbon_pieces = Family(
    skills="units division subtraction",
    draw=dict(who=person(), piece=ints(8, 30, 60), count=ints(6, 30, 90), rest=ints(1, 7), meters_of=value("piece * count + rest")),
    where="rest < piece",
    ask=[
        "{who} cuts a ribbon of {meters_of} cm into {count:piece} of {piece} cm. How many centimeters of ribbon are left?",
        "A cord is {meters_of} cm long. {count:Word} lengths of {piece} cm are taken from it. What length, in centimeters, remains?",
        "From a roll with {meters_of} cm of tape {who} has used {count:strip}, each {piece} cm long. How many centimeters are still on the roll?",
    ],
    steps=[
        ("used = count * piece", "The pieces take {used=} cm.", "There are {count:piece} of {piece} cm."),
        ("left = meters_of - used", "There are {left=} cm left.", "What is cut off is gone."),
    ],
    unit="cm",
)
