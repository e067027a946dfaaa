"""What a person sees: progress, a rendered solution, a conversation, and the settings as options."""
