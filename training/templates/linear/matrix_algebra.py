"""Matrices: combinations, powers, inverses, ranks, equations, and what depends on a parameter."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, value
from training.templates.family import Family

combine_and_transpose = Family(
    skills="matrix addition transpose",
    draw=dict(top=several(ints(-9, 9, 30), 3, 3), bottom=several(ints(-9, 9, 30), 3, 3), left=several(ints(-9, 9, 30), 3, 3), right=several(ints(-9, 9, 30), 3, 3), m=ints(2, 6, 12), A=value("Matrix([top, bottom])"), B=value("Matrix([left, right]).T")),
    numbers="any",
    ask=[
        "Let A = {A} and B = {B}. What is the largest entry of {m}*A - B^T, where B^T is the transpose of B?",
        "The rows of a table are [{top}] and [{bottom}]. Every number is multiplied by {m}. Then [{left}] is subtracted from the first row and [{right}] from the second. Find the greatest number in the new table.",
        "Among all entries of ${m} {A:tex} - {B:tex}^T$, which is the greatest?",
    ],
    steps=[
        ("difference = m * A - B.T", "The result is {difference}.", "Turn rows of B into columns, multiply A by {m} and subtract entry by entry."),
        ("largest = max(difference)", "Its largest entry is {largest}.", "Compare the six entries."),
    ],
)

matrix_times_vector = Family(
    skills="matrix multiplication vector story",
    draw=dict(who=person(), flour=several(ints(2, 7, 12), 3, 3), sugar=several(ints(2, 6, 9), 3, 3), trays=several(ints(2, 9, 30), 3, 3)),
    numbers="any",
    ask=[
        "Multiply the matrix with the rows [{flour}] and [{sugar}] by the column vector ({trays}). Which vector results? Write it as a list.",
        "Three machines use {flour:and} kg of steel, and {sugar:and} kg of copper, per hour. They run for {trays:and} hours, in the same order. How many kg of steel and of copper are used in all? Answer with a list [steel, copper].",
        "For each of three kinds of cake {who} needs {flour:and} spoons of flour and {sugar:and} spoons of sugar. The numbers of cakes are {trays:and}, in this order. List the total numbers of spoons, first of flour, then of sugar.",
    ],
    steps=[
        ("A = Matrix([flour, sugar])\nproduct = A * Matrix(trays)", "", ""),
        ("totals = list(product)", "The result is [{totals}].", "Each row is multiplied with the column, matching places, and added up."),
    ],
)

inverse_two = Family(
    skills="matrix inverse determinant",
    draw=dict(a=ints(-6, 7, 15), b=ints(-6, 7, 15), c=ints(-6, 7, 15), d=ints(-6, 7, 15), table=value("str([[a, b], [c, d]])"), A=value("Matrix(sympify(table))")),
    where="a*d - b*c not in (0, 1) and b and c",
    numbers="any",
    ask=[
        "Find the inverse of the matrix {table}.",
        "Which matrix, multiplied by {A}, gives the identity matrix?",
        "Let $A = {A:tex}$. Compute $A^{{-1}}$.",
    ],
    steps=[
        ("determinant = A.det()", "The determinant is {determinant}.", "The product of one diagonal less the product of the other is the determinant."),
        ("swapped = A.adjugate()", "The entries rearranged are {swapped}.", "Exchange the entries of the main diagonal and change the sign of the others."),
        ("inverse = swapped / determinant", "The inverse is {inverse}.", "Divide by the determinant."),
    ],
)

entry_of_power = Family(
    skills="matrix power",
    draw=dict(a=ints(-3, 4, 6), b=ints(-3, 4, 6), c=ints(-3, 4, 6), d=ints(-3, 4, 6), power=ints(3, 5, 8), table=value("str([[a, b], [c, d]])"), A=value("Matrix(sympify(table))"), row=choice(1, 2), column=choice(1, 2)),
    where="b and c and a + d",
    numbers="any",
    ask=[
        "The matrix {table} is raised to the power {power}. Which entry stands in row {row}, column {column} of the result?",
        "Let A = {A}. What is the entry of A**{power} in the {row:th} row and the {column:th} column?",
        "Find the element in row {row} and column {column} of ${A:tex}^{{{power}}}$.",
    ],
    steps=[
        ("raised = A**power", "The power is {raised}.", "Multiply the matrix by itself again and again."),
        ("entry = raised[row - 1, column - 1]", "The entry is {entry}.", "Counting begins at row 1 and column 1."),
    ],
)

rank_of_three = Family(
    skills="matrix rank elimination",
    draw=dict(p=several(ints(-5, 5, 12), 4, 4), q=several(ints(-5, 5, 12), 4, 4), m=ints(-3, 3), n=ints(-3, 3), kind=choice(0, 1, 2), table=value("str([p, [[m*s for s in p], q, q][kind], [[n*s for s in p], [m*s + n*u for s, u in zip(p, q)], [m*s + n*u + 1 for s, u in zip(p, q)]][kind]])"), A=value("Matrix(sympify(table))")),
    where="any(p) and any(q) and m and n",
    numbers="any",
    ask=[
        "What is the rank of {A}?",
        "How many of the rows of the matrix {table} are linearly independent at most?",
        "Determine $\\operatorname{{rank}} {A:tex}$.",
    ],
    steps=[
        ("echelon = A.rref()[0]", "In reduced echelon form it is {echelon}.", "Bring the matrix to echelon form; this does not change the rank."),
        ("rank = A.rank()", "So the rank is {rank}.", "Count the rows that are not zero."),
    ],
)

singular_parameter = Family(
    skills="determinant parameter equation",
    draw=dict(a=ints(1, 6, 12), b=ints(-6, 6, 15), c=ints(-6, 6, 15), d=ints(-6, 6, 15), e=ints(-6, 6, 15), A=value("Matrix([[a, b, k], [c, 1, d], [0, e, 2]])")),
    where="e and c and b and d",
    numbers="any",
    ask=[
        "For which k is the determinant of {A} equal to zero?",
        "The three vectors ({a}, {b}, k), ({c}, 1, {d}) and (0, {e}, 2) are linearly dependent. What is k?",
        "Find the value of $k$ for which ${A:tex}$ has no inverse.",
    ],
    steps=[
        ("determinant = A.det()", "The determinant is {determinant}.", "A square matrix is singular when its determinant is zero."),
        ("solution = solve(determinant, k)[0]", "It vanishes for k = {solution}.", "Solve for k."),
    ],
)

determinant_rules = Family(
    skills="determinant rules",
    draw=dict(det_a=ints(-6, 7, 15), det_b=ints(-6, 7, 15), size=choice(2, 3, 4), m=ints(2, 4, 6), power=ints(2, 3)),
    where="det_a and det_b",
    numbers="any",
    ask=[
        "A and B are square matrices with {size} rows, det(A) = {det_a} and det(B) = {det_b}. Find det({m}*A*B^{power}).",
        "The determinant of A is {det_a}, that of B is {det_b}, and both matrices are {size} by {size}. All entries of A are multiplied by {m}, and the result is multiplied by B {power:times}. What is the determinant now?",
        "Let $A, B$ be real ${size} \\times {size}$ matrices with $|A| = {det_a}$ and $|B| = {det_b}$. Compute $|{m} B^{{{power}}} A|$.",
    ],
    steps=[
        ("from_factor = m**size", "The factor contributes {from_factor=}.", "Each of the {size} rows is multiplied by {m}."),
        ("from_b = det_b**power", "B contributes {from_b=}.", "The determinant of a product is the product of the determinants."),
        ("result = from_factor * det_a * from_b", "The determinant is {result=}.", "Multiply everything."),
    ],
)

matrix_equation = Family(
    skills="matrix inverse equation",
    draw=dict(a=ints(1, 5, 9), b=ints(-4, 5, 9), c=ints(-4, 5, 9), d=ints(1, 5, 9), p=ints(-5, 5, 9), q=ints(-5, 5, 9), r=ints(-5, 5, 9), s=ints(-5, 5, 9), table=value("str([[a, b], [c, d]])"), A=value("Matrix(sympify(table))"), B=value("A*Matrix([[p, q], [r, s]])")),
    where="a*d != b*c and b and c and (q or r)",
    numbers="any",
    ask=[
        "Solve A*X = B for the matrix X, where A = {A} and B = {B}.",
        "By which matrix must {A} be multiplied from the right to give {B}?",
        "Find the matrix $X$ with ${A:tex} X = {B:tex}$.",
    ],
    steps=[
        ("inverse = A.inv()", "The inverse of A is {inverse}.", "Multiply both sides by the inverse of A from the left."),
        ("solution = inverse * B", "So the matrix is {solution}.", "Order matters: the inverse stands on the left of B."),
    ],
)

three_equations = Family(
    skills="linear-system elimination matrix",
    draw=dict(u=ints(-6, 6, 15), v=ints(-6, 6, 15), w=ints(-6, 6, 15), p=several(ints(-4, 5, 9), 3, 3), q=several(ints(-4, 5, 9), 3, 3), r=several(ints(-4, 5, 9), 3, 3), A=value("Matrix([p, q, r])"), goal=value("A*Matrix([u, v, w])")),
    where="A.det()",
    numbers="any",
    ask=[
        "The augmented matrix of a linear system in x, y and z has the coefficient part {A} and the right-hand column {goal}. Find x*y*z.",
        "Three unknown numbers are multiplied by the rows of {A} and the results are {goal}, from top to bottom. What is the product of the three numbers?",
        "Let ${A:tex} \\begin{{pmatrix}} x \\\\ y \\\\ z \\end{{pmatrix}} = {goal:tex}$. Compute $xyz$.",
    ],
    steps=[
        ("solution = A.LUsolve(goal)", "The solution is {solution}.", "Eliminate one unknown after another, then substitute back."),
        ("product = solution[0] * solution[1] * solution[2]", "The product is {product}.", "Multiply the three numbers."),
    ],
)

eigenvalue_of_vector = Family(
    skills="eigenvector eigenvalue",
    draw=dict(p=ints(1, 4, 7), q=ints(-4, 4, 7), factor_hidden=ints(-6, 7, 15), b=ints(-4, 5, 9), d=ints(-5, 5, 9), a=value("Rational(factor_hidden*p - b*q, p)"), c=value("Rational(factor_hidden*q - d*q, p)"), table=value("str([[a, b], [c, d]])"), A=value("Matrix(sympify(table))")),
    where="q and b and c and gcd(p, q) == 1 and a.is_integer and c.is_integer",
    numbers="any",
    ask=[
        "The vector ({p}, {q}) is an eigenvector of the matrix {table}. What is its eigenvalue?",
        "Multiplying {A} by the column ({p}, {q}) only stretches this column. By which factor?",
        "Given that $({p}, {q})^T$ is an eigenvector of ${A:tex}$, find the corresponding eigenvalue.",
    ],
    steps=[
        ("image = A * Matrix([p, q])", "The image is {image}.", "Multiply the matrix by the vector."),
        ("eigenvalue = image[0] / p", "It is {eigenvalue} times the vector.", "Compare the first component with {p}."),
    ],
)

trace_and_determinant = Family(
    skills="eigenvalues trace determinant",
    draw=dict(a=ints(-9, 9, 30), b=ints(1, 6, 12), c=ints(1, 6, 12), d=ints(-9, 9, 30), table=value("str([[a, b], [c, d]])"), A=value("Matrix(sympify(table))")),
    where="a + d and a*d != b*c",
    numbers="any",
    ask=[
        "Without solving for them, find the sum of the squares of the two eigenvalues of {A}.",
        "The matrix {table} has two eigenvalues. Each is squared. What do the squares add up to?",
        "Let $r$ and $s$ be the eigenvalues of ${A:tex}$. Evaluate $r^2 + s^2$.",
    ],
    steps=[
        ("eigen_sum = A.trace()", "The eigenvalues add up to {eigen_sum}.", "The sum of the eigenvalues is the trace."),
        ("eigen_product = A.det()", "Their product is {eigen_product}.", "Their product is the determinant."),
        ("squares = eigen_sum**2 - 2 * eigen_product", "The squares add up to {squares=}.", "Use r**2 + s**2 = (r + s)**2 - 2*r*s."),
    ],
)

stay_or_move = Family(
    skills="matrix power markov story",
    draw=dict(stay=choice(60, 70, 80, 90), come=choice(10, 20, 30, 40), here=ints(1, 9, 30), there=ints(1, 9, 30), members=value("here*1000"), others=value("there*1000")),
    where="here != there",
    ask=[
        "Each year {stay} % of the members of club P stay there and the others change to club Q, while {come} % of Q's members change to P. Now P has {members} members and Q has {others}. How many members will P have after two years?",
        "Of the people who live downtown, {stay} percent remain from one year to the next; the rest move to the suburbs. Of the suburban people, {come} percent move downtown. Today {members} live downtown and {others} in the suburbs. Nobody else comes or goes. How many will live downtown in two years?",
        "In a closed pond with two halves, every hour {come} % of the fish of the right half swim over to the left, and {stay} % of those in the left half remain there while the others swim to the right. The left half begins with {members} fish and the right one with {others}. Find the number of fish in the left half after two hours.",
    ],
    steps=[
        ("first_year = (members * stay + others * come) // 100", "After one round there are {first_year=}.", "Those who stay and those who come make the new number."),
        ("other_side = members + others - first_year", "On the other side there are {other_side=}.", "Nobody gets lost, so the other side has the rest."),
        ("second_year = (first_year * stay + other_side * come) // 100", "After two rounds there are {second_year=}.", "The same happens once more."),
    ],
)
