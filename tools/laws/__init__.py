"""The laws of the house that import contracts and linters cannot express.

Each law is a function from the project's folder to findings. `python -m tools.laws` runs them
all; `tests/architecture` shows for each that it sees a planted violation.
"""
