"""Families about equations, formulas and functions."""
