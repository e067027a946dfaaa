"""Bodies: volumes, surfaces, sections and distances in them."""
