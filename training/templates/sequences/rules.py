"""Rules of sequences: recurrences, patterns, sums in sigma notation."""

from __future__ import annotations

from training.templates.draws import choice, ints, several, value
from training.templates.family import Family

recurrence_backwards = Family(
    skills="recurrence inverse-operations",
    draw=dict(start=ints(2, 20, 90), times=ints(2, 4, 6), plus=ints(-9, 15, 60), position=ints(4, 6, 8), told=value("start * times**(position - 1) + plus * (times**(position - 1) - 1) // (times - 1)")),
    where="plus > 0",
    numbers="any",
    ask=[
        "For every n a sequence satisfies a_(n+1) = {times}*a_n + {plus}, and a_{position} = {told}. What is a_1?",
        "Each number of a list is {times} times the one before it, plus {plus}. The number at place {position} is {told}. With which number does the list begin?",
        "Let $u_{{n+1}} = {times}u_n + {plus}$ and let $u_{position} = {told}$. Find the first term of the sequence.",
    ],
    steps=[
        ("terms = [told]\nwhile len(terms) < position:\n    terms.append((terms[-1] - plus) // times)", "Going back, the terms are {terms}.", "Undo the rule: subtract {plus} and divide by {times}."),
        ("first = terms[-1]", "The first term is {first}.", "After {position} - 1 steps back one is at the first place."),
    ],
    answer="first",
)

fibonacci_like = Family(
    skills="recurrence second-order iteration",
    draw=dict(first=ints(-5, 9, 40), second=ints(-5, 12, 40), one_factor=ints(2, 4), two_factor=ints(2, 5), position=ints(5, 8, 12)),
    where="(first or second) and first != second",
    numbers="any",
    ask=[
        "A sequence begins with {first} and {second}. From then on each term is {one_factor} times the term before it plus {two_factor} times the term before that. "
        "What is the {position:th} term?",
        "Let b(1) = {first}, b(2) = {second} and b(n) = {one_factor}*b(n - 1) + {two_factor}*b(n - 2) for greater n. Find b({position}).",
        "Given $t_1 = {first}$, $t_2 = {second}$ and $t_n = {one_factor}t_{{n-1}} + {two_factor}t_{{n-2}}$ for $n > 2$, calculate the term with index {position}.",
    ],
    steps=[
        ("terms = [first, second]\nwhile len(terms) < position:\n    terms.append(one_factor * terms[-1] + two_factor * terms[-2])", "The terms are {terms}.", "Every new term needs the two terms before it."),
        ("wanted = terms[-1]", "Term {position} is {wanted}.", "Go on to place {position}."),
    ],
)

next_of_quadratic = Family(
    skills="sequence pattern second-differences",
    draw=dict(c2=ints(-4, 5, 12), c1=ints(-9, 9, 40), c0=ints(-20, 30, 200), count=ints(4, 6), terms=value("[c2*i**2 + c1*i + c0 for i in range(1, count + 1)]")),
    where="c2",
    numbers="any",
    ask=[
        "What is the next term of {terms}?",
        "The differences of neighbours in the list {terms} change by a constant amount. Continue the list by one number: which one?",
        "A quadratic rule produces the numbers {terms:and}, in this order. Which number comes after them?",
    ],
    steps=[
        ("differences = [later - earlier for earlier, later in zip(terms, terms[1:])]", "The differences are {differences}.", "Look at the differences of neighbours."),
        ("change = differences[1] - differences[0]", "They change by {change} each time.", "The differences form an arithmetic sequence."),
        ("following = terms[-1] + differences[-1] + change", "The next term is {following}.", "Add the next difference to the last term."),
    ],
    answer="following",
)

rule_of_linear = Family(
    skills="sequence nth-term arithmetic-progression",
    draw=dict(letter=choice("n", "k", "m", "j"), unknown=value("Symbol(letter)"), slope=ints(-15, 20, 90), shift=ints(-40, 60, 400), count=ints(4, 6), terms=value("[slope*i + shift for i in range(1, count + 1)]")),
    where="slope not in (0, 1) and shift",
    numbers="any",
    ask=[
        "What is the {unknown}-th term of the arithmetic sequence {terms}?",
        "Find a formula in {unknown} for the term at place {unknown} of the list {terms}, which goes on in equal steps and begins at place one.",
        "The numbers {terms:and} are the values of a linear expression in ${unknown}$ when ${unknown}$ is one, two, three and so on. Which expression is it?",
    ],
    steps=[
        ("difference = terms[2] - terms[1]", "The step is {difference}.", "Subtract neighbours."),
        ("before_first = terms[0] - difference", "One step before the first term it would be {before_first}.", "Go one step back, to place zero."),
        ("rule = difference * unknown + before_first", "The rule is {rule}.", "Every place adds one step."),
    ],
)

rule_of_quadratic = Family(
    skills="sequence nth-term quadratic interpolation",
    draw=dict(letter=choice("n", "k", "m", "j"), unknown=value("Symbol(letter)"), c2=ints(-5, 6, 15), c1=ints(-9, 9, 40), c0=ints(-15, 20, 90), count=ints(4, 6), terms=value("[c2*i**2 + c1*i + c0 for i in range(1, count + 1)]")),
    where="c2 and c1 and c0",
    numbers="any",
    ask=[
        "The sequence {terms} follows a quadratic rule. What is its {unknown}-th term in terms of {unknown}?",
        "Give a polynomial of least degree in {unknown} whose values for {unknown} = 1, 2, 3 and so on are {terms:and}.",
        "Find the quadratic expression in ${unknown}$ that gives the numbers {terms:and} when ${unknown}$ runs through 1, 2, 3 and so on.",
    ],
    steps=[
        ("first_difference = terms[1] - terms[0]\nsecond_difference = (terms[2] - terms[1]) - first_difference",
         "The first difference is {first_difference}, and the differences change by {second_difference}.", "A quadratic rule has constant second differences."),
        ("rule = interpolate(terms[:3], unknown)", "The rule is {rule}.", "Half of the second difference stands before the square; the first terms give the rest."),
    ],
)

sigma_of_polynomial = Family(
    skills="series sigma-notation power-sums",
    draw=dict(low=ints(1, 5, 9), high=ints(8, 40, 300), c2=ints(0, 5, 9), c1=ints(-9, 9, 30), c0=ints(-12, 12, 60), term=value("c2*k**2 + c1*k + c0")),
    where="c1 and c0 and low < high",
    numbers="any",
    ask=[
        "Add the values of {term:math} for all integers k from {low} to {high}. What is the sum?",
        "Calculate $\\sum_{{k={low}}}^{{{high}}} ({term:tex})$.",
        "Find the sum of ({term}) over k = {low} to k = {high}.",
        "A list contains the number {term:math} for each k between {low} and {high}, both included. What is the total of the list?",
    ],
    steps=[
        ("total = summation(term, (k, low, high))", "The total is {total}.", "Sum the powers of k by their formulas and subtract what lies below k = {low}."),
    ],
)

telescoping = Family(
    skills="series telescoping fractions",
    draw=dict(gap=ints(1, 4, 7), start=ints(1, 6, 15), count=ints(5, 40, 300), second=value("start + gap"), third=value("second + gap"), last=value("Integer(start + gap*count)"), before_last=value("last - gap")),
    numbers="any",
    ask=[
        "Evaluate 1/({start}*{second}) + 1/({second}*{third}) + ... + 1/({before_last}*{last}), where the factors go up by {gap} each time.",
        "A sum has the terms 1/({start} * {second}), 1/({second} * {third}) and so on; both factors grow by {gap} from term to term, and the last term is "
        "1/({before_last} * {last}). What is its value as a reduced fraction?",
        "In the fraction $\\frac{{1}}{{m(m+{gap})}}$ let $m$ run from {start} to {before_last} in steps of {gap}, so that $m + {gap}$ runs from {second} to {last}. Find the exact "
        "total of these fractions.",
    ],
    steps=[
        ("difference = Rational(1, start) - Rational(1, last)", "Only 1/{start} - 1/{last} = {difference} is left.", "Each term is the difference of two reciprocals over {gap}, and neighbours cancel."),
        ("total = difference / gap", "The sum is {total}.", "Divide by {gap}."),
    ],
)

periodic_rule = Family(
    skills="sequence period remainder",
    draw=dict(block=several(ints(-9, 20, 90), 3, 7, distinct=True), position=ints(40, 900, 9000)),
    numbers="any",
    ask=[
        "The block {block} is written again and again without end. Which number stands at place {position}?",
        "A sequence repeats the numbers {block:and} in this order for ever, beginning with the first of them. What is its {position:th} term?",
        "The rule of a list is simple: {block}, and then all over again from the beginning. Find entry number {position}.",
    ],
    steps=[
        ("length = len(block)", "The block has {length} numbers.", "Count the numbers of the block."),
        ("place = (position - 1) % length", "After whole blocks, {place} more numbers stand before the wanted one.", "Divide the count of the numbers before it by the length of the block."),
        ("wanted = block[place]", "It is {wanted}.", "Look it up in the block."),
    ],
)

alternating_sum = Family(
    skills="series alternating pairing",
    draw=dict(gap=ints(1, 9, 30), first=ints(1, 20, 90), pairs=ints(8, 60, 400), second=value("first + gap"), third=value("second + gap"), end=value("first + (2*pairs - 1)*gap")),
    where="first != gap",
    numbers="any",
    ask=[
        "Compute {first} - {second} + {third} - ... - {end}: the numbers grow by a constant amount and the signs alternate.",
        "The terms {first}, {second}, {third} and so on up to {end} are equally spaced. They get the signs plus and minus in turn, starting with plus, and are added. What is the result?",
        "What is the value of the alternating sum {first} - {second} + {third} - ... - {end}, in which neighbours always differ by the same amount?",
    ],
    steps=[
        ("step_size = third - second", "Neighbours differ by {step_size}.", "Put the terms into pairs of a plus and a minus."),
        ("terms = (end - first) // step_size + 1\npair_count = terms // 2", "There are {terms} terms, so {pair_count} pairs.", "Count the terms by their distance."),
        ("result = -step_size * pair_count", "The sum is {result}.", "Each pair gives the step with a minus sign."),
    ],
)
