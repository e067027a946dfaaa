"""Families about short everyday stories."""
