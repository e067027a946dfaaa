"""Families about school, books and sports."""
