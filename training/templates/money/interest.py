"""Simple and compound interest."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

deposit_made_larger = Family(
    skills="percent interest multiplication addition",
    draw=dict(
        who=person(), place=town(), deposit=ints(200, 2000, 9000, step=100), added=ints(100, 900, 3000, step=100), rate=ints(2, 8), first_years=ints(2, 5), later_years=ints(2, 6), clerks=ints(3, 12), fee=ints(5, 30),
    ),
    ask=[
        "A bank in {place} pays {rate}% of simple interest a year. {who} deposits ${deposit}, adds ${added} after {first_years:year}, and leaves everything there for {later_years:year} more. How many dollars of interest does {who.he} get in all?",
        "For {first_years:year} {who} has ${deposit} in an account; for the next {later_years:year} it is ${added} more. Each year the account earns {rate}% of what was paid in, without interest on interest. What is the interest of the whole time in dollars?",
        "First {first_years:year} with ${deposit}, then {later_years:year} with another ${added} on top of that: {who}'s money earns simple interest of {rate}% a year. Find the interest earned altogether, in dollars.",
    ],
    steps=[
        ("early_yearly = deposit * rate // 100", "At first a year brings ${early_yearly=}.", "Take {rate}% of the deposit."),
        ("early_interest = early_yearly * first_years", "The first years bring ${early_interest=}.", "Simple interest is the same every year."),
        ("larger_deposit = deposit + added", "Then ${larger_deposit=} are in the account.", "The second payment is added to the first."),
        ("late_yearly = larger_deposit * rate // 100", "Now a year brings ${late_yearly=}.", "The larger deposit earns {rate}% a year."),
        ("late_interest = late_yearly * later_years", "The later years bring ${late_interest=}.", "There are {later_years} of them."),
        ("interest = early_interest + late_interest", "Altogether the interest is ${interest=}.", "Add what both times bring."),
    ],
    more=[More("When the account is closed, the bank keeps a fee of ${fee} from the interest.", "How many dollars of interest remain?",
               [("after_fee = interest - fee", "There remain ${after_fee=}.", "The fee is taken from the interest.")], where="interest > fee")],
    noop=["The bank has {clerks} clerks."],
    unit="dollars",
)


find_rate = Family(
    skills="percent interest inverse",
    draw=dict(
        who=person(), deposit=ints(300, 2400, 8000, step=100), rate=ints(2, 9), years=ints(2, 6), final=value("deposit + deposit * rate * years // 100"),
    ),
    ask=[
        "{who} lent a neighbour ${deposit} at simple interest. After {years:year} the neighbour gave back ${final}, which settled everything. What was the yearly interest rate in percent?",
        "With simple interest, ${deposit} became ${final} in {years:year}. How many percent a year is that?",
        "An account without compound interest shows ${final}. It was opened {years:year} ago with ${deposit}, and nothing has been paid in or taken out since. Find the yearly rate of interest as a percentage.",
    ],
    steps=[
        ("interest = final - deposit", "The interest is ${interest=}.", "What exceeds the first sum is interest."),
        ("yearly = interest // years", "One year brought ${yearly=}.", "With simple interest all {years} years bring the same."),
        ("rate_found = yearly * 100 // deposit", "In percent that is {rate_found=}.", "Compare the yearly interest with the first sum."),
    ],
    unit="percent",
)

find_years = Family(
    skills="percent interest inverse division",
    draw=dict(
        who=person(), deposit=ints(400, 2000, 6000, step=200), rate=choice(3, 4, 5, 6, 8), years=ints(3, 12), wanted=value("deposit * rate * years // 100"),
        wish=choice("a piano course", "a journey to the sea", "a new roof for the shed"),
    ),
    ask=[
        "{who} invests ${deposit} at {rate}% simple interest a year and wants to pay for {wish} from the interest alone. It costs ${wanted}. How many years must {who.he} wait?",
        "How long does it take, in whole years, until a sum of ${deposit} at {rate}% of simple interest a year has earned ${wanted}?",
        "The interest on {who}'s ${deposit} is {rate}% a year, paid out each December. {who.He} collects it in an envelope until there are ${wanted} for {wish}. Find the number of years that this takes.",
    ],
    steps=[
        ("yearly = deposit * rate // 100", "Each year brings ${yearly=}.", "Take {rate}% of the invested sum."),
        ("years_needed = wanted // yearly", "So it takes {years_needed=:year}.", "Divide the wanted sum by the interest of a year."),
    ],
    unit="years",
)

compound_two_years = Family(
    skills="percent interest compound",
    draw=dict(
        who=person(), deposit=ints(1, 9, 25), hundreds=value("deposit * 1000"), rate=choice(5, 10, 20, 30),
    ),
    where="hundreds * (100 + rate) * (100 + rate) % 10000 == 0",
    ask=[
        "{who} invests ${hundreds} at {rate}% interest a year. The interest is added to the capital at the end of each year. How many dollars does {who.he} own after two years?",
        "Once a year the interest, {rate}%, is added to the money in {who}'s account, and from then on it earns interest as well. At first there are ${hundreds}. What is the balance after the second year, in dollars?",
        "The value of a painting, now ${hundreds}, rises by {rate}% this year and by {rate}% of its new value next year. What will it be worth in two years, in dollars?",
    ],
    steps=[
        ("after_one = hundreds * (100 + rate) // 100", "After one year it is ${after_one=}.", "Every 100 dollars grow by {rate}."),
        ("after_two = after_one * (100 + rate) // 100", "After two years it is ${after_two=}.", "In the second year the larger sum grows."),
    ],
    unit="dollars",
)

compound_power = Family(
    skills="compound power decimals rounding",
    draw=dict(
        who=person(), deposit=ints(500, 5000, 20000, step=500), rate=choice(2, 3, 4, 6, 7), years=ints(3, 12, 20),
    ),
    numbers="any",
    where="balance != int(balance) and round(balance * 100) % 10 != 0",
    ask=[
        "{who} deposits ${deposit} at {rate}% interest per year, compounded yearly. How many dollars are in the account after {years:year}, rounded to the nearest cent?",
        "What does a capital of ${deposit} grow to in {years:year} at a compound interest of {rate}% a year? Round to two decimals and answer in dollars.",
        "A savings book of {who} begins with ${deposit}. At the end of each of {years:year} the bank credits {rate}% of the balance. Calculate the final balance in dollars, to the nearest cent.",
    ],
    steps=[
        ("factor = (100 + rate) / 100", "In a year the money is multiplied by {factor=}.", "Every 100 dollars grow by {rate}."),
        ("balance = round(deposit * factor**years, 2)", "Multiplying {deposit} by this {years} times gives ${balance}, rounded to cents.", "There are {years} years, so multiply by the factor {years} times."),
    ],
    unit="dollars",
)

two_accounts = Family(
    skills="percent interest linear equation",
    draw=dict(
        who=person(), low=choice(2, 3, 4), high=choice(5, 6, 7, 8), first=ints(5, 40, 90), second=ints(5, 40, 90), total=value("100 * (first + second)"), interest=value("low * first + high * second"),
    ),
    ask=[
        "{who} splits ${total} between two accounts, one with {low}% and one with {high}% yearly interest. After a year the interest is ${interest} altogether. How many dollars did {who.he} put into the account with {high}%?",
        "Of ${total}, {who} invested a part at {high}% a year and the rest at {low}%. In one year this brought ${interest}. How much was invested at the higher rate, in dollars?",
        "Two bonds together cost {who} ${total}; the first pays {low}% a year, the second {high}%. Their interest in the first year comes to ${interest}. Find the price of the bond with the higher rate, in dollars.",
    ],
    steps=[
        ("all_low = total * low // 100", "If all earned the lower rate, the interest would be ${all_low=}.", "Suppose that the whole sum earned {low}%."),
        ("surplus = interest - all_low", "The true interest is ${surplus=} higher.", "Compare with ${interest}."),
        ("rate_gap = high - low", "Money at the higher rate brings {rate_gap=} percent more.", "Compare the two rates."),
        ("at_high = surplus * 100 // rate_gap", "So at the higher rate there are ${at_high=}.", "The surplus is this percentage of the money at the higher rate."),
    ],
    unit="dollars",
)

months_of_interest = Family(
    skills="percent interest fractions time",
    draw=dict(
        fee=ints(2, 9),
        who=person(), deposit=ints(600, 3600, 9600, step=600), rate=choice(2, 3, 4, 5, 6, 8, 9), months=choice(2, 3, 4, 6, 8, 9, 10), place=town(),
    ),
    where="deposit * rate // 100 * months % 12 == 0",
    ask=[
        "A savings bank in {place} pays {rate}% of simple interest a year. {who} leaves ${deposit} there for {months} months. How many dollars of interest does {who.he} get?",
        "What interest, in dollars, do ${deposit} bring in {months:month} at a simple rate of {rate}% per year?",
        "{who} deposits ${deposit} and takes the money out again after {months:month}. The yearly rate of simple interest is {rate}%, and part of a year counts in proportion. Find the interest in dollars.",
    ],
    steps=[
        ("yearly = deposit * rate // 100", "In a full year the interest would be ${yearly=}.", "Take {rate}% of the deposit."),
        ("interest = yearly * months // 12", "In {months:month} it is ${interest=}.", "A year has 12 months, of which {months} count."),
    ],
    more=[More("From the interest the bank keeps a fee of ${fee}.", "How many dollars of interest are paid out?",
               [("paid_out = interest - fee", "Paid out are ${paid_out=}.", "The fee is taken off.")], where="interest > fee")],
    unit="dollars",
)
