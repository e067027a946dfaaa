"""OpenAI's chat interface: what of a request is honoured, how a conversation becomes a question, what is returned."""
