"""The routes: the page, our events, OpenAI's chat, and how the server is."""

from __future__ import annotations

import time

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from sandbox.errors import Unavailable
from solver.config import Settings
from solver.engine import checked
from solver.errors import TandemError
from solver.serve import events, page
from solver.serve.body import checked as fitting
from solver.serve.body import json_object
from solver.serve.chat import completion, conversation
from solver.serve.chat.request import MODEL, parse
from solver.serve.connection import event_stream, while_connected
from solver.serve.desk import Desk
from solver.serve.faults import Fault, Gone, on_error
from solver.serve.guard import Guard


class Handlers:
    """What is answered, for one desk."""

    def __init__(self, desk: Desk, history: bool):
        self._desk, self._history = desk, history
        self._started = int(time.time())

    @property
    def _usual(self) -> Settings:
        return self._desk.solver.settings

    async def solve(self, request: Request) -> Response:
        """`POST /api/solve`."""
        asked = fitting(events.Question, await json_object(request, self._desk.bounds.body))
        settings = checked(asked.settings(self._usual, self._desk.bounds))
        return await event_stream(request, events.told(self._desk.solve(asked.question, settings)))

    async def about(self, request: Request) -> Response:
        """`GET /api/about`."""
        return JSONResponse(events.about(self._usual, self._desk.bounds))

    async def chat(self, request: Request) -> Response:
        """`POST /v1/chat/completions`."""
        asked = parse(await json_object(request, self._desk.bounds.body))
        settings = checked(asked.settings(self._usual, self._desk.bounds))
        question = conversation.question(asked.messages, self._history)
        solving = self._desk.solve(question, settings, "messages")
        several = settings.samples > 1
        if asked.stream:
            return await event_stream(request, completion.chunks(solving, asked, several))
        return JSONResponse(await while_connected(request.receive, completion.whole(solving, several)))

    async def models(self, request: Request) -> Response:
        """`GET /v1/models`."""
        return JSONResponse({"object": "list", "data": [self._model()]})

    async def model(self, request: Request) -> Response:
        """`GET /v1/models/NAME`."""
        name = request.path_params["name"]
        if name != MODEL:
            message = f"There is no model {name!r} here. There is: {MODEL!r}."
            raise Fault(404, message, param="model", code="model_not_found")
        return JSONResponse(self._model())

    async def health(self, request: Request) -> Response:
        """`GET /health`."""
        return JSONResponse({"status": "ok", "running": self._desk.running, "waiting": self._desk.waiting})

    def _model(self) -> dict[str, object]:
        return {"id": MODEL, "object": "model", "created": self._started, "owned_by": "tandem"}


def application(
    desk: Desk, hosts: frozenset[str] | None = None, key: str | None = None, history: bool = True
) -> ASGIApp:
    """The whole application; `hosts` and `key` are those of `Guard`, `history` that of a chat's `question`."""
    handlers = Handlers(desk, history)
    routes = [
        Route("/", page.show),
        Route("/health", handlers.health),
        Route("/api/about", handlers.about),
        Route("/api/solve", handlers.solve, methods=["POST"]),
        Route("/v1/models", handlers.models),
        Route("/v1/models/{name:path}", handlers.model),
        Route("/v1/chat/completions", handlers.chat, methods=["POST"]),
    ]
    errors = (HTTPException, Fault, TandemError, Unavailable, Gone, Exception)
    inner = Starlette(routes=routes, exception_handlers=dict.fromkeys(errors, on_error))
    return Guard(inner, hosts, key)
