"""The engine behind `hf:` models: one thread that owns a model and decodes a changing batch of requests."""
