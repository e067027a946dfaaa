"""Work rates: people and machines together and alone."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family

three_pipes = Family(
    skills="work_rate division addition",
    draw=dict(
        who=person(), first=ints(2, 6, 12), second=ints(3, 12, 24), third=ints(4, 20, 40), volume=ints(240, 1200, 4800, step=120), vessel=choice("water tower", "pool", "rain tank", "fire pond"),
    ),
    where="first < second < third and volume % first == 0 and volume % second == 0 and volume % third == 0 and volume % (volume // first + volume // second + volume // third) == 0",
    ask=[
        "An empty {vessel} holds {volume} cubic metres. One pipe alone fills it in {first} hours, another in {second} hours, a third in {third} hours. {who} opens all three at once. After how many hours is it full?",
        "Three pipes lead to a {vessel} for {volume} cubic metres of water. Each pipe alone would need {third}, {second} and {first} hours, respectively, to fill it. How many hours does it take with all of them open?",
        "Into a {vessel} of {volume} cubic metres, which is empty at first, water flows through three pipes that would fill it in {first}, {second} and {third} hours if each were used alone. Find the time in hours when all three are used.",
    ],
    steps=[
        ("first_rate = volume // first", "The first pipe brings {first_rate=} cubic metres an hour.", "Alone it needs {first} hours for {volume} cubic metres."),
        ("second_rate = volume // second", "The second brings {second_rate=}.", "It needs {second} hours."),
        ("third_rate = volume // third", "The third brings {third_rate=}.", "It needs {third} hours."),
        ("together = first_rate + second_rate + third_rate", "Together they bring {together=} an hour.", "All three are open."),
        ("hours = volume // together", "So it takes {hours=:hour}.", "Divide what the {vessel} holds by this."),
    ],
    unit="hours",
)


one_leaves = Family(
    skills="work_rate remainder division",
    draw=dict(
        who=person(), other=person(), item=choice("envelopes", "badges", "leaflets", "gift boxes", "candles"), slow=ints(10, 40, 90), fast=ints(30, 80, 160), hours=ints(2, 5), alone=ints(1, 4), verb=choice("pack", "fold", "sort", "label"), total=value("(slow + fast) * hours + slow * alone"), pause=ints(5, 20),
    ),
    where="slow < fast",
    ask=[
        "{who} and {other} have to {verb} {total} {item}. {who} does {slow} an hour, {other} {fast} an hour. After {hours:hour} {other} has to leave, and {who} goes on alone. How many more hours does {who} need?",
        "There are {total} {item} to {verb}. For the first {hours:hour} two people work: {other} manages {fast} in an hour, {who} manages {slow}. Then only {who} stays. For how many hours does {who} work alone until everything is done?",
        "{other} can {verb} {fast} {item} an hour and {who} {slow}. They start with {total} {item} together, but {other} stops {hours:hour} later, while {who} carries on to the end. Find how long, in hours, {who} works without help.",
    ],
    steps=[
        ("both_rate = slow + fast", "Both do {both_rate=} an hour.", "Their speeds add up."),
        ("done = both_rate * hours", "Before {other} leaves, {done=} are done.", "They work together for {hours:hour}."),
        ("rest = total - done", "There remain {rest=}.", "{total} {item} are to be done."),
        ("more_hours = rest // slow", "{who} needs {more_hours=:hour} more.", "Alone, {who} does {slow} an hour."),
    ],
    noop=["Each of them has a cup of tea of {pause:minute} after work."],
    unit="hours",
)

helper_time = Family(
    skills="work_rate inverse fractions",
    draw=dict(
        who=person(), helper=person(), together=ints(2, 12, 30), alone=ints(3, 30, 70), task=choice("dig a pond", "build a shed", "translate a report", "tile a bathroom"),
    ),
    where="together < alone and together * alone % (alone - together) == 0 and alone != 2 * together",
    ask=[
        "{who} can {task} in {alone} days. With the help of {helper} it takes only {together} days. How many days would {helper} need alone?",
        "Together {who} and {helper} {task} in {together} days. {who} alone would have needed {alone} days for the same work. In how many days could {helper} do it alone?",
        "It takes {together} days to {task} if {who} and {helper} both work, and {alone} days if {who} works alone. Find the number of days for {helper} alone.",
    ],
    steps=[
        ("parts = together * alone", "Think of the work as {parts=} equal parts.", "A number that both times divide makes the shares whole."),
        ("both_rate = parts // together", "Both do {both_rate=:part} a day.", "Together they need {together} days."),
        ("own_rate = parts // alone", "{who} does {own_rate=:part} a day.", "Alone, {who} needs {alone} days."),
        ("helper_rate = both_rate - own_rate", "{helper} does {helper_rate=:part} a day.", "What {who} does not do is done by {helper}."),
        ("helper_days = parts // helper_rate", "So {helper} alone needs {helper_days=} days.", "Divide the work by this speed."),
    ],
    unit="days",
)

typing_pages = Family(
    skills="rate time multiplication division",
    draw=dict(
        who=person(), speed=ints(25, 60, 100, step=5), page_minutes=ints(5, 9), pages=ints(4, 12, 40), pause=ints(5, 25, step=5), words=value("speed * page_minutes"), margin=ints(2, 4),
    ),
    ask=[
        "{who} types {speed} words a minute and has to copy {pages} pages with {words} words on each. Halfway through {who.he} makes a break of {pause:minute}. How many minutes pass from the beginning to the end?",
        "A manuscript has {pages} pages of {words} words. {who} types it at {speed} words a minute, with one break of {pause:minute}. What is the whole time in minutes?",
        "Speed: {speed} words a minute. Text: {pages} pages, {words} words a page. Break: {pause:minute}. Find how many minutes {who} needs in all.",
    ],
    steps=[
        ("all_words = pages * words", "The text has {all_words=} words.", "Each page has {words} words."),
        ("typing = all_words // speed", "Typing takes {typing=:minute}.", "In a minute {speed} words are typed."),
        ("total = typing + pause", "With the break it is {total=:minute}.", "The break takes time too."),
    ],
    noop=["The margins are {margin:cm} wide."],
    unit="minutes",
)

pump_and_drain = Family(
    skills="work_rate fractions difference",
    draw=dict(
        fill=ints(2, 12, 30), empty=ints(3, 24, 60), vessel=choice("pool", "basin", "fountain", "fish pond", "cistern"), gardener=person(),
    ),
    where="fill < empty and fill * empty % (empty - fill) == 0",
    ask=[
        "A tap fills an empty {vessel} in {fill} hours. A drain empties the full {vessel} in {empty} hours. {gardener} opens the tap and forgets that the drain is open too. After how many hours is the {vessel} full?",
        "With the drain closed, the {vessel} in {gardener}'s garden fills in {fill} hours; with the tap closed, it runs empty in {empty} hours. Now both are open, and the {vessel} was empty at first. How many hours does it take to fill?",
        "Water flows into an empty {vessel} so fast that it would be full in {fill} hours, but at the same time it leaks so much that a full {vessel} would be empty in {empty} hours. Find the number of hours until it is full.",
    ],
    steps=[
        ("parts = fill * empty", "Think of the {vessel} as {parts=} equal parts.", "A number that both times divide makes the shares whole."),
        ("flowing_in = parts // fill", "The tap brings {flowing_in=:part} an hour.", "The tap alone needs {fill} hours."),
        ("flowing_out = parts // empty", "The drain takes {flowing_out=:part} an hour.", "The drain alone needs {empty} hours."),
        ("gain = flowing_in - flowing_out", "It gains {gain=:part} an hour.", "What flows out is lost."),
        ("hours = parts // gain", "It is full after {hours=} hours.", "Divide all parts by the gain."),
    ],
    unit="hours",
)

workers_and_days = Family(
    skills="inverse proportion multiplication division",
    draw=dict(
        workers=ints(4, 15, 40), days=ints(4, 20, 45), more_workers=ints(1, 12), job=choice("pave a square", "renovate a station", "dig a canal", "plant a forest", "restore a castle roof"), place=town(), hours=ints(6, 9),
    ),
    where="workers * days % (workers + more_workers) == 0",
    ask=[
        "Many hands make light work. In {place}, {workers} people could {job} within {days:day}; but {more_workers:person} more offer their help from the first day on, and all are equally quick. How many days does it take all of them together?",
        "{workers:Word} workers need {days} days to {job} in {place}. All work equally fast. How many days would be needed if there were {more_workers:worker} more?",
        "A firm plans to {job} with {workers:worker} in {days:day}. Before the start {more_workers} more, just as fast, can be found. In how many days is the work done?",
        "To {job}, a team of {workers} would work for {days:day}. The team is made larger by {more_workers} equally skilled members before it starts. Find how many days the work takes now.",
    ],
    steps=[
        ("worker_days = workers * days", "The work takes {worker_days=} days of one worker.", "Multiply the number of workers by the days."),
        ("team = workers + more_workers", "Now there are {team=:worker}.", "The team is larger by {more_workers}."),
        ("days_needed = worker_days // team", "They need {days_needed=:day}.", "The same work is shared by more people."),
    ],
    noop=["They work {hours:hour} a day."],
    back={"days": "A team of {workers} was to {job}. With {more_workers:worker} more it took {days_needed:day}. All work equally fast. How many days would the first team have needed?"},
    unit="days",
)

rate_twice_as_fast = Family(
    skills="ratio work_rate sharing",
    draw=dict(
        who=person(), other=person(), minutes=ints(5, 30, 90), times=choice(2, 3, 4), guests=ints(60, 300), pieces=choice("potatoes", "carrots", "apples"), slow=ints(2, 6, 15), total=value("minutes * slow * (times + 1)"),
    ),
    ask=[
        "{who} peels {pieces} {times:times} as fast as {other}, who peels {slow} in a minute. Together they have to peel {total} {pieces}. How many minutes do they need?",
        "In a canteen kitchen {total} {pieces} wait to be peeled. {other} does {slow} a minute; {who} does {times:times} as many. In how many minutes are they done if both work?",
        "{other} peels {slow} {pieces} a minute and {who}, who has more practice, {times:times} as many. Find the time in minutes that both together need for {total} {pieces}.",
    ],
    steps=[
        ("fast = slow * times", "{who} peels {fast=} a minute.", "That is {times:times} as many as {other} does."),
        ("both = slow + fast", "Together they peel {both=} a minute.", "Their speeds add up."),
        ("minutes_needed = total // both", "They need {minutes_needed=:minute}.", "Divide the number of {pieces} by the common speed."),
    ],
    noop=["The canteen expects {guests:guest}."],
    unit="minutes",
)

head_start = Family(
    skills="work_rate difference catching_up",
    draw=dict(
        who=person(), other=person(), slow=ints(8, 20, 45), gain=ints(2, 9), fast=value("slow + gain"), lead_hours=ints(1, 4), parcels=choice("parcels", "boxes", "crates"),
    ),
    where="slow * lead_hours % gain == 0 and slow * lead_hours // gain < 12",
    ask=[
        "{other} packs {slow} {parcels} an hour and begins {lead_hours:hour} before {who}, who packs {fast} an hour. After how many hours of {who}'s work have both packed the same number?",
        "When {who} comes to work, {other} has been packing for {lead_hours:hour}, at {slow} {parcels} an hour, and goes on like this. {who} packs {fast} {parcels} an hour. How many hours does it take {who} to draw level?",
        "{other} has a start of {lead_hours:hour}. {other}'s speed is {slow} {parcels} an hour, {who}'s is {fast}. Find how many hours {who} must work until both have packed equally many.",
    ],
    steps=[
        ("lead = slow * lead_hours", "The lead is {lead=} {parcels}.", "{other} has worked alone for {lead_hours:hour}."),
        ("closing = fast - slow", "Each hour closes {closing=} of it.", "{who} is the faster one."),
        ("hours = lead // closing", "That takes {hours=:hour}.", "Divide the lead by what an hour closes."),
    ],
    unit="hours",
)
