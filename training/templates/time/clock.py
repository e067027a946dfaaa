"""Clock times and durations within a day."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town
from training.templates.family import Family

QUARTERS = choice(10, 15, 20, 25, 35, 40, 45, 50)

arrival_time = Family(
    skills="clock time addition",
    draw=dict(who=person(), hour=choice(6, 7, 8, 9), minute=QUARTERS, ride=ints(25, 110), goal=town(), fare=ints(3, 9)),
    answer='f"{arrival // 60}:{arrival % 60:02d}"',
    ask=[
        "{who}'s train leaves at {hour}:{minute} a.m. and needs {ride:minute} to {goal}. At what time, as hours:minutes, does it "
        "arrive?",
        "The ride to {goal} takes {ride:minute}. {who} gets on at {hour}:{minute} in the morning. What does the station clock "
        "show in {goal} on arrival? Answer in the form hours:minutes.",
        "It is {hour}:{minute} a.m. when {who} sets out for {goal}; {ride:minute} later {who.he} is there. Give the time of "
        "arrival (hours:minutes).",
    ],
    steps=[
        ("departure = hour * 60 + minute", "The train leaves {departure=} minutes after midnight.", "Count the minutes since midnight."),
        ("arrival = departure + ride", "It arrives {arrival=} minutes after midnight, which is {arrival:clock}",
         "Add the time of the ride."),
    ],
    noop=["The ticket costs ${fare}."],
)

duration_between = Family(
    skills="clock time subtraction",
    draw=dict(who=person(), hour=choice(6, 7, 8, 9), minute=QUARTERS, later_hour=choice(10, 11), later_minute=QUARTERS, pupils=ints(10, 30)),
    where="minute != later_minute",
    ask=[
        "{who}'s rehearsal begins at {hour}:{minute} and ends at {later_hour}:{later_minute} on the same morning. How many minutes "
        "does it last?",
        "From {hour}:{minute} to {later_hour}:{later_minute} {who} works in the library, without a break, all on one morning. "
        "For how many minutes does {who} work?",
        "A film starts at {hour}:{minute}. When it is over, {who} looks at the clock and sees {later_hour}:{later_minute}; it is "
        "still the same morning. Find the length of the film in minutes.",
    ],
    steps=[
        ("begin = hour * 60 + minute", "The beginning is {begin=} minutes after midnight.", "An hour has 60 minutes."),
        ("end = later_hour * 60 + later_minute", "The end is {end=} minutes after midnight.", "Do the same with the end."),
        ("duration = end - begin", "So it lasts {duration=:minute}.", "The duration is the end minus the beginning."),
    ],
    noop=["There are {pupils:guest} in the room."],
    unit="minutes",
)

leave_in_time = Family(
    skills="clock time working backwards subtraction",
    draw=dict(who=person(), hour=choice(8, 9, 10, 11), walk=ints(8, 25), ride=ints(12, 50), spare=ints(5, 15), friend=person(), bag=ints(2, 6)),
    answer='f"{start // 60}:{start % 60:02d}"',
    ask=[
        "{who} must be at the dentist's at {hour} o'clock sharp in the morning. The walk to the bus takes {walk:minute}, the ride "
        "{ride:minute}, and {who.he} wants {spare:minute} to spare. At what time, as hours:minutes, must {who.he} leave home?",
        "A concert begins at {hour} o'clock in the morning. {who} needs {walk:minute} on foot and {ride:minute} on the tram "
        "and likes to arrive {spare:minute} early. When does {who} have to go? Write hours:minutes.",
        "{friend} expects {who} at exactly {hour} o'clock in the morning. Before that come {ride:minute} in a train, {walk:minute} of walking and "
        "{spare:minute} in a flower shop. Find the time (hours:minutes) when {who} has to set out.",
    ],
    steps=[
        ("needed = walk + ride + spare", "In all {needed=:minute} are needed.", "Everything before the appointment takes time."),
        ("start = hour * 60 - needed",
         "Counted from midnight, {who} leaves after {start=} minutes, which is {start:clock}", "Go back from {hour} o'clock."),
    ],
    noop=["{who} carries {bag} books."],
)

school_day_length = Family(
    skills="multiplication addition time",
    draw=dict(lessons=ints(4, 7), minutes=choice(40, 45, 50), short=choice(5, 10), long=choice(15, 20, 25), who=person(), classes=ints(6, 20)),
    ask=[
        "A school day has {lessons:lesson} of {minutes:minute}. Between lessons there is a break of {short:minute}, except that "
        "one of the breaks lasts {long:minute}. How many minutes are there from the start of the first lesson to the end of the last?",
        "{who} has {lessons:lesson} in a row, {minutes:minute} each. Every break between them has {short:minute}, but the lunch "
        "break has {long}. What is the time in minutes from the first bell to the end of the last lesson?",
        "The timetable shows {lessons:lesson}, each {minutes:minute} long, one long break ({long:minute}) and short breaks "
        "({short:minute} each) between all the other neighbouring lessons. Find the length of the school day in minutes.",
    ],
    steps=[
        ("teaching = lessons * minutes", "The lessons take {teaching=:minute}.", "All lessons are equally long."),
        ("breaks = lessons - 1", "Between them are {breaks=:break}.", "After the last lesson there is no break."),
        ("pauses = (breaks - 1) * short + long", "The breaks take {pauses=:minute}.", "One break is long, the others are short."),
        ("day_length = teaching + pauses", "Together that is {day_length=:minute}.", "Lessons and breaks make the day."),
    ],
    noop=["The school has {classes:class}."],
    unit="minutes",
)

slow_clock = Family(
    skills="rate clock error multiplication",
    draw=dict(who=person(), loses=ints(2, 9, 15), days=ints(3, 14, 30), price=ints(20, 90), room=choice("kitchen", "hall", "attic")),
    ask=[
        "The clock in {who}'s {room} loses {loses:minute} a day. It is set right on some morning. How many minutes slow is it "
        "{days:day} later?",
        "{who} sets an old clock by the radio and then leaves it alone for {days:day}. Each day it falls {loses:minute} behind. "
        "By how many minutes is it wrong in the end?",
        "A tower clock falls behind by {loses:minute} every day and nobody sets it for {days:day}. Find how far behind it is, in "
        "minutes, if it was right at first.",
    ],
    steps=[
        ("behind = loses * days", "It is {behind=:minute} slow.", "The error grows by the same amount each day."),
    ],
    noop=["The clock cost ${price}."],
    back={"loses": "An old clock is set right and left alone for {days:day}. Then it is {behind:minute} slow. How many minutes "
                   "does it lose a day?"},
    unit="minutes",
)

screen_time_left = Family(
    skills="unit conversion subtraction hours minutes",
    draw=dict(who=person(), hours=ints(2, 6, 12), first=ints(25, 70, 150), second=ints(20, 50, 100), parts=ints(2, 5)),
    where="hours * 60 > first + second",
    ask=[
        "{who} may play for {hours:hour} a week. So far {who.he} has played {first:minute} and {second:minute}. How many minutes "
        "are left this week?",
        "A battery lasts {hours:hour}. {who} has used it for {first:minute} in the morning and for {second:minute} in the "
        "afternoon. For how many more minutes will it work?",
        "A parking ticket is valid for {hours:hour}. {who} shops for {first:minute} and then sits in a café for {second:minute}. "
        "How many minutes remain on the ticket?",
    ],
    steps=[
        ("allowed = hours * 60", "That is {allowed=:minute} in all.", "An hour has 60 minutes."),
        ("used = first + second", "Used are {used=:minute}.", "Add what has been used."),
        ("left = allowed - used", "There are {left=:minute} left.", "Subtract what is used."),
    ],
    noop=["{who} has {parts} brothers and sisters."],
    unit="minutes",
)

sleep_over_midnight = Family(
    skills="clock time midnight subtraction",
    draw=dict(who=person(), evening=choice(8, 9, 10, 11), minute=QUARTERS, morning=choice(5, 6, 7, 8), morning_minute=QUARTERS),
    ask=[
        "{who} falls asleep at {evening}:{minute} p.m. and wakes up at {morning}:{morning_minute} a.m. How many minutes does "
        "{who.he} sleep?",
        "A night bus leaves at {evening}:{minute} in the evening and reaches its goal at {morning}:{morning_minute} the next "
        "morning. What is the length of the ride in minutes?",
        "{who} puts dough in the fridge at {evening}:{minute} p.m. and takes it out at {morning}:{morning_minute} a.m. on the "
        "following day. Find the number of minutes it has rested.",
    ],
    steps=[
        ("before_midnight = 12 * 60 - (evening * 60 + minute)", "Until midnight there are {before_midnight=:minute}.",
         "Midnight is twelve hours after noon."),
        ("after_midnight = morning * 60 + morning_minute", "After midnight there are {after_midnight=:minute}.", "An hour has 60 minutes."),
        ("duration = before_midnight + after_midnight", "Together that is {duration=:minute}.", "Both parts of the night count."),
    ],
    unit="minutes",
)

bells_and_intervals = Family(
    skills="counting fence posts multiplication",
    draw=dict(strokes=ints(4, 12, 20), seconds=ints(2, 5, 9), tower=town(), metres=ints(20, 60)),
    ask=[
        "The tower clock of {tower} strikes {strokes} times. From one stroke to the next {seconds:second} pass. How many seconds "
        "are there from the first stroke to the last?",
        "A drummer in {tower} gives {strokes:beat}, one every {seconds:second}. What time in seconds lies between the first and "
        "the last beat?",
        "A lighthouse flashes {strokes} times in a series, and after each flash except the last it waits {seconds:second}. The "
        "flashes themselves take no time. Calculate the length of the series in seconds.",
    ],
    steps=[
        ("gaps = strokes - 1", "There are {gaps=:gap}.", "There is one gap less than there are strokes."),
        ("time_needed = gaps * seconds", "They last {time_needed=:second}.", "Each gap has {seconds:second}."),
    ],
    noop=["The tower is {metres:m} high."],
    unit="seconds",
)
