"""Verbs: what the program can do, without a window."""
