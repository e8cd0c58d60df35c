"""The first steps: what to do now, how, and what to say to somebody."""
