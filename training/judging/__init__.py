"""How good a judge is: solutions whose first wrong step is known, put before a scorer of the solver."""
