"""Geometry with coordinates."""
