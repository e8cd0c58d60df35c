"""The police file: what goes in, writing it out, and what was written before."""
