"""Distance, speed and time on the way."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

two_legs = Family(
    skills="rate multiplication addition distance",
    draw=dict(who=person(), here=town(), there=town(), fast=ints(60, 110, 140, step=5), slow=ints(25, 55, 58), long=ints(2, 6, 12), short=ints(1, 4, 9), stops=ints(2, 5), extra=ints(5, 40, 90)),
    ask=[
        "{who} drives from {here} to {there}. {who.He} is on the highway for {long:hour} at {fast} km/h and on country roads for {short:hour} at {slow} km/h. How many kilometers does {who.he} drive in all?",
        "A bus goes at {fast} km/h for {long:hour}, then at {slow} km/h for {short:hour}. What distance, in kilometers, has it covered?",
        "The trip to {there} begins on a highway, where {who} keeps a speed of {fast} km/h for {long:hour}. The last {short:hour} are spent in hilly country at {slow} km/h. Find the length of the trip in kilometers.",
    ],
    steps=[
        ("highway = fast * long", "The fast part is {highway=} km long.", "Distance is speed times time."),
        ("country = slow * short", "The slow part is {country=} km long.", "The same rule holds at {slow} km/h."),
        ("distance = highway + country", "Together that is {distance=} km.", "The trip consists of the two parts."),
    ],
    more=[More("Because of a closed bridge there is a detour of {extra} km on top of that.", "How many kilometers are driven in all?",
               [("with_detour = distance + extra", "With the detour it is {with_detour=} km.", "The detour makes the trip longer.")])],
    noop=["There are {stops} gas stations on the way."],
    back={"slow": "{who} drives for {long:hour} at {fast} km/h and then for {short:hour} at a lower, steady speed. The whole trip is {distance} km long. What was the lower speed in km/h?"},
    unit="km",
)

meeting = Family(
    skills="relative-speed addition division distance",
    draw=dict(one=person(), two=person(), here=town(), there=town(), a=ints(10, 18, 30), b=ints(11, 19, 31), hours=ints(2, 5, 9), gap=value("(a + b) * hours")),
    ask=[
        "{one} and {two} live {gap} km apart. They start cycling towards each other at the same moment, {one} at {a} km/h and {two} at {b} km/h. After how many hours do they meet?",
        "Two cyclists leave {here} and {there} at the same time and ride towards each other. The towns are {gap} km apart, and the speeds are {a} km/h and {b} km/h. How many hours pass until they meet?",
        "A straight road of {gap} km joins {here} and {there}. {one} sets out from one end at {a} km/h, {two} from the other end at {b} km/h, both at noon. How many hours after noon do their paths cross?",
    ],
    steps=[
        ("closing = a + b", "The gap closes by {closing=} km every hour.", "They move towards each other, so their speeds add up."),
        ("time = gap / closing", "They meet after {time=:hour}.", "The whole gap of {gap} km has to be closed."),
    ],
    unit="hours",
)

catching_up = Family(
    skills="relative-speed subtraction multiplication division",
    draw=dict(one=person(), two=person(), gain=ints(2, 5, 8), ahead=ints(1, 4, 6), hours=ints(2, 6, 9), slow=value("gain * hours"), fast=value("slow + gain * ahead")),
    where="slow >= 6 and fast < 110",
    ask=[
        "{one} leaves a village on a moped at {slow} km/h. After {ahead:hour}, {two} follows on the same road at {fast} km/h. How many hours does {two} ride before catching up?",
        "A moped rides along a canal at {slow} km/h. A second one starts {ahead:hour} later from the same place and rides at {fast} km/h. After how many hours of riding has the second one caught up?",
        "{two} wants to overtake {one}, who started {ahead:hour} earlier and keeps a speed of {slow} km/h. {two} rides at {fast} km/h. For how many hours must {two} ride?",
    ],
    steps=[
        ("lead = slow * ahead", "At the second start the lead is {lead=} km.", "The first one has been riding for {ahead:hour}."),
        ("closing = fast - slow", "The lead shrinks by {closing=} km an hour.", "Both ride the same way, so the difference of the speeds counts."),
        ("time = lead / closing", "It is gone after {time=:hour}.", "The whole lead has to be made up."),
    ],
    unit="hours",
)

arrival = Family(
    skills="time addition clock",
    draw=dict(who=person(), there=town(), walk=ints(5, 25, 55), ride=ints(20, 95, 190), wait=ints(3, 20, 40), fare=ints(2, 9)),
    numbers="whole",
    answer="minutes",
    ask=[
        "{who} walks {walk:minute} to the station, waits {wait:minute} for the train and then rides {ride:minute} to {there}. How many minutes after leaving home does {who.he} arrive?",
        "{who} sets out for {there}. It is {walk:minute} on foot to the stop, then a wait of {wait:minute}, then {ride:minute} by tram. How many minutes does the journey take?",
        "The way to {there} consists of {ride:minute} on a train, {walk:minute} of walking and {wait:minute} of waiting on the platform. Find the length of the whole journey in minutes.",
    ],
    steps=[
        ("before = walk + wait", "Before the ride {before=:minute} pass.", "Walking and waiting come first."),
        ("minutes = before + ride", "With the ride it is {minutes=:minute}.", "The ride itself takes {ride:minute}."),
    ],
    noop=["A ticket costs ${fare}."],
    unit="minutes",
)

fuel = Family(
    skills="rate division multiplication money",
    draw=dict(who=person(), tanks=ints(2, 9, 40), use=choice(5, 6, 7, 8), price=choice(1, 2, 3), distance=value("tanks * 100"), seats=ints(4, 7)),
    ask=[
        "A car burns {use:litre} of fuel per 100 km, and a litre costs ${price}. {who} drives {distance} km. How many dollars does the fuel cost?",
        "{who} plans a trip of {distance} km. For every 100 km {who.his} car needs {use:litre}, at ${price} a litre. What will be spent on fuel, in dollars?",
        "Fuel is sold at ${price} per litre. How many dollars' worth of it does a journey of {distance} km take if the car uses {use:litre} for each 100 km?",
    ],
    steps=[
        ("hundreds = distance / 100", "The trip has {hundreds=} stretches of 100 km.", "The consumption is given for 100 km."),
        ("litres = hundreds * use", "It takes {litres=:litre}.", "Each stretch takes {use:litre}."),
        ("cost = litres * price", "That costs ${cost=}.", "Every litre is ${price}."),
    ],
    noop=["The car has {seats} seats."],
    unit="dollars",
)

laps = Family(
    skills="division multiplication distance units",
    draw=dict(who=person(), track=choice(200, 250, 400, 500), count=ints(4, 20, 60), distance=value("track * count"), pace=ints(60, 140, 200)),
    ask=[
        "{who} runs {distance} m on a track that is {track} m long, and takes {pace:second} for every lap. For how many seconds does {who.he} run?",
        "One lap of a track is {track} m. At a steady {pace:second} a lap, how many seconds does {who} need for {distance} m?",
        "A race over {distance} m is held on a {track} m track. {who} needs {pace:second} for each round. What is {who.his} time in seconds?",
    ],
    steps=[
        ("rounds = distance / track", "The run consists of {rounds=} laps.", "Each lap is {track} m of the {distance} m."),
        ("time = rounds * pace", "That takes {time=} seconds.", "Every lap takes the same {pace:second}."),
    ],
    unit="seconds",
)

round_trip_average = Family(
    skills="average-speed division multiplication",
    draw=dict(who=person(), k=ints(1, 6, 15), pair=choice(0, 1, 2, 3), out=value("[60, 30, 90, 120][pair]"), back_speed=value("[40, 20, 45, 60][pair]"), distance=value("360 * k")),
    ask=[
        "{who} drives {distance} km to a lake at {out} km/h and returns by the same road at {back_speed} km/h. What is the average speed of the whole trip in km/h?",
        "The outward journey of {distance} km is made at {out} km/h, the way back at {back_speed} km/h. Find the average speed, in km/h, over both ways together.",
        "A truck carries goods over {distance} km at {out} km/h. Empty, on a day with fog, it goes back along the same route at {back_speed} km/h. How many kilometers per hour is that on average for the round trip?",
    ],
    steps=[
        ("time_out = distance / out", "The way there takes {time_out=:hour}.", "Time is distance divided by speed."),
        ("time_back = distance / back_speed", "The way back takes {time_back=:hour}.", "The same distance is driven at {back_speed} km/h."),
        ("time = time_out + time_back", "In all that is {time=:hour}.", "An average speed needs the total time, not the mean of the speeds."),
        ("average = 2 * distance / time", "The average speed is {average=} km/h.", "The distance of {distance} km is driven twice."),
    ],
    unit="km/h",
)
