"""Builders turn source problems into training rows, one kind of row a file; see `training.builders.base`."""

BUILDERS = {
    "backward": "training.builders.backward",
    "concepts": "training.builders.concepts",
    "contrast": "training.builders.contrast",
    "corrections": "training.builders.corrections",
    "critique_rows": "training.builders.critique_rows",
    "enrich": "training.builders.enrich",
    "expand": "training.expand",
    "fim": "training.builders.fim",
    "fusion": "training.builders.fusion",
    "mi": "training.builders.mi",
    "mix": "training.builders.mix",
    "pairs": "training.builders.pairs",
    "paraphrase": "training.builders.paraphrase",
    "partial": "training.builders.partial",
    "real_errors": "training.builders.real_errors",
    "rft": "training.builders.rft",
    "rl_prompts": "training.builders.rl_prompts",
    "rr": "training.builders.rr",
    "self_instruct": "training.builders.self_instruct",
    "symbolic": "training.builders.symbolic",
    "variants": "training.builders.variants",
}
"""By the name that a recipe gives; a new builder is one file and one line here."""
