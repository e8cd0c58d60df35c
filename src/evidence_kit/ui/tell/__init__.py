"""The room of what happened: the time line, payments, and own words."""
