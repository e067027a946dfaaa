"""Trainers, one objective a file, and the optimizers they share."""
