"""Looking for oneself online, and asking to have images taken down."""
