"""Families about dividing, fractions, ratios and remainders."""
