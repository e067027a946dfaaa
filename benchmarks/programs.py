"""Programs as models write them for word problems and competition mathematics, the same for every way of running."""

from __future__ import annotations

_STORIES = '''
def solution():
    """A bakery sells {a} loaves in the morning and twice as many in the afternoon at $3. How much does it earn?"""
    loaves_morning = {a}
    loaves_afternoon = loaves_morning * 2
    price = 3
    total_loaves = loaves_morning + loaves_afternoon
    money = total_loaves * price
    result = money
    return result

print(solution())
#
# A train leaves with {a} passengers; at each of 4 stations a quarter leave and 12 board.
passengers = {a} * 4
for station in range(1, 5):
    leaving = passengers // 4
    passengers = passengers - leaving + 12
    print(f"after station {{station}}: {{passengers}}")
print(passengers)
#
prices = {{"pencil": 0.25, "pen": 1.5, "book": {a}.75}}
basket = [("pencil", 12), ("pen", 4), ("book", 2)]
total = 0
for name, count in basket:
    total += prices[name] * count
discount = total * 0.1 if total > 20 else 0
total = total - discount
print(round(total, 2))
#
from math import gcd, lcm
numbers = [{a} * 12, 462, 84]
divisor = numbers[0]
for number in numbers[1:]:
    divisor = gcd(divisor, number)
multiple = lcm(*numbers)
print("The greatest common divisor is", divisor)
print("The least common multiple is", multiple)
#
from fractions import Fraction
tank = Fraction(1)
filled_by_first = Fraction(1, {a})
filled_by_second = Fraction(1, {a} + 4)
together = filled_by_first + filled_by_second
hours = tank / together
print(f"Together they need {{hours}} hours, about {{float(hours):.2f}}.")
'''

_SYMBOLIC = """
from sympy import symbols, Eq, solve
x = symbols('x')
solutions = solve(Eq(x**2 - 7*x, 18), x)
print(solutions)
#
from sympy import *
x, y = symbols('x y')
answer = solve([Eq(2*x + 3*y, 23), Eq(x - y, 4)], [x, y])
print(answer[x] + answer[y])
#
from sympy import *
x = symbols('x')
print(factor(x**4 - 5*x**2 + 4))
#
from sympy import *
x = symbols('x')
print(expand((x + 2)**5).coeff(x, 3))
#
from sympy import *
x = symbols('x')
area = integrate(x * (4 - x), (x, 0, 4))
print(area)
#
from sympy import *
x = symbols('x')
f = x**3 - 6*x**2 + 9*x + 1
critical = solve(diff(f, x), x)
print([(c, f.subs(x, c)) for c in critical])
#
from sympy import factorint, divisor_count, totient
n = 5040
print(factorint(n), divisor_count(n), totient(n))
#
from sympy import Rational, sqrt, simplify, nsimplify
value = (sqrt(5) + 1)**2 / 4 - (sqrt(5) + 1) / 2
print(simplify(value))
#
from sympy import Matrix
matrix = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(matrix.det(), matrix.inv()[0, 0])
#
from sympy import binomial, summation, symbols
k = symbols('k', integer=True)
print(summation(k**2, (k, 1, 20)), binomial(12, 5))
"""

PROGRAMS = (
    *(story.strip().format(a=a) for a in (5, 6, 8, 9) for story in _STORIES.split("\n#\n")),
    *(program.strip() for program in _SYMBOLIC.split("\n#\n")),
)

BUSY = ("total = 0\nfor i in range(400_000):\n    total += i * i % 7\nprint(total)",)
"""Bound by the processor: shows whether two at a time are worth two."""
