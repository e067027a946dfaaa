"""Families of short questions, comparisons, and questions that ask for something other than expected."""
