"""Equations in whole numbers, squares and cubes."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family

ways_to_pay = Family(
    skills="diophantine counting",
    draw=dict(one=ints(2, 9, 15), two=ints(3, 12, 25), total=ints(30, 150, 900), who=person()),
    where="one < two and gcd(one, two) == 1 and total > 3 * one * two // 2",
    numbers="any",
    ask=[
        "In how many ways can {total} cents of postage be made up from {one}-cent and {two}-cent stamps? Either kind may be missing, and the order does not matter.",
        "How many pairs of non-negative integers (x, y) satisfy {one}*x + {two}*y = {total}?",
        "{who} builds a tower exactly {total} cm high from blocks of {one} cm and blocks of {two} cm in height. How many different choices of the numbers of blocks are there, if a kind may also be left out?",
    ],
    steps=[
        ("ways = sum(1 for large in range(total // two + 1) if (total - large * two) % one == 0)", "The number of ways is {ways}.", "Try every number of pieces of {two} and see whether the rest can be divided by {one}."),
    ],
)

smallest_solution = Family(
    skills="diophantine modular-arithmetic",
    draw=dict(one=ints(5, 25, 90), two=ints(7, 40, 150), gap=ints(1, 6, 30)),
    where="gcd(one, two) == 1 and one != two and gap < min(one, two)",
    ask=[
        "Find the smallest positive integer m for which {one}*m exceeds a multiple of {two} by exactly {gap}.",
        "What is the least positive whole number x such that {one}*x - {two}*y = {gap} for some integer y?",
        "A machine advances a dial with {two} positions by {one} positions at each push of a button. The dial stands at position 0. After how many pushes does it first stand at position {gap}?",
    ],
    steps=[
        ("least = next(k for k in range(1, two + 1) if one * k % two == gap)", "The smallest one is {least}.", "Multiply {one} by 1, 2, 3 and so on until the remainder on division by {two} is {gap}."),
    ],
)

squares_in_range = Family(
    skills="perfect-square counting square-root",
    draw=dict(low=ints(5, 300, 5000), high=ints("low + 100", "low + 2500", "low + 60000")),
    ask=[
        "How many perfect squares are there from {low} to {high}, ends included?",
        "For how many positive integers n is n*n at least {low} and at most {high}?",
        "A square patio uses between {low} and {high} equal square slabs (both numbers are possible). How many different sizes can the patio have?",
    ],
    steps=[
        ("up_to_high = isqrt(high)", "Up to the upper end there are {up_to_high} squares.", "The squares up to {high} belong to the roots from 1 up to the whole part of its square root."),
        ("below_low = isqrt(low - 1)", "Before the lower end there are {below_low}.", "Those below {low} do not count."),
        ("count = up_to_high - below_low", "So {count=} lie in the range.", "Subtract what is too small."),
    ],
)

distance_to_square = Family(
    skills="perfect-square square-root subtraction",
    draw=dict(number=ints(20, 900, 30000)),
    where="not integer_nthroot(number, 2)[1]",
    ask=[
        "What is the smallest positive number that must be subtracted from {number} to leave a perfect square?",
        "A gardener has {number} seedlings and plants them in a square with as many rows as there are plants in a row. The square is as large as possible. How many seedlings are not used?",
        "By how much does {number} exceed the greatest square number below it?",
    ],
    steps=[
        ("root = isqrt(number)", "The side of the largest square is {root}.", "Take the whole part of the square root of {number}."),
        ("square = root**2", "That square is {square=}.", "Square it."),
        ("rest = number - square", "The rest is {rest=}.", "Compare with {number}."),
    ],
)

sums_of_two_squares = Family(
    skills="perfect-square counting diophantine",
    draw=dict(one=ints(1, 14, 40), two=ints(1, 14, 40), number=value("one**2 + two**2")),
    where="one <= two",
    ask=[
        "In how many ways can {number} be written as a sum of two squares of positive integers, if the order of the two does not matter?",
        "How many pairs of positive integers (p, q) with p <= q satisfy p^2 + q^2 = {number}?",
        "A path has two square flower beds whose sides are whole numbers of feet, and together they measure {number} square feet. How many different pairs of beds are possible, when it does not matter which one comes first?",
    ],
    steps=[
        ("roots = [small for small in range(1, isqrt(number // 2) + 1) if isqrt(number - small**2)**2 == number - small**2]", "The smaller of the two roots can be {roots:and}.", "Try each small square up to half of {number} and see whether the rest is a square."),
        ("count = len(roots)", "The number of ways is {count}.", "Each of them belongs to one way."),
    ],
)

not_payable = Family(
    skills="diophantine frobenius",
    draw=dict(small=ints(3, 12, 40), large=ints(4, 17, 60)),
    where="small < large and gcd(small, large) == 1",
    ask=[
        "A game awards only {small} or {large} points at a time. What is the largest total that can never be reached?",
        "Screws are sold in boxes of {small} and boxes of {large}, which are never opened. Find the greatest number of screws that one cannot buy exactly.",
        "What is the largest integer that is not of the form {small}*p + {large}*q with non-negative integers p and q?",
    ],
    steps=[
        ("product = small * large", "The product of both is {product=}.", "For two numbers without a common factor the largest gap is the product less both numbers."),
        ("largest = product - small - large", "The largest total that is impossible is {largest=}.", "Subtract {small} and {large}."),
    ],
)

consecutive_product = Family(
    skills="integers square-root multiplication",
    draw=dict(hidden=ints(6, 60, 400), product=value("hidden * (hidden + 1)")),
    ask=[
        "The product of two consecutive positive integers is {product}. What is the larger of them?",
        "When a book lies open, the numbers of the two pages one sees have the product {product}. What is the number of the right-hand page, which is the larger one?",
        "Two natural numbers follow each other directly. Multiplied, they give {product}. Find the greater number.",
    ],
    steps=[
        ("smaller = isqrt(product)", "The smaller number is {smaller}.", "The root of {product} lies between the two numbers, so its whole part is the smaller one."),
        ("larger = smaller + 1", "The larger number is {larger=}.", "The next integer follows it."),
    ],
)

squares_or_cubes = Family(
    skills="perfect-square cubes inclusion-exclusion counting",
    draw=dict(limit=ints(70, 3000, 90000)),
    ask=[
        "How many positive integers up to {limit} are perfect squares or perfect cubes (or both)?",
        "In the list of all integers from 1 to {limit} the square numbers and the cube numbers are circled. How many numbers have a circle?",
        "Count the numbers from 1 to {limit} that are the second power or the third power of a whole number.",
    ],
    steps=[
        ("squares = integer_nthroot(limit, 2)[0]", "There are {squares} squares.", "Their roots go up to the square root of {limit}."),
        ("cubes = integer_nthroot(limit, 3)[0]", "There are {cubes} cubes.", "Their roots go up to the cube root of {limit}."),
        ("sixth = integer_nthroot(limit, 6)[0]", "Both at once holds for {sixth} numbers.", "A square that is also a cube is a sixth power."),
        ("count = squares + cubes - sixth", "Together that is {count=}.", "What is both must not count twice."),
    ],
)

factor_pair_with_difference = Family(
    skills="divisors multiplication diophantine",
    draw=dict(small=ints(3, 30, 150), gap=ints(2, 25, 90), product=value("small * (small + gap)")),
    ask=[
        "Two positive integers differ by {gap} and have the product {product}. What is the smaller one?",
        "A rectangular sheet of stamps has {product} stamps in all, and {gap} more in a row than there are rows. How many rows are there?",
        "Find the positive integer n with n*(n + {gap}) = {product}.",
    ],
    steps=[
        ("number = next(k for k in divisors(product) if k * (k + gap) == product)", "It is {number}.", "Go through the divisors of {product} and test whether the partner of a divisor is larger by {gap}."),
    ],
)

difference_of_squares_count = Family(
    skills="perfect-square divisors counting",
    draw=dict(one=choice(3, 5, 7, 9, 15), two=choice(5, 7, 11, 13, 21, 35), number=value("one * two * 4")),
    ask=[
        "In how many ways can {number} be written as the difference p^2 - q^2 of two squares, where p and q are positive integers?",
        "Count the pairs of positive integers (p, q) for which p*p - q*q = {number}.",
        "A square plate has a smaller square hole, all sides being whole numbers of centimeters, and {number} square centimeters of metal remain. How many pairs of sizes are possible?",
    ],
    steps=[
        ("lows = [low for low in divisors(number) if low * low < number and (low + number // low) % 2 == 0]", "The smaller factor can be {lows:and}.", "The difference of the squares is (p - q) * (p + q), so split {number} into two different factors that are both even or both odd."),
        ("count = len(lows)", "The number of ways is {count}.", "Every such pair of factors gives one p and one q."),
    ],
)
