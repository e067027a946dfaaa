"""A solution in a notebook: the answer, and under it every trajectory, to be unfolded.

As HTML it needs nothing of the notebook: formulas are MathML, and colours are the page's own. As Markdown, formulas
stay TeX for the notebook to draw. Either way a model's text is text: none of it becomes a tag, a link or a picture.
"""

from __future__ import annotations

import re
from html import escape

from solver.types import Code, Output, Solution, Step, Text, Trajectory
from solver.ui import tex
from solver.ui.markdown import fenced

_MARKDOWN = re.compile(r"([\\`*_!|~$])|^([ \t]*)([-+#=]|\d+[.)])", re.MULTILINE)
"""What begins something in Markdown: anywhere, or at the beginning of a line."""
_ENTITIES = str.maketrans({each: f"&#{ord(each)};" for each in "&<>[]"})
"""A backslash before a bracket would begin a formula."""
_PRE = "margin: .3em 0; padding: .4em .7em; border-left: 3px solid {}; overflow-x: auto; white-space: pre-wrap"
_CODE, _OUTPUT, _BAD = (_PRE.format(colour) for colour in ("#8a94a6", "#2e9e5b", "#c9403f"))


def html(solution: Solution) -> str:
    """The solution as HTML, without any script, style sheet or address."""
    # The classes keep MathJax away: a dollar here is money.
    blocks = [
        f"<p>{_words(solution.problem.question)}</p>",
        f"<p><b>{_answer(solution.answer)}</b> {_note(solution)}</p>",
    ]
    if len(solution.votes) > 1:
        votes = ", ".join(f"{_answer(vote.answer)} ({vote.weight:g})" for vote in solution.votes)
        blocks.append(f"<p>votes: {votes}</p>")
    blocks += [_trajectory(place, one) for place, one in enumerate(solution.trajectories, 1)]
    return f'<div class="tex2jax_ignore mathjax_ignore">{"".join(blocks)}</div>'


def _trajectory(place: int, one: Trajectory) -> str:
    answer = "no answer" if one.answer is None else _answer(one.answer)
    asked = f"<p>asked: {_words(one.question)}</p>" if one.question is not None else ""
    steps = "".join(map(_step, one.steps))
    return f"<details><summary>{place}: {escape(one.format)}, {answer}{_failure(one)}</summary>{asked}{steps}</details>"


def _step(step: Step) -> str:
    match step:
        case Text():
            return f'<p style="white-space: pre-wrap">{_words(step.text.strip())}</p>'
        case Code():
            return f'<pre style="{_CODE}"><code>{escape(step.code)}</code></pre>'
        case Output():
            style = _OUTPUT if step.status == "ok" else _BAD
            return f'<pre style="{style}">{escape(step.output or "(no output)")}</pre><small>{_timing(step)}</small>'


def _words(text: str) -> str:
    return "".join(
        (part.tex is not None and tex.mathml(part.tex, display=part.display)) or escape(part.raw)
        for part in tex.split(text)
    )


def _answer(answer: str | None) -> str:
    """An answer is TeX without dollars, or plain."""
    if answer is None:
        return "no answer"
    bare = re.search(r"[\\^_{}]", answer) and not re.search(r"\$|\\[(\[]", answer)
    return (tex.mathml(answer) if bare else None) or _words(answer)


def markdown(solution: Solution) -> str:
    """The solution as Markdown, with trajectories that unfold where HTML in Markdown is drawn."""
    answer = "no answer" if solution.answer is None else _marked_answer(solution.answer)
    blocks = [_marked(solution.problem.question), f"**{answer}** {_note(solution)}"]
    if len(solution.votes) > 1:
        blocks.append(
            "votes: " + ", ".join(f"{_marked_answer(vote.answer)} ({vote.weight:g})" for vote in solution.votes)
        )
    for place, one in enumerate(solution.trajectories, 1):
        answer = "no answer" if one.answer is None else escape(" ".join(one.answer.split()))
        blocks.append(f"<details><summary>{place}: {escape(one.format)}, {answer}{_failure(one)}</summary>")
        blocks += [f"asked: {_marked(one.question)}"] if one.question is not None else []
        blocks += [*map(_marked_step, one.steps), "</details>"]
    return "\n\n".join(blocks)


def _marked_step(step: Step) -> str:
    match step:
        case Text():
            return _marked(step.text.strip())
        case Code():
            return fenced(step.code, "python")
        case Output():
            return f"{fenced(step.output or '(no output)')}\n\n{_timing(step)}"


def _marked(text: str) -> str:
    """Text that Markdown shows as it is, line by line, with its formulas as TeX."""
    return "".join(_formula(part) if part.tex is not None else _plain(part.raw) for part in tex.split(text))


def _marked_answer(answer: str) -> str:
    bare = re.search(r"[\\^_{}]", answer) and not re.search(r"\$|\\[(\[]", answer)
    return _formula(tex.Part(answer, answer)) if bare else _marked(answer)


def _formula(part: tex.Part) -> str:
    """Between dollars, which every notebook knows; without characters that could begin a tag."""
    inner = (part.tex or "").replace("<", r"\lt ").replace(">", r"\gt ").replace("`", "'").strip()
    inner = re.sub(r"(?<!\\)\$", r"\\$", " ".join(inner.split("\n")))
    return f"$${inner}$$" if part.display else f"${inner}$"


def _plain(text: str) -> str:
    marked = _MARKDOWN.sub(_escaped, text.translate(_ENTITIES))
    return re.sub(r"\n[ \t]*(?=\S)", "  \n", marked)


def _escaped(found: re.Match[str]) -> str:
    anywhere, indent, begin = found.groups()
    if anywhere:
        return "\\" + anywhere
    return f"{indent}{begin[:-1]}&#{ord(begin[-1])};" if begin[0].isdigit() else f"{indent}\\{begin}"


def _note(solution: Solution) -> str:
    status = "" if solution.status == "ok" else f" · {solution.status}"
    return f"· confidence {solution.confidence:.2f}{status}"


def _failure(one: Trajectory) -> str:
    return "" if one.status == "ok" else f" ({one.status})"


def _timing(step: Output) -> str:
    return f"{step.ms:.1f} ms" if step.status == "ok" else f"{step.status}, {step.ms:.1f} ms"
