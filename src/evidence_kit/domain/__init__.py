"""Nouns: frozen values and pure functions. Standard library only; no Qt, files, clock or randomness."""
