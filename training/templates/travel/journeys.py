"""Distances, times and speeds of journeys."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

second_leg_hours = Family(
    skills="speed distance subtraction division",
    draw=dict(who=person(), hours=ints(2, 5, 8), speed=ints(40, 70, 95, step=5), hours_b=ints(2, 5, 8), speed_b=ints(75, 100, 120, step=5),
              total=value("hours * speed + hours_b * speed_b"), pause=ints(10, 40), goal=town()),
    ask=[
        "It is {total:km} to {goal}. {who} drives {hours:hour} at {speed} km/h on country roads and the rest at {speed_b} km/h on the "
        "motorway. How many hours is {who.he} on the motorway?",
        "On a trip of {total:km}, {who}'s car does {speed:km} an hour for the first {hours:hour} and {speed_b:km} an hour after that. "
        "For how many hours does the second part of the trip last?",
        "Whole way: {total:km}. Country road: {hours:hour} with {speed} km/h. Motorway: all other kilometres, with {speed_b} km/h. "
        "Calculate the hours that {who} spends on the motorway.",
    ],
    steps=[
        ("slow_part = hours * speed", "The first part is {slow_part=:km} long.", "Distance is time multiplied by speed."),
        ("fast_part = total - slow_part", "For the second part {fast_part=:km} are left.", "The rest of the way follows."),
        ("fast_hours = fast_part // speed_b", "It lasts {fast_hours=:hour}.", "Time is distance divided by speed."),
    ],
    more=[More("Between the two parts {who} sleeps as long as {who.he} drives on the motorway.",
               "How many hours after the start is {who} at the end of the trip?",
               [("on_the_way = hours + 2 * fast_hours", "{who} is on the way for {on_the_way=:hour}.", "Add driving and sleeping.")])],
    noop=["Before the start {who} rests for {pause:minute}."],
    unit="hours",
)

average_speed_of_trip = Family(
    skills="average speed division",
    draw=dict(who=person(), hours=ints(2, 4, 6), speed=ints(30, 60, 80, step=5), hours_b=ints(1, 4, 6), speed_b=ints(65, 90, 110, step=5), bags=ints(2, 6)),
    where="(hours * speed + hours_b * speed_b) % (hours + hours_b) == 0",
    ask=[
        "A coach goes {hours:hour} at {speed} km/h and {hours_b:hour} at {speed_b} km/h. What is its average speed for the whole "
        "journey in km/h?",
        "{who} rides at {speed:km} an hour for {hours:hour} and at {speed_b:km} an hour for {hours_b:hour}. At what steady speed "
        "would {who} have come equally far in the same time?",
        "The first {hours:hour} of a trip pass at {speed} km/h, the last {hours_b:hour} at {speed_b} km/h. Find the average "
        "speed in km/h.",
    ],
    steps=[
        ("distance = hours * speed + hours_b * speed_b", "The whole distance is {distance=:km}.",
         "Each part is its time multiplied by its speed."),
        ("duration = hours + hours_b", "The whole time is {duration=:hour}.", "Add the times."),
        ("average = distance // duration", "The average speed is {average=} km/h.",
         "Average speed is the whole distance divided by the whole time."),
    ],
    noop=["There are {bags:bag} in the boot."],
    unit="km/h",
)

still_to_go = Family(
    skills="distance subtraction rate",
    draw=dict(who=person(), start=town(), goal=town(), speed=ints(12, 20, 28), before=ints(2, 3), after=ints(2, 3), rest=ints(5, 30, 60),
              total=value("speed * (before + after) + rest"), bottles=ints(2, 4)),
    ask=[
        "From {start} to {goal} it is {total:km}. {who} cycles at {speed:km} an hour, {before:hour} before lunch and {after:hour} "
        "after lunch. How many kilometres are still missing then?",
        "{who}'s bicycle tour from {start} is {total:km} long. {who.He} keeps a speed of {speed:km} an hour for {before:hour} in "
        "the morning and {after:hour} in the afternoon. What distance is left for the next day?",
        "A cyclist on a way of {total:km} rides {before} + {after} hours at {speed} km/h. Find how far the cyclist is from the "
        "end of the way.",
    ],
    steps=[
        ("riding = before + after", "{who} rides for {riding=:hour}.", "Both parts of the day count."),
        ("covered = riding * speed", "That brings {covered=:km}.", "Distance is time multiplied by speed."),
        ("left = total - covered", "There are {left=:km} left.", "What is covered is no longer ahead."),
    ],
    noop=["{who} carries {bottles} bottles of water."],
    unit="km",
)

towns_on_a_road = Family(
    skills="distance line subtraction",
    draw=dict(start=town(), middle=town(), near=town(), end=town(), total=ints(60, 180, 500), first=ints(8, 40, 120), last=ints(8, 40, 120), houses=ints(40, 90)),
    where="total > first + last + 3",
    ask=[
        "Along a straight road lie {start}, {middle}, {near} and {end}, in this order. From {start} to {end} it is {total:km}, "
        "from {start} to {middle} {first:km}, from {near} to {end} {last:km}. How far apart are {middle} and {near}, in kilometres?",
        "A road of {total:km} joins {start} with {end}. After {first:km} from {start} it passes {middle}; {last:km} before "
        "{end} it passes {near}, which comes after {middle}. What is the distance from {middle} to {near} in kilometres?",
        "A train line runs from {start} to {end}, {total:km} in all. The first stop, {middle}, is {first:km} from {start}; the "
        "last stop before {end} is {near}, {last:km} from {end}. How many kilometres of track lie between the two stops?",
    ],
    steps=[
        ("outer = first + last", "The two outer stretches have {outer=:km}.", "They lie on both sides of the stretch in question."),
        ("between = total - outer", "Between the two places it is {between=:km}.", "The rest of the road is in the middle."),
    ],
    noop=["Beside the road stand {houses:house}."],
    unit="km",
)

speed_up_saves_time = Family(
    skills="speed time division difference",
    draw=dict(who=person(), slow=choice(40, 50, 60), fast=choice(75, 80, 90, 100, 120), times=ints(1, 3), distance=value("int(times * lcm(slow, fast))"), seats=ints(2, 7)),
    where="distance <= 900",
    ask=[
        "{who} can take the old road at {slow} km/h or the new road at {fast} km/h. Both are {distance:km} long. How many hours "
        "does the new road save?",
        "The same {distance:km} are driven once at {slow} km/h and once at {fast} km/h. What is the difference of the two times "
        "in hours?",
        "For {distance:km} a truck that goes {slow:km} an hour needs longer than a car that goes {fast:km} an hour. How many "
        "hours longer?",
    ],
    steps=[
        ("slow_time = distance // slow", "At the lower speed it takes {slow_time=:hour}.", "Time is distance divided by speed."),
        ("fast_time = distance // fast", "At the higher speed it takes {fast_time=:hour}.", "Do the same with the other speed."),
        ("saved = slow_time - fast_time", "The difference is {saved=:hour}.", "Compare the two times."),
    ],
    noop=["The car has {seats:seat}."],
    unit="hours",
)

there_and_back = Family(
    skills="speed round trip time",
    draw=dict(who=person(), up=choice(2, 3, 4), down=choice(5, 6, 8, 10), times=ints(1, 2, 3), way=value("int(times * lcm(up, down))"), stay=ints(1, 3)),
    where="way <= 18",
    ask=[
        "{who} climbs {way:km} to a hut at {up:km} an hour, stays there for {stay:hour} and runs down the same path at {down:km} "
        "an hour. After how many hours is {who.he} back at the bottom?",
        "A path to a hut is {way:km} long. Upwards {who} makes {up:km} an hour, downwards {down:km} an hour, and the rest in "
        "between lasts {stay:hour}. How long is {who} away, in hours?",
        "Going up, {who} walks {up} km/h; going down, {down} km/h. The way is {way:km} each time, and at the top {who.he} spends "
        "{stay:hour}. Calculate the duration of the whole outing in hours.",
    ],
    steps=[
        ("up_time = way // up", "The way up takes {up_time=:hour}.", "Time is distance divided by speed."),
        ("down_time = way // down", "The way down takes {down_time=:hour}.", "The path is as long as before."),
        ("outing = up_time + stay + down_time", "With the rest it is {outing=:hour}.", "Add walking and resting."),
    ],
    unit="hours",
)

metres_per_minute = Family(
    skills="unit conversion speed minutes",
    draw=dict(who=person(), steps_a_minute=ints(80, 120, 150, step=10), step_cm=choice(50, 60, 70, 75, 80), minutes=ints(5, 40, 90), floors=ints(2, 8)),
    where="steps_a_minute * minutes * step_cm % 100 == 0",
    ask=[
        "{who} takes {steps_a_minute:step} a minute, and each step is {step_cm:cm} long. How many metres does {who} walk in "
        "{minutes:minute}?",
        "With steps of {step_cm:cm}, {steps_a_minute} of them in a minute, {who} walks for {minutes:minute}. What distance in "
        "metres is that?",
        "A pedometer shows {steps_a_minute:step} for every minute of a walk of {minutes:minute}. {who}'s steps measure "
        "{step_cm:cm}. Find the length of the walk in metres.",
    ],
    steps=[
        ("all_steps = steps_a_minute * minutes", "These are {all_steps=:step}.", "Every minute has the same number."),
        ("centimetres = all_steps * step_cm", "They measure {centimetres=:cm}.", "Each step has the same length."),
        ("metres = centimetres // 100", "In metres: {metres=:m}.", "A metre has 100 centimetres."),
    ],
    noop=["{who} lives on floor {floors}."],
    unit="m",
)

stages_of_a_hike = Family(
    skills="comparison distance addition",
    draw=dict(who=person(), first=ints(9, 22, 40), less=ints(2, 6, 12), signs=ints(8, 40)),
    where="first > less + 3",
    ask=[
        "On the first day of a hike {who} walks {first:km}, on the second {less:km} less, and on the third as far as on the two "
        "days before together. How many kilometres long is the hike?",
        "{who}'s third stage is as long as the first and second stages together. The first measures {first:km} and the second "
        "is {less:km} shorter. What is the total of the three stages in kilometres?",
        "A boat trip has three legs: one of {first:km}, one that is {less:km} shorter, and one equal to the sum of these two. "
        "Find the length of the whole trip in kilometres.",
    ],
    steps=[
        ("second = first - less", "The second part is {second=:km}.", "It is shorter than the first."),
        ("third = first + second", "The third part is {third=:km}.", "It equals the first two together."),
        ("hike = first + second + third", "All three make {hike=:km}.", "Add the three parts."),
    ],
    noop=["{who} counts {signs} signposts on the way."],
    unit="km",
)
