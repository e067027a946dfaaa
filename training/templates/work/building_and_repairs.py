"""Building sites, painting and repair shops."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

wall_and_windows = Family(
    skills="area subtraction division rounding_up",
    draw=dict(
        who=person(), length=ints(6, 14, 40), height=ints(3, 5), windows=ints(2, 4), window_area=ints(2, 3), per_can=ints(5, 9), price=ints(12, 30), colour=choice("white", "green", "yellow", "grey"),
    ),
    where="wall > 0 and rest > 0",
    ask=[
        "{who} paints a wall {length} metres long and {height} metres high. It has {windows} windows of {window_area} square metres each, which are not painted. A can of {colour} paint is enough for {per_can} square metres. How many cans must {who.he} buy?",
        "A can of {colour} paint covers {per_can} square metres. {who} wants to paint a wall of {length} by {height} metres, leaving out {windows} windows with an area of {window_area} square metres each. What is the smallest number of cans that {who.he} needs?",
        "Wall: {length} metres by {height} metres. Windows in it: {windows}, each of {window_area} square metres. One can: enough for {per_can} square metres. Find how many cans {who} has to buy in order to paint the wall.",
    ],
    steps=[
        ("wall = length * height - windows * window_area", "To be painted are {wall=} square metres.", "The windows are taken from the area of the wall."),
        ("full_cans, rest = divmod(wall, per_can)", "After {full_cans:can} there remain {rest:square metre}.", "See how often a can's worth fits into this area."),
        ("cans = full_cans + (rest > 0)", "So the number of cans is {cans}.", "For what is left one more can is needed."),
    ],
    more=[More("One can costs ${price}.", "How many dollars does the paint cost?",
               [("paint_cost = cans * price", "The paint costs ${paint_cost=}.", "Only full cans are sold, at ${price} each.")])],
    unit="cans",
)

brick_rows = Family(
    skills="arithmetic_sequence multiplication",
    draw=dict(
        who=person(), rows=ints(4, 9, 30), top=ints(2, 12), less=ints(1, 4), bottom=value("top + (rows - 1) * less"), weight=ints(2, 4), ware=choice("bricks", "logs", "cans", "stone blocks"),
    ),
    ask=[
        "{who} piles up {ware} in {rows} rows. The lowest row has {bottom}, and each row above has {less} fewer than the one below it. How many {ware} does {who} use?",
        "In a stack of {ware} the rows become shorter by {less} from one to the next. There are {rows} rows, and the longest, at the bottom, has {bottom}. What is the number of all {ware}?",
        "A stack has {rows} rows: {bottom} {ware} in the first, {less} fewer in the second, again {less} fewer in the third, and so on. Find the total that {who} needs for it.",
    ],
    steps=[
        ("top_row = bottom - (rows - 1) * less", "The top row has {top_row=}.", "From the first to the last row the number falls one time less often than there are rows."),
        ("total = (bottom + top_row) * rows // 2", "The total is {total=}.", "Bottom and top together, times the number of rows, is twice the total."),
    ],
    noop=["Each piece weighs {weight:kg}."],
    unit="pieces",
)

workshop_bill = Family(
    skills="time rate addition halves",
    draw=dict(
        less=ints(2, 9),
        who=person(), what=choice("bicycle", "lawn mower", "dishwasher", "motorbike", "guitar amplifier"), half_rate=ints(10, 30, 60), half_hours=ints(3, 9, 15), parts=ints(15, 90, 300), rate=value("2 * half_rate"), minutes=value("30 * half_hours"), old=ints(2, 20),
    ),
    ask=[
        "The repair of {who}'s {what} takes {minutes:minute}. The workshop charges ${rate} an hour for the work, and the new parts cost ${parts}. How many dollars is the bill?",
        "A workshop asks for ${rate} per hour of work. On {who}'s {what} a mechanic works {minutes:minute} and builds in parts for ${parts}. What does {who} have to pay, in dollars?",
        "Parts for a {what}: ${parts}. Work: {minutes:minute} at ${rate} an hour. Find the sum on {who}'s bill in dollars.",
    ],
    steps=[
        ("work_cost = minutes * rate // 60", "The work costs ${work_cost=}.", "An hour has 60 minutes, so a minute costs a sixtieth of ${rate}."),
        ("bill = work_cost + parts", "The bill is ${bill=}.", "Work and parts are both charged."),
    ],
    more=[More("Because the repair was late, ${less} are taken off the bill.", "How many dollars must {who} pay then?",
               [("to_pay = bill - less", "Then {who} pays ${to_pay=}.", "The bill becomes smaller by ${less}.")])],
    noop=["The {what} is {old:year} old."],
    back={"parts": "A workshop worked {minutes:minute} on {who}'s {what} at ${rate} an hour and built in new parts. The bill is ${bill}. How many dollars did the parts cost?"},
    unit="dollars",
)

fence_posts = Family(
    skills="division counting posts_and_gaps",
    draw=dict(
        boards=ints(3, 12),
        who=person(), gap=ints(2, 5), gaps=ints(8, 30, 90), length=value("gap * gaps"), price=ints(4, 15), place=choice("along a meadow", "beside a path", "in front of a school", "behind a barn"), rails=ints(2, 4),
    ),
    ask=[
        "{who} builds a straight fence {length} metres long {place}. There is a post at each end and every {gap} metres in between. One post costs ${price}. How many dollars do all posts cost?",
        "A straight fence of {length} metres {place} gets posts that stand {gap} metres apart, with one at the very beginning and one at the very end. {who} gets them for ${price} each. What do all the posts cost, in dollars?",
        "Posts at ${price} apiece are set {gap} metres apart in a straight line of {length} metres, including both ends. Find the cost of the posts in dollars.",
    ],
    steps=[
        ("spaces = length // gap", "There are {spaces=} spaces.", "Neighbouring posts are {gap} metres apart."),
        ("posts = spaces + 1", "That takes {posts=} posts.", "In a line there is one post more than there are spaces."),
        ("cost = posts * price", "They cost ${cost=}.", "Each post costs ${price}."),
    ],
    more=[More("For each space between two neighbouring posts, boards for ${boards} are bought.", "How many dollars do posts and boards cost together?",
               [("boards_cost = spaces * boards", "The boards cost ${boards_cost=}.", "Every space needs them."),
                ("fence_cost = cost + boards_cost", "Together that is ${fence_cost=}.", "Posts and boards are paid.")])],
    noop=["Between two posts there are {rails} rails."],
    back={"price": "Posts stand {gap} metres apart along a straight line of {length} metres, with one at each end. All of them cost {who} ${cost}. How many dollars does one post cost?"},
    unit="dollars",
)

floors_of_a_tower = Family(
    skills="rate difference multiplication",
    draw=dict(
        place=town(), floors=ints(12, 30, 80), first_days=ints(6, 12), faster=ints(1, 3), first_floors=ints(3, 9), cranes=ints(1, 4),
    ),
    where="first_days > faster + 2 and first_floors < floors",
    ask=[
        "In {place} a tower with {floors} floors is built. Each of the first {first_floors} floors takes {first_days} days; after that the team has practice and needs {faster:day} less for each floor. In how many days is the tower built?",
        "A team needs {first_days} days for each of the lowest {first_floors} floors of a tower in {place} and {faster:day} less for every higher one. The tower will have {floors} floors. What is the building time in days?",
        "Number of floors: {floors}. The first {first_floors}: {first_days} days each. All the others: {faster:day} less each. Find the total number of days for the tower.",
    ],
    steps=[
        ("slow_part = first_floors * first_days", "The lowest floors take {slow_part=} days.", "Each of these takes {first_days} days."),
        ("other_floors = floors - first_floors", "There are {other_floors=} other floors.", "The rest of the {floors} floors is built faster."),
        ("other_days = first_days - faster", "Each of them takes {other_days=:day}.", "They need {faster:day} less."),
        ("total_days = slow_part + other_floors * other_days", "In all it is {total_days=} days.", "Both parts of the tower count."),
    ],
    noop=["On the building site there are {cranes:crane}."],
    unit="days",
)

square_tiles = Family(
    skills="area units division",
    draw=dict(
        price=ints(2, 6),
        who=person(), side=choice(20, 25, 50), length=ints(2, 9, 20), width=ints(2, 6, 15), spare=ints(4, 20), room=choice("kitchen", "bathroom", "hallway", "terrace"),
    ),
    where="length != width",
    ask=[
        "The floor of a {room} is {length} metres long and {width} metres wide. {who} covers it with square tiles whose sides are {side} centimetres, and buys {spare} tiles more than needed. How many tiles does {who.he} buy?",
        "{who} tiles a {room} of {length} by {width} metres. The tiles are squares with a side of {side} centimetres; {spare} spare ones are bought as well. What is the number of tiles that {who.he} buys?",
        "Floor: {length} metres by {width} metres. Tiles: {side} centimetres by {side} centimetres. Spare tiles: {spare}. Find the number of tiles to be bought for the {room}.",
    ],
    steps=[
        ("along = length * 100 // side", "Along the length lie {along=} tiles.", "A metre is 100 centimetres."),
        ("across = width * 100 // side", "Across lie {across=} tiles.", "The width is divided in the same way."),
        ("needed = along * across", "The floor needs {needed=} tiles.", "The tiles lie in rows."),
        ("bought = needed + spare", "So {bought=} are bought.", "The spare ones are added."),
    ],
    more=[More("One tile costs ${price}.", "How many dollars do all the tiles cost?",
               [("tiles_cost = bought * price", "The tiles cost ${tiles_cost=}.", "The spare ones are paid as well.")])],
    unit="tiles",
)

apprentice_bicycles = Family(
    skills="work_rate weeks difference",
    draw=dict(
        master=person(), young=person(), own=ints(4, 9, 20), fewer=ints(1, 3), weeks=ints(2, 9), days=choice(5, 6), tools=ints(20, 80),
    ),
    where="own > fewer + 2",
    ask=[
        "{master} repairs {own} bicycles a day, and the apprentice, {young}, {fewer} fewer. The shop is open {days} days a week. How many bicycles do they repair together in {weeks:week}?",
        "In a repair shop that opens {days} days a week, {young} manages {fewer} fewer a day than {master}, who manages {own} bicycles. Both are there every day. What number of bicycles do the two finish in {weeks:week}?",
        "The time is {weeks:week}, with {days} days of work in each. {master} repairs {own} bicycles on every one of these days and {young} {fewer} fewer. Find how many bicycles that makes.",
    ],
    steps=[
        ("young_rate = own - fewer", "{young} repairs {young_rate=} a day.", "That is {fewer} fewer than {master}."),
        ("both = own + young_rate", "Both repair {both=} a day.", "They work side by side."),
        ("working_days = weeks * days", "They work on {working_days=} days.", "Each week has {days} days of work."),
        ("repaired = both * working_days", "They repair {repaired=} bicycles.", "Every day brings the same number."),
    ],
    noop=["In the shop there are {tools} tools."],
    unit="bicycles",
)
