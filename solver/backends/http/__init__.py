"""The parts of the `openai` backend: a server's address and dialect, its stream, its faults, and trying again."""
