"""The settings of a solver: frozen, and an unknown or unfit one is a sentence, not a silent default."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ModelWrapValidatorHandler, ValidationError, model_validator

from sandbox.types import DAY, TEBIBYTE, Limits
from solver.budget import Budget
from solver.errors import UsageError
from solver.registry import did_you_mean

SAMPLING_TEMPERATURE = 0.7
"""Sent when several samples are asked for at temperature 0, where all of them would be the same text. The value is the
one of the self-consistency paper (Wang et al. 2022, section 3.1: T = 0.7)."""

BACKEND_OPTIONS = ("adapter", "device", "dtype", "quantize", "revision", "batch_size")


class Settings(BaseModel):
    """Everything that decides how a question is solved. Raises UsageError for an unknown key or an unfit value."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str = Field(
        "embedded",
        min_length=1,
        description="embedded, hf:MODEL, vllm:MODEL, openai:MODEL@URL, fake:FILE, ... (docs/engines.md)",
    )
    strategy: str = Field(
        "hybrid", min_length=1, description="cot, pot, tir, hybrid, plan, ... (docs/strategies.md), or module:function"
    )
    samples: int = Field(1, ge=1, description="trajectories per question; their answers are put to the vote")
    weighting: str = Field("uniform", min_length=1, description="uniform, logprob, or a verifier module:function")
    enough: float | None = Field(
        None,
        gt=0,
        le=1,
        description="stop sampling once the leader cannot be overtaken, nor its share fall below this; "
        "for strategies whose samples only vote: cot, pot, tir, hybrid, contrast, error-aware, auto",
    )
    temperature: float = Field(0.0, ge=0, description="0 is greedy; with several samples 0 is sent as 0.7")
    scorer: str = Field("logprob", min_length=1, description="logprob, hf:MODEL or critic:MODEL; for best-of and beam")
    beams: int = Field(2, ge=1, description="beams of the strategy beam; samples is the steps drawn for each")
    top_p: float = Field(1.0, gt=0, le=1, description="share of probability that is drawn from, the likeliest first")
    seed: int = Field(0, ge=0, description="sample i is drawn with seed + i")
    max_rounds: int = Field(
        4, ge=1, description="outputs fed back per trajectory; after the last the model must answer"
    )
    max_tokens: int = Field(512, ge=1, description="generated tokens per trajectory, over all its rounds")
    wall: float = Field(5.0, gt=0, le=DAY, description="seconds a program may run")
    memory_mb: int = Field(1024, gt=0, le=TEBIBYTE, description="MiB a program may use")
    budget_tokens: int | None = Field(None, ge=1, description="generated tokens per question, over all its samples")
    budget_rounds: int | None = Field(None, ge=1, description="programs run per question, over all its samples")
    budget_seconds: float | None = Field(None, gt=0, le=DAY, description="seconds per question, from its first sample")
    budget_samples: int | None = Field(None, ge=1, description="attempts per question")
    prompt: str | None = Field(None, description="wire format, by name or YAML file, in place of the strategy's own")
    errors: str | None = Field(
        None, description="directory of a run; error-aware then names the errors that were most frequent there"
    )
    adapter: str | None = Field(None, description="directory of a LoRA adapter")
    device: str = Field("auto", description="cpu, cuda, cuda:1, mps; auto is the best that is there")
    dtype: str = Field("auto", description="float32, bfloat16 or float16; auto is float32 on a CPU (docs/engines.md)")
    quantize: Literal["int8"] | None = Field(None, description="int8: weights in eight bits, for hf: and embedded")
    revision: str | None = Field(None, description="revision of a model from the hub")
    batch_size: int = Field(32, ge=1, description="sequences decoded at once; twice as many trajectories are under way")

    @model_validator(mode="wrap")
    @classmethod
    def _in_one_sentence(cls, data: Any, handler: ModelWrapValidatorHandler[Settings]) -> Settings:
        if isinstance(data, dict):
            for key in data:
                if key not in cls.model_fields:
                    raise UsageError(f"Unknown setting {key!r}.", did_you_mean(str(key), cls.model_fields))
        try:
            return handler(data)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(map(str, first["loc"])) or "settings"
            raise UsageError(f"The setting {name!r} cannot be {first['input']!r}: {first['msg']}.") from None

    @property
    def sent_temperature(self) -> float:
        """The temperature a backend is given."""
        return self.temperature if self.temperature or self.samples == 1 else SAMPLING_TEMPERATURE

    @property
    def under_way(self) -> int:
        """Trajectories that run at once: more than are decoded, so that no row is idle while programs run."""
        return 2 * self.batch_size

    @property
    def budget(self) -> Budget:
        """The bounds of one question."""
        return Budget(**{name: getattr(self, f"budget_{name}") for name in Budget.model_fields})

    @property
    def limits(self) -> Limits:
        """The bounds of one program."""
        return Limits(wall=self.wall, cpu=self.wall, memory_mb=self.memory_mb)

    @property
    def backend_options(self) -> dict[str, Any]:
        """What `solver.backends.load(model, ...)` is given besides the model's name."""
        return {name: getattr(self, name) for name in BACKEND_OPTIONS}
