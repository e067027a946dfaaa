"""Animals on a farm, their food, eggs and milk."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

legs_of_animals = Family(
    skills="multiplication addition counting",
    draw=dict(who=person(), birds=ints(3, 20, 80), beasts=ints(3, 15, 60), bird=thing("hen", "duck", "goose", "turkey"), beast=thing("cow", "goat", "sheep", "horse"), barns=ints(2, 4)),
    ask=[
        "{who} has {birds:bird} and {beasts:beast}. How many legs do these animals have in all?",
        "In a yard there are {birds:bird}, which have 2 legs each, and {beasts:beast}, which have 4 legs each. What is the number "
        "of legs in the yard?",
        "Looking under a gate, a child sees only legs: those of {birds:bird} and of {beasts:beast}. Find how many legs the child sees.",
    ],
    steps=[
        ("bird_legs = 2 * birds", "The {bird.s} have {bird_legs=:leg}.", "A bird has 2 legs."),
        ("beast_legs = 4 * beasts", "The {beast.s} have {beast_legs=:leg}.", "A {beast} has 4 legs."),
        ("legs = bird_legs + beast_legs", "Together that is {legs=:leg}.", "Add both kinds."),
    ],
    noop=["There are {barns:barn}."],
    unit="legs",
)

heads_and_legs = Family(
    skills="equation heads and legs assumption",
    draw=dict(who=person(), hens=ints(3, 20, 60), rabbits=ints(3, 20, 60), heads=value("hens + rabbits"), legs=value("2 * hens + 4 * rabbits"), gates=ints(2, 5)),
    ask=[
        "{who} keeps hens and rabbits, {heads:animal} in all. Together they have {legs:leg}. How many rabbits are there?",
        "In a pen there are {heads:head} and {legs:leg} of hens and rabbits. What is the number of rabbits?",
        "Hens have two legs and rabbits have four. {who}'s {heads} animals of these two kinds stand on {legs:leg}. Find how many of "
        "them are rabbits.",
    ],
    steps=[
        ("if_hens = 2 * heads", "If all were hens, there would be {if_hens=:leg}.", "Suppose that every animal is a hen."),
        ("extra = legs - if_hens", "There are {extra=} more.", "Compare with the true number of legs."),
        ("rabbit_count = extra // 2", "So {rabbit_count=} are rabbits.", "Each rabbit has 2 legs more than a hen."),
    ],
    more=[More("{who} wants to know about the hens as well.", "How many hens are there?",
               [("hen_count = heads - rabbit_count", "There are {hen_count=:hen}.", "All other animals are hens.")])],
    noop=["The pen has {gates:gate}."],
)

egg_cartons = Family(
    skills="multiplication division week dozen",
    draw=dict(who=person(), hens=ints(4, 30, 90), eggs=choice(4, 5, 6), size=choice(6, 10, 12), eaten=ints(4, 20), price=ints(2, 6)),
    where="hens * eggs > eaten + size and (hens * eggs - eaten) % size == 0",
    ask=[
        "Each of {who}'s {hens:hen} lays {eggs:egg} a week. {who.He} eats {eaten:egg} a week and packs the others into cartons of "
        "{size}. How many cartons does {who.he} fill each week?",
        "From {hens:hen}, {who} collects {eggs:egg} each in a week. Except for {eaten:egg} for the kitchen, all are put into "
        "cartons with room for {size}. What is the number of full cartons a week?",
        "A week on the farm: {hens:hen}, {eggs:egg} from each, {eaten} of the eggs used for cakes, the rest sold in cartons of "
        "{size}. Find how many cartons are sold.",
    ],
    steps=[
        ("laid = hens * eggs", "The hens lay {laid=:egg}.", "All hens lay equally many."),
        ("to_sell = laid - eaten", "For the cartons there are {to_sell=}.", "The eaten ones are not packed."),
        ("cartons = to_sell // size", "They fill {cartons=:carton}.", "Each carton takes {size}."),
    ],
    more=[More("A carton is sold for ${price}.", "How many dollars does {who} take in a week?",
               [("income = cartons * price", "The income is ${income=}.", "Each carton brings the same.")])],
)

milk_churns = Family(
    skills="multiplication two times a day subtraction",
    draw=dict(who=person(), cows=ints(5, 20, 60), litres=ints(6, 12, 18), calves=ints(5, 40, 90), days=ints(2, 6, 9)),
    where="cows * litres * 2 > calves",
    ask=[
        "{who} milks {cows:cow} every morning and every evening and gets {litres:litre} from each cow each time. The calves drink "
        "{calves:litre} a day. How many litres are left for the dairy in {days:day}?",
        "Twice a day each of {cows:cow} gives {litres:litre} of milk. Every day {calves:litre} of it go to the calves and the rest "
        "to the dairy. What amount in litres does the dairy get in {days:day}?",
        "The dairy takes all the milk of {who}'s {cows:cow} but {calves:litre} a day. A cow gives {litres:litre} at each of two "
        "milkings a day. Calculate the litres that the dairy receives over {days:day}.",
    ],
    steps=[
        ("per_cow = 2 * litres", "A cow gives {per_cow=:litre} a day.", "There are two milkings a day."),
        ("per_day = cows * per_cow", "All cows give {per_day=:litre} a day.", "All cows give the same."),
        ("to_dairy = per_day - calves", "To the dairy go {to_dairy=:litre} a day.", "The calves get their part first."),
        ("total = to_dairy * days", "In {days:day} that is {total=:litre}.", "Every day is alike."),
    ],
    unit="litres",
)

hay_lasts = Family(
    skills="rate division multiplication inverse",
    draw=dict(who=person(), animal=thing("horse", "cow", "donkey", "llama"), count=ints(4, 12, 20), days=ints(10, 40, 60), fewer=ints(2, 6), bales=value("count * days")),
    where="fewer < count and bales % (count - fewer) == 0",
    ask=[
        "{who}'s hay would feed {count:animal} for {days:day}. Then {fewer} of them are sold. For how many days does the hay feed "
        "the others?",
        "A stock of hay is enough for {count:animal} during {days:day}. If there are {fewer} animals fewer, how many days does the "
        "stock last?",
        "With {count:animal} in the stable the hay will be gone in {days:day}. {who} sells {fewer} before the first day. "
        "After how many days is the hay gone now?",
    ],
    steps=[
        ("portions = count * days", "The hay has {portions=} daily portions.", "One portion feeds one animal for a day."),
        ("animals_left = count - fewer", "There are {animals_left=} animals left.", "The sold ones eat no more of it."),
        ("lasting = portions // animals_left", "The hay lasts {lasting=:day}.", "Each day every animal needs a portion."),
    ],
    unit="days",
)

lambs_born = Family(
    skills="addition multiplication flock growth",
    draw=dict(who=person(), ewes=ints(12, 40, 120), twins=ints(2, 12, 30), without=ints(1, 9, 20), rams=ints(1, 4), hectares=ints(3, 20)),
    where="twins + without < ewes - 2",
    ask=[
        "Of {who}'s {ewes} mother sheep, {twins} have two lambs each, {without} have none, and each of the others has one lamb. How "
        "many lambs are born?",
        "In spring {ewes} mother sheep are counted. Of these, {without} have no lamb and {twins} have twins; the rest have a "
        "single lamb. What is the number of lambs?",
        "{who} looks after {ewes} mother sheep. There are twins from {twins} of them, nothing from {without} and one lamb from "
        "every other one. Find the number of lambs.",
    ],
    steps=[
        ("singles = ewes - twins - without", "One lamb each have {singles=} sheep.", "These are all the others."),
        ("lambs = 2 * twins + singles", "In all there are {lambs=:lamb}.", "Twins count two, single lambs one."),
    ],
    more=[More("All lambs stay with their mothers, and there are no other sheep but {rams:ram}.", "How many sheep and lambs are in the flock?",
               [("flock = ewes + lambs + rams", "The flock has {flock=} animals.", "Mothers, lambs and rams are all counted.")])],
    noop=["The meadow has {hectares} hectares."],
)

fence_posts = Family(
    skills="perimeter division fence",
    draw=dict(who=person(), length=ints(20, 60, 120, step=4), width=ints(12, 40, 80, step=4), gap=choice(2, 4), horses=ints(2, 7)),
    where="length > width",
    ask=[
        "A rectangular meadow is {length:m} long and {width:m} wide. Along its edge {who} sets a post every {gap:m}, with one in "
        "each corner. How many posts are needed?",
        "{who} fences a rectangle of {length:m} by {width:m}. Posts stand {gap:m} apart all around. What number of posts does "
        "{who} need?",
        "Around a paddock with sides of {length:m} and {width:m} (a rectangle) there is a post at each corner and then one every "
        "{gap:m}. Find the number of posts.",
    ],
    steps=[
        ("perimeter = 2 * (length + width)", "The edge is {perimeter=:m} long.", "A rectangle has two lengths and two widths."),
        ("posts = perimeter // gap", "That takes {posts=:post}.", "In a closed line there are as many posts as gaps."),
    ],
    noop=["On the meadow graze {horses:horse}."],
)
