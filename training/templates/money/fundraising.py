"""Fund-raising: sales, runs and donations for a good cause."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

sponsored_run = Family(
    skills="rate multiplication addition",
    draw=dict(
        who=person(), laps=ints(5, 20, 45), aunt=ints(2, 5), neighbour=ints(1, 3), fixed=ints(10, 60, 150), metres=ints(200, 800, step=100), gift=ints(5, 30),
    ),
    ask=[
        "In a sponsored run {who} completes {laps:lap}. {who.His} aunt gives ${aunt} for every lap, a neighbour ${neighbour} for every lap, and a shop ${fixed} once. How many dollars does {who} raise?",
        "{who} has three sponsors: one promised ${aunt} a lap, another ${neighbour} a lap, and the third a single sum of ${fixed}. {who.He} ran {laps:lap}. What is the sum of the donations in dollars?",
        "For each of {who}'s {laps} laps there are ${aunt} from {who.his} aunt and ${neighbour} from a neighbour; on top of it a shop gives ${fixed}. Find the amount raised in dollars.",
    ],
    steps=[
        ("per_lap = aunt + neighbour", "Each lap brings ${per_lap=}.", "Two sponsors pay for every lap."),
        ("for_laps = laps * per_lap", "All laps bring ${for_laps=}.", "There are {laps:lap}."),
        ("raised = for_laps + fixed", "With the shop it is ${raised=}.", "The shop pays once."),
    ],
    more=[More("{who}'s parents add ${gift}.", "How many dollars are raised with that?",
               [("with_parents = raised + gift", "With the parents' gift it is ${with_parents=}.", "Their gift comes on top.")])],
    noop=["Each lap has a length of {metres:metre}."],
    back={"laps": "At a sponsored run {who} gets ${aunt} a lap from {who.his} aunt, ${neighbour} a lap from a neighbour, and ${fixed} from a shop. In all it is ${raised}. How many laps did {who} run?"},
    unit="dollars",
)

concert_tickets = Family(
    skills="system equation subtraction division",
    draw=dict(
        place=town(), adults=ints(20, 90, 240), children=ints(15, 80, 200), child_price=ints(2, 6), more_cost=ints(2, 7), adult_price=value("child_price + more_cost"),
        people=value("adults + children"), income=value("adults * adult_price + children * child_price"), pieces=ints(5, 15),
    ),
    ask=[
        "A school orchestra in {place} gives a charity concert. Adults pay ${adult_price}, children ${child_price}. {people:Word} people come, and they pay ${income} altogether. How many adults come?",
        "At a charity concert {people} tickets were sold for ${income}: adult tickets at ${adult_price} and child tickets at ${child_price}. What was the number of adult tickets?",
        "Tickets for the concert in {place} cost ${adult_price} for grown-ups and ${child_price} for children. From {people:visitor} the organizers collected ${income}. Find how many of the visitors were grown-ups.",
    ],
    steps=[
        ("all_children = people * child_price", "If all were children, the income would be ${all_children=}.", "Suppose that everybody paid ${child_price}."),
        ("surplus = income - all_children", "The income is ${surplus=} higher.", "In truth ${income} were paid."),
        ("more_each = adult_price - child_price", "An adult pays ${more_each=} more.", "Compare the two prices."),
        ("adult_count = surplus // more_each", "So {adult_count=} adults came.", "Divide the surplus by what one adult adds."),
    ],
    noop=["The orchestra plays {pieces} pieces."],
    unit="adults",
)

class_competition = Family(
    skills="comparison twice subtraction",
    draw=dict(
        goal=ints(400, 900, 2500, step=10), first=ints(60, 150, 300), less=ints(5, 40), cause=choice("a new playground", "the animal shelter", "a school abroad", "the village well"), days=ints(5, 20),
    ),
    where="missing > 20",
    ask=[
        "Three classes collect money for {cause}. Class A brings ${first}, class B twice as much as class A, and class C ${less} less than class B. The goal is ${goal}. How many dollars are still missing?",
        "For {cause} ${goal} are needed. Class A has collected ${first}; class B doubled that; class C has ${less} less than class B. What amount is missing, in dollars?",
        "Class C raised ${less} less than class B, class B raised double the sum of class A, and class A raised ${first}. All of it goes to {cause}, for which ${goal} are needed. Find how many dollars they lack.",
    ],
    steps=[
        ("second = 2 * first", "Class B brings ${second=}.", "It is twice as much as class A."),
        ("third = second - less", "Class C brings ${third=}.", "It is ${less} less than class B."),
        ("raised = first + second + third", "Together they have ${raised=}.", "Add the three classes."),
        ("missing = goal - raised", "Still missing are ${missing=}.", "The goal is ${goal}."),
    ],
    more=[More("A company then pays half of what is missing.", "How many dollars are missing after that?",
               [("half_missing = missing // 2", "The company pays ${half_missing=}.", "It pays half of what is missing."),
                ("still_missing = missing - half_missing", "After that ${still_missing=} are missing.", "The other half is missing still.")], where="missing % 2 == 0")],
    noop=["The classes have collected for {days:day}."],
    unit="dollars",
)

bake_sale_goal = Family(
    skills="multiplication subtraction division",
    draw=dict(
        who=person(), item=thing("bakery"), other=thing("bakery"), price=ints(2, 5), other_price=ints(1, 4), count=ints(10, 40, 100), rest_count=ints(8, 50, 120), goal=value("count * price + rest_count * other_price"), helpers=ints(2, 9),
    ),
    where="price != other_price",
    ask=[
        "At a bake sale {who} sells {item.s} for ${price} and {other.s} for ${other_price} each. The goal is ${goal}. So far {who.he} has sold {count:item} and nothing else. How many {other.s} must {who.he} sell to reach the goal exactly?",
        "The bake sale should bring ${goal}. All {count:item} have been sold at ${price} apiece, and now only {other.s} are left, at ${other_price} apiece. What number of {other.s} still has to be sold?",
        "{item.S} cost ${price}, {other.s} ${other_price}. {who} wants to take in ${goal} and has already sold {count:item}. From now on {who.he} sells only {other.s}. Find how many of them are needed.",
    ],
    steps=[
        ("earned = count * price", "The {item.s} have brought ${earned=}.", "Each {item} brings ${price}."),
        ("missing = goal - earned", "Still missing are ${missing=}.", "The goal is ${goal}."),
        ("needed = missing // other_price", "So {needed=:other} must be sold.", "Each {other} brings ${other_price}."),
    ],
    back={"price": "A bake sale reached its goal of ${goal} with {count:item} and {needed:other}. One {other} cost ${other_price}. How many dollars did one {item} cost?"},
    noop=["{who} has {helpers:helper}."],
    unit="pieces",
)

donation_matched = Family(
    skills="percent addition multiplication",
    draw=dict(
        planning=ints(50, 400, step=10),
        place=town(), donors=ints(20, 80, 250), average=ints(5, 30, 60), match=choice(10, 20, 25, 50), years=ints(20, 150),
    ),
    where="given * match % 100 == 0",
    ask=[
        "{donors:Word} people in {place} give ${average} each for the repair of the old bridge. The town adds {match}% of the sum. How many dollars are available for the repair?",
        "To repair a bridge, {donors:person} donate ${average} apiece, and for every $100 donated the town of {place} pays another ${match}, in proportion also for parts of a hundred. What sum, in dollars, comes together?",
        "The town of {place} increases the donations for its bridge by {match}%. There are {donors} donations of ${average} each. Find the money for the bridge in dollars.",
    ],
    steps=[
        ("given = donors * average", "The donations are ${given=}.", "There are {donors} equal donations."),
        ("added = given * match // 100", "The town adds ${added=}.", "Take {match}% of the donations."),
        ("available = given + added", "Available are ${available=}.", "Donations and the town's money belong together."),
    ],
    more=[More("The plans of an engineer cost ${planning} of this money.", "How many dollars are left for the work itself?",
               [("for_work = available - planning", "For the work there are ${for_work=}.", "The plans are paid first.")], where="available > planning")],
    noop=["The bridge is {years:year} old."],
    unit="dollars",
)

raffle = Family(
    skills="multiplication subtraction prizes",
    draw=dict(
        who=person(), books=ints(6, 20, 60), size=ints(10, 25, step=5), price=ints(1, 4), unsold=ints(5, 40), big=ints(30, 90, step=5), small=ints(5, 15), smalls=ints(3, 9),
    ),
    where="left > 20 and unsold < books * size",
    ask=[
        "For a raffle {who} prints {books} books of {size} tickets. A ticket costs ${price}. In the end {unsold} tickets are unsold. One prize worth ${big} and {smalls} prizes worth ${small} each are bought from the income. How many dollars are left for the club?",
        "{who}'s club sells raffle tickets at ${price}: {books} books with {size} tickets in each, of which all but {unsold} are sold. The prizes are a lamp for ${big} and {smalls} mugs at ${small} apiece. What does the club earn, in dollars?",
        "Raffle: {books} books, {size} tickets a book, ${price} a ticket, {unsold} tickets not sold. Prizes: ${big} for the main prize, ${small} for each of {smalls} small ones. Find, in dollars, what remains of the income.",
    ],
    steps=[
        ("printed = books * size", "There are {printed=} tickets.", "Each book has {size} tickets."),
        ("sold = printed - unsold", "Of these {sold=} are sold.", "Only sold tickets bring money."),
        ("income = sold * price", "They bring ${income=}.", "A ticket costs ${price}."),
        ("prizes = big + smalls * small", "The prizes cost ${prizes=}.", "There is one large prize and {smalls} small ones."),
        ("left = income - prizes", "There remain ${left=}.", "The prizes are paid from the income."),
    ],
    back={"price": "From {books} books of {size} raffle tickets all but {unsold} are sold. The prizes cost ${big} once and {smalls} times ${small}. Then ${left} are left. How many dollars does a ticket cost?"},
    unit="dollars",
)

equal_after_gift = Family(
    skills="average sharing difference",
    draw=dict(
        who=person(), second=person(), third=person(), each=ints(20, 80, 200), first_less=ints(2, 18), second_more=ints(3, 17), own=value("each - first_less"), other=value("each + second_more"), last=value("3 * each - own - other"),
    ),
    where="last > 5 and last != other and last != own",
    ask=[
        "{who} collected ${own} for the lifeboats, {second} ${other} and {third} ${last}. They want all three lists to show the same amount, so they share the money equally. How many dollars does {who} get from the others?",
        "Three collection boxes hold ${own} ({who}), ${other} ({second}) and ${last} ({third}). The money is shared out so that all three boxes hold equally much. By how many dollars does {who}'s box grow?",
        "{second} has ${other}, {third} ${last} and {who} ${own}, all collected for the lifeboats. How much must be put into {who}'s box, in dollars, when the total is spread evenly over the three?",
    ],
    steps=[
        ("total = own + other + last", "In all there are ${total=}.", "Add the three amounts."),
        ("equal_share = total // 3", "An equal share is ${equal_share=}.", "Three boxes share evenly."),
        ("received = equal_share - own", "{who} gets ${received=}.", "{who} has ${own} already."),
    ],
    unit="dollars",
)
