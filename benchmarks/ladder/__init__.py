"""The ladder: what each objective and each kind of data is worth, measured on small models with paired intervals."""
