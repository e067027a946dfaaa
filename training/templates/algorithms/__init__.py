"""Simple algorithms on numbers, sorting and logic."""
