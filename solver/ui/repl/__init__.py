"""The conversation in a terminal: questions, commands that begin with a slash, and what both print."""
