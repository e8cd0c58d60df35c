"""Widgets that several rooms use. They get their theme and their words from the caller."""
