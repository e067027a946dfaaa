"""Lists of data and what sums them up."""
