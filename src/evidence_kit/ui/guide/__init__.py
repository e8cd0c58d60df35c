"""The guide: where one stands, what comes next, and who can help."""
