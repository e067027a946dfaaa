"""Offices, printing and libraries."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

booklets_paper = Family(
    skills="division multiplication paper",
    draw=dict(
        price=ints(3, 9),
        who=person(), sheets=ints(3, 12, 30), copies=ints(20, 90, 300, step=5), pages=value("4 * sheets"), ream=choice(100, 250, 500), staples=choice(2, 3),
    ),
    where="full_packs > 0 and rest > 0",
    ask=[
        "A booklet of {pages} pages is printed so that every sheet of paper carries 4 pages. {who} needs {copies} booklets. Paper is sold in packs of {ream} sheets. How many packs must be bought?",
        "{who} prints {copies} copies of a programme with {pages} pages; on each sheet there is room for 4 pages, and a pack has {ream} sheets. What is the smallest number of packs that is enough?",
        "One pack of paper contains {ream} sheets. A folded sheet gives 4 pages of a booklet. {who} makes {copies} booklets of {pages} pages. Find how many packs have to be opened.",
    ],
    steps=[
        ("per_booklet = pages // 4", "A booklet takes {per_booklet=} sheets.", "Each sheet has 4 pages."),
        ("needed = copies * per_booklet", "In all {needed=} sheets are needed.", "There are {copies} booklets."),
        ("full_packs, rest = divmod(needed, ream)", "They use up {full_packs:pack} and {rest:sheet} of another.", "See how often {ream} fits into this."),
        ("packs = full_packs + (rest > 0)", "So the number of packs is {packs}.", "For the sheets beyond the full packs one more pack is opened."),
    ],
    more=[More("A pack of paper costs ${price}.", "How many dollars does the paper cost?",
               [("paper_cost = packs * price", "The paper costs ${paper_cost=}.", "Only whole packs are sold.")])],
    noop=["Each booklet is held together by {staples} staples."],
    unit="packs",
)

library_loans = Family(
    skills="addition subtraction two_days",
    draw=dict(
        place=town(), start=ints(300, 900, 5000), lent=ints(40, 150), returned=ints(10, 90), tuesday_less=ints(5, 30), bought=ints(10, 60), desks=ints(4, 20), who=person(),
    ),
    where="lent > tuesday_less + 5 and end > 0",
    ask=[
        "On Monday morning {start} books stand in the library of {place}. During the day {lent} are borrowed and {returned} are brought back. On Tuesday {tuesday_less} fewer than on Monday are borrowed and none come back. How many books stand there on Tuesday evening?",
        "{who} counts the books of a small library: {start} on the shelves. On the first day {lent} go out and {returned} come in; on the second day nothing comes in, and the number that goes out is {tuesday_less} smaller than on the first. What is the number of books on the shelves then?",
        "A library in {place} begins the week with {start} books in the house. Monday: {lent} lent, {returned} returned. Tuesday: {tuesday_less} fewer lent than on Monday, nothing returned. Find how many are in the house in the end.",
    ],
    steps=[
        ("after_monday = start - lent + returned", "After Monday there are {after_monday=:book}.", "Lent books go out, returned ones come in."),
        ("lent_tuesday = lent - tuesday_less", "On Tuesday {lent_tuesday=:book} go out.", "That is {tuesday_less} fewer than on Monday."),
        ("end = after_monday - lent_tuesday", "In the end there are {end=:book}.", "On Tuesday nothing is brought back."),
    ],
    more=[More("Then {bought} new books are put on the shelves.", "How many books are there with the new ones?",
               [("with_new = end + bought", "With the new ones there are {with_new=:book}.", "New books are added.")])],
    noop=["The reading room has {desks} desks."],
    back={"returned": "A library had {start} books on Monday morning. On Monday {lent} were lent and some came back. On Tuesday {tuesday_less} fewer were lent than on Monday and none came back. Then there were {end} books. How many came back on Monday?"},
    unit="books",
)

late_fees = Family(
    skills="money cents multiplication days",
    draw=dict(
        who=person(), novels=ints(2, 6, 15), films=ints(2, 4, 12), book_cents=choice(5, 10, 15, 20), film_cents=choice(25, 30, 40, 50), weeks=ints(1, 3), card=ints(3, 12),
    ),
    where="cents % 100 != 0",
    numbers="decimal",
    ask=[
        "{who} returns {novels} books and {films} films exactly {weeks:week} late. For each day of delay the library takes {book_cents} cents a book and {film_cents} cents a film. How many dollars must {who.he} pay?",
        "A library fine is {book_cents} cents a day for a book and {film_cents} cents a day for a film. {who} forgot {films} films and {novels} books for {weeks:week} after the last day. What is the fine in dollars?",
        "Daily fines: {film_cents} cents a film, {book_cents} cents a book. Overdue: {novels} books and {films} films, each by {weeks:week}. Find {who}'s fine in dollars.",
    ],
    steps=[
        ("late_days = weeks * 7", "The delay is {late_days=:day}.", "A week has 7 days."),
        ("daily_cents = novels * book_cents + films * film_cents", "A day costs {daily_cents=} cents.", "Books and films have different fines."),
        ("cents = late_days * daily_cents", "All days cost {cents=} cents.", "The fine is the same every day."),
        ("fine = cents / 100", "That is ${fine=}.", "A dollar has 100 cents."),
    ],
    noop=["{who.His} library card is {card:year} old."],
    unit="dollars",
)

two_printers = Family(
    skills="rate time comparison",
    draw=dict(
        who=person(), slow=ints(10, 25, 50), extra=ints(5, 20), minutes=ints(4, 20, 60), total=value("(2 * slow + extra) * minutes"), cent=ints(2, 6),
    ),
    ask=[
        "An office has two printers. The older prints {slow} pages a minute, the newer {extra} more. {who} sends a job of {total} pages to both, so that both print all the time until it is done. How many minutes does it take?",
        "{who} divides {total} pages between two printers in such a way that they finish together. The first prints {slow} pages a minute and the second {extra} pages a minute more than that. In how many minutes is everything printed?",
        "Two printers run at the same time until {total} pages are done. The first does {slow} pages a minute; the second is faster by {extra} pages a minute. Find the printing time in minutes.",
    ],
    steps=[
        ("newer = slow + extra", "The faster printer does {newer=:page} a minute.", "It prints {extra} more than the other."),
        ("both = slow + newer", "Both do {both=:page} a minute.", "They print at the same time."),
        ("time = total // both", "It takes {time=:minute}.", "Divide the pages by the common speed."),
    ],
    noop=["A printed page costs {cent} cents."],
    unit="minutes",
)

shelving_cart = Family(
    skills="ratio total parts",
    draw=dict(
        who=person(), adult_parts=ints(3, 7), child_parts=ints(1, 4), part=ints(4, 20, 60), books=value("part * (adult_parts + child_parts)"),
    ),
    where="adult_parts > child_parts and adult_parts % child_parts",
    ask=[
        "On a cart there are {books} books for grown-ups and for children in the ratio {adult_parts} to {child_parts}. {who} puts the children's books on the shelf. How many books does {who.he} put there?",
        "For every {adult_parts} books for grown-ups that came back today there were {child_parts} children's books. {books} books came back in all. What was the number of children's books?",
        "{who} sorts {books} books. For each group of {adult_parts} for grown-ups there are {child_parts} for children. Find how many are for children.",
    ],
    steps=[
        ("parts = adult_parts + child_parts", "There are {parts=} parts.", "The ratio tells how many equal parts there are."),
        ("part_size = books // parts", "A part has {part_size=:book}.", "Divide all books by the parts."),
        ("children_books = child_parts * part_size", "For children there are {children_books=:book}.", "They have {child_parts} of the parts."),
    ],
    unit="books",
)

meeting_costs = Family(
    skills="rate fractions time",
    draw=dict(
        weeks=ints(3, 12),
        place=town(), people=ints(4, 12, 30), hourly=ints(12, 60, 120, step=4), minutes=choice(15, 30, 45, 90), coffee=ints(2, 4), room=ints(1, 20),
    ),
    where="people * hourly * minutes % 60 == 0",
    ask=[
        "At a meeting in {place} there are {people} people, who earn ${hourly} an hour each. It lasts {minutes:minute}, and everyone gets a coffee for ${coffee}. How many dollars does the meeting cost the company?",
        "A company pays its people ${hourly} an hour. A meeting of {people} of them goes on for {minutes:minute}; the company also pays for one coffee each, at ${coffee}. What are the costs in dollars?",
        "Number of people: {people}. Wage: ${hourly} an hour. Time: {minutes:minute}. One coffee per head: ${coffee}. Find the cost of the meeting in dollars.",
    ],
    steps=[
        ("wages_an_hour = people * hourly", "An hour would cost ${wages_an_hour=} in wages.", "Everyone earns ${hourly} an hour."),
        ("wages = wages_an_hour * minutes // 60", "The meeting costs ${wages=} in wages.", "An hour has 60 minutes."),
        ("drinks = people * coffee", "The coffee costs ${drinks=}.", "Each person has one."),
        ("cost = wages + drinks", "In all it is ${cost=}.", "Wages and coffee are both paid."),
    ],
    more=[More("A meeting like this is held once a week.", "How many dollars do these meetings cost in {weeks:week}?",
               [("total_cost = cost * weeks", "In {weeks:week} they cost ${total_cost=}.", "Each week costs the same.")])],
    noop=["The meeting room has the number {room}."],
    unit="dollars",
)

emails_left = Family(
    skills="rate difference time",
    draw=dict(
        who=person(), arrive=ints(5, 15, 40), gain=ints(3, 20), hours=ints(2, 8), answer_rate=value("arrive + gain"), waiting=value("gain * hours"), tea=ints(2, 4),
    ),
    where="waiting > arrive",
    ask=[
        "In the morning {waiting} messages wait in {who}'s inbox. Every hour {arrive} new ones come in, and {who.he} answers {answer_rate} an hour. After how many hours is the inbox empty?",
        "{who} answers {answer_rate} messages an hour, but {arrive} new ones arrive in the same time. At the start there are {waiting}. How many hours does it take until none is left?",
        "Waiting now: {waiting} messages. Arriving: {arrive} an hour. Answered: {answer_rate} an hour. Find the number of hours until {who} has caught up.",
    ],
    steps=[
        ("fewer = answer_rate - arrive", "Each hour there are {fewer=} fewer.", "More are answered than arrive."),
        ("hours_needed = waiting // fewer", "It takes {hours_needed=:hour}.", "Divide what waits by what an hour takes away."),
    ],
    noop=["{who} drinks {tea} cups of tea while working."],
    back={"arrive": "{who} had {waiting} messages and answered {answer_rate} an hour, while new ones came in at a steady rate. After {hours:hour} none was left. How many came in each hour?"},
    unit="hours",
)
