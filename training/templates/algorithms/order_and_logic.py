"""Putting numbers in order, comparing them, and counting with true and false."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family

sort_with_signs = Family(
    skills="sorting comparison signed-numbers",
    draw=dict(data=several(ints(-30, 60, 400), 4, 7, distinct=True), order=choice("increasing", "decreasing"), unit=choice("degrees", "meters above the sea", "points")),
    numbers="any",
    ask=[
        "Sort {data} in {order} order.",
        "Put {data:and} in {order} order.",
        "The readings {data} ({unit}) are to be written in a table in {order} order. In which order do they stand there?",
        "Rearrange the list {data} so that it is {order}.",
    ],
    steps=[
        ("ordered = sorted(data, reverse=order == 'decreasing')",),
        ("answer = ', '.join(map(str, ordered))", "In order they are {answer}.", "Compare the numbers; of two negative ones, the one farther from zero is smaller."),
    ],
)

kth_in_order = Family(
    skills="sorting comparison ordinal",
    draw=dict(data=several(ints(-20, 90, 600), 5, 9, distinct=True), which=ints(2, 4), kind=choice("biggest", "smallest"), who=person()),
    numbers="any",
    ask=[
        "What is the {which:th} {kind} value in {data}?",
        "Which number is the {which:th} {kind} among {data:and}?",
        "{who} ranks the numbers {data}, beginning with the {kind} one. Which number gets rank {which}?",
    ],
    steps=[
        ("ordered = sorted(data, reverse=kind == 'biggest')", "Ranked, they are {ordered}.", "Put them in order, beginning with the {kind}."),
        ("answer = ordered[which - 1]", "The one asked for is {answer}.", "Count to place {which}."),
    ],
)

nearest_value = Family(
    skills="comparison absolute-value distance",
    draw=dict(data=several(ints(-40, 80, 500), 4, 6, distinct=True), target=ints(-30, 70, 400)),
    where="target not in data and sorted(abs(v - target) for v in data)[0] < sorted(abs(v - target) for v in data)[1]",
    numbers="any",
    ask=[
        "What is the closest to {target} in {data}?",
        "Players guess a number, and the one who comes nearest wins. The number is {target}, and the guesses are {data}. Which guess wins?",
        "Which of the numbers {data:and} has the smallest distance from {target} on the number line?",
    ],
    steps=[
        ("distances = [abs(entry - target) for entry in data]", "The distances are {distances:and}.", "Measure how far each one is from {target}."),
        ("nearest = min(data, key=lambda entry: abs(entry - target))", "The nearest is {nearest}.", "Take the one with the smallest distance."),
    ],
)

fractions_in_order = Family(
    skills="fractions comparison ordering",
    draw=dict(tops=several(ints(1, 11, 40), 4, 4), unders=several(ints(3, 15, 60), 4, 4), wanted=choice("largest", "smallest"), told=value("', '.join(f'{top_one}/{under_one}' for top_one, under_one in zip(tops, unders))"), fractions=value("told.split(', ')")),
    where="len(set(Rational(one) for one in fractions)) == 4 and all(gcd(a_one, b_one) == 1 for a_one, b_one in zip(tops, unders)) and 1 not in unders",
    numbers="any",
    ask=[
        "Which of the fractions {told} is the {wanted}?",
        "Four runners have covered these numbers of laps: {told}. Name the {wanted} of these numbers.",
        "Compare {told}. What is the {wanted} of the four, written as above?",
    ],
    steps=[
        ("by_value = sorted(fractions, key=Rational)", "From small to large they are {by_value}.", "Bring them to a common denominator, or compare by cross multiplication."),
        ("answer = by_value[-1] if wanted == 'largest' else by_value[0]", "The {wanted} is {answer}.", "Take the one at the right end of the order."),
    ],
)

powers_compared = Family(
    skills="powers comparison subtraction",
    draw=dict(one=ints(2, 9, 15), two=ints(2, 9, 15)),
    where="abs(one - two) > 1 and one**two != two**one",
    ask=[
        "Which is larger, {one}^{two} or {two}^{one}, and by how much? Give only the difference.",
        "Compute the distance on the number line between {one}^{two} and {two}^{one}.",
        "One code has {two} places with {one} possible signs each, another has {one} places with {two} possible signs each. By how many does the greater number of codes exceed the smaller?",
    ],
    steps=[
        ("first_power = one**two", "The first is {first_power=}.", "Multiply {two} factors {one}."),
        ("second_power = two**one", "The second is {second_power=}.", "Multiply {one} factors {two}."),
        ("difference = abs(first_power - second_power)", "They differ by {difference}.", "Subtract the smaller from the larger."),
    ],
)

true_statements = Family(
    skills="logic divisibility comparison counting",
    draw=dict(number=ints(12, 300, 5000), divisor=ints(3, 9), bound=ints(20, 300, 5000), root=ints(3, 17, 70)),
    numbers="any",
    ask=[
        "How many of these statements about {number} are true? It is divisible by {divisor}. It is greater than {bound}. It is prime. It is odd. It is smaller than the square of {root}. Give the count.",
        "Five lamps are tested on the number {number}. Lamp one lights up if {divisor} divides the number, lamp two if it is above {bound}, lamp three if it is prime, lamp four if it is odd, lamp five if it is less than {root} times {root}. How many lamps light up?",
        "Consider: \"{number} is odd\", \"{number} is prime\", \"{number} is a multiple of {divisor}\", \"{number} exceeds {bound}\", \"{number} is less than {root} squared\". How many of the five are true?",
    ],
    steps=[
        ("statements = [number % divisor == 0, number > bound, isprime(number), number % 2 == 1, number < root**2]", "Their truth values are {statements}.", "Test the statements one by one: divisibility by {divisor}, the bound {bound}, primality, oddness, and the square of {root}."),
        ("count = sum(statements)", "So {count} of them are true.", "Count the true ones."),
    ],
)

truth_assignments = Family(
    skills="logic truth-table counting",
    draw=dict(left=choice("p and q", "p or q", "p and not q", "not p or q", "not p and q"), join=choice("and", "or"), right=choice("r and s", "r or s", "not r and s", "r or not s"), formula=value("f'({left}) {join} ({right})'")),
    where="formula",
    ask=[
        "How many assignments of true and false to p, q, r and s make the statement \"({left}) {join} ({right})\" true?",
        "In the truth table of the formula ({left}) {join} ({right}), whose variables are p, q, r and s, how many rows end with true?",
        "Count the ways to choose truth values for p, q, r and s such that ({left}) {join} ({right}) holds.",
    ],
    steps=[
        ("left_true = 3 if 'or' in left else 1", "The left bracket is true for {left_true} of the 4 choices of p and q.", "The left side is \"{left}\": an \"or\" of two fails in only one case, an \"and\" holds in only one."),
        ("right_true = 3 if 'or' in right else 1", "The right bracket is true for {right_true} of the 4 choices of r and s.", "The right side is \"{right}\"; count in the same way."),
        ("both = left_true * right_true", "The number of cases with both true is {both=}.", "The two brackets have no variable in common."),
        ("count = both if join == 'and' else 4 * left_true + 4 * right_true - both", "The number of cases in which the whole formula is true is {count}.", "The brackets are joined by \"{join}\": for \"and\" both must be true; for \"or\" add the cases of each and take away those counted twice."),
    ],
)

sets_of_switches = Family(
    skills="logic powers subtraction",
    draw=dict(switches=ints(3, 8, 14), off=ints(2, 3)),
    where="off < switches",
    ask=[
        "A lamp is lit unless at least {off} of its {switches} switches are open. In how many positions of the switches is it lit?",
        "An alarm with {switches} sensors stays silent as long as fewer than {off} of them report something. For how many combinations of reports, each yes or no, is it silent?",
        "How many strings of {switches} signs, each T or F, contain fewer than {off} times F?",
    ],
    steps=[("count = sum(comb(switches, open_ones) for open_ones in range(off))", "Their number is {count}.", "For each number below {off}, choose which of the {switches} they are, and add.")],
)

spread_from_clues = Family(
    skills="comparison addition subtraction ordering",
    draw=dict(one=person(), two=person(), three=person(), four=person(), up=ints(2, 9, 40), down=ints(3, 14, 60), more_up=ints(4, 15, 70)),
    where="len({0, up, up - down, up - down + more_up}) == 4",
    numbers="any",
    ask=[
        "{two} is {up} cm taller than {one}. {three} is {down} cm shorter than {two}. {four} is {more_up} cm taller than {three}. By how many centimeters is the tallest of the four taller than the shortest?",
        "Of four climbers, {two} stands {up} meters higher than {one}, {three} stands {down} meters lower than {two}, and {four} {more_up} meters higher than {three}. How many meters lie between the highest and the lowest of them?",
        "Nobody tells {one}'s score, but {two} has {up} points more than {one}, {three} has {down} fewer than {two}, and {four} has {more_up} more than {three}. What is the distance between the best and the worst of the four scores?",
    ],
    steps=[
        ("second = up", "Take {one} as 0. Then {two} is at {second}.", "Only differences matter, so measure everything from {one}."),
        ("third = second - down", "{three} is at {third=}.", "Go down by {down}."),
        ("fourth = third + more_up", "{four} is at {fourth=}.", "Go up by {more_up}."),
        ("distance = max(0, second, third, fourth) - min(0, second, third, fourth)", "From the lowest to the highest it is {distance}.", "Compare all four."),
    ],
)

rounding_all = Family(
    skills="rounding place-value comparison subtraction",
    draw=dict(data=several(ints(105, 4900, 90000), 3, 4, distinct=True), place=choice(10, 100)),
    where="all(v % place * 2 != place for v in data) and sum((v + place // 2) // place * place for v in data) != sum(data)",
    ask=[
        "Round each of {data:and} to the nearest {place} and add the rounded numbers. How far is this estimate from the exact sum?",
        "A clerk adds {data:and}, but first rounds every number to the nearest {place}. By how much does the clerk's sum differ from the true one?",
        "What is the absolute error that is made in the sum of {data} when every summand is replaced by the nearest multiple of {place}?",
    ],
    steps=[
        ("rounded = [(entry + place // 2) // place * place for entry in data]", "Rounded, they are {rounded:and}.", "Look at the distance to the multiples of {place} on both sides."),
        ("estimate = sum(rounded)", "The estimate is {estimate=}.", "Add the rounded numbers."),
        ("exact = sum(data)", "The exact sum is {exact=}.", "Add the numbers as they are."),
        ("error = abs(estimate - exact)", "They differ by {error}.", "Compare both."),
    ],
)

logic_of_three_guests = Family(
    skills="logic sets inclusion-exclusion",
    draw=dict(every=ints(40, 90, 400), tea=ints(15, 40, 200), cake=ints(15, 40, 200), fruit=ints(15, 40, 200), tea_cake=ints(3, 12, 60), tea_fruit=ints(3, 12, 60), cake_fruit=ints(3, 12, 60), all_three=ints(1, 3, 20)),
    where="all_three < min(tea_cake, tea_fruit, cake_fruit) and tea > tea_cake + tea_fruit and cake > tea_cake + cake_fruit and fruit > tea_fruit + cake_fruit and every > tea + cake + fruit - tea_cake - tea_fruit - cake_fruit + all_three",
    ask=[
        "At a buffet {every:guest} were asked: {tea} took tea, {cake} took cake, {fruit} took fruit, {tea_cake} took tea and cake, {tea_fruit} tea and fruit, {cake_fruit} cake and fruit, and {all_three} all three. How many took nothing?",
        "Of {every:student}, {tea} learn Spanish, {cake} Arabic and {fruit} Japanese. {tea_cake} learn Spanish and Arabic, {tea_fruit} Spanish and Japanese, {cake_fruit} Arabic and Japanese; {all_three:student} among them learn all three. Find the number of students who learn none of the languages.",
        "Three properties P, Q, R are held by {tea}, {cake} and {fruit} of {every} objects. P and Q together are held by {tea_cake}, P and R by {tea_fruit}, Q and R by {cake_fruit}, and all three by {all_three}. How many objects have none of the properties?",
    ],
    steps=[
        ("single = tea + cake + fruit", "Simply added, they are {single=}.", "Whoever belongs to several groups is counted several times here."),
        ("double = tea_cake + tea_fruit + cake_fruit", "The overlaps of two make {double=}.", "Those have been counted twice."),
        ("some = single - double + all_three", "At least one holds for {some=}.", "Take the overlaps away; those in all 3 groups must then be added again."),
        ("none = every - some", "So {none=} are in no group.", "The rest of the {every} is asked for."),
    ],
)
