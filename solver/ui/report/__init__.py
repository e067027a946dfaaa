"""A run as one HTML file: its numbers, its problems, and all of its traces, to be looked at without a network."""
