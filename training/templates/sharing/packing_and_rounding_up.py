"""What is left over, what fills the last box, and where one more is needed."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing
from training.templates.family import Family

large_then_small_boxes = Family(
    skills="division remainder",
    draw=dict(who=person(), item=thing("bakery"), large=choice(24, 30, 36, 40, 48), small=choice(5, 6, 7, 8, 9), total=ints(100, 400, 1500), price=ints(9, 30)),
    where="total % large > small and total % large % small > 0",
    ask=[
        "{who} has {total:item} to pack. First {who.he} fills as many boxes of {large} as possible, then with the rest as many boxes of {small} as possible. How many {item.s} stay unpacked?",
        "An order of {total:item} goes out in boxes of {large} and, for what does not fill one of these, in boxes of {small}. No box may be half empty. What number of {item.s} cannot be packed?",
        "A machine takes groups of {large} from {total:item} until fewer than {large} remain. Another machine takes groups of {small} from these. Find the number that is left in the end.",
    ],
    steps=[
        ("after_large = total % large", "After the large boxes {after_large} remain.", "The remainder of {total} divided by {large} does not fill a large box."),
        ("after_small = after_large % small", "After the small boxes {after_small} remain.", "Do the same with boxes of {small}."),
    ],
    noop=["A large box costs ${price}."],
)

fill_the_last_one = Family(
    skills="division remainder subtraction",
    draw=dict(who=person(), item=thing("collectible"), size=ints(6, 20, 60), total=ints(50, 300, 900)),
    where="total % size != 0",
    ask=[
        "{who} puts {total:item} into an album, {size} on a page, one page after the other. How many more {item.s} would fill the last page that has been started?",
        "A carton holds {size} bottles. There are {total} bottles, and as many cartons as possible are full; one more is partly filled. How many bottles are lacking in it?",
        "Players are put into teams of {size}. {total} players have come. What is the least number of further players with whom all teams would be complete?",
        "{who} counts {total} chairs in rows of {size}, with only the last row incomplete. Find the number of chairs missing in that row.",
    ],
    steps=[
        ("rest = total % size", "In the last one there are {rest}.", "It holds the remainder of {total} divided by {size}."),
        ("missing = size - rest", "So {missing=} are missing.", "A full one has {size}."),
    ],
)

sheets_of_paper = Family(
    skills="multiplication division rounding-up",
    draw=dict(who=person(), per_side=choice(4, 6, 8, 9, 12), photos=ints(50, 300, 900), width=ints(13, 20)),
    where="photos % (2 * per_side) != 0",
    ask=[
        "{who} sticks {photos:photo} into an album, {per_side} on each side of a sheet, front and back. How many sheets does {who.he} need?",
        "On one side of a sheet there is room for {per_side:label}, and both sides are printed. What is the smallest number of sheets for {photos:label}?",
        "A leaflet has {photos} pictures. {who} arranges {per_side} of them on the front and {per_side} on the back of each sheet. Find how many sheets are used.",
    ],
    steps=[
        ("per_sheet = per_side * 2", "A sheet takes {per_sheet=}.", "It has a front and a back."),
        ("full = photos // per_sheet", "{full} sheets become full.", "See how often this goes into {photos}."),
        ("sheets = full + 1", "So {sheets=} sheets are used.", "The division leaves a remainder, which goes on one more sheet."),
    ],
    noop=["A sheet is {width} cm wide."],
    unit="sheets",
)

lift_rides = Family(
    skills="division rounding multiplication",
    draw=dict(who=person(), limit=choice(300, 320, 450, 500, 600, 750), each=choice(35, 40, 45, 55, 60, 70), crates=ints(20, 90, 400), seconds=ints(40, 90)),
    where="limit % each != 0 and crates % (limit // each) != 0",
    ask=[
        "A lift carries at most {limit} kg. {who} has {crates:crate} of {each} kg each to send up, without anybody in the lift. How many rides up are necessary?",
        "A barrow may be loaded with no more than {limit} kg. {crates:Word} sacks weigh {each} kg apiece, and sacks are never opened. What is the least number of trips?",
        "{who} has to take {crates:stone} across a river, each weighing {each} kg. Besides {who.him} the boat takes {limit} kg. Find the smallest number of crossings with stones on board.",
    ],
    steps=[
        ("at_once = limit // each", "At once {at_once} can be carried.", "See how often {each} kg goes into {limit} kg; nothing is divided."),
        ("full_rides = crates // at_once", "{full_rides} full loads are not enough.", "Divide the {crates} into loads."),
        ("rides = full_rides + 1", "So {rides=} are needed.", "Some are left over for one more."),
    ],
    noop=["One way takes {seconds:second}."],
)

ropes_cut_one_by_one = Family(
    skills="units division multiplication remainder",
    draw=dict(who=person(), ropes=ints(3, 9, 40), meters=ints(2, 9, 20), piece=choice(30, 35, 45, 60, 70, 80, 90), colours=ints(2, 4)),
    where="meters * 100 % piece != 0",
    answer="pieces",
    ask=[
        "{who} has {ropes:rope}, each {meters} m long, and cuts them into pieces of {piece} cm. Ropes are not tied together. How many pieces does {who.he} get?",
        "From every one of {ropes:board} with a length of {meters} m, shelves of {piece} cm are sawn. Short ends are thrown away. What is the number of shelves?",
        "{ropes:Word} strips of cloth are {meters} m long. Ribbons of {piece} cm are cut from them, and no ribbon has a seam. Find how many ribbons can be cut.",
    ],
    steps=[
        ("length = meters * 100", "One has {length=} cm.", "A meter is 100 cm."),
        ("from_one = length // piece", "It gives {from_one} pieces.", "The short end that is left is of no use."),
        ("pieces = ropes * from_one", "All of them give {pieces=} pieces.", "The {ropes} are cut one by one, so the short ends cannot be joined."),
    ],
    noop=["They come in {colours} colors."],
)

pairs_of_a_colour = Family(
    skills="division remainder addition",
    draw=dict(who=person(), black=ints(5, 25, 80), grey=ints(5, 25, 80), striped=ints(3, 15, 60), item=choice("socks", "gloves", "slippers"), drawers=ints(2, 5)),
    where="black % 2 + grey % 2 + striped % 2 > 1",
    ask=[
        "In {who}'s basket there are {black} black, {grey} gray and {striped} striped {item}, all of one size, which fit on either side. How many pairs of one color or pattern can {who} make?",
        "{who} sorts {item}: {striped} are striped, {black} black and {grey} gray. Two alike make a pair. What is the largest number of pairs?",
        "Black: {black}. Gray: {grey}. Striped: {striped}. These are single {item}, any two of the same look make a pair. Find how many pairs there are.",
    ],
    steps=[
        ("black_pairs = black // 2", "There are {black_pairs} black pairs.", "Two black ones make a pair, a single one stays alone."),
        ("grey_pairs = grey // 2", "There are {grey_pairs} gray pairs.", "Do the same with the gray ones."),
        ("striped_pairs = striped // 2", "There are {striped_pairs} striped pairs.", "Do the same with the striped ones."),
        ("pairs = black_pairs + grey_pairs + striped_pairs", "In all that is {pairs=} pairs.", "Different kinds do not make a pair, so add the three numbers."),
    ],
    noop=["They lay in {drawers} different drawers."],
    unit="pairs",
)

joined_leftovers = Family(
    skills="remainder addition division",
    draw=dict(one=person(), two=person(), item=thing("toy"), size=ints(5, 12, 30), first=ints(40, 150, 600), second=ints(40, 150, 600)),
    where="first % size + second % size >= size and (first + second) % size > 0",
    ask=[
        "{one} packs {first:item} into bags of {size}, {two} packs {second} into bags of {size}. Then they put together what each has left over and fill one more bag. How many {item.s} are left after that?",
        "Two classes make posters, {size:star} on each. One class has {first} stars, the other {second}. When both can make no more posters, they pool the remaining stars for another one. What number of stars remains then?",
        "A gardener sets {first} bulbs in rows of {size}, a neighbor {second}. Each has some left over. They join these, plant one further row of {size}, and give away the others. Find how many bulbs are given away.",
    ],
    steps=[
        ("first_rest = first % size", "The first has {first_rest} left over.", "It is the remainder of {first} divided by {size}."),
        ("second_rest = second % size", "The second has {second_rest} left over.", "It is the remainder of {second} divided by {size}."),
        ("joined = first_rest + second_rest", "Together that is {joined=}.", "The leftovers are put together."),
        ("left = joined - size", "When another {size} are used, {left=} are left.", "One group more takes {size}."),
    ],
)
