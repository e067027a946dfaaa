"""What all trainers share: the model and its adapter, rows as tokens, the arguments of a run, and the run itself."""
