"""Scores, heights, collections: who has more."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

three_collections = Family(
    skills="comparison addition subtraction multiplication",
    draw=dict(one=person(), two=person(), three=person(), item=thing("collectible"), base=ints(12, 60, 400), fewer=ints(3, 11, 90), factor=ints(2, 4), found=ints(3, 15, 60), pages=ints(20, 60)),
    ask=[
        "{one} has {base:item}. {two} has {fewer} fewer than {one}, and {three} has {factor:times} as many as {two}. How many {item.s} do the three have together?",
        "{two} owns {fewer:item} less than {one}, who owns {base}. {three} owns {factor:times} the number of {two}. What is the total number of {item.s}?",
        "Three friends collect {item.s}. {one} counts {base}. {two} is {fewer} short of that number. {three} has collected {factor:times} as many as {two}. Find out how many there are altogether.",
    ],
    steps=[
        ("second = base - fewer", "{two} has {second=:item}.", "Fewer means less: subtract from {base}."),
        ("third = second * factor", "{three} has {third=:item}.", "There are {factor} for each one that {two} has."),
        ("total = base + second + third", "All three have {total=:item}.", "Add what each of them has."),
    ],
    more=[More("Then {three} finds {found:item} more.", "How many {item.s} do they have together now?", [("later = total + found", "Now there are {later=:item}.", "What {three} finds comes on top.")])],
    noop=["{one}'s album has {pages:page}."],
)

exam_mean = Family(
    skills="average multiplication subtraction",
    draw=dict(who=person(), tests=ints(3, 6, 9), so_far=ints(60, 85), wish=ints(1, 6), target=value("so_far + wish")),
    where="(tests + 1) * (so_far + wish) - tests * so_far <= 100",
    ask=[
        "After {tests:test}, {who}'s mean score is {so_far} points. What score does {who.he} need on the next one to bring the mean to {target} points?",
        "{who} has written {tests:exam} with a mean of {so_far}. {who.He} hopes for a mean of {target} after one more. How many points must {who.he} get?",
        "The mean of {who}'s results in {tests:quiz} is {so_far}. One quiz is still to come. Which result in it makes the mean of all equal to {target}?",
    ],
    steps=[
        ("have = tests * so_far", "So far the points add up to {have=}.", "The sum is the mean times the number of results."),
        ("want = (tests + 1) * target", "With one more the sum must be {want=}.", "There is one result more, and the mean is to be {target}."),
        ("score = want - have", "The missing score is {score=}.", "The last result makes up the difference."),
    ],
    unit="points",
)

basketball = Family(
    skills="multiplication addition counting",
    draw=dict(who=person(), threes=ints(1, 8, 40), twos=ints(2, 12, 70), free=ints(1, 9, 50), fouls=ints(1, 4), fewer=ints(2, 9), games=ints(3, 8)),
    ask=[
        "In a game {who} makes {threes:shot} worth 3 points each, {twos:shot} worth 2 points each and {free:free throw} worth 1 point each. How many points does {who.he} score?",
        "{who}'s statistics show {twos:two-pointer}, {threes:three-pointer} and {free:free throw}, which count 1 point. Two-pointers count 2 points and three-pointers 3. What is the sum of {who.his} points?",
        "Every shot from far away counts 3, every other shot 2, and every free throw 1. {who} scored {threes:time} from far away, {twos:time} from nearer and {free:time} from the line. Find {who.his} total.",
    ],
    steps=[
        ("far = threes * 3", "The long shots bring {far=} points.", "Every long shot counts 3."),
        ("near = twos * 2", "The other shots bring {near=}.", "Every other shot counts 2."),
        ("total = far + near + free * 1", "With the free throws it is {total=} points.", "Every free throw counts 1."),
    ],
    more=[
        More("In the next game {who} scores {fewer:point} fewer.", "How many points does {who} score in that next game?",
             [("following = total - fewer", "In the next game it is {following=} points.", "Fewer means less: subtract.")], where="total > fewer"),
        More("In each of {games} further games {who} repeats that second result.", "How many points is that in all these further games together?",
             [("series = following * games", "The further games bring {series=} points.", "Each of the {games} further games brings the same.")]),
    ],
    noop=["{who.He} also commits {fouls:foul}."],
    unit="points",
)

taller = Family(
    skills="comparison subtraction addition length",
    draw=dict(one=person(), two=person(), three=person(), height=ints(120, 180), first=ints(3, 20), second=ints(2, 15)),
    where="first != second",
    ask=[
        "{one} is {height} cm tall. {one} is {first} cm taller than {two}, and {three} is {second} cm taller than {two}. How tall is {three}, in centimeters?",
        "{two} is {first} cm shorter than {one}, whose height is {height} cm. {three} is {second} cm taller than {two}. What is the height of {three} in centimeters?",
        "On the door frame {one}'s mark is at {height} cm. The mark of {two} is {first} cm below it, and {three}'s is {second} cm above that of {two}. At how many centimeters is {three}'s mark?",
    ],
    steps=[
        ("middle = height - first", "{two} is {middle=} cm tall.", "{one} is the taller of the two, so subtract."),
        ("asked = middle + second", "{three} is {asked=} cm tall.", "{three} is taller than {two}, so add."),
    ],
    back={"second": "{one} is {height} cm tall and {first} cm taller than {two}. {three} is taller than {two} and measures {asked} cm. By how many centimeters is {three} taller than {two}?"},
    unit="cm",
)

percent_of_class = Family(
    skills="percent subtraction",
    draw=dict(twenties=ints(2, 15, 90), total=value("twenties * 20"), rate=choice(15, 30, 35, 45, 55, 60, 65, 70)),
    ask=[
        "A survey asks {total:person} whether they like jogging. {rate}% say yes. How many say no?",
        "Of {total:employee} of a company, {rate}% come by bicycle. How many do not?",
        "In a village of {total:inhabitant} a vote is held, and {rate}% of them take part. How many stay at home?",
    ],
    steps=[
        ("others = 100 - rate", "The others are {others=} percent.", "All together are 100 percent."),
        ("number = total * others / 100", "That is {number=} people.", "One percent is a hundredth of {total}."),
    ],
    unit="people",
)
