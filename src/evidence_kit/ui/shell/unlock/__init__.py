"""Opening a case that exists: from the start page, or after locking."""
