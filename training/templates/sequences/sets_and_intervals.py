"""Sets of numbers, intervals, and counting with unions and intersections."""

from __future__ import annotations

from training.templates.draws import ints, several, value
from training.templates.family import Family

exactly_one_set = Family(
    skills="sets inclusion-exclusion",
    draw=dict(only_first=ints(2, 40, 300), only_second=ints(2, 40, 300), common=ints(1, 25, 200), first=value("only_first + common"), second=value("only_second + common"), outside=ints(2, 40, 300),
              whole=value("only_first + only_second + common + outside")),
    numbers="any",
    ask=[
        "Two sets P and Q are parts of a set with {whole} elements. P has {first} elements, Q has {second}, and {outside} elements are in neither. How many elements are in exactly one of P and Q?",
        "Of {whole} numbers, {first} are even and {second} are divisible by five, while {outside} are neither even nor divisible by five. How many have only one of the two properties?",
        "A list has {whole} names. There are {first} ticks in its first column and {second} in the second, at most one for a name in each column, and {outside} names have no tick at all. How many "
        "names have exactly one tick?",
    ],
    steps=[
        ("in_any = whole - outside", "In at least one: {in_any=}.", "Take off those that are in neither."),
        ("both = first + second - in_any", "In both: {both=}.", "What the two sizes have too much is counted twice."),
        ("exactly_one = in_any - both", "In exactly one: {exactly_one=}.", "Those in both do not count here."),
    ],
)

intersection_sum = Family(
    skills="sets intersection union",
    draw=dict(p=several(ints(1, 15, 40), 5, 7, distinct=True), q=several(ints(1, 15, 40), 5, 7, distinct=True)),
    where="len(set(p) & set(q)) >= 2",
    numbers="any",
    ask=[
        "Let P = {{{p}}} and Q = {{{q}}}. What is the sum of the elements of the intersection of P and Q?",
        "One list holds {p:and}; another holds {q:and}. Add the numbers that are in both lists. What is the sum?",
        "The set P consists of {p:and}, and Q of {q:and}. Find the total of all numbers that P and Q have in common.",
    ],
    steps=[
        ("common = sorted(set(p) & set(q))", "Common elements: {common}.", "Look for the numbers that stand in both."),
        ("total = sum(common)", "Their sum is {total}.", "Add them."),
    ],
)

symmetric_difference = Family(
    skills="sets difference counting",
    draw=dict(p=several(ints(1, 18, 40), 5, 8, distinct=True), q=several(ints(1, 18, 40), 5, 8, distinct=True)),
    where="set(p) & set(q) and set(p) - set(q) and set(q) - set(p)",
    numbers="any",
    ask=[
        "How many numbers belong to exactly one of the sets {{{p}}} and {{{q}}}?",
        "Two friends write numbers on cards, one {p:and}, the other {q:and}. How many numbers were written by one of them only?",
        "P = {{{p}}}, Q = {{{q}}}. Count the elements of the union of P and Q that are not in their intersection.",
    ],
    steps=[
        ("first_only = [number for number in p if number not in q]", "Only in the first: {first_only}.", "Cross out of the first set what the second has as well."),
        ("second_only = [number for number in q if number not in p]", "Only in the second: {second_only}.", "Do the same the other way round."),
        ("count = len(first_only) + len(second_only)", "Together that makes {count}.", "Count both rests."),
    ],
)

overlap_length = Family(
    skills="intervals intersection length",
    draw=dict(left1=ints(-30, 10, 60), long1=ints(8, 40, 200), left2=ints(-20, 25, 90), long2=ints(8, 40, 200), right1=value("left1 + long1"), right2=value("left2 + long2")),
    where="max(left1, left2) < min(right1, right2) and left1 != left2 and right1 != right2",
    numbers="any",
    ask=[
        "How long is the intersection of the intervals [{left1}, {right1}] and [{left2}, {right2}]?",
        "A number x lies between {left1} and {right1}, and also between {left2} and {right2}. How long is the stretch of the number line that is left for x?",
        "Two segments on the number line go from {left1} to {right1} and from {left2} to {right2}. Find the length of the part that they share.",
    ],
    steps=[
        ("start = max(left1, left2)", "The common part begins at {start}.", "It begins where the later one begins."),
        ("end = min(right1, right2)", "It ends at {end}.", "It ends where the first one ends."),
        ("length = end - start", "The length is {end} - ({start}) = {length}.", "Subtract the ends."),
    ],
)

subsets_with_condition = Family(
    skills="sets subsets powers",
    draw=dict(elements=ints(4, 10, 15), forced=ints(1, 2), banned=ints(1, 2)),
    where="forced + banned < elements - 1",
    numbers="any",
    ask=[
        "A set has {elements} elements. How many of its subsets contain {forced:particular element} and do not contain {banned:other particular element}?",
        "From {elements:different thing} one forms collections of any size. In every collection {forced:fixed thing} must be present, and {banned:fixed thing} must be absent. How many "
        "collections are possible?",
        "Count the subsets of a set of {elements} that include {forced} chosen in advance and leave out another {banned} chosen in advance.",
    ],
    steps=[
        ("free = elements - forced - banned", "There are {free} free elements.", "What is forced or forbidden leaves no choice."),
        ("count = 2**free", "So there are 2^{free} = {count} subsets.", "Each free element may be in or out."),
    ],
)

multiples_of_one_only = Family(
    skills="sets divisibility least-common-multiple",
    draw=dict(limit=ints(60, 900, 20000), one=ints(2, 12, 30), two=ints(3, 15, 40)),
    where="one % two and two % one",
    numbers="any",
    ask=[
        "How many of the integers from 1 to {limit} are divisible by {one} but not by {two}?",
        "Count the positive multiples of {one} up to {limit} that are no multiples of {two}.",
        "From the whole numbers between 1 and {limit}, both included, all multiples of {one} are put into a box. Then the multiples of {two} are taken out of it again. How many numbers stay in the box?",
    ],
    steps=[
        ("multiples = limit // one", "There are {multiples} multiples of {one}.", "Divide {limit} by {one} and drop the remainder."),
        ("common = lcm(one, two)\nto_remove = limit // common", "Multiples of both are those of {common}: there are {to_remove}.", "A number that both divide is divisible by their least common multiple."),
        ("stay = multiples - to_remove", "So {multiples} - {to_remove} = {stay} are left.", "Take those off."),
    ],
    answer="stay",
)

three_sets = Family(
    skills="sets inclusion-exclusion three-sets",
    draw=dict(a1=ints(3, 20, 90), a2=ints(3, 20, 90), a3=ints(3, 20, 90), b12=ints(2, 12, 50), b13=ints(2, 12, 50), b23=ints(2, 12, 50), core=ints(1, 10, 40),
              p_size=value("a1 + b12 + b13 + core"), q_size=value("a2 + b12 + b23 + core"), r_size=value("a3 + b13 + b23 + core"), pq=value("b12 + core"), pr=value("b13 + core"), qr=value("b23 + core")),
    numbers="any",
    ask=[
        "Three sets P, Q and R have {p_size}, {q_size} and {r_size} elements. P and Q share {pq}, P and R share {pr}, Q and R share {qr}, and {core} are in all three. How many elements does the union have?",
        "{p_size} pupils sing, {q_size} dance and {r_size} act. {pq} sing and dance, {pr} sing and act, {qr} dance and act; {core} of these do all three. How many pupils do at least one of the three?",
        "Find the size of the union of P, Q, R, where |P| = {p_size}, |Q| = {q_size}, |R| = {r_size}. Their pairs PQ, PR, QR meet in {pq}, {pr}, {qr} elements, and all three in {core}.",
    ],
    steps=[
        ("singles = p_size + q_size + r_size", "The sizes add up to {singles}.", "Begin with all sizes."),
        ("pairs = pq + pr + qr", "The overlaps of two add up to {pairs}.", "Elements of two sets were counted too often."),
        ("in_any = singles - pairs + core", "The union has {singles} - {pairs} + {core} = {in_any} elements.", "What is in all three was added three times and taken off three times, so it comes back once."),
    ],
)
