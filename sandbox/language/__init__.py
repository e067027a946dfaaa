"""The language layer: which Python a block may be written in, and what it sees of Python and its libraries."""
