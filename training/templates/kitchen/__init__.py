"""Families about recipes and mixtures."""
