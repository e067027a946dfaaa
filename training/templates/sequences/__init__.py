"""Families about sequences, sums and sets of numbers."""
