"""Meeting, overtaking and running ahead."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

meeting_place = Family(
    skills="relative speed addition division multiplication subtraction",
    draw=dict(one=person(), two=person(), here=town(), there=town(), speed=ints(12, 20, 30), other=ints(8, 18, 28), hours=ints(2, 5, 8),
              way=value("(speed + other) * hours"), birds=ints(3, 20)),
    where="speed != other",
    ask=[
        "{here} and {there} are {way:km} apart. {one} leaves {here} by bicycle at {speed:km} an hour, and at the same moment {two} leaves "
        "{there} towards {one} at {other:km} an hour. How far from {there}, in kilometres, do they meet?",
        "Two cyclists ride towards each other from {here} and {there}, places {way:km} apart. {one} comes from {here} at {speed} km/h, {two} "
        "from {there} at {other} km/h, and they set out together. What is the distance in kilometres between their meeting place and {there}?",
        "{one} and {two} start at the same time at the two ends of a canal path of {way:km}. Each hour {one} covers {speed:km} of it and {two} "
        "{other:km}, moving towards each other. How many kilometres has {two} walked when they shake hands?",
    ],
    steps=[
        ("closing = speed + other", "Each hour they come {closing=:km} closer.", "Both move towards each other, so the speeds add."),
        ("meeting = way // closing", "They meet after {meeting=:hour}.", "The whole way has to be closed."),
        ("twos_way = meeting * other", "By then {two} has covered {twos_way=:km}.", "{two} does {other:km} an hour."),
    ],
    more=[More("{one} keeps a list of the distances, too.", "By how many kilometres do the distances that the two have covered differ?",
               [("ones_way = way - twos_way", "{one} has covered {ones_way=:km}.", "Together they have covered the whole way."),
                ("difference = abs(ones_way - twos_way)", "The distances differ by {difference} km.", "Take the smaller from the larger.")])],
    noop=["They see {birds:bird} on the way."],
    unit="km",
)

catching_place = Family(
    skills="relative speed head start division multiplication",
    draw=dict(one=person(), two=person(), slow=ints(4, 12, 20), gain=ints(2, 6, 9), fast=value("slow + gain"), lead=ints(2, 4)),
    where="slow * lead % gain == 0",
    ask=[
        "{one} sets out at {slow:km} an hour, and {two} follows {lead} hours later on the same road at {fast:km} an hour. How many "
        "kilometres from the start does {two} catch up with {one}?",
        "A wagon rolls along at {slow:km} an hour. A rider leaves the same village {lead:hour} after it and rides at {fast:km} an hour. "
        "How far from the village, in kilometres, does the rider overtake the wagon?",
        "{two} is {lead:hour} late and chases {one}, who goes {slow} km/h, at {fast} km/h. What distance in kilometres must {two} cover "
        "until they are side by side?",
    ],
    steps=[
        ("ahead = slow * lead", "The first is {ahead=:km} ahead.", "The head start lasts {lead:hour}."),
        ("closing = fast - slow", "Each hour the gap shrinks by {closing=:km}.", "Both go in the same direction."),
        ("chase = ahead // closing", "The gap is gone after {chase=:hour}.", "See how often the gain fits into the gap."),
        ("distance = chase * fast", "That is {distance=:km} from the start.", "The second has gone {fast:km} in each of these hours."),
    ],
    unit="km",
)

apart_after = Family(
    skills="relative speed multiplication",
    draw=dict(one=person(), two=person(), speed=ints(50, 80, 110, step=5), other=ints(45, 90, 110, step=5), hours=ints(2, 6, 9), coffee=ints(2, 5)),
    where="speed != other",
    ask=[
        "{one} and {two} leave a crossroads at the same time, {one} to the north at {speed} km/h, {two} to the south at {other} "
        "km/h. How many kilometres apart are they after {hours:hour}?",
        "Two trains start back to back from one station. One does {speed:km} an hour, the other {other:km} an hour. What is the "
        "distance between them {hours:hour} later, in kilometres?",
        "From the same inn {one} drives east with {speed} km/h and {two} west with {other} km/h. Find their distance from each "
        "other when {hours:hour} have passed.",
    ],
    steps=[
        ("opening = speed + other", "Each hour the distance grows by {opening=:km}.", "They move in opposite directions."),
        ("apart = opening * hours", "After {hours:hour} it is {apart=:km}.", "Every hour adds the same."),
    ],
    noop=["Before leaving they drank {coffee} cups of tea."],
    unit="km",
)

gap_same_direction = Family(
    skills="relative speed subtraction multiplication",
    draw=dict(one=person(), two=person(), fast=ints(14, 24, 35), slow=ints(8, 13, 24), hours=ints(2, 6, 9), start_gap=ints(2, 9, 15)),
    where="fast > slow + 1",
    ask=[
        "{one} is already {start_gap:km} ahead of {two} and rides at {fast} km/h, while {two} follows at {slow} km/h. How many "
        "kilometres lie between them after {hours:hour}?",
        "Two cyclists ride in the same direction. {one}, who is in front by {start_gap:km}, does {fast:km} an hour; {two} "
        "behind does {slow:km} an hour. What is the gap in kilometres {hours:hour} later?",
        "{two} starts {start_gap:km} behind {one}. Each of the next {hours} hours {one} covers {fast:km} and {two} only "
        "{slow:km}. How large is the gap in kilometres at the end?",
    ],
    steps=[
        ("growth_per_hour = fast - slow", "Each hour the gap grows by {growth_per_hour=:km}.", "{one} in front is the faster one."),
        ("growth = growth_per_hour * hours", "In {hours:hour} it grows by {growth=:km}.", "Every hour adds the same."),
        ("gap = start_gap + growth", "Then it is {gap=:km}.", "There was a gap at the start, too."),
    ],
    unit="km",
)

lapping_on_track = Family(
    skills="relative speed circular track",
    draw=dict(one=person(), two=person(), track=choice(200, 300, 400, 600), fast=ints(150, 260, 320, step=10), slow=ints(100, 200, 250, step=10), trees=ints(10, 50)),
    where="fast > slow and track % (fast - slow) == 0",
    ask=[
        "On a round track of {track:m}, {one} and {two} start together and run the same way round. {one} runs {fast:m} a minute, "
        "{two} {slow:m}. After how many minutes does {one} overtake {two} for the first time?",
        "{two} jogs round a pond at {slow:m} a minute, {one} runs round it at {fast:m} a minute in the same direction. One round "
        "is {track:m}. {one} and {two} begin at the same bench; how many minutes pass until {one} is exactly one round ahead?",
        "Two runners share a {track}-metre loop. From a common start the quick runner covers {fast:m} and the slow runner "
        "{slow:m} each minute. Find the number of minutes until the slow runner is lapped.",
    ],
    steps=[
        ("gain = fast - slow", "The faster runner gains {gain=:m} each minute.", "They run in the same direction."),
        ("minutes_needed = track // gain", "A whole round is gained after {minutes_needed=:minute}.",
         "To overtake means to be one round ahead."),
    ],
    noop=["Beside the track stand {trees:tree}."],
    unit="minutes",
)

together_in_steps = Family(
    skills="least common multiple",
    draw=dict(one=thing("tram", "ferry", "cable car"), two=thing("bus", "shuttle train"), first=ints(6, 20, 40), second=ints(8, 30, 50), station=town(), seats=ints(20, 60)),
    where="first != second and second % first != 0 and first % second != 0",
    ask=[
        "At {station} {one.a} leaves every {first:minute} and {two.a} every {second:minute}. Both have just left together. In how "
        "many minutes will they leave together again for the first time?",
        "{one.A} departs at intervals of {first:minute}, {two.a} at intervals of {second:minute}; at noon both depart. How many "
        "minutes after noon do both depart at the same minute again?",
        "Two lamps on the pier of {station} have just flashed together. The red lamp flashes every {first:second}, the white lamp "
        "every {second:second}. After how many seconds do they next flash together?",
    ],
    steps=[
        ("together = lcm(first, second)", "The smallest common multiple of {first} and {second} is {together}.",
         "The time must be a multiple of both intervals."),
    ],
    noop=["The waiting room has {seats:seat}."],
)

race_gap = Family(
    skills="speed time distance comparison",
    draw=dict(one=person(), two=person(), fast=choice(5, 6, 8), slow=choice(3, 4), seconds=ints(20, 60, 120), race=value("fast * seconds"), color=choice("red", "blue", "green")),
    ask=[
        "In a race over {race:m}, {one} runs {fast:m} a second and {two} {slow:m} a second. How many metres behind is {two} when "
        "{one} reaches the finish?",
        "{one} covers {fast:m} every second, {two} only {slow:m}. They race over {race:m}. How many metres has {two} still to go "
        "at the moment when {one} wins?",
        "Two sledges glide down a slope of {race:m}: the {color} one at {fast} metres a second, the white one at {slow} metres a "
        "second. When the {color} sledge arrives, how far in metres is the white one from the end?",
    ],
    steps=[
        ("winning_time = race // fast", "The winner needs {winning_time=:second}.", "Time is distance divided by speed."),
        ("covered = winning_time * slow", "In that time the loser covers {covered=:m}.", "Both have run for the same time."),
        ("behind = race - covered", "To the end there are {behind=:m} left.", "The rest of the track still lies ahead."),
    ],
    unit="m",
)
