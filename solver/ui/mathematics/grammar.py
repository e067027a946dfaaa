"""Which macros and environments are understood, and what arguments they take."""

from __future__ import annotations

from functools import cache
from typing import Any

from solver.ui.mathematics.symbols import ALPHABETS, MARKS

FRACTIONS = ("frac", "dfrac", "tfrac", "cfrac")
BINOMIALS = ("binom", "dbinom", "tbinom")
TEXTS = ("text", "textrm", "textbf", "textit", "textnormal", "mbox", "mathrm", "mathit", "mathsf", "rm", "emph")
BOXES = ("boxed", "fbox")
EQUATIONS = ("align", "aligned", "gather", "gathered", "equation", "split", "eqnarray", "multline", "alignat")
TABLES: dict[str, str] = {
    **dict.fromkeys(("matrix", "pmatrix", "bmatrix", "Bmatrix", "smallmatrix", "array"), "matrix"),
    "vmatrix": "det",
    "cases": "cases",
    "dcases": "cases",
    **{name + star: "lines" for name in EQUATIONS for star in ("", "*")},
}


@cache
def macros() -> Any:
    """What pylatexenc is told of: whatever is missing here is shown raw."""
    from pylatexenc.macrospec import EnvironmentSpec, LatexContextDb, MacroSpec, MacroStandardArgsParser, SpecialsSpec

    takes = {
        "{{": (*FRACTIONS, *BINOMIALS),
        "[{": ("sqrt",),
        "[": ("\\",),
        "{": (*TEXTS, *BOXES, *ALPHABETS, *MARKS, "operatorname", "pmod", "not", "underline", "tag"),
    }
    script = MacroStandardArgsParser("{")
    database = LatexContextDb()
    database.add_context_category(
        "mathematics",
        macros=[MacroSpec(name, form) for form, names in takes.items() for name in names],
        environments=[
            EnvironmentSpec(name, "{" if name in ("array", "alignat", "alignat*") else "", is_math_mode=True)
            for name in TABLES
        ],
        specials=[SpecialsSpec("^", args_parser=script), SpecialsSpec("_", args_parser=script), SpecialsSpec("&")],
    )
    database.set_unknown_macro_spec(MacroSpec("", ""))
    database.set_unknown_environment_spec(EnvironmentSpec("", ""))
    return database
