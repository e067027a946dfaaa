"""One addition or subtraction: something joins or goes, and the start, the change or the result is asked for."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

joined_now = Family(
    skills="addition one-step",
    draw=dict(who=person(), had=ints(4, 60, 900), got=ints(3, 50, 800), item=thing("sticker", "seashell", "marble", "ribbon", "pebble", "stamp"), other=choice(*range(3, 20)),
              friends=ints(2, 6), gone=ints(2, 20, 90)),
    ask=[
        "{who} had {had:item}. {who.He} got {got} more. How many {item.s} does {who} have now?",
        "There were {had:item} in {who}'s box. {who} put {got} new ones in. How many {item.s} are in the box?",
        "{who} found {got:item} at the weekend. Before that {who.he} already owned {had}. What is the number of {who.his} {item.s} after "
        "the weekend?",
        "In a drawer lie {had:item} and {other:pencil}. {who} adds {got:item}. How many {item.s} are in the drawer then?",
    ],
    steps=[("now = had + got", "{who} has {now=:item}.", "More come in, so we add.")],
    more=[More("Then {gone} of the {item.s} get lost.", "How many {item.s} are left?",
               [("left = now - gone", "There are {left=:item} left.", "What is lost is taken away.")])],
    noop=["{who} has {friends:friend}."],
)

joined_how_many = Family(
    skills="subtraction unknown change one-step",
    draw=dict(who=person(), had=ints(5, 60, 800), now=ints(12, 120, 1500), where_it_is=choice("in the pond", "on the shelf", "in the tent", "at the table"), chairs=ints(2, 9)),
    where="now > had + 1",
    ask=[
        "{who} had {had} picture cards. {who.His} aunt gave {who.him} some more, and now {who.he} has {now}. How many cards did the aunt "
        "give {who.him}?",
        "At first {had} toy frogs were {where_it_is}. {who} brought some, and then there were {now}. How many toy frogs did {who} bring?",
        "{who} counts {now} lanterns after the delivery; before the delivery there were {had}. How many lanterns were delivered?",
        "A jar held {had} beans. After {who} poured more beans in, it held {now}. By how many beans did the number grow?",
    ],
    steps=[("added = now - had", "So {added=} came in.", "The change is what there is now minus what there was before.")],
    noop=["{who} sits on one of {chairs:chair}."],
)

joined_start = Family(
    skills="subtraction unknown start one-step",
    draw=dict(who=person(), got=ints(3, 40, 500), now=ints(10, 90, 1500), friend=person(), item=thing("balloon", "peach", "button", "feather", "acorn"), doors=ints(2, 9)),
    where="now > got + 1",
    ask=[
        "{who} was given {got:item} by {friend}. Now {who} has {now}. How many {item.s} did {who} have before?",
        "After {got:item} more had been put into a basket, {now} were in it. How many {item.s} were in the basket at first?",
        "{friend} brings {got:item} to {who}'s collection, which then counts {now}. What was its size before {friend} came?",
        "Some {item.s} lay on the table. {who} laid {got} beside them and counted: {now} altogether. Find how many were there to begin with.",
    ],
    steps=[("before = now - got", "Before, there were {before=:item}.", "Going back, what was added is taken away again.")],
    noop=["The house has {doors:door}."],
)

taken_away = Family(
    skills="subtraction one-step",
    draw=dict(who=person(), had=ints(10, 90, 1500), gone=ints(2, 60, 900), item=thing("orange", "cookie", "muffin", "pretzel", "apricot"), verb=choice("sold", "gave away", "lost"),
              price=ints(2, 9), hours=ints(2, 9)),
    where="had > gone + 1",
    ask=[
        "{who} had {had:item} and {verb} {gone} of them. How many {item.s} were left?",
        "Of {had:item} on the counter, {gone} were taken by customers. What number of {item.s} stayed on the counter?",
        "There are {gone} fewer {item.s} on {who}'s tray now than this morning, when there were {had}. How many {item.s} are on the tray now?",
        "{who} packed {had:item}. On the way {gone} went bad and were thrown out. Find how many good {item.s} {who} still had.",
    ],
    steps=[("left = had - gone", "There were {left=:item} left.", "What goes is taken away.")],
    noop=["This took {hours:hour}.", "One {item} costs ${price}."],
    back={"gone": "{who} had {had:item}. Some of them were sold, and {left} were left. How many were sold?"},
)

taken_how_many = Family(
    skills="subtraction unknown change one-step",
    draw=dict(who=person(), had=ints(15, 99, 1500), left=ints(3, 70, 900), place=choice("campsite", "hotel", "museum", "library"), floors=ints(2, 6)),
    where="had > left + 1",
    ask=[
        "{who} had {had} beads and used some of them for a chain. Now {left} beads are left. How many beads are in the chain?",
        "In the morning {had} boats lay in the bay; at noon only {left} of them were still there. How many boats had left?",
        "A roll of stickers had {had} pieces. {who} used it for a poster and has {left} pieces now. How many stickers are on the poster?",
        "The {place} counted {had} guests. When some had gone home, {left} remained. What is the number of those who went home?",
    ],
    steps=[("gone = had - left", "Gone are {gone=}.", "What is missing is the start minus the rest.")],
    noop=["The nearest house has {floors:floor}."],
)

taken_start = Family(
    skills="addition unknown start one-step",
    draw=dict(who=person(), gone=ints(4, 60, 900), left=ints(3, 60, 900), item=thing("ticket", "mango", "muffin", "rose", "notebook"), staff=ints(2, 6)),
    ask=[
        "{who} sold {gone:item} today and has {left} left. How many {item.s} did {who} have in the morning?",
        "After {gone:item} were taken out of a crate, {left} were still inside. How many {item.s} did the crate hold at first?",
        "What remains are {left:item} on {who}'s stall; the other {gone} were bought. What was the number of {item.s} there in the beginning?",
        "{who} cannot remember how many {item.s} there were. But {gone} are gone and {left} are here. Find the number from the beginning.",
    ],
    steps=[("start = gone + left", "At first there were {start=:item}.", "Put together what is gone and what is left.")],
    noop=["At the stall work {staff:helper}."],
)

other_part = Family(
    skills="part-whole subtraction one-step",
    draw=dict(who=person(), whole=ints(15, 90, 1500), part=ints(4, 70, 900), pair=choice("red and white", "large and small", "wooden and plastic", "old and new"), tables=ints(2, 9),
              one=value("pair.split()[0]"), two=value("pair.split()[2]")),
    where="whole > part + 1",
    ask=[
        "{who} has {whole} blocks, {one} ones and {two} ones. Of these, {part} are {one}. How many are {two}?",
        "In a bag there are {whole} buttons; {part} are {one} and the rest are {two}. How many {two} buttons are in the bag?",
        "{who} sorts {whole} beads into two heaps, {one} and {two}. The {one} heap has {part}. What is the size of the {two} heap?",
        "All of the {whole} boxes in a shed are either {one} or {two}. Exactly {part} are {one}. Find the number of {two} boxes.",
    ],
    steps=[("other = whole - part", "There are {other=} {two} ones.", "The whole minus one part is the other part.")],
    noop=["Beside it stand {tables:table}."],
)

three_parts = Family(
    skills="addition one-step three numbers",
    draw=dict(one=person(), two=person(), three=person(), first=ints(5, 40, 500), second=ints(5, 40, 500), third=ints(5, 40, 500), cups=ints(6, 11)),
    ask=[
        "{one} made {first} sandwiches, {two} made {second} and {three} made {third}. How many sandwiches did they make in all?",
        "On three days a shop lent out {first}, {second} and {third} bicycles. What is the total for the three days?",
        "A train has three carriages with {first}, {second} and {third} passengers in them. How many passengers does it carry?",
        "{three} read {third} poems, {one} {first} and {two} {second}, no poem twice. Find the number of poems that were read.",
    ],
    steps=[("total = first + second + third", "Together that is {total=}.", "All three numbers are added.")],
    noop=["It is {cups} o'clock in the morning."],
)

difference_only = Family(
    skills="comparison subtraction one-step irrelevant",
    draw=dict(one=person(), two=person(), large=ints(12, 90, 1500), small=ints(3, 80, 900), other=choice(*range(4, 40)), item=thing("bead", "lemon", "nail", "acorn", "coin"), extra=thing("scarf", "cup", "hat")),
    where="large > small + 1",
    ask=[
        "{one} has {large:item} and {other:extra}. {two} has {small:item}. How many more {item.s} does {one} have than {two}?",
        "{two} drew {small:item} and {one} drew {large}. How many fewer did {two} draw?",
        "How many {item.s} must {two} get to have as many as {one}, if {two} has {small} and {one} has {large}?",
        "On the left there are {large:item}, on the right {small:item} and {other:extra}. By how many {item.s} is the left side ahead?",
    ],
    steps=[("difference = large - small", "The difference is {difference=:item}.", "Only the {item.s} are compared, so subtract.")],
)

which_number_matters = Family(
    skills="subtraction irrelevant information one-step",
    draw=dict(who=person(), apples=ints(10, 60, 900), pears=choice(*range(8, 60)), eaten=ints(2, 30, 400), eaten_pears=choice(*range(2, 8)),
              first=thing("apple", "plum", "bagel", "cookie"), second=thing("pear", "lemon", "pretzel", "scone")),
    where="apples > eaten + 1",
    ask=[
        "{who} had {apples:first} and {pears:second}. The guests ate {eaten:first} and {eaten_pears:second}. How many {first.s} were left?",
        "A basket contained {pears:second} and {apples:first}. Then {eaten_pears} of the {second.s} and {eaten} of the {first.s} were eaten. How many {first.s} remained in the basket?",
        "{who} bought {apples:first} for a party to which {pears:child/children} came. When {eaten:first} had been eaten, how many {first.s} were there still?",
        "From {apples:first} {who} took {eaten} to school, while {eaten_pears} of the {second.s} at home went to a neighbour. How many {first.s} stayed at home?",
    ],
    steps=[("left = apples - eaten", "There were {left=:first} left.", "Only the {first.s} matter for the question.")],
)
