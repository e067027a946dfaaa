"""Answers that are words: yes and no, the letter of a choice, a name."""

from __future__ import annotations

import re

from solver.answer.judgement import Judgement, different, equal

_TRUTH = {"yes": True, "true": True, "no": False, "false": False}
_CHOICE = re.compile(
    r"(?:[Oo]ption ?|[Cc]hoice ?)?(?:\(([A-J])\)(?![-+*/^=(,]).*|\(([a-j])\))"
    r"|([A-Ja-j])\)(?!.*\().*|([A-J])[.:](?![A-Z]).*|(?:[Oo]ption|[Cc]hoice) ([A-Ja-j])",
    re.S,
)
_LETTER = re.compile(r"[A-J]")
_MARK = re.compile(
    r"(?<!\w)\(([A-Ja-j])\)|(?<![\w(])([A-J])[).:]|(?<![\w(])([a-j])\)|(?:\b(?:and|or)|[,&]) ?\(?([A-J])\)?\.?$"
)
"""Of an option, wherever it stands: `(B) and (C)` chooses none."""

_BARE_LETTER = re.compile(r"[A-Ja-j]")
_WORDS = re.compile(r"[A-Za-z][A-Za-z'-]+(?:[ ,]+(?:&|[A-Za-z][A-Za-z'.-]*))*")
_MATHEMATICAL = frozenset([
    "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "sqrt", "pi", "oo", "inf", "infinity", "nan",
    "zoo", "alpha", "beta", "gamma", "delta", "theta", "lambda", "mu", "sigma", "phi", "omega", "rho", "tau",
    "epsilon", "zeta", "eta", "kappa", "xi", "psi", "nu", "chi", "emptyset",
])  # fmt: skip

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SPELT = {name: value for value, name in enumerate(_ONES)} | {name: 10 * value for value, name in enumerate(_TENS, 2)}


def number(text: str) -> int | None:
    """The whole number below a hundred that is spelt out: `twelve`, `Twenty-one`."""
    tens, _, ones = text.lower().partition("-")
    if not ones:
        return _SPELT.get(tens)
    pair = _SPELT.get(tens, 0), _SPELT.get(ones, 0)
    return sum(pair) if pair[0] >= 20 and 0 < pair[1] < 10 else None


def truth(text: str) -> bool | None:
    return _TRUTH.get(text.lower())


def choice(text: str) -> str | None:
    """The letter of `(b)`, `B.`, `B) 6 cm`, `option b`; a bare letter may be a variable and is none."""
    match = _CHOICE.fullmatch(text)
    marks = {letter.upper() for mark in _MARK.findall(text) for letter in mark if letter} if match else set()
    if match is None or len(marks) > 1:
        return None
    return next(letter for letter in match.groups() if letter).upper()


def option(text: str) -> str | None:
    """The letter of an option where one is expected: what `choice` reads, or a bare letter of either case."""
    return text.upper() if _BARE_LETTER.fullmatch(text) else choice(text)


def phrase(text: str) -> str | None:
    """The words of an answer that is a name or a sentence, in lower case; None for mathematics.

    A run of up to two letters is a product of variables, `xy`, and no word.
    """
    if not _WORDS.fullmatch(text):
        return None
    words = re.findall(r"[a-z']+", text.lower())
    if all(word in _MATHEMATICAL or len(word) <= 2 for word in words) and truth(text) is None:
        return None
    return " ".join(words)


def judge(prediction: str, gold: str) -> Judgement | None:
    """Compare two answers of which at least one is words; None when neither is."""
    pair = truth(prediction), truth(gold)
    if None not in pair:
        return equal("truth") if pair[0] == pair[1] else different("truth")
    letters = choice(prediction), choice(gold)
    if letters != (None, None):
        ours, theirs = (
            letter or (text if _LETTER.fullmatch(text) else None)
            for letter, text in zip(letters, (prediction, gold), strict=True)
        )
        if ours and theirs:
            return equal("choice") if ours == theirs else different("choice")
    phrases = phrase(prediction), phrase(gold)
    if None not in phrases:
        if phrases[0] == phrases[1]:
            return equal("words")
        return None if _may_be_products(prediction, gold) else different("words")
    return None


def _may_be_products(prediction: str, gold: str) -> bool:
    """`abc` and `cba` are equal when they are products."""
    return len(gold) <= 4 and gold.isalpha() and sorted(prediction) == sorted(gold)
