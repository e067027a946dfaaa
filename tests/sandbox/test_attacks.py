"""No attack of the corpus gets through, and the corpus is not made of duds: a floor against regressions, not a proof.

The same programs run in plain Python, where most of them must work.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import sandbox
from tests.sandbox.corpora import aimed, programs, through

ATTACKS = programs("attacks")


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_does_not_getthrough(name: str, tmp_path: Path) -> None:
    result = sandbox.run(aimed(ATTACKS[name], tmp_path))
    assert not through(result.stdout + str(result.value), tmp_path), result
    assert result.status in {"ok", "error", "rejected"}, result


def test_the_attacks_work_in_plain_python(plain: Callable[[list[str]], list[str]], tmp_path: Path) -> None:
    worked = []
    for name, source in ATTACKS.items():
        directory = tmp_path / name.replace("/", "-")
        directory.mkdir()
        worked.append((name, directory, aimed(source, directory)))
    outputs = plain([source for _, _, source in worked])
    successful = {name for (name, directory, _), text in zip(worked, outputs, strict=True) if through(text, directory)}
    assert len(successful) >= 0.75 * len(ATTACKS), sorted(set(ATTACKS) - successful)


def test_there_are_enough_attacks_in_enough_categories() -> None:
    assert len(ATTACKS) >= 200
    assert len({name.partition("/")[0] for name in ATTACKS}) >= 26
