"""The questions of the guide, and the advice that comes out of them."""
