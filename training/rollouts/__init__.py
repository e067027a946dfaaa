"""Solutions that a model wrote for training problems: sampled, told apart, traced, and their errors located."""
