"""Maps, plans, models and enlarged pictures."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

onto_the_map = Family(
    skills="scale units multiplication division",
    draw=dict(who=person(), one=town(), two=town(), scale=choice(20000, 25000, 50000, 100000, 200000, 500000), km=ints(2, 60, 250), folds=ints(4, 12)),
    where="km * 100000 % scale == 0 and km * 100000 // scale < 60 and km * 100000 // scale > 1",
    ask=[
        "{one} and {two} are {km} km apart as the crow flies. How many centimeters are there between them on a map with the scale 1 : {scale}?",
        "{who} draws a map on which 1 cm stands for {scale} cm. Two lighthouses are {km} km from each other. What is their distance on the map in cm?",
        "A straight canal of {km} km is to be shown on a map with the scale 1 to {scale}. Find its length on the paper in centimeters.",
    ],
    steps=[
        ("real_cm = km * 100000", "The real distance is {real_cm=} cm.", "A kilometer is 1000 m, and a meter is 100 cm, which makes 100000 cm."),
        ("map_cm = real_cm / scale", "On the map that is {map_cm=} cm.", "The map makes everything {scale} times smaller."),
    ],
    noop=["The map can be folded {folds} times."],
    unit="cm",
)

two_distances_on_a_map = Family(
    skills="scale proportion division multiplication",
    draw=dict(who=person(), known_cm=ints(2, 9, 20), per_cm=ints(2, 15, 50), known_km=value("known_cm * per_cm"), other_cm=ints(3, 25, 60), year=ints(2, 30)),
    where="known_cm != other_cm",
    ask=[
        "On {who}'s map two villages that are {known_km} km apart have a distance of {known_cm} cm. Two others are {other_cm} cm apart on the map. How many kilometers is that in reality?",
        "The scale of an old map cannot be read. {who} knows that a lake {known_cm} cm long on it is {known_km} km long. What is the real length, in km, of an island that measures {other_cm} cm there?",
        "{known_cm} cm on a map correspond to {known_km} km. Find how many kilometers {other_cm} cm correspond to.",
    ],
    steps=[
        ("each_cm = known_km / known_cm", "One centimeter stands for {each_cm=} km.", "The {known_km} km are shown as {known_cm} cm."),
        ("distance = each_cm * other_cm", "So the distance is {distance=} km.", "Each of the {other_cm} cm stands for the same."),
    ],
    noop=["The map was printed {year} years ago."],
    unit="km",
)

model_of_a_building = Family(
    skills="scale units multiplication division",
    draw=dict(who=person(), scale=choice(10, 20, 25, 50, 100, 200), meters=ints(2, 80, 300), what=choice("tower", "ship", "bridge", "railway carriage", "freight train"), weeks=ints(2, 9)),
    where="meters * 100 % scale == 0 and meters * 100 // scale < 200 and meters * 100 // scale > 9",
    ask=[
        "{who} builds a model of a {what} on the scale 1 : {scale}. The real {what} is {meters} m long. How many centimeters long is the model?",
        "A {what} that measures {meters} m from end to end is {scale} times as long as a model of it. What does the model measure, in cm, from end to end?",
        "In a miniature park everything is {scale} times smaller than in reality. Find the length in cm of a {what} there, if the real one has a length of {meters} m.",
    ],
    steps=[
        ("real_cm = meters * 100", "The real one has {real_cm=} cm.", "A meter is 100 cm."),
        ("model_cm = real_cm / scale", "The model has {model_cm=} cm.", "Everything is {scale} times smaller."),
    ],
    noop=["The model was finished in {weeks:week}."],
    unit="cm",
)

room_on_a_plan = Family(
    skills="scale area multiplication division units",
    draw=dict(who=person(), scale=choice(50, 100, 200), long=ints(4, 14, 40), wide=ints(3, 10, 30), doors=ints(1, 4)),
    where="wide < long and long * scale % 100 == 0 and wide * scale % 100 == 0 and long * scale < 2500",
    ask=[
        "On a plan with the scale 1 : {scale} a rectangular room is {long} cm long and {wide} cm wide. How many square meters does the real room have?",
        "{who} measures a hall on a building plan: {long} cm by {wide} cm. Every length on the plan is {scale} times smaller than in the building. What is the real area of the hall in square meters?",
        "A rectangular terrace is drawn 1 : {scale}, and the drawing measures {wide} cm by {long} cm. Find the area of the terrace in square meters.",
    ],
    steps=[
        ("real_long = long * scale / 100", "In reality it is {real_long=} m long.", "Each length is {scale} times as large, and 100 cm are a meter."),
        ("real_wide = wide * scale / 100", "It is {real_wide=} m wide.", "The same holds for the width."),
        ("area = real_long * real_wide", "The area is {area=} square meters.", "Lengths must be enlarged before they are multiplied."),
    ],
    noop=["The drawing shows {doors:door}."],
    unit="m^2",
)

enlarged_picture = Family(
    skills="proportion division multiplication subtraction",
    draw=dict(who=person(), wide=choice(6, 9, 10, 12, 15), high=choice(8, 13, 14, 18, 20), factor=ints(2, 6, 15), new_wide=value("wide * factor")),
    ask=[
        "A photo {wide} cm wide and {high} cm high is enlarged so that it becomes {new_wide} cm wide. By how many centimeters does its height grow?",
        "{who} pulls at the corner of a picture on the screen, which keeps its shape. Its width changes from {wide} cm to {new_wide} cm. Before, it was {high} cm high. How many centimeters higher is it now than before?",
        "A stamp of {wide} mm in width and {high} mm in height appears on a screen with a width of {new_wide} mm and in the same proportions. Find the difference between the two heights in mm.",
    ],
    steps=[
        ("times = new_wide / wide", "Everything becomes {times=} times as large.", "Compare the widths."),
        ("new_high = high * times", "The new height is {new_high=}.", "The height grows in the same ratio."),
        ("growth = new_high - high", "It has grown by {growth=}.", "Compare it with the old height, {high}."),
    ],
)

from_map_to_hours = Family(
    skills="scale rate multiplication division",
    draw=dict(who=person(), per_cm=choice(1, 2, 4, 5, 10), hours=ints(2, 9, 20), speed=choice(4, 5, 6, 12, 15, 18), cm=value("hours * speed // per_cm"), huts=ints(2, 5), pause=ints(10, 45, step=5)),
    where="hours * speed % per_cm == 0 and hours * speed // per_cm > 2 and hours * speed // per_cm < 50 and hours * speed < 120",
    ask=[
        "On a map 1 cm stands for {per_cm} km. {who}'s route measures {cm} cm on it, and {who.he} covers {speed} km an hour. How many hours does {who.he} need?",
        "{who} lays a thread along a path on a map; it is {cm} cm long. Each centimeter is {per_cm} km in nature, and {who} makes {speed} km in an hour. What time, in hours, is needed for the path?",
        "A river trip takes up {cm} cm on a map on which {per_cm} km are shown by 1 cm. The boat moves at {speed} km per hour. Find the number of hours that the trip takes.",
    ],
    steps=[
        ("km = cm * per_cm", "The way is {km=} km long.", "Each centimeter stands for {per_cm} km."),
        ("time = km / speed", "It takes {time=} hours.", "In each hour {speed} km are covered."),
    ],
    more=[More("On the way there is a rest of {pause:minute}.", "How many minutes pass from start to finish?",
               [("moving = time * 60", "Moving takes {moving=} minutes.", "An hour has 60 minutes."),
                ("whole = moving + pause", "With the rest that makes {whole=} minutes.", "The rest counts as well.")])],
    noop=["There are {huts} huts along the way."],
    unit="hours",
)
