"""Production in factories."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

rejects = Family(
    skills="rate percent subtraction",
    draw=dict(
        box=choice(5, 10, 12, 20),
        place=town(), piece=thing("part"), machines=ints(3, 12, 30), rate=ints(20, 80, 200, step=10), hours=ints(5, 10), bad=choice(1, 2, 4, 5, 10), workers=ints(5, 40),
    ),
    where="made * bad % 100 == 0",
    ask=[
        "A factory in {place} has {machines} machines. Each makes {rate:piece} an hour, and all run for {hours} hours a day. Inspectors throw away {bad}% of what is made. How many good {piece.s} leave the factory in a day?",
        "In {hours} hours {machines} machines turn out {piece.s}, {rate} an hour each. Of all the {piece.s}, {bad}% fail the test. What is the number of those that pass it?",
        "On every working day each of {machines} machines runs for {hours} hours and produces {rate:piece} per hour; {bad} percent of the total have faults. Find how many {piece.s} without faults are made in a day.",
    ],
    steps=[
        ("hourly = machines * rate", "All machines make {hourly=} an hour.", "Each of them makes {rate}."),
        ("made = hourly * hours", "In a day they make {made=}.", "They run for {hours} hours."),
        ("thrown_away = made * bad // 100", "Of these {thrown_away=} are bad.", "Take {bad}% of the total."),
        ("good = made - thrown_away", "There are {good=} good ones.", "The bad ones do not count."),
    ],
    more=[More("The good {piece.s} are packed into boxes of {box}.", "How many boxes do they fill in a day?",
               [("boxes = good // box", "They fill {boxes=} boxes.", "Each box holds {box}.")], where="good % box == 0")],
    noop=["The factory has {workers} workers."],
    unit="parts",
)

faster_after_repair = Family(
    skills="rate half multiplication addition",
    draw=dict(
        product=choice("bottles", "cans", "tiles", "bricks", "jars"), slow=ints(20, 90, 300, step=2), before=ints(2, 5), after=ints(2, 6), who=person(),
    ),
    ask=[
        "A worn machine packs {slow} {product} an hour for {before} hours. Then {who} repairs it. After that it works one and a half times as fast, for {after} hours more. How many {product} does it pack in all?",
        "For the last {after} hours of a shift a machine runs one and a half times as fast as in the first {before} hours, when it handles {slow} {product} an hour. In between it stands still while {who} repairs it. What is the total number of {product}?",
        "{who} mends a machine in the middle of the day. Before, it does {slow} {product} an hour, for {before} hours; afterwards it does half as many again, for {after} hours. Find the number of {product} done that day.",
    ],
    steps=[
        ("first_part = slow * before", "Before the repair there are {first_part=}.", "The machine runs slowly for {before} hours."),
        ("fast = slow + slow // 2", "Afterwards it does {fast=} an hour.", "Half of {slow} is added."),
        ("second_part = fast * after", "After the repair there are {second_part=}.", "It runs fast for {after} hours."),
        ("total = first_part + second_part", "In all there are {total=}.", "Both parts of the day count."),
    ],
    unit="pieces",
)

bottleneck = Family(
    skills="minimum rate division",
    draw=dict(
        who=person(), seats=ints(20, 70, 200), legs=ints(90, 260, 900), screws=ints(300, 900, 2500), per_chair=choice(6, 8, 10, 12), kind=choice("chair", "stool on four legs", "small table"),
    ),
    where="legs % 4 and screws % per_chair",
    ask=[
        "{who} builds a {kind} from one wooden top, 4 legs and {per_chair} screws. In the workshop there are {seats} tops, {legs} legs and {screws} screws. How many complete pieces can be built?",
        "A workshop has {legs} legs, {seats} tops and {screws} screws in store. One {kind} takes a single top, 4 legs and {per_chair} screws. What is the largest number that can be finished?",
        "Needed for one {kind}: a top, 4 legs, {per_chair} screws. At hand: {seats} tops, {legs} legs, {screws} screws. Find how many {who} can make at most.",
    ],
    steps=[
        ("by_legs = legs // 4", "The legs are enough for {by_legs}.", "Each piece needs 4 legs; legs left over are of no use."),
        ("by_screws = screws // per_chair", "The screws are enough for {by_screws}.", "Each piece needs {per_chair} screws."),
        ("complete = min(seats, by_legs, by_screws)", "The smallest of {seats}, {by_legs} and {by_screws} is {complete}.", "What runs out first decides; the {seats} tops count as well."),
    ],
    unit="pieces",
)

two_lines = Family(
    skills="system rate difference",
    draw=dict(
        product=choice("toasters", "fans", "heaters", "radios", "printers"), new=ints(30, 80, 250), less=ints(5, 25), days=ints(4, 12, 30), place=town(), old=value("new - less"), total=value("(new + old) * days"), weeks=ints(2, 8),
    ),
    ask=[
        "Two assembly lines in {place} make {total} {product} in {days:day}. Each day the new line makes {less} more than the old one. How many does the new line make in a day?",
        "In {days:day} an old and a new line together complete {total} {product}. The old line makes {less} fewer a day than the new one. What is the daily number of the new line?",
        "A plant in {place} has two lines, and the new one makes {less} more {product} a day than the other. In {days:day} both together reach {total}. Find how many the faster line makes in a day.",
    ],
    steps=[
        ("daily = total // days", "Both make {daily=} a day.", "Divide the total by the {days} days."),
        ("twice_new = daily + less", "If the old line were as fast, it would be {twice_new=}.", "The old line makes {less} fewer; add them."),
        ("new_line = twice_new // 2", "So the new line makes {new_line=}.", "Then both lines would be equal."),
    ],
    more=[More("After that the new line runs alone for {weeks:week} of five days.", "How many {product} does it make in that time?",
               [("working_days = weeks * 5", "That is {working_days=} days of work.", "A week has five days of work."),
                ("alone = new_line * working_days", "In this time it makes {alone=}.", "It makes the same number each day.")])],
    unit="pieces",
)

packing_boxes = Family(
    skills="division remainder multiplication",
    draw=dict(
        who=person(), ware=choice("light bulbs", "glasses", "soaps", "golf balls", "eggs"), per_box=choice(6, 10, 12), per_crate=ints(4, 9, 20), crates=ints(3, 12, 40), boxes_left=ints(1, 3), left=ints(2, 5), made=value("(crates * per_crate + boxes_left) * per_box + left"),
    ),
    where="boxes_left < per_crate",
    ask=[
        "{made} {ware} are packed into boxes of {per_box}, and the full boxes into crates of {per_crate} boxes. How many full crates are there?",
        "{who} packs {made} {ware}: {per_box} go into a box, and {per_crate} boxes fill a crate. What is the number of crates that become full?",
        "A box holds {per_box} {ware}, a crate holds {per_crate} boxes. There are {made} {ware}. Find how many crates {who} can fill completely.",
    ],
    steps=[
        ("boxes, loose = divmod(made, per_box)", "They fill {boxes} boxes, and {loose} {ware} remain.", "See how often {per_box} fits into {made}."),
        ("full_crates, boxes_over = divmod(boxes, per_crate)", "The boxes fill {full_crates} crates, and {boxes_over:box} remain.", "See how often {per_crate} boxes make a crate."),
    ],
    answer="full_crates",
    unit="crates",
)

target_and_rest_days = Family(
    skills="average rate subtraction division",
    draw=dict(
        who=person(), bikes=choice("bicycles", "wheelchairs", "kayaks", "canoes", "tents"), days=ints(5, 12, 25), later=ints(9, 40, 90), start_days=ints(2, 4), early=ints(5, 30, 80), order=value("start_days * early + (days - start_days) * later"),
    ),
    where="days > start_days + 1 and later != early",
    ask=[
        "A workshop must deliver {order} {bikes} in {days:day}. During the first {start_days} days it finishes {early} a day. How many must it finish on each of the other days to be just in time?",
        "{who}'s team has {days:day} for an order of {order} {bikes}. It starts with {early} a day for {start_days} days. At what daily rate must it go on in order to finish exactly on the last day?",
        "An order of {order} {bikes} is due in {days:day}. After {start_days} days with {early} finished on each of them, {who} computes the number that has to be made on every remaining day. Find it.",
    ],
    steps=[
        ("finished = start_days * early", "Finished are {finished=}.", "On each of the {start_days} days {early} were made."),
        ("missing = order - finished", "Missing are {missing=}.", "The order is for {order}."),
        ("days_left = days - start_days", "There are {days_left=} days left.", "Of {days:day}, {start_days} are over."),
        ("rate_needed = missing // days_left", "That means {rate_needed=} a day.", "Spread what is missing over the days that are left."),
    ],
    back={"early": "A workshop delivered {order} {bikes} in {days:day}. On each of the first {start_days} days it made the same number, and on each other day {rate_needed}. How many did it make on each of the first days?"},
    unit="pieces a day",
)

electricity_of_machines = Family(
    skills="decimals units multiplication",
    draw=dict(
        who=person(), watts=ints(200, 900, 2400, step=50), hours=ints(4, 10), days=ints(5, 25), cents=choice(20, 24, 28, 32, 36), machine=choice("kiln fan", "printing press", "saw", "knitting machine", "refrigerated shelf"), weight=ints(80, 400),
    ),
    numbers="decimal",
    where="round(watts * hours * days * cents) % 1000 == 0 and cost != int(cost)",
    ask=[
        "A {machine} takes {watts} watts and runs {hours} hours a day. A kilowatt-hour costs {cents} cents. How many dollars does its electricity cost in {days} days?",
        "{who} lets a {machine} of {watts} watts run for {hours} hours on each of {days} days. Electricity is {cents} cents per kilowatt-hour. What is the price of the electricity in dollars?",
        "Power: {watts} watts. Time: {days} days with {hours} hours each. Price: {cents} cents a kilowatt-hour. Find what it costs {who}, in dollars, to run the {machine}.",
    ],
    steps=[
        ("hours_in_all = hours * days", "It runs for {hours_in_all=} hours.", "It runs {hours} hours on each day."),
        ("kilowatt_hours = watts * hours_in_all / 1000", "It uses {kilowatt_hours=} kilowatt-hours.", "A kilowatt is 1000 watts."),
        ("cost = round(kilowatt_hours * cents / 100, 2)", "It costs ${cost=}.", "A dollar has 100 cents."),
    ],
    noop=["The {machine} weighs {weight:kg}."],
    unit="dollars",
)

three_colours = Family(
    skills="fractions inverse remainder",
    draw=dict(
        unit_count=ints(2, 15, 60), place=town(), first=choice(3, 4, 5), second=choice(3, 4, 6), third=choice("silver", "brown", "orange"), ware=choice("kites", "helmets", "buckets", "umbrellas"),
        total=value("unit_count * first * second"), plain_count=value("total - total // first - total // second"),
    ),
    where="first != second and plain_count > 0",
    ask=[
        "On one day a factory in {place} paints one {first:part} of its {ware} red, one {second:part} of them blue, and all the others, {plain_count}, {third}. How many {ware} are painted that day?",
        "Of the {ware} in a store, 1/{first} are red, 1/{second} are blue, and the remaining {plain_count} are {third}. What is the number of all {ware} in the store?",
        "When one {first:part} of all {ware} has been painted red and one {second:part} of all of them blue, {plain_count} are left over, and these become {third}. Find the number of all {ware}.",
    ],
    steps=[
        ("parts = first * second", "Think of all {ware} as {parts=} equal parts.", "A number that {first} and {second} divide makes the shares whole."),
        ("red_parts = parts // first", "Red are {red_parts=} of them.", "One part in {first} is red."),
        ("blue_parts = parts // second", "Blue are {blue_parts=} of them.", "One part in {second} is blue."),
        ("other_parts = parts - red_parts - blue_parts", "The others are {other_parts=:part}.", "Take the red and the blue ones away."),
        ("part_size = plain_count // other_parts", "One part has {part_size=}.", "The others are known to be {plain_count}."),
        ("all_pieces = parts * part_size", "In all there are {all_pieces=}.", "All parts are equal."),
    ],
    unit="pieces",
)
