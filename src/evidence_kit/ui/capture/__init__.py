"""Collect: files in, the question before they are kept, and the gallery of what there is."""
