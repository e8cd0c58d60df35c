"""Takes a picture of every screen and walks over its widgets."""
