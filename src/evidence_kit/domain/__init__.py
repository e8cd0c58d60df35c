"""Nouns: frozen values and pure functions. Only the standard library; no Qt, files or clock."""
