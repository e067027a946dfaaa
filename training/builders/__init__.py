"""Builders turn source problems into training rows, one kind of row a file."""
