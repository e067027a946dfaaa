"""Families about computing with numbers."""
