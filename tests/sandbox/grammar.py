"""Programs out of grammars: HOSTILE mixes dangerous and ordinary names, BENIGN computes as plain Python does.

A symbol has one production a line; `<symbol>` stands for what is derived from it, `<body>` for an indented block. The
first production of a symbol is the one that ends a derivation which has become too deep.
"""

from __future__ import annotations

import re
import textwrap

from hypothesis import strategies as st

Grammar = dict[str, list[str]]


def _grammar(**symbols: str) -> Grammar:
    return {symbol: textwrap.dedent(lines).strip().split("\n") for symbol, lines in symbols.items()}


def _words(text: str) -> str:
    return "\n".join(text.split())


@st.composite
def derived(draw: st.DrawFn, grammar: Grammar, symbol: str, depth: int = 6) -> str:
    """A text that the grammar derives from the symbol."""
    if symbol == "body":
        lines = draw(st.lists(derived(grammar, "statement", depth - 2), min_size=1, max_size=3))
        return textwrap.indent("\n" + "\n".join(lines), "    ")
    rules = grammar[symbol]
    rule = draw(st.sampled_from(rules)) if depth > 0 else rules[0]
    parts = re.split(r"<(\w+)>", rule.replace("\\n", "\n"))
    parts[1::2] = [draw(derived(grammar, part, depth - 1)) for part in parts[1::2]]
    return "".join(parts)


def programs(grammar: Grammar, size: int) -> st.SearchStrategy[str]:
    return st.lists(derived(grammar, "statement"), min_size=1, max_size=size).map("\n".join)


HOSTILE = _grammar(
    name=_words("""
        x y f A self math getattr setattr type object vars eval exec super print _ __ _private __private __x_
        __builtins__ __import__ __name__ __debug__ __class__ __dict__ __init__ __slots__ __all__ __file__
        _getattr_ _write_ _inplace_ _keywords_ _type_
    """),
    attribute=_words("""
        real append format format_map mro register obj tofile gi_frame f_back tb_frame _private __private __x_ _ _asdict
        __class__ __mro__ __subclasses__ __globals__ __init__ __getattribute__ __dict__ __code__ __name__ __eq__
    """),
    atom=_words("1 <name> <name> 0 2.5 1j 'a' b'a' '__class__' '{0.__class__}' None True () [] {} ..."),
    expression=r"""
        <atom>
        (<expression>).<attribute>
        <name>.<attribute>.<attribute>
        (<expression>).<attribute>(<expression>)
        <name>(<expression>, *<expression>, <name>=<expression>, **<expression>)
        (<expression>)[<expression>]
        (<expression>)[<expression>:<expression>, ...]
        (<expression> + <expression> @ <expression>)
        (<expression> and not <expression> < -<expression> in <expression>)
        (<expression> if <expression> else <expression>)
        (lambda a, /, <name>=<expression>, *b, **c: <expression>)
        [<expression> for <target> in <expression> if <expression>]
        {<expression>: <expression> for <name>, <name> in <expression>}
        (<expression> async for <target> in <expression>)
        {**<expression>, <expression>: <expression>}
        {*<expression>, <expression>}
        (<name> := <expression>)
        f"{<name>.<attribute>!r:>{<name>}} {<name>=}"
        "{0.<attribute>}".format(<expression>)
        getattr(<expression>, "<attribute>")
        eval("(<atom>).<attribute>")
        super().<attribute>
        (yield <expression>)
        (await <expression>)
    """,
    place=r"""
        x
        <name>
        (<expression>).<attribute>
        <name>[<expression>]
    """,
    target=r"""
        <place>
        (<name>, *<place>)
    """,
    pattern=r"""
        <name>
        _
        -1+2j
        None
        <name>.<attribute>
        <name>.<attribute>.<attribute>
        <name>(<pattern>, <attribute>=<pattern>)
        <name>.<attribute>(<pattern>)
        [<pattern>, *<name>]
        {'k': <pattern>, <name>.<attribute>: <pattern>, **<name>}
        (1 | <name>.<attribute>)
        (<pattern> as <name>)
    """,
    statement=r"""
        <expression>
        <target> = <place> = <expression>
        <place> += <expression>
        <place> @= <expression>
        <place>: <expression> = <expression>
        del <place>
        global <name>
        nonlocal <name>
        import <name>
        import math.<attribute> as <name>
        from math import <name> as <name>, <name>
        from <name> import *
        from . import <name>
        return <expression>
        raise <expression> from <expression>
        assert <expression>, <expression>
        type <name>[<name>] = <expression>
        break
        if <expression>:<body>\nelse:<body>
        while <expression>:<body>
        for <target> in <expression>:<body>
        async for <target> in <expression>:<body>
        with <expression> as <target>, <expression>:<body>
        try:<body>\nexcept <expression> as <name>:<body>\nfinally:<body>
        try:<body>\nexcept* <expression>:<body>
        @<expression>\ndef <name>(a, <name>: <expression> = <expression>, *b, **c) -> <expression>:<body>
        def f(a, /, *, <name>):<body>
        def f(*<name>):<body>
        def f(**<name>):<body>
        async def <name>():<body>
        class <name>:<body>
        @<expression>\nclass <name>(<expression>, <name>=<expression>):<body>
        class <name>(<name>, metaclass=<expression>):<body>
        match <expression>:\n    case <pattern> if <expression>:\n        pass
    """,
)

_REFUSED = re.compile(r"await|async|yield|return|break|nonlocal|global|metaclass|except\*|from \.|import \*|type <")

MILD = {symbol: [rule for rule in rules if not _REFUSED.search(rule)] for symbol, rules in HOSTILE.items()} | _grammar(
    name=_words("x x y f A self print _ math"), attribute=_words("real real append format _private __private")
)
"""The same without what is refused wherever it stands, so that much of it is compiled."""

BENIGN = _grammar(
    number=r"""
        7
        0
        12
        2.5
        x
        y
        (<number> + <number>)
        (<number> - <number>)
        (<number> * <number>)
        (<number> / <number>)
        (<number> // <number>)
        (<number> % <number>)
        abs(<number>)
        round(<number>, 2)
        int(<text>)
        len(<text>)
        sum(<list>)
        max(<list>)
        <list>[<number>]
        <text>.count('a')
        (<number> if <number> > <number> else <number>)
        (lambda a, *rest, b=2: a * b + len(rest))(<number>, *<list>)
        dict(enumerate(<list>)).get(1, <number>)
        Box(<number>).double()
        next(i for i in range(9) if i * i > <number>)
    """,
    list=r"""
        [x, y]
        []
        [<number>, <number>]
        [*<list>, <number>]
        [i * <number> for i in range(4) if i != <number>]
        sorted(<list>)
        <list>[::-1]
        (<list> + <list>)
        list(map(lambda i: i + 1, <list>))
        [a - b for a, b in zip(<list>, <list>)]
        sorted(set(<list>), reverse=True)
    """,
    text=r"""
        'abc'
        str(<number>)
        repr(<list>)
        <text>.upper()
        <text>[::-1]
        (<text> + <text>)
        ', '.join(map(str, <list>))
        f"{x:.3f} {y!r:>5}"
        '{} {:>5}'.format(<number>, <number>)
        '%s/%s' % (<number>, <number>)
        Box(<number>)
    """,
    statement=r"""
        print(<number>)
        print(<text>, <list>, sep='; ')
        x = (<number>) % 97
        x, y = y, x
        y += (<number>) % 5
        x, *others = <list>; x %= 7
        if <number> > <number>:<body>\nelse:<body>
        for x in range(3):<body>
        for x, y in enumerate(<list>):<body>
        try:<body>\nexcept (ValueError, ZeroDivisionError) as error:\n    print('caught', error)
        def g(x, y=3):<body>\nprint(g(<number>))
        box = Box(<number>); box.value += 1; print(box.double(), box)
        match <list>:\n    case [a, *_]:\n        print(a)\n    case _:\n        print('none')
        print((z := <number>), z + x)
        while x > 3:\n    x -= 4\n    print(x, end=' ')
        assert <number> < <number>, <text>
    """,
)

BOX = """
class Box:
    def __init__(self, value): self.value = value
    def __str__(self): return f'Box of {self.value}'
    def double(self): return self.value * 2
x, y = 5, 11
"""
"""What a BENIGN program begins with."""
