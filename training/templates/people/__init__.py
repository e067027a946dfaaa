"""Families about ages, scores and comparisons of people."""
