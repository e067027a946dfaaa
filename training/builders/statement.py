"""The last question and its answer as a statement: `How many pens does Tom have?` with 7 is `Tom has 7 pens.`"""

from __future__ import annotations

import re

_PAST = {
    "have": "had", "buy": "bought", "sell": "sold", "make": "made", "spend": "spent", "pay": "paid", "eat": "ate",
    "get": "got", "give": "gave", "take": "took", "drive": "drove", "run": "ran", "see": "saw", "read": "read",
    "win": "won", "lose": "lost", "find": "found", "catch": "caught", "drink": "drank", "write": "wrote",
    "bring": "brought", "go": "went", "do": "did", "leave": "left", "keep": "kept", "put": "put", "cut": "cut",
    "cost": "cost", "swim": "swam", "grow": "grew", "sleep": "slept", "teach": "taught", "build": "built",
    "send": "sent", "throw": "threw", "draw": "drew", "hit": "hit", "fly": "flew", "ride": "rode", "feed": "fed",
}  # fmt: skip
_PAYING = {"spend", "pay", "earn", "cost", "save", "owe", "charge", "receive"}
_WHO = r"(?P<who>(?:[A-Z]\w+(?: and [A-Z]\w+)?|he|she|they|it|each|the \w+|his \w+|her \w+|their \w+))"
_ASKED = re.compile(
    r"[Hh]ow (?:many (?P<what>[\w' -]+?)|much(?P<money> money| change)?) "
    rf"(?P<aux>do|does|did|will|can|would|must|should) {_WHO} (?P<verb>[a-z]+)(?P<rest>\b[^?]*)\?"
)
_THERE = re.compile(r"[Hh]ow many (?P<what>[\w' -]+?) (?P<are>are|were) there(?P<rest>\b[^?]*)\?")
_THERE_WILL = re.compile(r"[Hh]ow many (?P<what>[\w' -]+?) will there be(?P<rest>\b[^?]*)\?")
_OLD = re.compile(rf"[Hh]ow old (?P<be>is|was|will) {_WHO}(?: be)?(?P<rest>(?: now| today| in \w+ years)?)\?")
_WHAT = re.compile(r"[Ww]hat (?P<be>is|was|will) (?P<what>(?:the|his|her|their) [^?,]+?)(?: be)?\?")


def statement(asking: str, answer: str) -> str | None:
    """The sentence that asks as one that tells; None for a form that is not known. A condition before it stays."""
    condition, comma, asked = "", "", asking
    found = re.match(r"(?P<before>(?:If|When|After|At|In|Given|Assuming) .*), (?=(?:how|what) )", asking)
    if found:
        condition, comma, asked = found["before"], ", ", asking[found.end() :]
    told = _told(asked, answer)
    if told is None:
        return None
    if condition and not re.match(r"(?:[A-Z]\w+ (?!\w+ing)|[A-Z]\w+'s)", told):
        return None
    if condition and re.match(r"(?:The|There|It|He|She|They|His|Her|Their|Each)\b", told):
        told = told[0].lower() + told[1:]
    return f"{condition}{comma}{told}"


def _told(asked: str, answer: str) -> str | None:
    for pattern in (_THERE, _THERE_WILL, _ASKED, _OLD, _WHAT):
        match = pattern.fullmatch(asked)
        written = _WRITE[pattern](match, answer) if match else None
        if written:
            text = " ".join(written.split())
            return f"{text[0].upper()}{text[1:]}."
    return None


def _asked(match: re.Match[str], answer: str) -> str | None:
    if not (match["what"] or match["money"] or match["verb"] in _PAYING):
        return None  # how much of what?
    aux, verb, who = match["aux"], match["verb"], match["who"]
    plural = (
        " and " in who or who.lower() == "they" or (who.startswith(("the ", "his ", "their ")) and who.endswith("s"))
    )
    amount = f"{answer} {match['what']}" if match["what"] else f"${answer}"
    return f"{who} {_inflected(verb, aux, plural)} {amount}{match['rest']}"


def _inflected(verb: str, aux: str, plural: bool) -> str:
    if aux == "did":
        if verb in _PAST:
            return _PAST[verb]
        return verb + "d" if verb.endswith("e") else re.sub(r"(?<=[^aeiou])y$", "i", verb) + "ed"
    if aux in ("do", "does"):
        if aux == "do" or plural:
            return verb
        if verb == "have":
            return "has"
        return re.sub(r"(?<=[^aeiou])y$", "ie", verb) + ("es" if re.search(r"(?:s|x|ch|sh|o)$", verb) else "s")
    return f"{aux} {verb}"


_WRITE = {
    _THERE: lambda match, answer: f"There {match['are']} {answer} {match['what']}{match['rest']}",
    _THERE_WILL: lambda match, answer: f"There will be {answer} {match['what']}{match['rest']}",
    _ASKED: _asked,
    _OLD: lambda match, answer: (
        f"{match['who']} {match['be']}{' be' if match['be'] == 'will' else ''} {answer} years old{match['rest']}"
    ),
    _WHAT: lambda match, answer: f"{match['what']} {match['be']}{' be' if match['be'] == 'will' else ''} {answer}",
}
