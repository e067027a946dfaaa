"""Simple LaTeX, and products written without a sign, rewritten as Python syntax. Only text: nothing is evaluated."""

from __future__ import annotations

import keyword
import re


class NotSimple(ValueError):
    """LaTeX beyond the forms read here."""


GREEK = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi", "varphi", "chi", "psi", "omega", "Gamma",
    "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega", "ell",
]  # fmt: skip
_APPLIED = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "exp", "max",
    "min", "gcd",
]  # fmt: skip
_COMMANDS = {
    **{name: f" {name} " for name in GREEK},
    "pi": " pi ", "cdot": "*", "times": "*", "ast": "*", "div": "/", "infty": " oo ", "ln": " log ", "log": " log ",
    **{name: f" {name} " for name in _APPLIED},
}  # fmt: skip
"""What a command without arguments becomes."""

_POWER = re.compile(r"\^(?:\{(\d+)\}|(\d))(?=\{?\()")
"""Of a function, before its argument in parentheses: \\sin^{2}{(x)} is sin(x)**2."""

_CALLED = {name: name for name in _APPLIED if name not in ("max", "min", "gcd")} | {"ln": "log", "log": "log"}
_APART = re.compile(
    r"(?:\^(?:\{(?P<power>\d+)\}|(?P<digit>\d)))?(?:_(?:\{(?P<base>[\w.]+)\}|(?P<sign>\w)))?"
    r"(?:\s*(?P<bare>\d+(?:\.\d+)?[A-Za-z]?|[A-Za-z]|\\(?:pi(?!\s*/)|theta|alpha|beta|phi))"
    rf"(?=\s*(?:$|[-+)]|/(?!\d)|\\(?:{'|'.join(_CALLED)})(?![A-Za-z])))|\s*\((?P<enclosed>[^()]+)\))"
)
"""Power, base and argument of a function where they surely end: in \\sin^2 x + 1, \\log_2(8), not in \\sin x/2."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?j?(?![\d.]))|(?P<name>[A-Za-z_][A-Za-z_0-9]*)"
    r"|(?P<string>'[^'\\]*')|(?P<op>\*\*|[-+*/(),.=]))"
)


def to_python(text: str, functions: frozenset[str]) -> str:
    r"""`\frac{x}{2}`, `2x(x+1)`, `x^{2}` as Python writes them. Raises NotSimple for anything it does not know.

    `functions` are the names whose parentheses hold arguments; after any other name they hold a factor.
    """
    return _multiplied(_commands(text), functions)


def _commands(text: str) -> str:
    out: list[str] = []
    position = 0
    while position < len(text):
        char = text[position]
        if char == "\\":
            position = _command(text, position, out)
        elif char == "^":
            argument, position = _argument(text, position + 1)
            out.append(f"**({_commands(argument)})")
        elif char == "{":
            argument, position = _argument(text, position)
            out.append(f"({_commands(argument)})")
        elif char == "_" and text[position + 1 : position + 2] == "{":
            argument, position = _argument(text, position + 1)
            if not argument.isalnum():
                raise NotSimple(text)
            out.append("_" + argument)
        elif char == "|":
            end = text.find("|", position + 1)
            if end < 0 or text.count("|") != 2:
                raise NotSimple(text)
            out.append(f" Abs({_commands(text[position + 1 : end])})")
            position = end + 1
        elif char == "!":
            _factorial(out)
            position += 1
        else:
            out.append(char)
            position += 1
    return "".join(out)


def _command(text: str, position: int, out: list[str]) -> int:
    """Translate the command at `position`; return where the text goes on."""
    name = re.compile(r"\\([A-Za-z]+)").match(text, position)
    if name is None:
        raise NotSimple(text)
    position = name.end()
    match name[1]:
        case "frac" | "binom":
            top, position = _argument(text, position)
            bottom, position = _argument(text, position)
            top, bottom = _commands(top), _commands(bottom)
            out.append(f"(({top})/({bottom}))" if name[1] == "frac" else f" binomial(({top}),({bottom}))")
        case "sqrt":
            degree = re.compile(r"\s*\[([^\]]+)\]").match(text, position)
            inside, position = _argument(text, degree.end() if degree else position)
            out.append(
                f" root(({_commands(inside)}),({_commands(degree[1])}))" if degree else f" sqrt({_commands(inside)})"
            )
        case "lfloor" | "lceil":
            close = "\\r" + name[1][1:]
            end = text.find(close, position)
            if end < 0:
                raise NotSimple(text)
            function = "floor" if name[1] == "lfloor" else "ceiling"
            out.append(f" {function}({_commands(text[position:end])})")
            position = end + len(close)
        case command if command in _CALLED and (apart := _APART.match(text, position)):
            out.append(_called(_CALLED[command], apart))
            position = apart.end()
        case command if command in _APPLIED and (power := _POWER.match(text, position)):
            inside, position = _argument(text, power.end())
            out.append(f" {command}({_commands(inside)})**({power[1] or power[2]})")
        case command if command in _COMMANDS:
            out.append(_COMMANDS[command])
        case _:
            raise NotSimple(text)
    return position


def _called(name: str, apart: re.Match[str]) -> str:
    """A function with what `_APART` found around it; only a logarithm has a base."""
    base, power = apart["base"] or apart["sign"], apart["power"] or apart["digit"]
    if base and name != "log":
        raise NotSimple(apart[0])
    argument = _commands(apart["bare"] or apart["enclosed"])
    call = f" {name}(({argument}),({base}))" if base else f" {name}({argument})"
    return f"{call}**({power})" if power else call


def _argument(text: str, position: int) -> tuple[str, int]:
    """The braced group, number, name or sign and token that follows."""
    while text[position : position + 1] == " ":
        position += 1
    if text[position : position + 1] == "{":
        depth = 0
        for end in range(position, len(text)):
            depth += (text[end] == "{") - (text[end] == "}")
            if depth == 0:
                return text[position + 1 : end], end + 1
        raise NotSimple(text)
    if text[position : position + 1] == "(":
        depth = 0
        for end in range(position, len(text)):
            depth += (text[end] == "(") - (text[end] == ")")
            if depth == 0:
                return text[position : end + 1], end + 1
        raise NotSimple(text)
    token = re.compile(r"-?(?:\d+(?:\.\d+)?|\\[A-Za-z]+|[A-Za-z])").match(text, position)
    if token is None:
        raise NotSimple(text)
    return token[0], token.end()


def _factorial(out: list[str]) -> None:
    """Put the number, name or parenthesis before a `!` into a call."""
    before = "".join(out)
    operand = re.search(r"(?:\d+|[A-Za-z]\w*|\([^()]*\))$", before)
    if operand is None:
        raise NotSimple(before)
    out[:] = [before[: operand.start()], f" factorial({operand[0]})"]


def _multiplied(text: str, functions: frozenset[str]) -> str:
    """Insert the signs of products that are written side by side."""
    out: list[str] = []
    ends_factor = calls = False
    position = 0
    text = text.strip()
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise NotSimple(text)
        position = token.end()
        name, op = token["name"], token["op"]
        if name and keyword.iskeyword(name) and name not in _SYMBOLS:
            raise NotSimple(text)
        starts_factor = bool(token["number"] or name) or (op == "(" and not calls)
        if ends_factor and starts_factor:
            out.append("*")
        if calls and op != "(":
            raise NotSimple(text)  # sin x, log 2: the grammar knows how far the argument goes
        known = functions | _HEADS
        if name in _SYMBOLS and text[position : position + 1] != "(":
            name = name + "_"
            out.append(name)
        elif token["number"]:
            out.append(_number(token["number"]))
        elif name and name not in known and name not in _WHOLE_NAMES and len(name) in (2, 3) and name.isalpha():
            out.append("*".join(name))  # xy is x times y
        else:
            out.append(token[0].strip())
        calls = bool(name) and name in known and text[position : position + 1] != "="
        ends_factor = bool(token["number"] or (name and not calls)) or op == ")"
        if op == "." or (name and text[position : position + 1] in (".", "=")):
            ends_factor = calls = False
    if calls:
        raise NotSimple(text)
    return "".join(out)


def _number(written: str) -> str:
    """Decimals in a string: Python would round them to binary floats."""
    digits, unit = (written[:-1], "*I") if written.endswith("j") else (written, "")
    return (digits if digits.isdigit() else f"Rational('{digits}')") + unit


_SYMBOLS = frozenset(["lambda", "gamma", "zeta"])
"""Words of Python and names of functions that are also symbols."""

_HEADS = frozenset({"Symbol", "Dummy"})
_WHOLE_NAMES = frozenset([*GREEK, "pi", "oo", "inf", "nan", "zoo", "np"])
