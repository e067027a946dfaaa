"""Families about lengths, areas and volumes."""
