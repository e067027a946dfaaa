"""Settings: frozen, and strict in one sentence."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from solver.config import Settings
from solver.errors import UsageError


def test_an_unknown_setting_is_an_error_with_a_suggestion():
    with pytest.raises(UsageError, match=r"Unknown setting 'sample'\. Did you mean 'samples'\?"):
        Settings(sample=3)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("samples", 0),
        ("samples", "many"),
        ("temperature", -1),
        ("top_p", 0),
        ("max_rounds", 0),
        ("wall", 0),
        ("model", ""),
    ],
)
def test_an_unfit_value_is_one_sentence_that_names_the_setting(name, value):
    with pytest.raises(UsageError) as error:
        Settings(**{name: value})
    assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_settings_cannot_change_and_can_be_keys():
    settings = Settings(samples=2)
    with pytest.raises(ValidationError):
        settings.samples = 3
    assert {settings: 1}[Settings(samples=2)] == 1


def test_several_samples_are_never_greedy():
    assert Settings(samples=1).sent_temperature == 0
    assert Settings(samples=4).sent_temperature == 0.7
    assert Settings(samples=4, temperature=0.3).sent_temperature == 0.3


def test_what_a_program_may_use():
    limits = Settings(wall=2, memory_mb=64).limits
    assert (limits.wall, limits.cpu, limits.memory_mb) == (2, 2, 64)
