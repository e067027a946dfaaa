"""Systems of linear equations with two and three unknowns."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family, More

two_by_two = Family(
    skills="linear-system elimination",
    draw=dict(first_letter=choice(*"xuapmt"), second_letter=choice(*"yvbqnw"), one=value("Symbol(first_letter)"), two=value("Symbol(second_letter)"),
              one_value=ints(-9, 12, 50), two_value=ints(-9, 12, 50), f1=ints(-9, 9, 20), f2=ints(-9, 9, 20), g1=ints(-9, 9, 20), g2=ints(-9, 9, 20),
              left1=value("f1*one + f2*two"), left2=value("g1*one + g2*two"), right1=value("f1*one_value + f2*two_value"),
              right2=value("g1*one_value + g2*two_value")),
    where="f1*g2 != f2*g1 and 0 not in (f1, f2, g1, g2)",
    numbers="any",
    ask=[
        "Solve {left1} = {right1}, {left2} = {right2} for {one} by eliminating {two}.",
        "The numbers {one} and {two} satisfy both {left1:math} = {right1} and {left2:math} = {right2}. Find {one}.",
        "For the unknowns {one} and {two} we have the system \\({left1:tex} = {right1}\\) and \\({left2:tex} = {right2}\\). Determine ${one}$.",
        "In a plane with the coordinates {one} and {two}, two lines {left1:math} = {right1} and {left2:math} = {right2} meet in a point. What is its coordinate {one}?",
    ],
    steps=[
        ("eliminated = expand(left1 * left2.coeff(two) - left2 * left1.coeff(two))\nright = right1 * left2.coeff(two) - right2 * left1.coeff(two)",
         "Without {two} there remains {eliminated} = {right}.", "Multiply each equation by the coefficient that {two} has in the other and subtract."),
        ("found = solve(Eq(eliminated, right), one)[0]", "So {one} = {found}.", "One unknown is left; solve for it."),
    ],
)

by_substitution = Family(
    skills="linear-system substitution",
    draw=dict(slope=ints(-6, 7, 20), shift=ints(-15, 15, 60), x_value=ints(-8, 10, 30), fx=ints(1, 9, 20), fy=ints(2, 9, 20), line=value("slope*x + shift"),
              left=value("fx*x + fy*y"), right=value("fx*x_value + fy*(slope*x_value + shift)")),
    where="slope not in (0, 1) and shift and fx + fy*slope",
    numbers="any",
    answer="(x_found, y_found)",
    ask=[
        "Solve the system y = {line:math}, {left:math} = {right}. Give the pair (x, y).",
        "One line has the equation $y = {line:tex}$ and another the equation ${left:tex} = {right}$. At which point (x, y) do they cross?",
        "Find the pair (x, y) for which y = {line} and {left} = {right} hold at the same time.",
    ],
    steps=[
        ("inserted = expand(left.subs(y, line))", "With y replaced, the second equation is {inserted} = {right}.", "Put {line} in the place of y in the second equation."),
        ("x_found = solve(Eq(inserted, right), x)[0]", "It gives x = {x_found}.", "Now only x is unknown."),
        ("y_found = line.subs(x, x_found)", "Then y = {y_found}, so the point is ({x_found}, {y_found}).", "Go back to the first equation."),
    ],
)

three_unknowns = Family(
    skills="linear-system three-unknowns",
    draw=dict(x_value=ints(-6, 9, 30), y_value=ints(-6, 9, 30), z_value=ints(-6, 9, 30), factor_y=ints(2, 5), factor_z=ints(2, 6), factor_x=ints(2, 6),
              first=value("x + y + z"), second=value("factor_x*x - y + factor_z*z"), third=value("x + factor_y*y - z"), total1=value("x_value + y_value + z_value"),
              total2=value("factor_x*x_value - y_value + factor_z*z_value"), total3=value("x_value + factor_y*y_value - z_value")),
    where="Matrix([[1, 1, 1], [factor_x, -1, factor_z], [1, factor_y, -1]]).det() != 0 and len({x_value, y_value, z_value}) == 3",
    numbers="any",
    ask=[
        "Solve {first:math} = {total1}, {second:math} = {total2} and {third:math} = {total3}. What is z?",
        "Three numbers x, y, z fulfil the equations {first} = {total1}, {second} = {total2}, {third} = {total3}. Find the number z.",
        "Determine $z$ from the linear system ${first:tex} = {total1}$, ${second:tex} = {total2}$, ${third:tex} = {total3}$.",
    ],
    steps=[
        ("solution = solve([first - total1, second - total2, third - total3], [x, y, z])",
         "Elimination leaves one value for each unknown.",
         "Three equations determine three unknowns: eliminate x, then y."),
        ("z_found = solution[z]", "For the last one it is z = {z_found}.", "Only z is asked for."),
    ],
)

sum_and_multiple = Family(
    skills="linear-system words comparison",
    draw=dict(times=ints(2, 7, 15), more=ints(1, 15, 60), small=ints(3, 40, 200), large=value("times * small + more"), total=value("small + large")),
    numbers="any",
    ask=[
        "The sum of two numbers is {total}. One of them is {more} more than {times} times the other. Find the smaller number.",
        "Two numbers add up to {total}. The larger exceeds {times} times the smaller by {more}. What is the smaller number?",
        "If p + q = {total} and p = {times}q + {more}, what is q?",
        "Split {total} into two parts so that one part is {times} times the other and {more} more. How large is the lesser part?",
    ],
    more=[More("The larger number is sought too.", "What is the product of the two numbers?",
               [("greater = total - smaller", "The larger one is {greater=}.", "The rest of the sum is the larger number."),
                ("both = greater * smaller", "The product is {both=}.", "Multiply them.")])],
    steps=[
        ("without_more = total - more", "Without the extra, the sum is {without_more=}.", "Take {more} away so that one number is exactly a multiple of the other."),
        ("parts = times + 1", "It consists of {parts=} equal parts.", "The smaller number is one part, the other {times} parts."),
        ("smaller = without_more // parts", "The smaller number is {smaller=}.", "Divide by the number of parts."),
    ],
)

combination_wanted = Family(
    skills="linear-system linear-combination",
    draw=dict(x_value=ints(-9, 15, 60), y_value=ints(-9, 15, 60), big=ints(3, 12, 30), little=ints(1, 8, 20), right1=value("big*x_value + little*y_value"),
              right2=value("little*x_value + big*y_value"), left1=value("big*x + little*y"), left2=value("little*x + big*y")),
    where="big > little and x_value != y_value",
    numbers="any",
    ask=[
        "If {left1:math} = {right1} and {left2:math} = {right2}, what is x + y?",
        "Two equations are given: {left1} = {right1} and {left2} = {right2}. Find the sum of x and y.",
        "Suppose ${left1:tex} = {right1}$ and ${left2:tex} = {right2}$. Without finding $x$ and $y$ one by one, compute $x + y$.",
    ],
    steps=[
        ("together = left1 + left2\nright = right1 + right2", "Added, the equations give {together} = {right}.", "The coefficients are exchanged, so add the equations."),
        ("wanted = Rational(right, together.coeff(x))", "Dividing by the coefficient gives x + y = {wanted}.", "Both unknowns now have one coefficient; divide by it."),
    ],
)

parallel_parameter = Family(
    skills="linear-system number-of-solutions parameter",
    draw=dict(f1=ints(2, 9, 25), f2=ints(2, 9, 25), fold=ints(2, 6, 12), base1=ints(1, 20, 90), base2=ints(1, 90, 400), right1=value("base1"), right2=value("base2"), g1=value("f1 * fold")),
    where="right2 != right1 * fold and f1 != f2 and gcd(f1, f2) == 1",
    numbers="any",
    ask=[
        "For what value of k does the system {f1}x + {f2}y = {right1}, {g1}x + ky = {right2} have no solution?",
        "The lines {f1}x + {f2}y = {right1} and {g1}x + ky = {right2} are parallel and different. What is k?",
        "Two equations, {f1}*x + {f2}*y = {right1} and {g1}*x + k*y = {right2}, contradict each other. Which number is k?",
    ],
    steps=[
        ("determinant = f1 * k - f2 * g1", "The determinant of the system is {determinant}.", "Without a unique solution the determinant must be zero."),
        ("needed = solve(determinant, k)[0]", "It is zero for k = {needed}.", "Set it equal to zero; the right sides do not fit, so there is no solution at all."),
    ],
)

threes_and_fours = Family(
    skills="linear-system words two-kinds",
    draw=dict(few_count=ints(2, 25, 90),
              many_count=ints(2, 25, 90), things=value("few_count + many_count"), parts=value("3*few_count + 4*many_count")),
    numbers="any",
    ask=[
        "If x + y = {things} and 3x + 4y = {parts}, what is y?",
        "Some numbers of the list are 3 and all others are 4. The list has {things:entry} and its sum is {parts}. How many fours are there?",
        "The digits 3 and 4 are written {things} times in all, and together they sum to {parts}. How often is the 4 written?",
    ],
    steps=[
        ("if_all_threes = 3 * things", "With threes only, the sum would be {if_all_threes=}.", "Pretend that all of them are threes."),
        ("excess = parts - if_all_threes", "The true sum is {excess=} greater.", "Compare with the true sum {parts}."),
        ("fours = excess // (4 - 3)", "So there are {fours} fours.", "Each four brings one more than a three."),
    ],
    more=[More("The two kinds are compared.", "How many more fours than threes are there, negative if there are fewer?",
               [("threes = things - fours", "There are {threes=} threes.", "All others are threes."),
                ("lead = fours - threes", "The difference is {fours} - {threes} = {lead}.", "Subtract the counts.")])],
)
