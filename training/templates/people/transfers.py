"""Things that go from one person to another: given, lost, found, lent and traded."""

from __future__ import annotations

from training.templates.draws import ints, person, thing, value
from training.templates.family import Family, More

give_and_compare = Family(
    skills="transfer subtraction addition difference",
    draw=dict(
        giver=person(), taker=person(), large=ints(25, 90, 400), small=ints(5, 24, 90), gift=ints(2, 15, 50),
        item=thing("marble", "trading card", "sticker", "bottle cap"), minutes=ints(5, 30),
    ),
    where="large - gift > small + gift",
    ask=[
        "{giver} has {large:item} and {taker} has {small}. {giver} gives {gift} of {giver.his} {item.s} to {taker}. How many "
        "more {item.s} than {taker} does {giver} have then?",
        "Before the break {giver} owned {large:item} and {taker} {small}. During the break {gift} of them changed hands, "
        "from {giver} to {taker}. What is the difference between their numbers after the break?",
        "{taker} starts with {small:item}, {giver} with {large}. Then {taker} wins {gift} from {giver} in a game. By how "
        "many {item.s} is {giver} still ahead?",
    ],
    steps=[
        ("giver_left = large - gift", "{giver} keeps {giver_left=:item}.", "What is handed over is missing at {giver}'s."),
        ("taker_now = small + gift", "{taker} now has {taker_now=:item}.", "The same number arrives at {taker}'s."),
        ("difference = giver_left - taker_now", "The difference is {difference=}.", "Compare what they have afterwards."),
    ],
    noop=["The whole thing takes {minutes:minute}."],
)

start_before_gifts = Family(
    skills="unknown start transfer inverse",
    draw=dict(
        who=person(), one=person(), given=ints(3, 20, 80), lost=ints(2, 9, 40), found=ints(2, 12, 40),
        left=ints(5, 40, 200), item=thing("shell", "badge", "key ring", "pine cone", "feather"),
    ),
    where="left > found",
    ask=[
        "{who} gave {given:item} to {one} and lost {lost}. Then {who.he} found {found} more and had {left}. How many "
        "{item.s} did {who} have at the beginning?",
        "At night {who} counts {left:item}. During the day {found} were found on a walk, {lost} fell through a hole in "
        "{who.his} pocket, and {given} were a present for {one}. How many {item.s} had {who} in the morning?",
        "Some {item.s} lie in {who}'s drawer. {one} gets {given} of them, {lost} go missing, {found} new ones are put in, "
        "and the drawer ends up with {left:item}. Find the number of {item.s} with which it began.",
    ],
    steps=[
        ("before_finding = left - found", "Before finding any more, {who} had {before_finding=}.",
         "Go backwards: what was found is taken away again."),
        ("before_losing = before_finding + lost", "Before losing some, it was {before_losing=}.",
         "Going backwards, what was lost is put back."),
        ("start = before_losing + given", "At the beginning it was {start=:item}.", "What {one} got is put back as well."),
    ],
)

halving_gifts = Family(
    skills="unknown start fractions working backwards",
    draw=dict(
        who=person(), one=person(), two=person(), left=ints(3, 25, 90), extra=ints(1, 9, 20), item=thing("walnut", "toffee", "peanut", "grape", "raisin"),
        weight=ints(2, 9),
    ),
    ask=[
        "{who} gave half of {who.his} {item.s} to {one}. Of those left, {who.he} gave {extra} to {two} and kept {left}. How "
        "many {item.s} did {who} have at first?",
        "A bag of {item.s} is opened. {one} takes exactly half of them; {two} takes {extra} of what remains, and {left:item} "
        "are then still in the bag of {who}. What was the number of {item.s} in the full bag?",
        "When {who} came home, {left:item} were left in {who.his} bag. {who.He} had handed {extra} to {two} just before, and "
        "earlier than that one half of the whole bag to {one}. How many {item.s} were in the bag in the beginning?",
    ],
    steps=[
        ("half = left + extra", "After the gift to {one} there were {half=:item}.", "Put the {extra} that {two} got back."),
        ("start = half * 2", "At first there were {start=:item}.", "That was one of two equal halves."),
    ],
    noop=["The empty bag weighs {weight:gram}."],
)

middle_player = Family(
    skills="transfer multi-step addition subtraction",
    draw=dict(
        one=person(), two=person(), three=person(), start=ints(20, 60, 300), income=ints(3, 15, 60), payment=ints(3, 15, 60),
        prize=ints(2, 10, 30), item=thing("token", "bead", "counter", "chip"),
    ),
    where="income != payment and start > payment",
    ask=[
        "{one}, {two} and {three} start a game with {start:item} each. {one} pays {income} to {two}, and {two} pays {payment} "
        "to {three}. How many {item.s} does {two} have now?",
        "In a game each of three players begins with {start:item}. First {income} go from {one} to {two}, then {payment} from "
        "{two} to {three}. With how many {item.s} is {two} left?",
        "Three children have {start:item} each. {two}, who sits in the middle, receives {income} from {one} on the left and "
        "passes {payment} on to {three} on the right. Calculate the number of {item.s} that {two} has after that.",
    ],
    steps=[
        ("after_income = start + income", "With the payment of {one}, {two} has {after_income=}.", "{two} receives first."),
        ("twos_end = after_income - payment", "After paying {three}, {two} has {twos_end=:item}.", "What is paid is gone."),
    ],
    more=[More("The bank then doubles what {two} has and adds a prize of {prize:item}.",
               "How many {item.s} does {two} have in the end?",
               [("doubled = 2 * twos_end", "Doubled it is {doubled=}.", "Doubling comes before the prize."),
                ("final = doubled + prize", "With the prize it is {final=:item}.", "The prize is added.")])],
)

swap_cards = Family(
    skills="exchange rate division multiplication",
    draw=dict(
        who=person(), friend=person(), rate=ints(2, 4), back=ints(5, 9), trades=ints(2, 8, 20), own=value("rate * trades"),
        rare=thing("glass marble", "gold sticker", "foreign coin"), usual=thing("clay marble", "paper sticker", "copper coin"),
        years=ints(7, 12),
    ),
    ask=[
        "For {rate:rare} one gets {back:usual}. {who} swaps {own:rare}. How many {usual.s} does {who.he} get?",
        "{friend} offers {who} {back:usual} for every {rate:rare}. {who} agrees and hands over all of {who.his} {own:rare}. "
        "What number of {usual.s} must {friend} pay?",
        "The children agree that {rate:rare} are worth {back:usual}. {who} has a treasure of {own:rare} and changes all of "
        "it. How many {usual.s} does {who} hold afterwards?",
    ],
    steps=[
        ("swaps = own // rate", "{who} can make {swaps=} swaps.", "Each swap needs {rate:rare}."),
        ("received = swaps * back", "That brings {received=:usual}.", "Each swap brings {back:usual}."),
    ],
    noop=["{friend} is {years:year} old."],
    back={"back": "For {rate:rare} one gets a certain number of {usual.s}. {who} swaps {own:rare} and receives "
                  "{received:usual}. How many {usual.s} does one get for {rate:rare}?"},
)

lend_and_return = Family(
    skills="transfer multi-step subtraction addition",
    draw=dict(
        who=person(), one=person(), two=person(), books=ints(30, 90, 300), lent=ints(4, 14, 60), lent_more=ints(4, 14, 60),
        returned=ints(2, "lent - 1"), bought=ints(2, 9, 30),
    ),
    where="books > lent + lent_more",
    ask=[
        "{who} owns {books:book}. {who.He} lends {lent} to {one} and {lent_more} to {two}. {one} brings back {returned} of "
        "them. How many of {who}'s books are on {who.his} own shelves now?",
        "Of {who}'s {books:book}, {one} borrows {lent} and {two} borrows {lent_more}. By the end of the month only {one} "
        "has returned anything, namely {returned:book}. What number of books is at {who}'s home?",
        "To {one} go {lent:book} and to {two} {lent_more}; all come from {who}'s {books} books. Later {one} carries {returned} "
        "of the borrowed books back. Find how many books {who} has at home.",
    ],
    steps=[
        ("lent_out = lent + lent_more", "In all {lent_out=:book} are lent.", "Both friends borrow."),
        ("still_out = lent_out - returned", "Still away are {still_out=}.", "Returned books are no longer away."),
        ("home = books - still_out", "At home are {home=:book}.", "All others are at home."),
    ],
    more=[More("At a flea market {who} buys {bought:book} more.", "How many books are at {who}'s home in the end?",
               [("home_now = home + bought", "With the new ones it is {home_now=:book}.", "Bought books come to the shelf.")])],
    unit="books",
)

share_and_keep_remainder = Family(
    skills="equal sharing remainder division",
    draw=dict(
        who=person(), friends=ints(3, 9, 15), each=ints(3, 12, 40), rest=ints(1, "friends - 1"),
        total=value("friends * each + rest"), item=thing("cookie", "balloon", "crayon", "raisin bun", "plum"), pages=ints(20, 90),
    ),
    ask=[
        "{who} deals out {total:item} to {friends:child/children} so that all get equally many and as few as possible are "
        "left over. {who} keeps what is left. How many {item.s} does {who} keep?",
        "{total:item} are to be shared fairly by {friends:guest}, without cutting any. What cannot be shared goes to the "
        "host, {who}. How many {item.s} go to {who}?",
        "{friends:Word} children stand around a tray with {total:item}. Round after round each takes one, until there are "
        "too few for another round. {who} clears the tray. How many {item.s} does {who} find on it?",
    ],
    steps=[
        ("share = total // friends", "Each gets {share:item}, because {friends} * {share} is at most {total}.",
         "Divide, and keep only whole ones."),
        ("given_out = share * friends", "That uses {given_out=:item}.", "Everyone gets the same."),
        ("kept = total - given_out", "{who} keeps {kept=:item}.", "The rest is what was not given out."),
    ],
    noop=["{who} reads a book of {pages:page} meanwhile."],
)

twice_as_many_after_gift = Family(
    skills="transfer ratio equation",
    draw=dict(giver=person(), taker=person(), unit_part=ints(5, 25, 80), gift=ints(2, 12, 30), item=thing("coin", "stamp", "magnet", "bead"),
              total=value("3 * unit_part")),
    where="gift < unit_part",
    ask=[
        "{giver} and {taker} have {total:item} together. After {giver} gives {gift} of them to {taker}, {taker} has exactly "
        "twice as many as {giver}. How many {item.s} did {giver} have before the gift?",
        "{taker} receives {gift:item} from {giver} and then owns double of what {giver} has left. All in all there are "
        "{total:item}. Find the number that {giver} had at the start.",
        "Two friends own {total:item}. If {giver} hands {gift} over to {taker}, {taker}'s pile becomes twice as large as "
        "{giver}'s. How many {item.s} are in {giver}'s pile before that?",
    ],
    steps=[
        ("part = total // 3", "After the gift {giver} has {part=:item}.",
         "One part and twice that part make three equal parts, and giving does not change the sum."),
        ("before = part + gift", "Before the gift {giver} had {before=:item}.", "The gift is put back."),
    ],
)

find_and_pool = Family(
    skills="addition equal sharing division",
    draw=dict(
        one=person(), two=person(), three=person(), share=ints(6, 30, 120), first=ints(4, 25, 90), second=ints(4, 25, 90),
        third=value("3 * share - first - second"), item=thing("crab shell", "fossil", "pebble", "sea glass piece"), hours=ints(2, 5),
    ),
    where="third > 3 and third != share",
    ask=[
        "On the beach {one} finds {first:item}, {two} finds {second} and {three} finds {third}. They put everything "
        "together and share it equally. How many {item.s} does each of the three get?",
        "{one}, {two} and {three} pool what they found: {first}, {second} and {third:item}. The pool is split into three "
        "equal parts. What is one part?",
        "{third:item} were dug out by {three}, {second} by {two} and {first} by {one}. To avoid a quarrel the three decide "
        "that everybody takes home the same number. What number of {item.s} is that?",
    ],
    steps=[
        ("pool = first + second + third", "Together they have {pool=:item}.", "Everything goes into one pool."),
        ("each = pool // 3", "Each gets {each=:item}.", "Three people share equally."),
    ],
    noop=["They spent {hours:hour} at the sea."],
)
