"""The room where a person points out what matters in a picture, and hides what must not leave."""
