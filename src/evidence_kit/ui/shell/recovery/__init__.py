"""The recovery code, shown once, and the sheet of paper for it."""
