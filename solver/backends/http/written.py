"""What has come of one text over several attempts at it, and what they cost."""

from __future__ import annotations

from dataclasses import dataclass

from solver.backends.http.stream import Piece


class Differs(Exception):
    """An attempt made anew writes another text than the one before it."""


@dataclass(frozen=True)
class Tally:
    """Tokens, and the sum of their log-probabilities where all are known."""

    tokens: int = 0
    logprob: float | None = 0.0

    def plus(self, tokens: int, logprob: float | None) -> Tally:
        known = self.logprob is not None and logprob is not None
        return Tally(self.tokens + tokens, self.logprob + logprob if known else None)  # type: ignore[operator]


class Written:
    """`carried` is the part of the text that this attempt was given to go on with, `attempt` what it has written."""

    def __init__(self) -> None:
        self.text = ""
        self.whole, self.carried, self.attempt = Tally(), Tally(), Tally()
        self.wasted: list[int] = []  # for every attempt that was given up: its tokens, and those carried in its prompt
        self._owed = ""  # the beginning of the text that this attempt has yet to repeat

    def take(self, piece: Piece) -> str:
        """The characters of `piece` that are new. Raises Differs."""
        logprob = piece.logprob if piece.logprob is not None or piece.text else 0.0
        self.attempt = self.attempt.plus(piece.tokens, logprob)
        repeated, new = piece.text[: len(self._owed)], piece.text[len(self._owed) :]
        if not self._owed.startswith(repeated):
            raise Differs
        self._owed = self._owed[len(repeated) :]
        self.text += new
        if not self._owed:
            self.whole = self.carried.plus(self.attempt.tokens, self.attempt.logprob)
        return new

    def end(self) -> None:
        """Raises Differs when the end comes before all that an earlier attempt wrote."""
        if self._owed:
            raise Differs

    def begin_anew(self) -> None:
        """The next attempt is to write the whole text."""
        self._give_up(Tally())
        self._owed = self.text

    def go_on(self) -> None:
        """The next attempt is to go on where the text ends."""
        self._give_up(self.whole)
        self._owed = ""

    def _give_up(self, carried: Tally) -> None:
        self.wasted.append(self.carried.tokens + self.attempt.tokens)
        self.carried, self.attempt = carried, Tally()
