"""Settings that libraries keep for a whole process, put back between two programs in one (`Pool` with `uses`)."""

from __future__ import annotations

import decimal
import sys
import warnings


def restore() -> None:
    """Precisions, random numbers, printing and warnings as in a new worker; only of libraries that are loaded."""
    decimal.setcontext(decimal.Context())
    sys.set_int_max_str_digits(sys.int_info.default_max_str_digits)
    warnings.resetwarnings()
    warnings.simplefilter("ignore")
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(0)
        numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
        numpy.set_printoptions(
            precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr="nan", infstr="inf",
            sign="-", formatter=None, floatmode="maxprec", legacy=False,
        )  # fmt: skip
    if mpmath := sys.modules.get("mpmath"):
        mpmath.mp.dps = mpmath.iv.dps = 15
        mpmath.mp.pretty = mpmath.iv.pretty = False
    if "sympy" in sys.modules:
        from sympy.core.random import seed

        seed(0)
