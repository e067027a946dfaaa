"""Fuel, consumption and what a tank is good for."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

town_and_country = Family(
    skills="unit rate proportion multiplication addition",
    draw=dict(who=person(), in_town=ints(8, 12, 18), outside=ints(4, 7, 11), town_hundreds=ints(1, 5, 9), road_hundreds=ints(2, 9, 15),
              town_km=value("town_hundreds * 100"), road_km=value("road_hundreds * 100"), price=choice(2, 3), passengers=ints(2, 5)),
    ask=[
        "In town {who}'s van burns {in_town:litre} of petrol per 100 km, outside only {outside:litre} per 100 km. In one month {who} drives "
        "{town_km:km} in town and {road_km:km} outside. How many litres does the van burn in that month?",
        "{who} drove {road_km:km} on country roads, with {outside:litre} for each 100 km, and {town_km:km} in towns, with {in_town:litre} for "
        "each 100 km. What is the total amount of fuel in litres?",
        "Two numbers are in the manual of a car: {in_town:litre} per 100 km in towns and {outside:litre} per 100 km elsewhere. {who} has gone "
        "{town_km:km} in towns and {road_km:km} elsewhere. Calculate the litres of fuel that are gone.",
    ],
    steps=[
        ("town_parts = town_km // 100", "In town there are {town_parts=} stretches of 100 km.", "The consumption is told for 100 km."),
        ("road_parts = road_km // 100", "Outside there are {road_parts=}.", "The same holds for the other roads."),
        ("town_fuel = town_parts * in_town", "In town it burns {town_fuel=:litre}.", "Each stretch in town needs {in_town:litre}."),
        ("road_fuel = road_parts * outside", "Outside it burns {road_fuel=:litre}.", "Each stretch outside needs {outside:litre}."),
        ("fuel = town_fuel + road_fuel", "Together that is {fuel=:litre}.", "Both parts need fuel."),
    ],
    more=[More("A litre costs ${price}.", "How many dollars does all this fuel cost?",
               [("cost = fuel * price", "It costs ${cost=}.", "Each litre has to be paid.")])],
    noop=["In the car sit {passengers:person}."],
    unit="litres",
)

range_left = Family(
    skills="tank subtraction unit rate",
    draw=dict(who=person(), tank=ints(40, 60, 90), per_litre=ints(10, 18, 24), driven_litres=ints(8, 35, 38), driven=value("per_litre * driven_litres"), year=ints(4, 12)),
    where="tank > driven_litres + 2",
    ask=[
        "A full tank of {tank:litre} is in {who}'s car, which goes {per_litre:km} on a litre. {who} drives {driven:km}. How many "
        "litres are left in the tank?",
        "{who} fills the tank with {tank:litre} of petrol and drives {driven:km}. One litre is enough for {per_litre:km}. How "
        "much petrol, in litres, remains?",
        "With {per_litre:km} to the litre, a van starts with {tank:litre} and covers {driven:km}. Find the rest of the fuel in "
        "litres.",
    ],
    steps=[
        ("burnt = driven // per_litre", "The drive burns {burnt=:litre}.", "Each {per_litre:km} need one litre."),
        ("remaining = tank - burnt", "There remain {remaining=:litre}.", "What is burnt is gone."),
    ],
    more=[More("{who} does not fill up again.", "How many kilometres further can the car go?",
               [("further = remaining * per_litre", "It can go {further=:km} further.", "Each litre left is good for {per_litre:km}.")])],
    noop=["The car is {year:year} old."],
    back={"tank": "{who} fills the tank of a car that goes {per_litre:km} on a litre, drives {driven:km} and finds "
                  "{remaining:litre} left. How many litres does the full tank hold?"},
    unit="litres",
)

litres_filled_in = Family(
    skills="unknown change multi-step addition subtraction",
    draw=dict(who=person(), start=ints(30, 60, 90), first=ints(8, 25, 40), bought=ints(10, 30, 50), second=ints(8, 30, 45), stop=town(), minutes=ints(5, 20),
              end=value("start - first + bought - second")),
    where="start > first and end > 2",
    ask=[
        "A truck sets out with {start:litre} of diesel. It burns {first:litre} as far as {stop}, where it is filled up a little, and "
        "{second:litre} after that. At the end {end:litre} are in the tank. How many litres were filled in at {stop}?",
        "{who} starts with {start:litre} of fuel, uses {first:litre}, buys some in {stop} and uses another {second:litre}, which leaves "
        "{end:litre}. What amount did {who} buy, in litres?",
        "Fuel log of {who}'s boat in litres: start {start}; used in the morning {first}; filled in at {stop}: not readable; used in the "
        "afternoon {second}; in the tank in the evening {end}. Find the number that cannot be read.",
    ],
    steps=[
        ("at_stop = start - first", "At {stop} there are {at_stop=:litre}.", "What is burnt leaves the tank."),
        ("after_stop = end + second", "After the stop there must be {after_stop=:litre}.", "Go back from the end to the stop."),
        ("filled_in = after_stop - at_stop", "So {filled_in=:litre} were filled in.", "The difference came in at the stop."),
    ],
    noop=["The stop takes {minutes:minute}."],
    unit="litres",
)

compare_two_cars = Family(
    skills="unit rate difference",
    draw=dict(old=thing("delivery van", "pick-up", "minibus"), way=ints(3, 12, 30), km=value("way * 120"), low=choice(8, 10, 12), high=choice(15, 20, 24)),
    ask=[
        "The old {old} goes {low:km} on a litre, the new one {high:km}. How many litres does the new one save on {km:km}?",
        "A firm replaces {old.a} that needs a litre for {low:km} by one that needs a litre for {high:km}. By how many litres does "
        "this reduce the fuel for {km:km}?",
        "On {km:km}, what is the difference in fuel, in litres, between {old.a} that runs {high:km} a litre and one that runs "
        "only {low:km} a litre?",
    ],
    steps=[
        ("old_use = km // low", "The first needs {old_use=:litre}.", "Divide the way by the kilometres a litre."),
        ("new_use = km // high", "The second needs {new_use=:litre}.", "Do the same for the other one."),
        ("saved = old_use - new_use", "The difference is {saved=:litre}.", "Compare the two amounts."),
    ],
    unit="litres",
)

battery_charge = Family(
    skills="percent rate time",
    draw=dict(who=person(), start=ints(5, 40), rate=choice(2, 3, 4, 5), minutes=ints(6, 30), level=value("start + rate * minutes"), bikes=ints(2, 5)),
    where="level <= 100 and level > start",
    ask=[
        "The battery of {who}'s electric car stands at {start}%. At the charger it gains {rate} percentage points a minute. "
        "How many minutes does it take to reach {level}%?",
        "{who} plugs in an electric bicycle that shows {start} percent and unplugs it at {level} percent. Each minute the display "
        "rises by {rate}. For how many minutes was it plugged in?",
        "A display climbs by {rate} percent points every minute, from {start} up to {level}. Find the number of minutes.",
    ],
    steps=[
        ("needed = level - start", "The charge must rise by {needed=} points.", "Only the missing part has to be charged."),
        ("charging = needed // rate", "That takes {charging=:minute}.", "Each minute brings {rate} points."),
    ],
    noop=["Beside the charger stand {bikes:bicycle}."],
    unit="minutes",
)
