"""Stories that take four to six steps."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

lemonade_day = Family(
    skills="multiplication division subtraction money multi-step",
    draw=dict(who=person(), jugs=ints(3, 9, 20), glasses=ints(5, 12, 16), spilled=ints(2, 9, 20), price=choice(2, 3), lemons=ints(4, 15, 30), cups=ints(3, 9, 20), friend=person(), degrees=ints(20, 33)),
    where="jugs * glasses > spilled and (jugs * glasses - spilled) * price > lemons + cups and ((jugs * glasses - spilled) * price - lemons - cups) % 2 == 0",
    ask=[
        "{who} and {friend} sell lemonade. They fill {jugs:jug}, each enough for {glasses:glass}, but spill {spilled:glass}. All the rest is "
        "sold at ${price} a glass. The lemons cost ${lemons} and the cups ${cups}. How many dollars does each of the two earn if they share "
        "what is left?",
        "For a stand, ${lemons} are paid for lemons and ${cups} for cups. {who} and {friend} mix {jugs:jug} of {glasses:glass} each; "
        "{spilled:glass} are spilled and the others bring ${price} each. They divide the gain into two equal parts. What is one part in "
        "dollars?",
        "Two friends open a stand with {jugs} times {glasses} glasses of lemonade. After an accident there are {spilled} fewer, and these are "
        "all sold for ${price} each. From the money they first pay ${lemons} for lemons and ${cups} for cups, then each takes half of the rest. "
        "Find one friend's share in dollars.",
    ],
    steps=[
        ("filled = jugs * glasses", "There are {filled=:glass} at first.", "All jugs are alike."),
        ("sold = filled - spilled", "Sold are {sold=:glass}.", "What is spilled cannot be sold."),
        ("income = sold * price", "That brings ${income=}.", "Each glass costs ${price}."),
        ("costs = lemons + cups", "The costs are ${costs=}.", "Lemons and cups had to be bought."),
        ("gain = income - costs", "The gain is ${gain=}.", "The costs are taken from the income."),
        ("share = gain // 2", "Each earns ${share=}.", "Two people share equally."),
    ],
    noop=["The day is hot, {degrees} degrees."],
    unit="dollars",
)

library_move = Family(
    skills="multiplication subtraction division rounding multi-step",
    draw=dict(who=person(), shelves=ints(12, 30, 60), books=ints(20, 40, 60), given=ints(20, 90, 300), box=choice(25, 30, 40), trip=choice(4, 5, 6), minutes=ints(10, 40),
              old=town(), new=town()),
    where="(shelves * books - given) % (box * trip) == 0 and shelves * books > given + box * trip",
    ask=[
        "A library with {shelves:shelf} of {books:book} each moves from {old} to {new}. First {given:book} are given away. The others are packed "
        "into boxes of {box}, and a van takes {trip:box} on a trip. How many trips does the van make?",
        "{who} organizes the move of a library: {shelves} times {books} books, minus {given} that go to a school. A box holds {box} of them, and "
        "{trip:box} fit into the van. What is the number of trips?",
        "From {shelves:shelf} with {books:book} on each, {given} books are sold off. What remains goes into boxes for {box} books and then into a "
        "van that carries {trip:box} at a time. Find how often the van has to drive.",
    ],
    steps=[
        ("all_books = shelves * books", "The library has {all_books=:book}.", "The shelves are equally full."),
        ("moving = all_books - given", "To move there are {moving=:book}.", "The others do not have to be moved."),
        ("boxes = moving // box", "They fill {boxes=} boxes.", "Each box holds {box}."),
        ("trips = boxes // trip", "The van makes {trips=:trip}.", "On each trip it carries {trip} boxes."),
    ],
    more=[More("Each trip, loading included, takes {minutes:minute}, and there are no pauses.", "How many minutes does the whole move take?",
               [("duration = trips * minutes", "The move takes {duration=:minute}.", "All trips are equally long.")])],
    unit="trips",
)

swimming_weeks = Family(
    skills="week multiplication comparison addition multi-step",
    draw=dict(one=person(), two=person(), pool=choice(20, 25, 50), lengths=ints(8, 20, 40), days=ints(2, 5), more_lengths=ints(2, 10, 20), two_days=ints(2, 5), weeks=ints(2, 6, 12), lanes=ints(3, 8)),
    where="days != two_days",
    ask=[
        "A pool is {pool:m} long. {one} swims {lengths:length} on each of {days:day} a week. {two} swims {more_lengths:length} more each time, but "
        "on {two_days:day} a week. How many metres do the two swim together in {weeks:week}?",
        "{two} trains on {two_days:day} a week and does {more_lengths} lengths more per training than {one}, who does {lengths:length} on each of "
        "{days:day} a week. One length has {pool:m}. What total distance in metres do they reach in {weeks:week}?",
        "In {weeks:week}, {one} goes to a {pool}-metre pool {days} times a week for {lengths:length}. {two} goes {two_days} times a week and "
        "each time swims {more_lengths:length} more than {one}. Calculate the metres of both together.",
    ],
    steps=[
        ("ones_week = lengths * days", "{one} swims {ones_week=} lengths a week.", "Each training of {one} is alike."),
        ("twos_training = lengths + more_lengths", "{two} swims {twos_training=} lengths each time.", "It is {more_lengths} more than {one} swims."),
        ("twos_week = twos_training * two_days", "In a week these are {twos_week=}.", "{two} trains {two_days} times a week."),
        ("both_week = ones_week + twos_week", "Both together swim {both_week=} lengths a week.", "Add the two swimmers."),
        ("all_lengths = both_week * weeks", "In {weeks:week} there are {all_lengths=} lengths.", "The weeks are alike."),
        ("metres = all_lengths * pool", "That is {metres=:m}.", "A length has {pool:m}."),
    ],
    noop=["The pool has {lanes:lane}."],
    unit="m",
)

bakery_morning = Family(
    skills="fractions comparison subtraction multi-step",
    draw=dict(who=person(), quarter=ints(12, 40, 100), rolls=value("4 * quarter"), less=ints(4, 20, 40), cakes=ints(3, 11, 20), slices=choice(8, 10, 12), ovens=ints(2, 4)),
    where="quarter * 2 > less",
    ask=[
        "A bakery makes {rolls:roll}, half as many pretzels, and {cakes:cake} of {slices:slice} each. Of the rolls a quarter is left at noon, of the "
        "pretzels {less}, and of the cakes nothing. How many pieces (rolls, pretzels and slices) were sold by noon?",
        "{who} bakes {rolls:roll} and half that number of pretzels, and cuts {cakes:cake} into {slices:slice} each. By noon all slices are sold, "
        "three quarters of the rolls, and all but {less} pretzels. What is the number of pieces sold?",
        "Baked: {rolls:roll}, half as many pretzels, {cakes} times {slices} slices of cake. Still there at noon: one roll out of four, {less} "
        "pretzels, no cake. Find how many pieces were sold, counting rolls, pretzels and slices.",
    ],
    steps=[
        ("rolls_left = rolls // 4", "Of the rolls {rolls_left=} are left.", "A quarter means divided by 4."),
        ("rolls_sold = rolls - rolls_left", "Sold are {rolls_sold=} rolls.", "The other rolls were sold."),
        ("pretzels = rolls // 2", "There were {pretzels=} pretzels.", "Half as many pretzels as rolls were baked."),
        ("pretzels_sold = pretzels - less", "Sold are {pretzels_sold=} pretzels.", "Some pretzels are left."),
        ("slices_sold = cakes * slices", "Sold are {slices_sold=} slices.", "All of the cake is gone."),
        ("sold = rolls_sold + pretzels_sold + slices_sold", "Together that is {sold=} pieces.", "Add the three kinds."),
    ],
    noop=["There are {ovens:oven} in the bakery."],
    unit="pieces",
)

class_fund = Family(
    skills="multi-step money goal division remaining",
    draw=dict(pupils=ints(18, 30), monthly=choice(2, 3, 4), months=ints(3, 8), sale=ints(60, 240, 500, step=10), ticket=ints(9, 16, 22), bus=ints(150, 400, 700, step=10), who=person()),
    where="pupils * ticket + bus > pupils * monthly * months + sale and (pupils * ticket + bus - pupils * monthly * months - sale) % pupils == 0",
    ask=[
        "A class of {pupils} pupils wants to go to a theatre. A ticket costs ${ticket} for each pupil and the bus ${bus} for all. Each pupil has paid "
        "${monthly} a month for {months:month}, and a cake sale brought ${sale}. What is still missing is paid in equal parts by the pupils. How "
        "many dollars does each pupil still pay?",
        "{who}'s class has {pupils} pupils. In {months:month} each put ${monthly} a month into the class fund, which also got ${sale} from a cake "
        "sale. Now ${ticket} a pupil are due for tickets, and ${bus} for the bus. The pupils share the missing money equally. What does one "
        "pupil add, in dollars?",
        "The fund of a class: ${monthly} from each of {pupils} pupils in every one of {months:month}, and ${sale} from a sale. The plan: tickets at "
        "${ticket} for every pupil, a bus for ${bus} altogether. If the gap is closed by equal payments of the pupils, how many dollars is one "
        "payment?",
    ],
    steps=[
        ("tickets = pupils * ticket", "The tickets cost ${tickets=}.", "Every pupil needs one."),
        ("needed = tickets + bus", "Needed are ${needed=}.", "The bus is paid as well."),
        ("paid_in = pupils * monthly * months", "Paid in were ${paid_in=}.", "Each pupil paid every month."),
        ("fund = paid_in + sale", "The fund has ${fund=}.", "The sale brought money, too."),
        ("missing = needed - fund", "Missing are ${missing=}.", "Compare the need with the fund."),
        ("extra = missing // pupils", "Each pupil pays ${extra=}.", "All pupils pay the same."),
    ],
    unit="dollars",
)

cyclist_with_breaks = Family(
    skills="distance speed time breaks multi-step",
    draw=dict(who=person(), speed=choice(12, 15, 18, 20), hours=ints(4, 6, 9), way=value("speed * hours"), every=choice(2, 3), pause=choice(10, 15, 20), goal=town(), bottles=ints(2, 4)),
    where="every < hours and hours % every == 0 and hours // every > 1",
    ask=[
        "{who} cycles {way:km} to {goal} at {speed:km} an hour. After every {every:hour} of riding {who.he} rests for {pause:minute}, but not at the end "
        "of the way. How many minutes does the whole trip take?",
        "It is {way:km} to {goal}. {who}'s speed is {speed} km/h; after each stretch of {every:hour} there is, unless {goal} is reached, a "
        "rest of {pause:minute}. What is the duration of the trip in minutes?",
        "A tour of {way:km} is ridden at {speed} km/h. The riding is cut into parts of {every:hour}, and between two parts the group rests for "
        "{pause:minute}. Find the time from start to finish in minutes.",
    ],
    steps=[
        ("riding = way // speed", "{who} rides for {riding=:hour}.", "Time is distance divided by speed."),
        ("parts = riding // every", "That makes {parts=} parts.", "Each part lasts {every:hour}."),
        ("rests = parts - 1", "The number of rests between them is {rests=}.", "There is no rest after the last part."),
        ("resting = rests * pause", "The rests take {resting=:minute}.", "Each lasts {pause:minute}."),
        ("riding_minutes = riding * 60", "The riding takes {riding_minutes=:minute}.", "An hour has 60 minutes."),
        ("trip = riding_minutes + resting", "The whole trip takes {trip=:minute}.", "Add riding and resting."),
    ],
    noop=["There are {bottles:bottle} in the bag."],
    unit="minutes",
)

rabbits_over_months = Family(
    skills="growth doubling subtraction multi-step",
    draw=dict(who=person(), start=ints(4, 12, 30), sold=ints(2, 9, 20), born=ints(3, 15, 40), months=ints(2, 6)),
    where="2 * start > sold and sold != born and 2 * (2 * start - sold) > 4 and (2 * (2 * start - sold) + born) % 3 == 0",
    ask=[
        "{who} starts with {start:guinea pig}. In spring their number doubles, and {sold} are sold. In summer the number doubles again, and {born} more "
        "are taken in from an animal home. In autumn they are put into three equal hutches. How many guinea pigs are in one hutch?",
        "A herd of {start:guinea pig} grows to twice its size; {sold} of them find a new home. The rest grow to twice their number once more, and {born} "
        "newcomers join. The herd then lives in three pens, equally many in each. What is the number of animals in a pen?",
        "Take {start:guinea pig}. Double, less {sold}; double again, plus {born}; divide into three groups of the same size. Find the size of a group.",
    ],
    steps=[
        ("spring = 2 * start", "In spring there are {spring=}.", "Doubling means two times as many."),
        ("after_sale = spring - sold", "Afterwards there are {after_sale=}.", "Some of them leave."),
        ("summer = 2 * after_sale", "The second doubling gives {summer=}.", "The number doubles again."),
        ("autumn = summer + born", "With the newcomers it is {autumn=}.", "The newcomers are added."),
        ("in_one = autumn // 3", "In one of the three groups are {in_one=}.", "The groups are equal."),
    ],
    noop=["The oldest animal is {months:year} old."],
)

theatre_evening = Family(
    skills="fractions comparison multiplication money multi-step",
    draw=dict(who=person(), rows=ints(8, 20, 40), seats=ints(10, 24, 40), free=ints(5, 40, 90), kids_part=choice(3, 4, 5), adult_price=choice(9, 12, 15), kid_price=choice(4, 5, 6), actors=ints(5, 20)),
    where="rows * seats > free + 20 and (rows * seats - free) % kids_part == 0",
    ask=[
        "A theatre has {rows:row} of {seats:seat}. One evening {free:seat} stay empty. One spectator out of {kids_part} is a child. Children pay "
        "${kid_price} and adults ${adult_price}. How many dollars are taken that evening?",
        "{who} counts the money after a play. The hall has {rows} times {seats} seats, of which {free} were free. Exactly one in {kids_part} of the "
        "people present was a child and paid ${kid_price}; all others paid ${adult_price}. What should the sum be in dollars?",
        "All but {free} of the seats in {rows:row} of {seats} are taken, a child on one taken seat out of every {kids_part}. With ${kid_price} for a child "
        "and ${adult_price} for an adult, find the income in dollars.",
    ],
    steps=[
        ("all_seats = rows * seats", "There are {all_seats=:seat}.", "The rows are equally long."),
        ("people = all_seats - free", "There are {people=} people.", "On the empty seats nobody sits."),
        ("kids = people // kids_part", "Of them, {kids=} are children.", "One in {kids_part} is a child."),
        ("adults = people - kids", "The other {adults=} are adults.", "All others are adults."),
        ("from_kids = kids * kid_price", "The children pay ${from_kids=}.", "Each child pays ${kid_price}."),
        ("from_adults = adults * adult_price", "The adults pay ${from_adults=}.", "Each adult pays ${adult_price}."),
        ("income = from_kids + from_adults", "Together that is ${income=}.", "Add both amounts."),
    ],
    noop=["On the stage there are {actors:actor}."],
    unit="dollars",
)
