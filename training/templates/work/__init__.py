"""Families about work, production and stock."""
