"""A damaged case: what is left of it, and saving that elsewhere."""
