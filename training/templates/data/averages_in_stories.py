"""Averages: the missing value, who comes and who goes, two groups, a mistake, and what the rest must bring."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, thing, value
from training.templates.family import Family

missing_day = Family(
    skills="mean addition subtraction multiplication",
    draw=dict(who=person(), known=several(ints(10, 60, 300), 3, 5), days=value("len(known) + 1"), average=ints(15, 55, 280)),
    where="average * days - sum(known) > 5 and average * days - sum(known) < 2 * average",
    ask=[
        "In {days} days {who} picked {average:mushroom} a day on average. On all days but one the numbers were {known:and}. How many mushrooms did {who} pick on the remaining day?",
        "The mean of {days} numbers is {average}. All of them but one are {known}. What is the missing number?",
        "A kiosk sold {average} ice creams a day on average over {days:day}. In {who}'s notes one number is blotted out; the others are {known:and}. Find the number under the blot.",
    ],
    steps=[
        ("total = average * days", "All together make {total=}.", "The average times how many there are gives the sum."),
        ("seen = sum(known)", "Those that are known make {seen=}.", "Add what is known."),
        ("missing = total - seen", "The missing one is {missing=}.", "It is what the sum lacks."),
    ],
)

newcomer_changes_mean = Family(
    skills="mean multiplication addition division",
    draw=dict(who=person(), people=ints(4, 14, 40), average=ints(14, 40, 70), newcomer=ints(12, 70, 90), what=thing("choir", "hiking group", "rowing club", "theater group")),
    where="(people * average + newcomer) % (people + 1) == 0 and average != newcomer",
    ask=[
        "The {people:member} of a {what} are {average} years old on average. Then {who}, who is {newcomer}, joins them. What is the average age now?",
        "{people:Word} parcels in a van weigh {average} kg on average. One more parcel, of {newcomer} kg, is loaded. Find the new average weight in kilograms.",
        "After {people:game} {who} had {average:point} per game on average. In the next game {who.he} made {newcomer}. How many points per game is that on average, over all games?",
    ],
    steps=[
        ("total = people * average", "Before, the sum was {total=}.", "With an average of {average} the sum is the same as if all had {average}."),
        ("new_total = total + newcomer", "Then it is {new_total=}.", "The new one brings {newcomer}."),
        ("new_count = people + 1", "There are {new_count=} now.", "One was added."),
        ("new_average = new_total / new_count", "The average is {new_average=}.", "Divide the new sum by the new number."),
    ],
    back={"newcomer": "The {people:member} of a {what} are {average} years old on average. {who} joins them, and now the average age is {new_average}. How old is {who}?"},
)

leaver_changes_mean = Family(
    skills="mean multiplication subtraction",
    draw=dict(who=person(), people=ints(4, 12, 30), average=ints(20, 60, 150), others=ints(18, 65, 160)),
    where="people * average - (people - 1) * others > 15 and people * average - (people - 1) * others < 2 * average and average != others",
    ask=[
        "{people:Word} people on a boat carry {average} kg of luggage each on average. When {who} gets off, the average for those who stay is {others} kg. How many kilograms does {who}'s luggage weigh?",
        "The mean of {people} numbers is {average}. One of them is crossed out, and the mean of the remaining ones is {others}. What number was crossed out?",
        "Over {people} rounds {who} scored {average} points a round on average. Without the last round it would have been {others} a round. Calculate the score of the last round.",
    ],
    steps=[
        ("total = people * average", "Together that is {total=}.", "The average times how many there are is the sum."),
        ("stay = people - 1", "Without one there are {stay=}.", "One is taken out."),
        ("rest_total = stay * others", "Their sum is {rest_total=}.", "Their average is {others}."),
        ("gone = total - rest_total", "The one taken out is {gone=}.", "It is the difference of the two sums."),
    ],
)

mean_of_the_other_group = Family(
    skills="weighted-average multiplication subtraction division",
    draw=dict(one=person(), two=person(), first=ints(6, 20, 60), second=ints(6, 20, 60), first_mean=ints(20, 60, 200), hidden=ints(20, 60, 200), average=value("(first * first_mean + second * hidden) // (first + second)")),
    where="first != second and first_mean != hidden and (first * first_mean + second * hidden) % (first + second) == 0",
    ask=[
        "In a class of {first:boy} and {second:girl} the children collected {average} chestnuts each on average. For the boys alone the average was {first_mean}. What was it for the girls?",
        "{one} made {first} throws with a mean of {first_mean} points, {two} made {second} throws. The mean of all these throws was {average} points. Find the mean of {two}'s throws.",
        "Two orchards with {first} and {second} trees are harvested. Taken together, a tree bears {average} kg of fruit on average; in the first orchard it is {first_mean} kg. How many kilograms does a tree of the second orchard bear on average?",
    ],
    steps=[
        ("count = first + second", "There are {count=} in all.", "Both groups count."),
        ("total = count * average", "All of them bring {total=}.", "The average of all times their number is the sum."),
        ("first_total = first * first_mean", "The first group brings {first_total=}.", "Do the same for the first group."),
        ("second_total = total - first_total", "So the second brings {second_total=}.", "What the first did not bring comes from the second."),
        ("second_mean = second_total / second", "Its average is {second_mean=}.", "There are {second} in it."),
    ],
    back={"first_mean": "In a class of {first:boy} and {second:girl} the children collected {average} chestnuts each on average. The girls alone had an average of {second_mean}. What was the average of the boys?"},
)

mean_with_a_mistake = Family(
    skills="mean multiplication subtraction addition division",
    draw=dict(who=person(), count=ints(4, 12, 30), gap=ints(1, 5, 12), mean_found=ints(20, 60, 200), written=ints(20, 90, 250), right=value("written + gap * count")),
    where="right < 4 * written",
    ask=[
        "{who} worked out the mean of {count} numbers as {mean_found}, but had typed {written} instead of {right}. What is the correct mean?",
        "The average of {count} measurements was given as {mean_found} cm. Later it turned out that one of them, {right} cm, had been written down as {written} cm by mistake. What is the true average in cm?",
        "A list of {count} prices has an average of {mean_found} dollars. In one line stands {written} where {right} should stand. Find the average of the corrected list in dollars.",
    ],
    steps=[
        ("wrong_total = count * mean_found", "The wrong sum is {wrong_total=}.", "The mean times how many there are is the sum."),
        ("total = wrong_total - written + right", "The right sum is {total=}.", "Take out the wrong number, {written}, and put in {right}."),
        ("mean_right = total / count", "The correct mean is {mean_right=}.", "There are still {count} numbers."),
    ],
    back={"written": "{who} worked out the mean of {count} numbers as {mean_found}, but had typed a wrong number instead of {right}. The correct mean is {mean_right}. Which wrong number had {who} typed?"},
)

rest_of_the_week = Family(
    skills="mean multiplication subtraction division week",
    draw=dict(who=person(), days=ints(2, 5), goal=ints(30, 90, 400), so_far=ints(20, 85, 380), pages=ints(2, 9)),
    where="so_far < goal and (7 * goal - days * so_far) % (7 - days) == 0",
    ask=[
        "{who} wants to walk {goal} minutes a day on average this week. In the first {days:day} the average was {so_far} minutes. How many minutes a day must {who.he} walk on the remaining days?",
        "A shop aims at {goal} customers a day on average for a whole week, Monday to Sunday. After {days:day} the mean is {so_far}. What must be the mean of the other days of the week?",
        "For a week, {who} plans on learning {goal} words a day on average. So far, {days:day} have brought {so_far} words each. Find how many words per day are needed in the rest of the week.",
    ],
    steps=[
        ("wanted = 7 * goal", "For the week {wanted=} are wanted.", "A week has 7 days."),
        ("done = days * so_far", "So far {done=} are done.", "In {days:day} the average was {so_far}."),
        ("missing = wanted - done", "There are {missing=} missing.", "Compare with the plan for the week."),
        ("days_left = 7 - days", "There are {days_left=} days left.", "The week goes on after {days:day}."),
        ("per_day = missing / days_left", "That is {per_day=} a day.", "Spread what is missing evenly."),
    ],
    noop=["{who} has filled {pages} pages of a notebook with such plans."],
)

most_frequent_size = Family(
    skills="mode counting statistics",
    draw=dict(who=person(), sizes=several(choice(36, 37, 38, 39, 40, 41, 42), 8, 12)),
    where="len([s for s in set(sizes) if sizes.count(s) == max(sizes.count(t) for t in sizes)]) == 1 and max(sizes.count(t) for t in sizes) > 2",
    numbers="any",
    ask=[
        "A shoe shop sold these sizes today: {sizes}. How many pairs were sold of the size that was wanted most often?",
        "{who} asks some friends for their shoe sizes and hears {sizes:and}. The most frequent size is called the mode. How many of the friends have it?",
        "In the list {sizes} find how often the most frequent number occurs.",
    ],
    steps=[
        ("common = mode(sizes)", "The most frequent number is {common}.", "Count each number in the list and see which occurs most."),
        ("often = sizes.count(common)", "It occurs {often} times.", "Count it in the list."),
    ],
)
