"""The room of what happened: the time line, payments, own words, and the person."""
