"""What builds, checks and draws the project; none of it is in the program."""
