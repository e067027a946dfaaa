"""Matrices and vectors."""

from __future__ import annotations

from training.templates.draws import ints, value
from training.templates.family import Family

determinant_3 = Family(
    skills="determinant matrix",
    draw=dict(a=ints(-5, 5, 15), b=ints(-5, 5), c=ints(-5, 5), d=ints(-5, 5), e=ints(-5, 5, 15), f=ints(-5, 5), g=ints(-5, 5), h=ints(-5, 5), i=ints(-5, 5, 15), A=value("Matrix([[a, b, c], [d, e, f], [g, h, i]])")),
    numbers="any",
    ask=[
        "Find the determinant of {A}.",
        "The rows of a square matrix are [{a}, {b}, {c}], [{d}, {e}, {f}] and [{g}, {h}, {i}]. What is its determinant?",
        "Compute $\\det {A:tex}$.",
    ],
    steps=[("determinant = A.det()", "The determinant is {determinant}.", "Expand along a row, or bring the matrix to triangular form.")],
)

matrix_product_entry = Family(
    skills="matrix multiplication",
    draw=dict(a=ints(-9, 9, 30), b=ints(-9, 9, 30), c=ints(-9, 9, 30), d=ints(-9, 9), e=ints(-9, 9), f=ints(-9, 9), g=ints(-9, 9), h=ints(-9, 9), A=value("Matrix([[a, b], [c, d]])"), B=value("Matrix([[e, f], [g, h]])")),
    numbers="any",
    ask=[
        "Multiply {A} by {B}, in this order. What is the sum of all entries of the product?",
        "Let A = {A} and B = {B}. Add up the four entries of A*B.",
        "Find the sum of the entries of ${A:tex} {B:tex}$.",
    ],
    steps=[
        ("product = A * B", "The product is {product}.", "Rows of the first matrix meet columns of the second."),
        ("total = sum(product)", "Its entries add up to {total}.", "Then add the four entries."),
    ],
)

eigenvalues = Family(
    skills="eigenvalues matrix",
    draw=dict(p=ints(-6, 6, 15), q=ints(-6, 6, 15), s=ints(-4, 4), t=ints(1, 3), A=value("Matrix([[1, t], [s, s*t + 1]]) * diag(p, q) * Matrix([[1, t], [s, s*t + 1]]).inv()")),
    where="p < q and s != 0",
    numbers="any",
    ask=[
        "What are the eigenvalues of {A}? List them in increasing order.",
        "Find all numbers k for which {A} minus k times the identity is singular, the smaller first, as a list.",
        "List in ascending order the eigenvalues of ${A:tex}$.",
    ],
    steps=[
        ("polynomial = A.charpoly(x).as_expr()", "The characteristic polynomial is {polynomial}.", "Eigenvalues are the zeros of the characteristic polynomial."),
        ("values = sorted(solve(polynomial, x))", "The eigenvalues are {values}.", "Solve the quadratic equation."),
    ],
)

dot_and_angle = Family(
    skills="vectors dot-product",
    draw=dict(a=ints(-9, 9, 40), b=ints(-9, 9, 40), c=ints(-9, 9), d=ints(-9, 9), e=ints(-9, 9), k=ints(1, 9)),
    numbers="any",
    ask=[
        "Find the dot product of the vectors ({a}, {b}, {c}) and ({d}, {e}, {k}).",
        "A force with components {a}, {b} and {c} moves a body along the vector with components {d}, {e} and {k}. What is the work, that is, the scalar product?",
        "Compute $\\vec{{v}} \\cdot \\vec{{w}}$ for $\\vec{{v}} = ({a}, {b}, {c})$ and $\\vec{{w}} = ({d}, {e}, {k})$.",
    ],
    steps=[("product = a * d + b * e + c * k", "It is {product=}.", "Multiply matching components and add.")],
)
