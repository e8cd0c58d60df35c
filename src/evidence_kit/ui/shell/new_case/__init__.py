"""Making a new case: a name, a neutral file, a place and a passphrase."""
