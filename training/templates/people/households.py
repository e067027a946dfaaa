"""Families, parties, chores and meals at home."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

family_tree = Family(
    skills="multiplication addition counting",
    draw=dict(who=person(), children=ints(2, 6, 9), each=ints(2, 5, 8), year=ints(1940, 1960)),
    ask=[
        "{who} has {children:child/children}, and each of these has {each:child/children} as well. How many children and "
        "grandchildren does {who} have in all?",
        "Every one of {who}'s {children} children has given {who} {each:grandchild/grandchildren}. Counting children and "
        "grandchildren, how many descendants is that?",
        "In a family tree, {children} lines lead from {who} down to the next row, and from each name in that row {each} "
        "lines lead down to the last row. How many names stand below {who}?",
    ],
    steps=[
        ("grandchildren = children * each", "There are {grandchildren=} grandchildren.", "Each child has {each} of them."),
        ("descendants = children + grandchildren", "In all that makes {descendants=}.", "Both generations are counted."),
    ],
    noop=["{who} was born in {year:.0f}."],
)

brothers_and_sisters = Family(
    skills="logic counting addition",
    draw=dict(girl=choice("Amara", "Lucia", "Mei", "Noor", "Petra", "Zora"), brothers=ints(2, 5, 8), sisters=ints(2, 5, 8), rooms=ints(3, 7)),
    ask=[
        "A girl called {girl} has {brothers:brother} and {sisters:sister}. How many sons and daughters do her parents have "
        "in all?",
        "{girl} says: \"I am a girl with {sisters:sister} and {brothers:brother}.\" How many children are there in "
        "{girl}'s family?",
        "At the dinner table sit the girl {girl}, her {brothers:brother} and her {sisters:sister}, but no adults. How many "
        "people sit at the table?",
    ],
    steps=[
        ("siblings = brothers + sisters", "{girl} has {siblings=} brothers and sisters.", "Brothers and sisters are siblings."),
        ("children = siblings + 1", "With {girl} herself that is {children=}.", "{girl} is a child of the family, too."),
    ],
    more=[More("One of the brothers is called Tomas.", "How many brothers and sisters does Tomas have?",
               [("toms_brothers = brothers - 1", "Tomas has {toms_brothers=} brothers.", "He is not his own brother."),
                ("toms_sisters = sisters + 1", "He has {toms_sisters=} sisters.", "{girl} is a sister of his as well."),
                ("toms_siblings = toms_brothers + toms_sisters", "That is {toms_siblings=} in all.",
                 "Both kinds are counted.")])],
    noop=["The house has {rooms:room}."],
)

party_chairs = Family(
    skills="addition subtraction division",
    draw=dict(who=person(), adults=ints(6, 20, 60), kids=ints(6, 24, 60), per_bench=choice(3, 4, 5, 6), benches=ints(2, 4),
              chairs=value("adults + kids - benches * per_bench")),
    where="chairs > 4",
    ask=[
        "{who} invites {adults:adult} and {kids:child/children}. There are {chairs:chair}; the other guests sit on benches, "
        "{per_bench} on each. How many benches are needed if every seat is used?",
        "To a wedding come {adults:adult} and {kids:child/children}. {chairs:Word} of the guests find a chair. Benches for "
        "exactly {per_bench} people each are brought for the rest and all become full. How many benches are brought?",
        "A garden party has {chairs:chair}, but {adults} grown-up guests and {kids} young ones. {who} borrows benches that "
        "hold {per_bench} persons each, and then all seats are taken. Find the number of benches.",
    ],
    steps=[
        ("guests = adults + kids", "There are {guests=:guest}.", "Adults and children both need a seat."),
        ("without_chair = guests - chairs", "Without a chair are {without_chair=}.", "One guest sits on each chair."),
        ("benches_needed = without_chair // per_bench", "That takes {benches_needed=:bench}.", "{per_bench} fit on each bench."),
    ],
)

chore_points = Family(
    skills="multiplication addition subtraction goal",
    draw=dict(
        who=person(), dishes=ints(3, 9, 20), dish_points=ints(2, 6, 15), walks=ints(2, 8, 20), walk_points=ints(3, 9, 20),
        goal=ints(80, 200, 900, step=10), age=ints(8, 14),
    ),
    where="dishes * dish_points + walks * walk_points < goal and dish_points != walk_points",
    ask=[
        "{who} gets {dish_points:point} for washing the dishes and {walk_points:point} for walking the dog. {who.He} has "
        "washed the dishes {dishes} times and walked the dog {walks} times. For a day at the zoo {goal:point} are needed. "
        "How many points are still missing?",
        "A zoo visit costs {goal:point} on the family's chore list. So far {who} has {dishes} ticks for dishes, worth "
        "{dish_points:point} each, and {walks} ticks for dog walks, worth {walk_points:point} each. What number of points "
        "does {who} still need?",
        "{who} has collected points at home: {walks} times {walk_points} for the dog, {dishes} times {dish_points} for the "
        "dishes. The aim is {goal}. How far is {who} from the aim?",
    ],
    steps=[
        ("from_dishes = dishes * dish_points", "The dishes brought {from_dishes=:point}.", "Each washing earns the same."),
        ("from_walks = walks * walk_points", "The dog brought {from_walks=:point}.", "Each walk earns the same."),
        ("have = from_dishes + from_walks", "So far that is {have=:point}.", "Both sorts of points count."),
        ("missing = goal - have", "There are {missing=:point} missing.", "The aim is {goal:point}."),
    ],
    noop=["{who} is {age:year} old."],
    back={"walk_points": "{who} gets {dish_points:point} for washing the dishes and some points for walking the dog. {who.He} "
                         "has washed the dishes {dishes} times and walked the dog {walks} times, and is {missing:point} "
                         "short of {goal:point}. How many points does one walk bring?"},
    unit="points",
)

loaves_for_the_week = Family(
    skills="multiplication division week",
    draw=dict(people=ints(3, 8, 14), slices=ints(2, 5, 7), per_loaf=choice(12, 14, 16, 18, 20, 24), name=person(), price=ints(2, 5)),
    where="people * slices * 7 % per_loaf == 0",
    ask=[
        "In a household of {people} everybody eats {slices} slices of bread a day. A loaf is cut into {per_loaf} slices. How "
        "many loaves does the household eat in a week?",
        "{name} bakes for {people} people. Each of them eats {slices} slices a day, and one loaf gives {per_loaf} slices. "
        "How many loaves must be baked for one week?",
        "A loaf has {per_loaf} slices. If each of {people} persons takes {slices} slices every day, how many loaves are used "
        "up from Monday to Sunday?",
    ],
    steps=[
        ("slices_a_day = people * slices", "In a day they eat {slices_a_day=:slice}.", "Everybody eats the same."),
        ("slices_a_week = slices_a_day * 7", "In a week that is {slices_a_week=:slice}.", "A week has 7 days."),
        ("loaves = slices_a_week // per_loaf", "They need {loaves=:loaf}.", "Each loaf gives {per_loaf} slices."),
    ],
    noop=["A loaf costs ${price}."],
    unit="loaves",
)

laundry_loads = Family(
    skills="division rounding up time",
    draw=dict(who=person(), shirts=ints(8, 30, 90), towels=ints(5, 25, 80), capacity=ints(6, 12), minutes=choice(40, 45, 50, 60)),
    where="(shirts + towels) % capacity != 0 and shirts + towels > capacity",
    ask=[
        "{who} has to wash {shirts:shirt} and {towels:towel}. The machine takes {capacity} pieces at a time. How many times "
        "must it run?",
        "A machine holds at most {capacity} pieces of laundry. In the basket are {shirts:shirt} and {towels:towel}. Find the "
        "smallest number of runs in which {who} can wash everything.",
        "After the holidays {who} sorts {shirts:shirt} and {towels:towel} into heaps of {capacity} pieces, the last heap "
        "being smaller. Each heap is washed by itself. How many heaps are there?",
    ],
    steps=[
        ("pieces = shirts + towels", "There are {pieces=} pieces.", "Shirts and towels count alike."),
        ("full_runs, remaining = divmod(pieces, capacity)",
         "They fill the machine {full_runs} times, and {remaining} are left.",
         "Divide, and see whether something remains."),
        ("runs = full_runs + 1", "These need a run of their own: {runs=}.", "What remains must be washed as well."),
    ],
    more=[More("One run takes {minutes:minute}.", "How many minutes does the machine run until everything is washed, with as few runs as possible?",
               [("total_time = runs * minutes", "It runs for {total_time=:minute}.", "Each run takes the same time.")])],
)

photo_of_two_families = Family(
    skills="equation sum difference",
    draw=dict(one=person(), two=person(), smaller=ints(4, 20, 60), more=ints(2, 12, 30), total=value("2 * smaller + more")),
    ask=[
        "On a photo of two families stand {total} people. {one}'s family has {more} members more than {two}'s. How many "
        "members does {two}'s family have?",
        "{one}'s and {two}'s relatives travel in one bus, {total} persons in all. If {more} of {one}'s relatives had stayed "
        "at home, both groups would be equally large. How many relatives of {two} are on the bus?",
        "Two clans have {total} members together; the larger one is ahead by {more}. What is the size of the smaller one?",
    ],
    steps=[
        ("without_surplus = total - more", "Without the surplus there are {without_surplus=}.",
         "Take the surplus away to make both groups equal."),
        ("smaller_size = without_surplus // 2", "The smaller group has {smaller_size=}.", "Now both are equal halves."),
    ],
)

cake_pieces = Family(
    skills="fractions multiplication subtraction",
    draw=dict(
        who=person(), cakes=ints(2, 6, 12), pieces=choice(8, 12, 16), eaten=ints(5, 40), share=choice(2, 4),
    ),
    where="eaten < cakes * pieces - 3 and (cakes * pieces - eaten) % share == 0",
    ask=[
        "{who} bakes {cakes:cake} and cuts each into {pieces:piece}. The guests eat {eaten:piece}. The rest is shared "
        "equally among {share} families in the street. How many pieces does each family get?",
        "There are {cakes:cake} of {pieces:piece} each. After {eaten:piece} have been eaten, {who} divides the rest into "
        "{share} equal parts and takes one part to the neighbours. How many pieces do the neighbours get?",
        "The guests at a feast leave some of {cakes} cakes, each of {pieces:piece}: they eat only {eaten:piece}. What is left "
        "is packed into {share} equal boxes. How many pieces does {who} find in one box?",
    ],
    steps=[
        ("baked = cakes * pieces", "There are {baked=:piece} at first.", "Each cake gives {pieces:piece}."),
        ("left = baked - eaten", "After eating, {left=:piece} are left.", "What is eaten is gone."),
        ("portion = left // share", "One of the {share} parts has {portion=:piece}.", "The rest is divided equally."),
    ],
    unit="pieces",
)
