"""Families about money."""
