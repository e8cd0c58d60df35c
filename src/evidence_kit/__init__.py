"""Evidence Kit: collect, protect and hand over evidence of online blackmail."""

__version__ = "0.1.0"
