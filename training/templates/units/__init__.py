"""Units of measure changed into one another."""
