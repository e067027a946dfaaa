"""Families about probability and counting."""
