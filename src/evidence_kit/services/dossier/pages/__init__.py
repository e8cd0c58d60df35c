"""The pages of a dossier, one module each, in the order in which they are bound."""
