"""Derivatives, integrals, limits and series."""
