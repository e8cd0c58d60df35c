"""The room of who it was: everything the police can find somebody with."""
