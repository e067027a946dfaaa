"""Arrangements, selections and numbers counted."""
