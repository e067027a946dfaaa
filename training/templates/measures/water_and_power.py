"""Water, electricity, rain and recycling: what a household uses, saves and collects."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

dripping_tap = Family(
    skills="rate units multiplication division",
    draw=dict(who=person(), drops=choice(10, 15, 20, 25, 30, 40, 50), per_ml=choice(12, 15, 16, 20, 24), days=ints(2, 10, 60), room=choice("kitchen", "bathroom", "cellar", "garden")),
    where="drops * 60 * 24 * days % (per_ml * 1000) == 0",
    ask=[
        "A tap in {who}'s {room} loses {drops} drops a minute. {per_ml} drops make 1 ml. How many litres are lost in {days:day}?",
        "In the {room}, water drips from a pipe: {drops} drops every minute, day and night. If {per_ml} drops are a milliliter, what is the loss in litres after {days:day}?",
        "{who} is away for {days:day} and has left a tap dripping at {drops} drops a minute. Taking {per_ml} drops for 1 ml, find the wasted water in litres.",
    ],
    steps=[
        ("minutes = 60 * 24 * days", "The time is {minutes=} minutes.", "An hour has 60 minutes and a day 24 hours."),
        ("all_drops = drops * minutes", "In this time {all_drops=} drops fall.", "In each minute there are {drops}."),
        ("milliliters = all_drops / per_ml", "They make {milliliters=} ml.", "It takes {per_ml} drops for 1 ml."),
        ("litres = milliliters / 1000", "That is {litres=} litres.", "A litre has 1000 ml."),
    ],
    unit="litres",
)

shower_or_bath = Family(
    skills="rate multiplication subtraction week",
    draw=dict(who=person(), bath=ints(120, 200, 300, step=10), flow=ints(8, 15, 24), minutes=ints(4, 9), times=ints(2, 6), weeks=ints(2, 12, 50), tiles=ints(40, 300, step=10)),
    where="flow * minutes < bath - 10",
    ask=[
        "A bath takes {bath:litre} of water. Under the shower {who} uses {flow:litre} a minute and stays {minutes:minute}. {who.He} now showers instead of bathing {times:times} a week. How many litres does that save in {weeks:week}?",
        "{who} replaces, {times:times} a week, a bath of {bath:litre} by a shower of {minutes:minute}, in which {flow:litre} flow per minute. Find the saving in litres after {weeks:week}.",
        "For {weeks:week} {who} has been taking showers, {times:times} a week, and no baths, which would have needed {bath:litre} each. A shower lasts {minutes:minute} and needs {flow:litre} a minute. By how many litres is less water used?",
    ],
    steps=[
        ("shower = flow * minutes", "A shower takes {shower=:litre}.", "Each minute takes {flow:litre}."),
        ("saved_once = bath - shower", "Each time {saved_once=:litre} are saved.", "A bath would take {bath:litre}."),
        ("showers = times * weeks", "There are {showers=} showers.", "Each week has {times}."),
        ("saved = saved_once * showers", "In all {saved=:litre} are saved.", "Every shower saves the same."),
    ],
    noop=["The walls of the bathroom have {tiles} tiles."],
    unit="litres",
)

meter_readings = Family(
    skills="subtraction division multiplication electricity",
    draw=dict(who=person(), before=ints(1200, 9000, 40000), days=choice(14, 20, 28, 30, 31), daily=ints(4, 18, 60), after=value("before + days * daily"), people=ints(2, 6)),
    ask=[
        "{who}'s electricity meter showed {before} kWh, and {days:day} later it shows {after} kWh. How many kilowatt-hours were used per day on average?",
        "The reading of a meter was {before} on the first visit and {after} on the second, {days:day} after the first. Both are in kWh. What is the average use a day in kWh?",
        "Within {days:day} the number on {who}'s meter rises from {before} to {after}. Find how many units a day have been used on average.",
    ],
    steps=[
        ("used = after - before", "In this time {used=} kWh were used.", "A meter counts on, so take the difference of the readings."),
        ("per_day = used / days", "That is {per_day=} kWh a day.", "Spread it over the {days:day}."),
    ],
    noop=["{people:Word} people live in the flat."],
    unit="kWh",
)

new_lamps = Family(
    skills="subtraction multiplication units electricity",
    draw=dict(who=person(), place=thing("school", "library", "hotel", "warehouse"), lamps=ints(10, 60, 300), old=choice(40, 60, 75, 100), new=choice(5, 8, 9, 12, 15), hours=ints(3, 12), days=choice(20, 25, 30, 50, 100), cents=choice(20, 25, 30, 40, 50)),
    where="lamps * (old - new) * hours * days % 1000 == 0",
    ask=[
        "{place.A} replaces {lamps} bulbs of {old} watts by lamps of {new} watts. They burn {hours:hour} a day. A kilowatt-hour is 1000 watt-hours, and the lamps are used on {days:day}. How many kilowatt-hours are saved in that time?",
        "Each of {lamps:lamp} used to take {old} watts and takes {new} watts now. All of them are on for {hours:hour} on each of {days:day}. A kilowatt-hour has 1000 watt-hours. What is saved, in kilowatt-hours?",
        "In {place.a} there are {lamps} lights, on for {hours:hour} daily. {who} changes them all from {old} to {new} watts. This goes on for {days:day}, and 1000 watt-hours are a kilowatt-hour. Find how many kilowatt-hours it saves.",
    ],
    steps=[
        ("less = old - new", "One lamp takes {less=} watts less.", "Compare the old lamp with the new one."),
        ("all_less = less * lamps", "All together take {all_less=} watts less.", "There are {lamps} of them."),
        ("daily = all_less * hours", "In a day this saves {daily=} watt-hours.", "They burn for {hours:hour}."),
        ("saved = daily * days / 1000", "In the whole time it saves {saved=} kilowatt-hours.", "Take all {days:day}, and 1000 watt-hours as one kilowatt-hour."),
    ],
    more=[More("A kilowatt-hour costs {cents} cents.", "How many dollars are saved in this time?",
               [("dollars = saved * cents / 100", "That saves ${dollars=}.", "Each kilowatt-hour is {cents} cents, and 100 cents are a dollar.")], where="saved * cents % 100 == 0")],
    unit="kWh",
)

solar_surplus = Family(
    skills="multiplication subtraction money electricity",
    draw=dict(who=person(), panels=ints(6, 20, 60), each=ints(2, 4), use=ints(8, 30, 90), days=ints(5, 30, 90), years=ints(2, 15), cents=choice(5, 8, 10, 12, 20)),
    where="panels * each > use",
    ask=[
        "Each of {panels} solar panels on {who}'s roof yields {each} kWh on a sunny day. The household uses {use} kWh a day. Now {days} sunny days follow. How many kWh are left over in this time?",
        "{who} sells the electricity that is not needed at home. The {panels:panel} on the barn bring {each} kWh apiece every day, and {use} kWh of it are used daily. This lasts for {days:day}. What amount, in kWh, is sold?",
        "A house needs {use} kWh a day and has {panels} solar panels, which produce {each} kWh each per day. The sun shines for {days:day}. Find the surplus in kWh.",
    ],
    steps=[
        ("made = panels * each", "A day brings {made=} kWh.", "All panels bring the same."),
        ("extra = made - use", "Of this {extra=} kWh are not used.", "The house takes {use} kWh."),
        ("surplus = extra * days", "In the whole time that is {surplus=} kWh.", "All {days:day} are alike."),
    ],
    noop=["The panels are {years:year} old."],
    back={"use": "Each of {panels} solar panels on {who}'s roof yields {each} kWh on a sunny day. In {days} sunny days {surplus} kWh are left over. How many kWh does the household use a day?"},
    more=[More("For each kWh that is not needed the household gets {cents} cents.", "How many dollars does it get in this time?",
               [("dollars = surplus * cents / 100", "It gets ${dollars=}.", "Each kWh brings {cents} cents, and 100 cents are a dollar.")], where="surplus * cents % 100 == 0")],
    unit="kWh",
)

rain_on_a_roof = Family(
    skills="area multiplication division subtraction volume",
    draw=dict(who=person(), long=ints(6, 14, 30), wide=ints(4, 9, 20), rain=ints(4, 20, 40), barrel=choice(150, 200, 250, 300), barrels=ints(1, 4), height=ints(4, 9)),
    where="long * wide * rain > barrel * barrels and wide < long",
    ask=[
        "Rain of 1 mm brings 1 litre on each square meter. On {who}'s flat roof, {long} m by {wide} m, fall {rain} mm. The water runs into empty barrels, {barrels} of {barrel:litre}. How many litres run over?",
        "During a storm {rain} mm of rain came down. A roof measures {long} m in length and {wide} m in width, and every millimeter on a square meter is a litre. Only {barrels} times {barrel:litre} can be stored. How much water, in litres, cannot be stored?",
        "{who} collects rain from a roof of {wide} m by {long} m in tanks for {barrel:litre} each, {barrels} in number and empty at first. With {rain} mm of rain, each bringing a litre per square meter, find how many litres are lost.",
    ],
    steps=[
        ("roof = long * wide", "The roof has {roof=} square meters.", "It is a rectangle."),
        ("water = roof * rain", "On it fall {water=} litres.", "Every millimeter brings a litre on each square meter."),
        ("room = barrels * barrel", "There is room for {room=} litres.", "The barrels are empty."),
        ("over = water - room", "So {over=} litres run over.", "What does not fit is lost."),
    ],
    noop=["The roof is {height} m above the ground."],
    unit="litres",
)

cans_for_recycling = Family(
    skills="division multiplication addition recycling",
    draw=dict(one=person(), two=person(), per_kilo=choice(30, 40, 50, 60, 65), kilos=ints(3, 9, 40), more=ints(1, 6, 30), cans=value("per_kilo * kilos"), money=ints(1, 3), weeks=ints(2, 12)),
    ask=[
        "{per_kilo} empty cans weigh 1 kg. {one} brings {cans:can} to the recycling center, and {two} brings {more} kg of cans more than {one}. How many cans does {two} bring?",
        "A school collects cans. Class A has {cans} of them; class B has {more} kg more than class A. Of these cans {per_kilo} make a kilogram. What is the number of cans of class B?",
        "On Monday {cans:can} go into a container, on Tuesday {more} kg of cans more than on Monday. {per_kilo:Word} cans weigh a kilogram. Find how many cans go in on Tuesday.",
    ],
    steps=[
        ("extra = more * per_kilo", "The difference is {extra=:can}.", "Each kilogram is {per_kilo:can}."),
        ("second = cans + extra", "So the second number is {second=}.", "It is more, so add."),
    ],
    more=[More("The center pays ${money} for a kilogram.", "How many dollars does it pay for the larger number of cans?",
               [("weight = second / per_kilo", "They weigh {weight=} kg.", "Every {per_kilo:can} make a kilogram."),
                ("paid = weight * money", "It pays ${paid=}.", "Each kilogram brings ${money}.")])],
    noop=["The collection goes on for {weeks:week}."],
)
