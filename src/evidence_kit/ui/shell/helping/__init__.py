"""The door for who helps somebody else: who they are, and how old the other is."""
