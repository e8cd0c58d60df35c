"""Help: who to call or chat with. Works without a case and without a password."""
