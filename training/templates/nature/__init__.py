"""Families about animals and plants."""
