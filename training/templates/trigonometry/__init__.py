"""Angles, exact values, equations and triangles."""
