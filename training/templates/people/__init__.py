<<<<<<< HEAD
"""Families about money."""
=======
"""Families about ages, scores and comparisons of people."""
>>>>>>> families
