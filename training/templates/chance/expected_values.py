"""What chance brings on average."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family

wheel_of_prizes = Family(
    skills="expected-value probability fractions money",
    draw=dict(fields=choice(8, 10, 12, 16, 20), big=ints(1, 2), small=ints(2, 5), jackpot=ints(10, 40, 200), prize=ints(2, 9), who=person()),
    numbers="any",
    ask=[
        "A wheel has {fields} equal fields. The prize is ${jackpot} on {big} of them, ${prize} on {small} others, and nothing on the rest. What is the expected payout of one spin in dollars? Give an exact fraction or integer.",
        "In a bowl lie {fields} envelopes: {big} with ${jackpot}, {small} with ${prize}, the rest empty. {who} takes one at random. How many dollars can {who.he} expect on average? Answer with an exact fraction or integer.",
        "A random variable takes the value {jackpot} in {big}, the value {prize} in {small} and the value 0 in all other of {fields} equally likely cases. Find its expected value exactly.",
    ],
    steps=[
        ("total_prizes = big * jackpot + small * prize", "All fields together pay {total_prizes=}.", "Imagine that each of the {fields} cases comes once."),
        ("expected = Rational(total_prizes, fields)", "On average that is {expected}.", "Divide by the number of cases, {fields}."),
    ],
)

expected_count = Family(
    skills="expected-value multiplication fractions",
    draw=dict(sides=choice(4, 5, 6, 8, 10), good=ints(1, "sides - 1"), turns=ints(3, 20, 90), trials=value("turns * sides"), who=person()),
    where="gcd(good, sides) == 1",
    ask=[
        "{who} makes {trials:throw} at a target and hits with probability {good}/{sides} each time. How many hits are to be expected?",
        "A spinner with {sides} equal fields, {good} of them blue, is spun {trials} times. What is the expected number of blue results?",
        "Each of {trials:visitor} of a fair wins a prize with probability {good}/{sides}. Find the expected number of prizes.",
    ],
    steps=[
        ("per_chance = trials // sides", "A share of one in all cases would be {per_chance=}.", "Divide the {trials} tries into {sides} equal parts."),
        ("expected = good * per_chance", "The expected number is {expected=}.", "The chance takes {good:such part}."),
    ],
)

waiting_time = Family(
    skills="expected-value geometric-distribution fractions",
    draw=dict(under=ints(3, 12, 60), top=ints(1, "under - 1"), seconds=ints(2, 30)),
    where="gcd(top, under) == 1",
    numbers="any",
    ask=[
        "An experiment succeeds with probability {top}/{under}, independently at each attempt, and one attempt takes {seconds:second}. What is the expected time, in seconds, until the first success, that successful attempt included? Give an exact fraction or integer.",
        "A fisher catches a fish with probability {top}/{under} at each cast, whatever happened before. A cast costs {seconds:second}. How many seconds does it take on average until a fish is caught? Give an exact fraction or integer.",
        "A line is free with probability {top}/{under} whenever one calls, and each call takes {seconds:second}. Find the mean number of seconds until one gets through, counting the last call. Answer exactly.",
    ],
    steps=[
        ("attempts = Rational(under, top)", "On average {attempts} attempts are needed.", "The mean number of attempts is the reciprocal of the probability {top}/{under}."),
        ("time = attempts * seconds", "That takes {time} seconds.", "Each of them takes {seconds:second}."),
    ],
)

fair_game = Family(
    skills="expected-value money subtraction",
    draw=dict(sides=choice(6, 8, 10, 12, 20), winners=ints(1, 5), win=ints(2, 15, 60), stake=ints(1, 6, 20), prize=value("win * sides"), rounds=ints(10, 60, 300), years=ints(2, 20)),
    where="winners < sides - 1 and winners * win > stake",
    ask=[
        "A game costs ${stake} a round. The player rolls a die with {sides} sides; {winners} of the sides win ${prize}, the others nothing. How many dollars does a player gain on average in {rounds} rounds?",
        "In a lottery {winners} out of every {sides} tickets win ${prize}, and the others win nothing. A ticket costs ${stake}. Someone buys {rounds} tickets. By how many dollars are the expected winnings larger than the price of the tickets?",
        "With probability {winners}/{sides} a venture pays ${prize}, otherwise nothing, and each time it costs ${stake}. What is the expected profit, in dollars, of {rounds} ventures?",
    ],
    steps=[
        ("expected_win = winners * prize // sides", "A single round brings ${expected_win=} on average.", "In {sides} rounds, {winners:win} of ${prize} can be expected."),
        ("gain = expected_win - stake", "Less the cost, that is ${gain=}.", "Each round costs ${stake}."),
        ("total = rounds * gain", "For all rounds together it is ${total=}.", "Averages of {rounds} rounds add up."),
    ],
    noop=["The organizers have been in business for {years:year}."],
)

table_of_chances = Family(
    skills="expected-value probability tables",
    draw=dict(some=several(ints(0, 9, 40), 3, 4, distinct=True), parts=several(ints(1, 6), 3, 4), table=value("'; '.join(f'P(X = {v}) = {w}/{sum(parts)}' for v, w in zip(sorted(some), parts))"), values=value("[int(part.split()[2][:-1]) for part in table.split('; ')]"), weights=value("[int(part.split()[4].split('/')[0]) for part in table.split('; ')]"), total=value("int(table.split('/')[-1])")),
    where="len(some) == len(parts) and len(values) == len(weights) and total > 4",
    numbers="any",
    ask=[
        "A random variable X has the distribution {table}. What is E(X), as an exact fraction or integer?",
        "The number X of goals in a match is distributed like this: {table}. Find the mean number of goals, as an exact fraction or integer.",
        "Given {table}, compute the expected value of X exactly.",
    ],
    steps=[
        ("weighted = sum(v * w for v, w in zip(values, weights))", "The weighted sum of the values is {weighted}.", "Multiply each value by the numerator of its probability and add."),
        ("expected = Rational(weighted, total)", "The expected value is {expected}.", "All probabilities have the denominator {total}."),
    ],
)

missing_probability = Family(
    skills="probability fractions subtraction",
    draw=dict(under=choice(12, 20, 24, 30, 36, 40, 60), one=ints(1, 8), two=ints(1, 8), three=ints(1, 8), many=ints(2, 9, 60), trials=value("many * under"), years=ints(2, 20)),
    where="one + two + three < under - 1",
    ask=[
        "A machine sorts parcels into four chutes. The probabilities of the first three are {one}/{under}, {two}/{under} and {three}/{under}. How many of {trials} parcels go to the fourth chute on average?",
        "A biased spinner stops on red with probability {one}/{under}, on blue with {two}/{under}, on green with {three}/{under} and otherwise on gold. It is spun {trials} times. What is the expected number of gold results?",
        "On a day it rains with probability {one}/{under}, snows with probability {two}/{under}, hails with probability {three}/{under}, never two of these together, or stays dry. On how many of {trials} days should one expect dry weather?",
    ],
    steps=[
        ("parts = under - one - two - three", "Of {under} equal parts, {parts=} are left.", "All probabilities together are 1, that is {under}/{under}."),
        ("each = trials // under", "One part stands for {each=} cases.", "Divide the {trials} cases into {under} parts."),
        ("expected = parts * each", "So {expected=} can be expected.", "Take that many parts."),
    ],
    noop=["The records go back {years:year}."],
)

binomial_variance = Family(
    skills="variance binomial-distribution fractions",
    draw=dict(trials=ints(6, 60, 400), under=choice(2, 3, 4, 5, 6, 8, 10), top=ints(1, "under - 1")),
    where="gcd(top, under) == 1",
    numbers="any",
    ask=[
        "A trial that succeeds with probability {top}/{under} is repeated {trials} times independently. What is the variance of the number of successes? Give an exact fraction or integer.",
        "Let X follow the binomial distribution with n = {trials} and p = {top}/{under}. Find Var(X) exactly.",
        "{trials} switches are each on with probability {top}/{under}, independently. Compute the variance of the number of switches that are on, as an exact fraction or integer.",
    ],
    steps=[
        ("success = Rational(top, under)", "The probability of a success is {success}.", "It is given as {top} over {under}."),
        ("variance = trials * success * (1 - success)", "The variance is {variance}.", "For independent trials it is their number times the chances of success and of failure."),
    ],
)

mean_of_the_better = Family(
    skills="expected-value maximum enumeration",
    draw=dict(sides=choice(4, 6, 8, 10, 12, 20), which=choice("larger", "smaller")),
    numbers="any",
    ask=[
        "Two fair dice with the numbers 1 to {sides} are rolled, and the {which} number counts (either one if they are equal). What is the expected score, as an exact fraction?",
        "A player draws two random integers from 1 to {sides}, independently, and keeps the {which} of them. Find the mean of the number kept as an exact fraction.",
        "Let Z be the {which} of two independent numbers that are uniform on the integers from 1 to {sides}. Compute E(Z) as a fraction.",
    ],
    steps=[
        ("choose = max if which == 'larger' else min",),
        ("total = sum(choose(a, b) for a in range(1, sides + 1) for b in range(1, sides + 1))", "Over all pairs the scores add up to {total}.", "Go through all pairs of numbers from 1 to {sides}."),
        ("expected = Rational(total, sides**2)", "The mean is {expected}.", "All pairs are equally likely."),
    ],
)
