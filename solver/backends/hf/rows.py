"""One request on its way through the engine: where its text goes, and how its tokens are drawn."""

from __future__ import annotations

from solver.backends.hf.continuation import Continuation, Language
from solver.backends.hf.sampling import Sampling
from solver.backends.mail import Ticket


class Row(Continuation):
    """A sequence being decoded. Raises BackendError when the prompt cannot be encoded."""

    def __init__(self, ticket: Ticket, language: Language):
        request = ticket.request
        super().__init__(request, language)
        self.ticket = ticket
        self.sampling = Sampling.of(request.temperature, request.top_p, request.seed)
