"""Sequences, sets and counting by formula."""
