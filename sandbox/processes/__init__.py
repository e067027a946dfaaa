"""What runs outside the host: the zygote, its workers, those of `sandbox.call`, and how they confine themselves."""
