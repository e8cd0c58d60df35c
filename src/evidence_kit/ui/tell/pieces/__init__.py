"""The story in seven small questions, and the statement that grows beside them."""
