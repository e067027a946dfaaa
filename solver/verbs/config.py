"""`solver config`: every setting, its value, and where it comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from solver.origins import Resolved
from solver.ui.options import with_settings
from solver.verbs import Json, put


@with_settings
def config(
    resolved: Resolved,
    path: Annotated[bool, typer.Option("--path", help="Print only where your own file is looked for.")] = False,
    json: Json = False,
) -> int:
    """Show every setting, its value, and where it comes from: option, environment, tandem.toml, your file, default."""
    from solver.engine import checked
    from solver.ui import configuration

    if path:
        put(configuration.paths(), json, lambda found: str(found["user"]))
    else:
        put(configuration.report(resolved), json, configuration.text)
        checked(resolved.settings)  # behind the table, which says where a wrong name comes from
    return 0
