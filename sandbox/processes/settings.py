"""Settings that libraries keep for a whole process, put back between two programs in one (`Pool` with `uses`)."""

from __future__ import annotations

import calendar
import decimal
import sys
import warnings

_DECIMAL = decimal.DefaultContext.copy()
_DAYS: list[int] = vars(calendar)["mdays"]
_MDAYS = list(_DAYS)


def restore() -> None:
    """Precisions, random numbers, printing and warnings as in a new worker; only of libraries that are loaded."""
    for name in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
        setattr(decimal.DefaultContext, name, getattr(_DECIMAL, name))
    decimal.setcontext(decimal.Context())
    calendar.setfirstweekday(calendar.MONDAY)
    _DAYS[:] = _MDAYS
    sys.set_int_max_str_digits(sys.int_info.default_max_str_digits)
    warnings.resetwarnings()
    warnings.simplefilter("ignore")
    if numpy := sys.modules.get("numpy"):
        numpy.random.set_bit_generator(numpy.random.MT19937())
        numpy.random.seed(0)
        numpy.polynomial.set_default_printstyle("unicode")
        numpy.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
        numpy.set_printoptions(
            precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False, nanstr="nan", infstr="inf",
            sign="-", formatter=None, floatmode="maxprec", legacy=False,
        )  # fmt: skip
    if mpmath := sys.modules.get("mpmath"):
        mpmath.mp.dps = mpmath.iv.dps = 15
        mpmath.mp.pretty = mpmath.iv.pretty = mpmath.mp.trap_complex = False
    if "sympy" in sys.modules:
        from sympy.assumptions.assume import global_assumptions
        from sympy.core.parameters import global_parameters
        from sympy.core.random import seed
        from sympy.printing.printer import Printer

        seed(0)
        global_assumptions.clear()
        global_parameters.evaluate = global_parameters.distribute = True
        global_parameters.exp_is_pow = False
        Printer._global_settings.clear()
