"""Families about journeys."""
