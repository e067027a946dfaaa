"""Decode a changing batch: read the newcomers, then one token a step for every row, until each one ends."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from solver.backends.hf.continuation import Language
from solver.backends.hf.memory import Memory
from solver.backends.hf.rows import Row
from solver.backends.hf.sampling import choose
from solver.backends.mail import Mail, Ticket
from solver.errors import BackendError, TandemError

_CHUNK = 2048  # tokens of a prompt read at once: bounds the mask, which is chunk x length
_PASS = 4096  # tokens, padding included, in one pass over several prompts
_PADDING = 1.3  # longest over shortest prompt of one pass


class Engine:
    """Owns the rows. Not safe for threads: one thread calls it, with gradients off."""

    def __init__(self, memory: Memory, language: Language):
        self.rows: list[Row] = []
        self._memory = memory
        self._language = language

    def admit(self, tickets: list[Ticket]) -> Mail:
        """Read the prompts of new requests and choose their first tokens.

        Equal prompts (samples of one question) wait for the first of them, and share what it read.
        """
        mail: Mail = []
        waves: tuple[dict[tuple[int, ...], Row], list[Row]] = ({}, [])
        for ticket in tickets:
            try:
                row = Row(ticket, self._language)
            except TandemError as error:
                mail.append((ticket, error))
                continue
            end = row.begin()
            if end:
                mail.append((ticket, end))
            elif waves[0].setdefault(tuple(row.ids), row) is not row:
                waves[1].append(row)
        for wave in (list(waves[0].values()), waves[1]):
            if wave:
                mail += self._read(wave)
        return mail

    def step(self) -> Mail:
        """One more token for every row."""
        logits = self._memory.read(range(len(self.rows)), [row.ids[-1:] for row in self.rows])
        return self._advance(0, logits)

    def sweep(self) -> None:
        """Let go of the rows that nobody waits for any more."""
        for index in reversed(range(len(self.rows))):
            if self.rows[index].ticket.cancelled:
                self._remove(index)

    def abandon(self, reason: str) -> Mail:
        """Fail every row, and forget everything: after an error nothing in memory can be relied on."""
        mail: Mail = [(row.ticket, BackendError(reason)) for row in self.rows]
        self.rows.clear()
        self._memory.clear()
        return mail

    def _read(self, wave: list[Row]) -> Mail:
        first = len(self.rows)
        self.rows += wave
        unread = {first + i: row.ids[self._memory.open(row.ids) :] for i, row in enumerate(wave)}
        for index, ids in unread.items():
            while len(ids) > _CHUNK:
                self._memory.read([index], [ids[:_CHUNK]])
                ids = unread[index] = ids[_CHUNK:]
        logits: dict[int, Tensor] = {}
        for group in _passes({index: len(ids) for index, ids in unread.items()}):
            logits.update(zip(group, self._memory.read(group, [unread[index] for index in group]), strict=True))
        return self._advance(first, torch.stack([logits[index] for index in unread]))

    def _advance(self, first: int, logits: Tensor) -> Mail:
        rows = self.rows[first:]
        tokens, logprobs = choose(logits, [row.sampling for row in rows])
        mail: Mail = [(row.ticket, row.take(token, p)) for row, token, p in zip(rows, tokens, logprobs, strict=True)]
        for index in reversed(range(first, len(self.rows))):
            if self.rows[index].finished:
                self._remove(index)
        return mail

    def _remove(self, index: int) -> None:
        self._memory.drop(index)
        self.rows[index] = self.rows[-1]
        self.rows.pop()


def _passes(lengths: dict[int, int]) -> Iterator[list[int]]:
    """Rows grouped by length, so that little of a pass is padding and none is too large."""
    group: list[int] = []
    for index in sorted(lengths, key=lengths.__getitem__):
        longest = lengths[index]
        if group and (longest > _PADDING * lengths[group[0]] or longest * (len(group) + 1) > _PASS):
            yield group
            group = []
        group.append(index)
    if group:
        yield group
