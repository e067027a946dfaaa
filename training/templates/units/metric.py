"""Metric units: lengths, masses, volumes, areas, speeds."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, thing, value
from training.templates.family import Family, More

fraction_of_a_unit = Family(
    skills="units fractions multiplication division",
    draw=dict(under=choice(2, 4, 5, 8, 10, 20, 25), top=ints(1, 30, 90), big=choice("kilogram", "meter", "litre", "kilometer", "hour", "minute"), small=value("dict(kilogram='grams', meter='centimeters', litre='millilitres', kilometer='meters', hour='minutes', minute='seconds')[big]"), size=value("dict(meter=100, hour=60, minute=60).get(big, 1000)")),
    where="gcd(top, under) == 1 and size * top % under == 0",
    ask=[
        "How many {small} make {top}/{under} of one {big}?",
        "What is {top}/{under} of one {big} in {small}?",
        "Express $\\frac{{{top}}}{{{under}}}$ {big} in {small}.",
        "Somebody divides one {big} into {under} equal parts and takes {top:such part}. How many {small} is that?",
    ],
    steps=[
        ("part = size // under", "One part is {part=}.", "There are {size} of the smaller unit, and they are divided into {under} parts."),
        ("result = part * top", "The result is {result=} {small}.", "Take {top:such part}."),
    ],
)

decimal_lengths = Family(
    skills="units decimals multiplication",
    draw=dict(amount=decimals(0.05, 9.95, 0.05, 60), kind=choice("km", "m", "kg", "t", "litres"), small=value("dict(km='m', m='cm', kg='g', t='kg', litres='ml')[kind]"), size=value("100 if kind == 'm' else 1000")),
    where="size > 1 and amount > 0",
    numbers="decimal",
    ask=[
        "Convert {amount} {kind} to {small}.",
        "How many {small} are {amount} {kind}?",
        "A label says {amount} {kind}. It is to be reprinted with the amount in {small}. Which number must stand there?",
    ],
    steps=[("converted = amount * size", "That is {converted=} {small}.", "The larger unit has {size} of the smaller ones.")],
)

mixed_lengths = Family(
    skills="units addition subtraction multiplication",
    draw=dict(who=person(), meters=ints(2, 9, 40), extra=ints(5, 95), cut=ints(20, 180, 600), pieces=ints(2, 4), years=ints(2, 9)),
    where="meters * 100 + extra > cut * pieces",
    ask=[
        "{who} has a ribbon of {meters} m {extra} cm and cuts off {pieces:piece} of {cut} cm each. How many centimeters are left?",
        "A wire is {meters} m and {extra} cm long. {pieces:Word} pieces with a length of {cut} cm each are taken from it. What is the length of the rest in centimeters?",
        "From a rope measuring {meters} meters and {extra} centimeters, {who} cuts {pieces} equal lengths for swings, each {cut} cm long. Find the rest in centimeters.",
    ],
    steps=[
        ("length = meters * 100 + extra", "The whole length is {length=} cm.", "A meter has 100 centimeters."),
        ("used = pieces * cut", "The pieces need {used=} cm.", "Each of the {pieces} is {cut} cm long."),
        ("left = length - used", "So {left=} cm are left.", "Subtract what is cut off."),
    ],
    noop=["It was bought {years:year} ago."],
    back={"cut": "{who} cuts {pieces} equal pieces from a ribbon of {meters} m {extra} cm, and {left} cm are left. How many centimeters long is each piece?"},
)

glasses_from_bottles = Family(
    skills="units multiplication division",
    draw=dict(who=person(), bottles=ints(3, 12, 60), litres=choice(1, 2, 3, 5), glass=choice(125, 200, 250, 500), drink=choice("juice", "iced tea", "water", "lemonade"), guests=ints(5, 30), price=ints(2, 4)),
    where="bottles * litres * 1000 % glass == 0",
    ask=[
        "{who} buys {bottles} bottles of {drink}, each with {litres:litre}, and fills glasses of {glass} ml. How many glasses can be filled?",
        "There are {bottles} canisters with {litres:litre} of {drink} each. A cup takes {glass} millilitres. For how many full cups is there enough {drink}?",
        "How many portions of {glass} ml can be poured from {bottles} jugs of {drink} that hold {litres:litre} each?",
    ],
    steps=[
        ("litres_in_all = bottles * litres", "There are {litres_in_all=:litre} in all.", "Each one holds {litres:litre}."),
        ("millilitres = litres_in_all * 1000", "That is {millilitres=} ml.", "A litre has 1000 ml."),
        ("glasses = millilitres // glass", "The number of portions is {glasses=}.", "Each takes {glass} ml."),
    ],
    noop=["There will be {guests:guest}."],
    back={"bottles": "Some bottles of {drink}, each with {litres:litre}, fill exactly {glasses} glasses of {glass} ml. How many bottles are there?"},
    more=[More("Each filling is sold for ${price}.", "How many dollars come in when all of them are sold?", [("income = glasses * price", "The sale brings in ${income=}.", "Each is sold for ${price}.")])],
)

area_in_other_units = Family(
    skills="area units multiplication division",
    draw=dict(long=ints(2, 40, 200), wide=ints(2, 30, 150), square=choice(5, 10, 20, 25, 50)),
    where="long > wide",
    ask=[
        "How many square stickers with sides of {square} cm are needed to cover a wall of {long} m by {wide} m completely?",
        "A court measuring {long} m by {wide} m is laid with square plates whose edges are {square} cm long. How many plates are needed?",
        "Find the number of squares with the side {square} cm that have together the same area as a rectangle of {long} m by {wide} m.",
    ],
    steps=[
        ("area = long * wide", "The area is {area=} square meters.", "The area of a rectangle is length times width."),
        ("small_area = area * 10000", "That is {small_area=} square centimeters.", "A square meter is 100 cm by 100 cm, which makes 10000 square centimeters."),
        ("one = square**2", "One small square has {one=} square centimeters.", "Its sides are {square} cm."),
        ("count = small_area // one", "So there are {count=}.", "Divide the areas."),
    ],
)

hectares_of_land = Family(
    skills="area units multiplication division",
    draw=dict(who=person(), hundred_long=ints(2, 12, 60), wide=choice(50, 100, 150, 200, 250, 300, 400), long=value("100 * hundred_long"), per_hectare=ints(3, 9, 40), crop=choice("wheat", "barley", "potatoes", "oats")),
    ask=[
        "{who}'s field is {long} m long and {wide} m wide. A hectare, which is 10000 square meters, yields {per_hectare} tons of {crop}. How many tons does the field yield?",
        "A rectangular farm of {long} m by {wide} m is sown with {crop}. {who} needs {per_hectare} sacks of seed per hectare (10000 square meters). How many sacks are needed?",
        "On land {long} m in length and {wide} m in width, {per_hectare} tons of {crop} grow per hectare. With 10000 square meters to a hectare, find the harvest in tons.",
    ],
    numbers="decimal",
    steps=[
        ("area = long * wide", "The area is {area=} square meters.", "Multiply length and width."),
        ("hectares = area / 10000", "That is {hectares=:hectare}.", "A hectare has 10000 square meters."),
        ("total = hectares * per_hectare", "The total is {total=}.", "Each hectare counts {per_hectare}."),
    ],
)

speed_to_other_unit = Family(
    skills="speed units multiplication division",
    draw=dict(rate=ints(2, 45, 300)),
    numbers="decimal",
    ask=[
        "How fast is {rate} meters per second in kilometers per hour?",
        "A body moves {rate} m every second. At this rate, how many kilometers does it move in an hour?",
        "Convert a speed of {rate} m/s to km/h.",
    ],
    steps=[
        ("per_hour = rate * 3600", "In an hour that makes {per_hour=} m.", "An hour has 3600 seconds."),
        ("speed = per_hour / 1000", "So the speed is {speed=} km/h.", "A kilometer has 1000 meters."),
    ],
)

kmh_to_meters = Family(
    skills="speed units multiplication division",
    draw=dict(seventh=ints(1, 9, 18), speed=value("18 * seventh"), seconds=ints(3, 50, 300), who=person(), extra=ints(50, 900, 3000, step=10)),
    where="speed * 10 % 36 == 0",
    ask=[
        "A train goes {speed} km/h for {seconds:second}. How many meters does it travel?",
        "{who} looks out of a train that moves at {speed} kilometers per hour and closes both eyes for {seconds:second}. How many meters does the train move in that time?",
        "At {speed} km/h, what distance in meters is covered within {seconds:second}?",
    ],
    steps=[
        ("meters_per_hour = speed * 1000", "In an hour that is {meters_per_hour=} m.", "A kilometer has 1000 meters."),
        ("per_second = meters_per_hour // 3600", "In one second it is {per_second=} m.", "An hour has 3600 seconds."),
        ("distance = per_second * seconds", "Altogether that makes {distance=} m.", "Multiply by {seconds:second}."),
    ],
    back={"seconds": "A train that goes {speed} km/h has covered {distance} m. How many seconds did that take?"},
    more=[More("Then another {extra} m are covered.", "How many meters is that in all?", [("whole = distance + extra", "In all that is {whole=} m.", "Both parts are added.")])],
)

truck_load = Family(
    skills="units mass division rounding",
    draw=dict(tons=ints(2, 12, 40), crate=choice(35, 45, 60, 75, 80, 90, 120), crates=ints(30, 400, 3000), item=thing("crate", "barrel", "stone block", "sack"), km=ints(20, 90), hours=ints(2, 6)),
    where="crates * crate > tons * 1000 and tons * 1000 % crate != 0",
    ask=[
        "A truck may carry {tons:metric ton}. There are {crates:item}, each with a mass of {crate} kg. How many trips must the truck make at least?",
        "{crates:item} of {crate} kg each are taken across a river on a ferry that carries no more than {tons:metric ton} at a time. What is the least number of crossings with a load?",
        "How many lifts does a crane need for {crates:item} weighing {crate} kg apiece if at most {tons:metric ton} (1000 kg each) can be lifted at once?",
    ],
    steps=[
        ("limit = tons * 1000", "The limit is {limit=} kg.", "A metric ton has 1000 kg."),
        ("at_once = limit // crate", "At most {at_once} go at once.", "Only whole ones of {crate} kg can be loaded."),
        ("trips = ceiling(Rational(crates, at_once))", "So {trips} are needed.", "Divide {crates} by this number and round up, because the last load counts too."),
    ],
    noop=["The way is {km} km long."],
    more=[More("As few loads as possible are taken, one after the other, and each load takes {hours:hour}.", "How many hours does the whole work take?", [("time = trips * hours", "All of it takes {time=} hours.", "Each one takes {hours:hour}.")])],
)

dose_by_mass = Family(
    skills="units mass multiplication division",
    draw=dict(mass=ints(4, 30, 90), per_kg=choice(5, 10, 15, 20, 25), tablet=choice(50, 100, 250, 500), days=ints(3, 10), pet=choice("dog", "calf", "goat", "pony"), price=ints(2, 5)),
    where="mass * per_kg % tablet == 0",
    ask=[
        "A {pet} with a mass of {mass} kg gets {per_kg} mg of a medicine per kilogram each day. A tablet contains {tablet} mg, and the treatment lasts {days:day}. How many tablets are needed?",
        "The daily dose of a remedy is {per_kg} mg for each kilogram of body mass. It comes in tablets of {tablet} mg. A {pet} of {mass} kg is treated for {days:day}. Find the number of tablets that this takes.",
        "For {days:day} a vet treats a {mass} kg {pet} with {per_kg} milligrams per kilogram a day, using tablets of {tablet} mg. How many tablets does this take altogether?",
    ],
    steps=[
        ("daily = mass * per_kg", "Each day {daily=} mg are needed.", "Multiply {mass} kg by {per_kg} mg for each."),
        ("tablets = daily // tablet", "These are {tablets=:pill} a day.", "A tablet has {tablet} mg."),
        ("total = tablets * days", "In all that makes {total=}.", "The treatment lasts {days:day}."),
    ],
    back={"days": "A {pet} of {mass} kg gets {per_kg} mg of a medicine per kilogram each day, in tablets of {tablet} mg. So far {total} tablets have been given. For how many days has the treatment lasted?"},
    more=[More("One tablet costs ${price}.", "How many dollars do all the tablets cost?", [("cost = total * price", "They cost ${cost=}.", "Each costs ${price}.")])],
)
