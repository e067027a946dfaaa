"""Builds mixed CoT/PoT data, trains a model on it, and exports a directory that the solver can load."""
