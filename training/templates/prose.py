"""What a machine can see wrong in a sentence: left-over placeholders, spacing, `1 apples`, `a apple`, ugly numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solver.equations import equations
from training.templates.english import article

_FAULTS: tuple[tuple[str, str], ...] = (
    (r"(?<![\\^_{}a-zA-Z]){[a-z_]+(?:\.\w+)?(?:=|:\w*)*}", "a placeholder was left"),
    (r"  ", "two spaces"),
    (r"\s[,.;?!](?:\s|$)", "a space before a mark"),
    (r"[,;:]{2}|(?<!\.)\.\.(?!\.)|[.?!],|\?\.|,\.", "two marks together"),
    (r"(?i)\b([a-z]+) \1\b(?! that)", "a word twice"),
    (r"(?<=[a-z\d][.?!]) (?!x\b)[a-z]", "a small letter after a full stop"),
    (r"\d\.\d{5,}", "a number with more than four decimals"),
    (r"\d[eE][-+]\d", "a number in scientific notation"),
    (r"\bNone\b|\bnan\b|<[\w.]+ ", "something of Python"),
    (r"--|\+ -\d|- -\d", "two signs together"),
    (r"\$-\d[\d.]*(?![\d.]*[$\s\\^a-z+-])|-\$\d", "a negative amount of money"),
)
_COMPILED = tuple((re.compile(pattern), fault) for pattern, fault in _FAULTS)
_ONE_OF_MANY = re.compile(r"(?<![\d.,/:*^+=-])(?<![-+*/=] )\b(?:1|One) ([a-z]+s)\b")
_SINGULAR_S = (
    "is was has as its less plus minus times this always pass bus gas class glass yes us across dress minus series "
    "canvas lens cactus campus bonus tennis process business boss address express does comes gets costs goes takes "
    "makes gives uses holds weighs reads walks wins loses plays sells buys stays works remains equals divides moves"
)
_ARTICLE = re.compile(r"\b([Aa]n?) (\d[\d,]*|[a-z][a-z]+)")
_AFTER_A = "and or is are be in of if to as at plus times equals into on"
_SHORTENED = re.compile(r"\b(?:a\.m|p\.m|e\.g|i\.e|vs|Mr|Mrs|Dr|St|No)\.")


def faults(text: str, question: bool = False) -> Iterator[str]:
    """What is wrong with a text; nothing when it is clean. A question must begin with a capital and end with a mark."""
    plain = _SHORTENED.sub(lambda short: short[0].replace(".", ""), text)
    for pattern, fault in _COMPILED:
        found = pattern.search(plain)
        if found:
            yield f"{fault}: {plain[max(0, found.start() - 20) : found.end() + 20]!r}"
    for found in _ONE_OF_MANY.finditer(plain):
        if found[1] not in _SINGULAR_S.split():
            yield f"one of many: {found[0]!r}"
    for found in _ARTICLE.finditer(plain):
        if found[2] not in _AFTER_A.split() and found[1].lower() != article(found[2]):
            yield f"a or an: {found[0]!r}"
    if "$" in plain and plain.count("$") % 2 and len(re.findall(r"\$(?=\d|[xN](?![\w^]))", plain)) != plain.count("$"):
        yield "an unbalanced $"
    if question and not re.search(r"[.?!)]$", plain.rstrip()):
        yield "the question has no mark at its end"
    if question and not re.match(r"[A-Z\d$(\"]|x\b", plain):
        yield "the question does not begin with a capital"


def false_sums(text: str) -> Iterator[str]:
    """The equations of numbers in a text that are not true."""
    for equation in equations(text):
        if not equation.holds:
            yield f"false arithmetic: {float(equation.left.value)} = {float(equation.right.value)} in {text!r}"
