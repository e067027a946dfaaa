"""`solver serve`: questions over HTTP, for a browser and for programs."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Annotated

import typer

from solver.config import Settings
from solver.errors import MissingExtra, UsageError
from solver.ui.options import with_settings


@with_settings
def serve(
    settings: Settings,
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free")] = 8321,
    open: Annotated[bool, typer.Option("--open", help="Show the page in a browser.")] = False,
    key_env: Annotated[
        str | None, typer.Option(metavar="NAME", help="environment variable with the key that requests must bear")
    ] = None,
    history: Annotated[
        bool | None,
        typer.Option("--history/--no-history", help="show a chat's earlier messages [default: not to embedded]"),
    ] = None,
    concurrency: Annotated[int, typer.Option(min=1, help="questions solved at once")] = 4,
    queue: Annotated[int, typer.Option(min=0, help="questions that may wait; the next is refused with 429")] = 16,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=86_400, help="seconds a question may wait, and then be solved for")
    ] = 120.0,
    max_samples: Annotated[int, typer.Option(min=1, help="most samples that a request may ask for")] = 16,
    max_question: Annotated[int, typer.Option(min=1, help="most characters of a question")] = 8_000,
    max_body: Annotated[int, typer.Option(min=1, help="most bytes of a request")] = 262_144,
    grace: Annotated[
        float, typer.Option(min=0, help="seconds that questions under way have left when the server is ended")
    ] = 5.0,
) -> int:
    """Serve a page, a stream of events, and OpenAI's chat interface, on this machine alone unless told."""
    try:
        from solver.serve import server
    except ModuleNotFoundError as error:
        if error.name not in ("starlette", "uvicorn"):
            raise
        raise MissingExtra(
            f"Serving needs {error.name}.", "Install it with: pip install 'tandem-solver[serve]'."
        ) from None
    from solver.engine import checked
    from solver.serve.bounds import Bounds
    from solver.ui.console import console

    bounds = Bounds(
        concurrency=concurrency,
        queue=queue,
        seconds=timeout,
        samples=max_samples,
        question=max_question,
        body=max_body,
    )
    return asyncio.run(
        server.serve(
            checked(settings),
            bounds,
            host=host,
            port=port,
            key=_key(key_env),
            history=settings.model != "embedded" if history is None else history,
            grace=grace,
            browse=open,
            say=console(sys.stderr).print,
        )
    )


def _key(variable: str | None) -> str | None:
    """The key that an environment variable holds: on the command line everybody could read it."""
    if variable is None:
        return None
    key = os.environ.get(variable, "").strip()
    if not key or not (key.isascii() and key.isprintable()):
        raise UsageError(f"The environment variable {variable} holds no key.", "Put one there, in ASCII.")
    return key
