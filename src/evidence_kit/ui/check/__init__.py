"""The room of checking: how strong each part is, how to be reached, and what the person asks."""
