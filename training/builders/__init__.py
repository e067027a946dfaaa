"""Builders turn source problems into training rows, one kind of row a file; see `training.builders.base`."""

BUILDERS = {
    "backward": "training.builders.backward",
    "concepts": "training.builders.concepts",
    "contrast": "training.builders.contrast",
    "fusion": "training.builders.fusion",
    "mix": "training.builders.mix",
    "paraphrase": "training.builders.paraphrase",
    "self_instruct": "training.builders.self_instruct",
    "symbolic": "training.builders.symbolic",
    "variants": "training.builders.variants",
}
"""By the name that a recipe gives; a new builder is one file and one line here."""
