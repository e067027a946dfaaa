"""What the model was sent for a question: rendered again by what rendered it for the model."""

from __future__ import annotations

import prompts
from prompts import WireFormat
from solver.config import Settings
from solver.conversation import Conversation
from solver.types import Solution
from solver.ui.console import clean


def text(solution: Solution, settings: Settings, talk: Conversation, upto: int) -> str:
    """The first prompt of the first sample, both as messages and as plain text; engines take one or the other."""
    first = solution.trajectories[0]
    fmt = _format(first.format, settings)
    earlier = talk.turns(fmt, settings.model, upto)
    rendered = fmt.render(first.question or solution.problem.question, earlier=earlier)
    lines = ["As messages, for a model with a chat template:"]
    lines += [f"[{message['role']}]\n{message['content'].rstrip()}" for message in rendered.messages]
    lines += ["", "As text, for any other:", rendered.plain.rstrip()]
    stops = ", ".join(map(repr, (*fmt.stop, *fmt.plain_stop)))
    sampling = f"temperature {settings.sent_temperature:g}, top_p {settings.top_p:g}, seed {first.seed}"
    lines += ["", f"{sampling}, at most {settings.max_tokens} tokens, stops {stops or 'none'}"]
    return clean("\n".join(lines)) + "\n"


def _format(name: str, settings: Settings) -> WireFormat:
    """A format that was read from a file is known by its path alone."""
    if settings.prompt is not None and (chosen := prompts.load(settings.prompt)).name == name:
        return chosen
    return prompts.load(name)
