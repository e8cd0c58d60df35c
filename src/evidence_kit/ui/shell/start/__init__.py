"""The first page: a new case, a case that exists, or somebody to talk to."""
