"""Zoo, fishing, birds and pets."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, value
from training.templates.family import Family, More

feeding_penguins = Family(
    skills="multiplication subtraction per day",
    draw=dict(who=person(), penguins=ints(8, 30, 80), fish=ints(4, 9, 15), seals=ints(2, 6, 12), seal_fish=ints(15, 30, 50), box=ints(300, 900, 4000, step=50), visitors=ints(200, 900)),
    where="box > penguins * fish + seals * seal_fish",
    ask=[
        "A zoo gets {box:fish} in the morning. Each of {penguins:penguin} eats {fish} of them and each of {seals:seal} eats {seal_fish}. "
        "How many fish are left over?",
        "{who} feeds {penguins:penguin} with {fish:fish} each and {seals:seal} with {seal_fish:fish} each, out of a store of {box}. "
        "What remains of the store?",
        "In the cold room there are {box:fish}. {who} takes out {fish} for every one of {penguins:penguin} and {seal_fish} for every "
        "one of {seals:seal}. Find the number of fish that stay in the cold room.",
    ],
    steps=[
        ("for_penguins = penguins * fish", "The penguins eat {for_penguins=} fish.", "Each penguin eats {fish}."),
        ("for_seals = seals * seal_fish", "The seals eat {for_seals=} fish.", "Each seal eats {seal_fish}."),
        ("eaten = for_penguins + for_seals", "Together they eat {eaten=} fish.", "Both groups are fed."),
        ("left = box - eaten", "There are {left=} fish left.", "The rest stays."),
    ],
    noop=["On that day {visitors} people visit the zoo."],
    unit="fish",
)

fishing_trip = Family(
    skills="comparison sharing subtraction addition",
    draw=dict(one=person(), two=person(), three=person(), catch=ints(4, 15, 40), more=ints(2, 9, 20), small=ints(1, 8, 20), hours=ints(3, 8)),
    where="catch > small",
    ask=[
        "{one} catches {catch:fish}, {two} catches {more} more than {one}, and {three} as many as {one}. Of all these, {small} are too "
        "small and go back into the lake. How many fish do they take home?",
        "Three anglers bring {catch}, {catch} and {catch} plus {more} fish to the shore. They let {small:fish} swim again. What number "
        "of fish do they keep?",
        "{two}'s bucket holds {more:fish} more than {one}'s; {three}'s holds the same as {one}'s, that is {catch}. After they have "
        "thrown {small} back, how many fish are left in the three buckets?",
    ],
    steps=[
        ("twos_catch = catch + more", "{two} catches {twos_catch=} fish.", "More means adding."),
        ("all_fish = catch + twos_catch + catch", "Together they catch {all_fish=} fish.", "All three catches count."),
        ("kept = all_fish - small", "They keep {kept=} fish.", "Some go back into the lake."),
    ],
    noop=["They fish for {hours:hour}."],
    unit="fish",
)

tank_of_fish = Family(
    skills="fractions multi-step aquarium",
    draw=dict(who=person(), unit_part=ints(2, 9, 25), total=value("unit_part * 12"), born=ints(2, 15, 40), litres=ints(60, 200, 400, step=10)),
    ask=[
        "In {who}'s aquarium live {total:fish}. Half of them are guppies, a third of them are tetras, and the rest are catfish. How "
        "many catfish are there?",
        "Of {total:fish} in a pond one half is gold, one third is white and all others are black. What is the number of black fish?",
        "{who} counts {total:fish}: as guppies one out of two, as tetras one out of three, as catfish all the rest. Find the number of "
        "catfish.",
    ],
    steps=[
        ("half = total // 2", "One half is {half=} fish.", "Half means divided by 2."),
        ("third = total // 3", "One third is {third=} fish.", "A third of the whole means divided by 3."),
        ("rest = total - half - third", "The rest is {rest=} fish.", "Take both parts away from the whole."),
    ],
    more=[More("Then {born} young ones of the rarest kind are born.", "How many fish of this kind are there then?",
               [("rare = rest + born", "Then there are {rare=}.", "The young ones belong to the smallest group.")])],
    noop=["The water fills {litres:litre}."],
    unit="fish",
)

zoo_tickets = Family(
    skills="money multiplication subtraction group",
    draw=dict(who=person(), adults=ints(2, 6, 20), kids=ints(3, 9, 40), adult_price=ints(9, 18, 30), kid_price=ints(4, 8, 12), group=ints(20, 90, 400, step=5), snakes=ints(4, 30)),
    where="adults * adult_price + kids * kid_price > group",
    ask=[
        "A zoo ticket costs ${adult_price} for adults and ${kid_price} for children. {who}'s party of {adults:adult} and "
        "{kids:child/children} buys one group ticket for ${group} instead. How many dollars do they save?",
        "At the zoo, {who} could buy {adults} tickets for adults at ${adult_price} each and {kids} for children at ${kid_price} each. "
        "The man at the desk offers a group ticket for ${group} in their place. What does {who} save in dollars with the offer?",
        "Single tickets: adults ${adult_price}, children ${kid_price}. One ticket for {adults:adult} and {kids:child/children} "
        "together: ${group}. By how many dollars is the one ticket cheaper than single tickets?",
    ],
    steps=[
        ("for_adults = adults * adult_price", "The adults would pay ${for_adults=}.", "Each adult pays ${adult_price}."),
        ("for_kids = kids * kid_price", "The children would pay ${for_kids=}.", "Each child pays ${kid_price}."),
        ("single = for_adults + for_kids", "With single tickets it is ${single=}.", "Add both amounts."),
        ("saved = single - group", "They save ${saved=}.", "Compare with the price of the group ticket."),
    ],
    noop=["In the zoo live {snakes:snake}."],
    back={"group": "Single tickets cost ${adult_price} for adults and ${kid_price} for children. With one ticket for all of them, "
                   "{adults:adult} and {kids:child/children} save ${saved}. What does that one ticket cost in dollars?"},
    unit="dollars",
)

bird_migration = Family(
    skills="addition subtraction unknown change",
    draw=dict(lake=choice("lake", "pond", "marsh", "bay"), start=ints(30, 150, 900), came=ints(10, 80, 400), end=ints(20, 120, 900), who=person(), kinds=ints(3, 12)),
    where="start + came > end + 2",
    ask=[
        "On a {lake} there were {start:swan}. In the night {came} came, and some flew away. In the morning {who} counted {end}. How many "
        "swans flew away?",
        "{who} counts {end:swan} on the {lake} today. Yesterday there were {start}, and since then {came} have landed. What number of "
        "swans has left?",
        "Swans on the {lake}: {start} at dusk, {end} at dawn. In between {came} arrived. Calculate how many must have gone.",
    ],
    steps=[
        ("at_most = start + came", "With the newcomers there would be {at_most=:swan}.", "First add those that came."),
        ("gone = at_most - end", "So {gone=} flew away.", "Those missing in the end have gone."),
    ],
    noop=["There are {kinds} kinds of birds in this place."],
    unit="swans",
)

dog_food_bag = Family(
    skills="unit conversion division",
    draw=dict(who=person(), kilos=ints(3, 12, 30), grams=choice(150, 200, 250, 300), dogs=ints(2, 5), walks=ints(2, 4)),
    where="kilos * 1000 % (grams * dogs) == 0 and kilos * 1000 > grams * dogs",
    ask=[
        "A bag holds {kilos:kg} of dog food. {who} has {dogs:dog}, and each gets {grams:g} a day. For how many days is the bag enough?",
        "{who}'s {dogs:dog} eat {grams:g} each every day. How many days does a bag of {kilos:kg} last?",
        "In a kennel {dogs:dog} are fed from one sack of {kilos:kg}; a dog's daily meal weighs {grams:g}. Find the number of days until "
        "the sack is empty.",
    ],
    steps=[
        ("total_grams = kilos * 1000", "The bag holds {total_grams=:g}.", "A kilogram has 1000 grams."),
        ("daily = dogs * grams", "The dogs eat {daily=:g} a day.", "Each dog gets the same."),
        ("lasting = total_grams // daily", "It lasts {lasting=:day}.", "See how often a day's food fits in."),
    ],
    noop=["The dogs go out {walks} times a day."],
    unit="days",
)

weight_of_cat = Family(
    skills="subtraction decimals measurement",
    draw=dict(who=person(), alone=decimals(32.5, 58.5, 0.1, 75.5), cat=decimals(3.2, 6.9, 0.1), both=value("round(alone + cat, 1)"), food=decimals(0.2, 0.9, 0.1)),
    numbers="decimal",
    ask=[
        "{who} steps on the scales with a cat: {both:kg}. Without the cat {who} weighs {alone:kg}. How many kilograms does the cat "
        "weigh?",
        "The scales at the vet's show {both:kg} for {who} and the cat together and {alone:kg} for {who} alone. What is the cat's weight "
        "in kilograms?",
        "{who}'s own weight is {alone:kg}. Carrying the cat, {who.he} brings {both:kg} onto the scales. Find the weight of the cat in "
        "kilograms.",
    ],
    steps=[
        ("cat_weight = round(both - alone, 1)", "The cat weighs {cat_weight=:kg}.", "Take the person's weight away from that of both."),
    ],
    more=[More("After a meal the cat weighs {food:kg} more.", "How many kilograms does the cat weigh after the meal?",
               [("fed = round(cat_weight + food, 1)", "Then it weighs {fed=:kg}.", "The food is added.")])],
    unit="kg",
)
