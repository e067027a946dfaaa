"""People getting on and off, and people standing in line."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town
from training.templates.family import Family, More

bus_two_stops = Family(
    skills="addition subtraction multi-step",
    draw=dict(first=town(), second=town(), start=ints(8, 40, 70), off=ints(2, 15, 30), on=ints(2, 18, 35), off_b=ints(2, 15, 30), on_b=ints(2, 18, 35),
              driver=person(), number=ints(2, 60)),
    where="start > off and start - off + on > off_b",
    ask=[
        "A bus leaves the depot with {start:passenger}. In {first} {off} get off and {on} get on; in {second} {off_b} get off and "
        "{on_b} get on. How many passengers are on the bus then?",
        "{driver} drives a bus with {start:person} behind {driver.him}. At {first} {off} of them leave and {on} others climb in. "
        "At {second} it loses {off_b} and gains {on_b}. What is the number of passengers after {second}?",
        "On board: {start}. Stop {first}: minus {off}, plus {on}. Stop {second}: minus {off_b}, plus {on_b}. Calculate how many "
        "travellers {driver}'s bus carries now.",
    ],
    steps=[
        ("after_first = start - off + on", "After {first} there are {after_first=} on board.", "Those getting off leave, those getting on are added."),
        ("after_second = after_first - off_b + on_b", "After {second} there are {after_second=}.", "Do the same at the second stop."),
    ],
    noop=["It is bus number {number}."],
    unit="passengers",
)

bus_unknown_change = Family(
    skills="unknown change inverse subtraction",
    draw=dict(stop=town(), start=ints(15, 50, 90), off=ints(3, 14, 40), now=ints(12, 60, 99), minutes=ints(3, 9)),
    where="start > off and now > start - off",
    ask=[
        "There were {start:passenger} on a tram. At {stop} {off} got off and some got on. Now there are {now}. How many got on at "
        "{stop}?",
        "A tram with {start:person} stops at {stop}. Of these, {off} leave. When it goes on, {now:person} sit in it. What number of "
        "people stepped in?",
        "When the doors close at {stop}, a tram carries {now:passenger}; before they opened it was {start}, and {off} of those have "
        "left. Find out how many new passengers came in.",
    ],
    steps=[
        ("stayed = start - off", "{stayed=:passenger} stayed on.", "First let people off."),
        ("boarded = now - stayed", "So {boarded=} got on.", "All others must be new."),
    ],
    noop=["The tram waits for {minutes:minute}."],
    back={"off": "There were {start:passenger} on a tram. At {stop} some got off and {boarded} got on, and then there were {now}. "
                 "How many got off?"},
)

queue_place = Family(
    skills="counting order subtraction addition",
    draw=dict(who=person(), before=ints(3, 18, 60), behind=ints(2, 20, 60), served=ints(1, "before - 1"), thing_sold=choice("tickets", "ice cream", "bread")),
    ask=[
        "{who} is waiting for {thing_sold}. Before {who.him} stand {before} people and behind {who.him} {behind}. How many "
        "people are in the queue?",
        "In a line for {thing_sold}, {who} counts {before:person} in front and {behind:person} at the back, not including "
        "{who.him}self. How long is the line, in people?",
        "{who} stands in a queue. Counting from the front, {before} others come before {who.him}; counting from the end, "
        "{behind} others come before {who.him}. What is the number of people in the queue?",
    ],
    steps=[
        ("others = before + behind", "There are {others=} others.", "Those in front and those behind are the others."),
        ("queue = others + 1", "With {who} the queue has {queue=:person}.", "{who} stands in the queue as well."),
    ],
    more=[More("Then {served:person} at the front are served and leave.", "How many people are in the queue now?",
               [("queue_now = queue - served", "Now there are {queue_now=:person}.", "Those who were served are gone.")])],
)

place_from_both_ends = Family(
    skills="counting order",
    draw=dict(who=person(), front=ints(3, 15, 50), back=ints(3, 15, 50)),
    ask=[
        "{who} is the {front:th} from the front and the {back:th} from the back of a row of children. How many children are in the "
        "row?",
        "Counted from the left, {who}'s book is number {front} on the shelf; counted from the right it is number {back}. How many "
        "books stand on the shelf?",
        "In a race {who} came in {front:th}; counted from the last runner {who.he} was {back:th}. Find the number of runners who "
        "finished.",
    ],
    steps=[
        ("both_counts = front + back", "Both counts together give {both_counts=}.", "Add the two places."),
        ("row = both_counts - 1", "The true number is {row=}.", "One and the same place was counted twice."),
    ],
    back={"back": "{who} stands in a row of {row:child/children} and is the {front:th} from the front. What is {who.his} place "
                  "counted from the back?"},
)

ferry_trips = Family(
    skills="division rounding up time",
    draw=dict(cars=ints(25, 90, 300), capacity=ints(6, 14), minutes=choice(15, 20, 25, 30), island=town(), price=ints(4, 15)),
    where="cars % capacity != 0",
    ask=[
        "A ferry to {island} takes {capacity:car} at once. At the pier wait {cars:car}. How many crossings are needed to bring all of "
        "them over?",
        "For the fair on {island}, {cars:car} have to cross the water, at most {capacity} at a time. What is the smallest number of "
        "crossings?",
        "On a ferry to {island} there is room for {capacity:car}, and {cars:car} stand in the queue. Find how often it must go over.",
    ],
    steps=[
        ("full, waiting = divmod(cars, capacity)", "There are {full} full crossings, and {waiting} of the cars still wait.",
         "Divide, and see whether cars are left."),
        ("crossings = full + 1", "With one more it is {crossings=:crossing}.", "The last cars must get across, too."),
    ],
    more=[More("The ferry is filled as far as possible each time. A crossing, there or back, takes {minutes:minute}; the ferry returns empty after each crossing but the last.",
               "After how many minutes is the last car over?",
               [("runs = 2 * crossings - 1", "The ferry goes {runs=} times.", "It comes back after every crossing but the last."),
                ("total_time = runs * minutes", "That takes {total_time=:minute}.", "Each way takes the same time.")])],
    noop=["A ticket costs ${price}."],
)

lift_rides = Family(
    skills="signed movement addition subtraction",
    draw=dict(who=person(), start=ints(2, 9, 20), up=ints(2, 12, 30), down=ints(2, 14, 30), top=ints(30, 60)),
    where="start + up > down",
    ask=[
        "{who} gets into a lift on floor {start}, goes up {up} floors and then down {down} floors. On which floor is {who.he} then?",
        "A lift stands at floor {start}. It climbs {up:floor} with {who} inside and afterwards sinks {down:floor}. What floor "
        "number does the display show?",
        "{who} delivers letters in a tower: first on floor {start}, then {up} floors higher, and from there {down} floors lower. Find the "
        "number of the last floor.",
    ],
    steps=[
        ("high = start + up", "After going up it is floor {high=}.", "Going up adds floors."),
        ("floor_now = high - down", "After going down it is floor {floor_now=}.", "Going down takes floors away."),
    ],
    noop=["The house has {top:flat}."],
)

empty_seats_percent = Family(
    skills="percent subtraction addition seats",
    draw=dict(train=choice("train", "express", "night train"), cars=ints(4, 10, 16), seats=choice(40, 50, 60, 80, 100), percent=choice(60, 70, 75, 80, 90), more_people=ints(5, 30, 60),
              goal=town(), windows=ints(8, 14)),
    where="cars * seats * percent % 100 == 0 and cars * seats * (100 - percent) // 100 > more_people",
    ask=[
        "The {train} to {goal} has {cars:carriage} with {seats:seat} each. When it starts, {percent}% of the seats are taken, and at "
        "the first stop {more_people:person} get on and nobody gets off. How many seats are still free?",
        "Of the seats in the {train} of {cars} carriages, {seats} in each, {percent}% are occupied. Then {more_people} more travellers sit down. What is the number of free seats?",
        "On its way to {goal} the {train} carries {cars} times {seats} seats. After {percent} percent of the seats have been "
        "filled, {more_people:person} come in. Find how many seats stay empty.",
    ],
    steps=[
        ("all_seats = cars * seats", "The train has {all_seats=:seat}.", "All carriages are alike."),
        ("taken = all_seats * percent // 100", "At first {taken=} are taken.", "Take {percent} percent of all seats."),
        ("occupied = taken + more_people", "Then {occupied=} are taken.", "Each new traveller takes one seat."),
        ("free = all_seats - occupied", "Free are {free=:seat}.", "The other seats are free."),
    ],
    noop=["Each carriage has {windows:window}."],
    unit="seats",
)
