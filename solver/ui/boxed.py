"""A trajectory on a capable terminal: words dim, formulas readable, programs in a box with what they printed."""

from __future__ import annotations

from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text as Styled

from prompts import Fence, WireFormat
from solver.types import Code, Output, Step, Text
from solver.ui.console import clean
from solver.ui.fences import Fences
from solver.ui.mathematics import laid_out, pretty, readable
from solver.ui.mathematics.words import Piece, Reader
from solver.ui.wrapping import Wrapped

MARKDOWN = Fence(open="```python\n", close="\n```\n")
FRAME = "cyan"
INDENT = "    "


class BoxedWriter:
    """Has the methods of `PlainWriter`."""

    def __init__(self, out: Console):
        self._out = out
        self._wrapped = Wrapped(out)
        self._fences, self._reader = Fences(MARKDOWN), Reader()
        self._code: list[str] = []
        self._box_open = self._after_display = False

    def heading(self, index: int, name: str, fmt: WireFormat | None) -> None:
        self._fences = Fences(fmt.code if fmt else MARKDOWN)
        self.line(f"{index + 1} · {name}", "dim")

    def delta(self, text: str) -> None:
        for sort, part in self._fences.feed(clean(text)):
            self._part(sort, part)

    def output(self, step: Output) -> None:
        self._end_of_turn()
        went_well = step.status == "ok"
        self._rule("├" if self._box_open else "╭", f"{step.ms:.0f} ms" + ("" if went_well else f" · {step.status}"))
        for line in clean(step.output).splitlines() or ["(no output)"]:
            self._framed(Styled(line, "" if went_well else "yellow"))
        self._box_open = True
        self._close_box()

    def step(self, step: Step) -> None:
        """A whole step, after the fact."""
        match step:
            case Output():
                self.output(step)
            case Code(code=code):
                self._part("begin", "")
                for line in clean(code).strip("\n").split("\n"):
                    self._part("code", line)
            case Text(text=text):
                self._part("words", clean(text))
                self._end_of_turn()

    def answer(self, answer: str) -> None:
        """The value, laid out; indented where it takes several lines."""
        lines = pretty(clean(answer), self._out.width - len(INDENT))
        self.close_line()
        for line in lines:
            self._out.print(Styled((INDENT if len(lines) > 1 else "") + line, "bold green"))

    def line(self, text: str, style: str = "") -> None:
        self.close_line()
        self._wrapped.write(clean(text) + "\n", style)

    def close_line(self) -> None:
        """Begin a new line, unless one has just begun; and leave a box that is open."""
        self._end_of_turn()
        self._close_box()
        if self._wrapped.line_open:
            self._wrapped.write("\n", "")

    def _end_of_turn(self) -> None:
        """Nothing more comes for now: what was held back is written."""
        for sort, part in self._fences.flush():
            self._part(sort, part)
        self._formulas(self._reader.end())

    def _part(self, sort: str, text: str) -> None:
        if sort == "words":
            if text.strip() or not self._box_open:
                self._close_box()
                self._formulas(self._reader.feed(text))
            return
        if sort == "begin":
            self._formulas(self._reader.end())
            self._close_box()
            self._new_line()
            self._rule("╭", "python")
            self._code, self._box_open = [], True
        elif sort == "code":
            self._code.append(text)
            self._framed(self._highlighted())

    def _formulas(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            after_display, self._after_display = self._after_display, piece.sort == "display"
            match piece.sort:
                case "words":
                    self._wrapped.write(piece.source.removeprefix("\n") if after_display else piece.source, "dim")
                case "inline":
                    text = readable(piece.source)
                    self._wrapped.write(piece.written if text == piece.source else text, "")
                case "display":
                    self._display(piece)

    def _display(self, piece: Piece) -> None:
        """On lines of its own."""
        lines = laid_out(piece.source, self._out.width - len(INDENT))
        self._new_line()
        for line in lines or piece.written.split("\n"):
            self._out.print(Styled(INDENT + line))

    def _new_line(self) -> None:
        if self._wrapped.line_open:
            self._wrapped.write("\n", "")

    def _highlighted(self) -> Styled:
        """The last line of the program, coloured by what stands before it."""
        program = "\n".join(self._code)
        coloured = Syntax("", "python", theme="ansi_dark", background_color="default").highlight(program)
        return list(coloured.split("\n", allow_blank=True))[len(self._code) - 1]

    def _rule(self, corner: str, title: str) -> None:
        width = max(len(title) + 6, self._out.width - 1)
        self._out.print(Styled(f"{corner}─ {title} ".ljust(width, "─"), FRAME))

    def _framed(self, text: Styled) -> None:
        """Behind a bar; a long line is folded, and stays behind it."""
        text.expand_tabs(4)
        for part in text.wrap(self._out, max(10, self._out.width - 3), no_wrap=False, overflow="fold") or [Styled()]:
            self._out.print(Styled.assemble(("│ ", FRAME), part))

    def _close_box(self) -> None:
        if self._box_open:
            self._box_open = False
            self._out.print(Styled("╰".ljust(self._out.width - 1, "─"), FRAME))
