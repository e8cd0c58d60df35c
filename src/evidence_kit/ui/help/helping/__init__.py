"""For who helps somebody else: what helps, what does not, and who types now."""
