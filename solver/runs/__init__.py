"""A data set solved into a directory: begun, resumed, graded, summarised and compared."""
