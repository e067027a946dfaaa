"""Number theory."""
