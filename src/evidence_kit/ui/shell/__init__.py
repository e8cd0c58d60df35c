"""The shell: the window, its doors, and the session that holds the open case."""
