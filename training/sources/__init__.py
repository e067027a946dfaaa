"""Sources read data sets into one item type, one file a kind of source."""
