"""Answers that are words: yes and no, the letter of a choice, a name."""

from __future__ import annotations

import re
from fractions import Fraction

from solver.answer.judgement import Judgement, different, equal, undecided

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

_NONE = frozenset([
    "dne", "does not exist", "do not exist", "undefined", "none", "no solution", "no solutions", "no real solution",
    "no real solutions", "no such number",
])  # fmt: skip
"""What may mean the same: that there is no answer."""

_EXPECTED = re.compile(
    r"(?:[Aa]nswer(?: is)? ?:? ?)?(?:(?:[Oo]ption|[Cc]hoice) ?)?(?:\[([A-Ja-j])\]|([A-J]))"
    r"(?:,| ?\((?![A-Ja-j]\)).*\)|: ?.*)?"
)
"""Of a choice where one is expected: `[A]`, `A (5)`, `option C: 5`, `Answer: D`."""

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


_FRACTION = re.compile(r"(?:(\w+) )?(half|halves|thirds?|quarters?|fourths?|fifths?|dozen)")
_PARTS = {"hal": Fraction(1, 2), "thi": Fraction(1, 3), "qua": Fraction(1, 4), "fou": Fraction(1, 4),
          "fif": Fraction(1, 5), "doz": Fraction(12)}  # fmt: skip
_HUNDREDS = re.compile(r"(\w+) hundred(?: (?:and )?(.+))?")


def number(text: str) -> Fraction | None:
    """The number that is spelt out, below a thousand: `twelve`, `one hundred and five`, `three quarters`, `dozen`."""
    text = text.lower()
    if text in _SPELT:
        return Fraction(_SPELT[text])
    if len(text) > 40 or not text.isascii():
        return None
    spaced = text.replace("-", " ")
    if match := _FRACTION.fullmatch(spaced):
        count = 1 if match[1] in (None, "a", "one") else _SPELT.get(match[1])
        return count * _PARTS[match[2][:3]] if count else None
    if (match := _HUNDREDS.fullmatch(spaced)) and 0 < _SPELT.get(match[1], 0) < 10:
        rest = number(match[2].replace(" ", "-")) if match[2] else Fraction(0)
        return 100 * _SPELT[match[1]] + rest if rest is not None and rest.denominator == 1 and rest < 100 else None
    tens, _, ones = text.partition("-")
    pair = _SPELT.get(tens, 0), _SPELT.get(ones, 0)
    return Fraction(sum(pair)) if pair[0] >= 20 and 0 < pair[1] < 10 else None


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


def expected_option(text: str) -> str | None:
    """The letter where nothing but an option is expected; None when several are named."""
    match = _EXPECTED.fullmatch(text)
    if match is None:
        return option(text)
    letter = (match[1] or match[2]).upper()
    marks = {mark.upper() for found in _MARK.findall(text) for mark in found if mark}
    return letter if marks <= {letter} else None


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
        if all(name in _NONE for name in phrases):
            return undecided("words")
        return None if _may_be_products(prediction, gold) else different("words")
    return None


def _may_be_products(prediction: str, gold: str) -> bool:
    """`abc` and `cba` are equal when they are products."""
    return len(gold) <= 4 and gold.isalpha() and sorted(prediction) == sorted(gold)
