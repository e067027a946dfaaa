"""`solver doctor`: whether everything here is in order."""

from __future__ import annotations

import asyncio

from solver.config import Settings
from solver.ui.options import with_settings
from solver.verbs import Json, put


@with_settings
def doctor(settings: Settings, json: Json = False) -> int:
    """Say what is installed, how programs are kept apart, and whether problems are solved and graded here."""
    from solver import doctor

    report = asyncio.run(doctor.examine(settings))
    put(report, json, doctor.text)
    return int(report["exit_code"])
