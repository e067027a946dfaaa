"""Filters say why a row is dropped, or return it (possibly completed). One reason to drop a row a file."""
