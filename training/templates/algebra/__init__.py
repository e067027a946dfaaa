"""Equations, polynomials and expressions."""
