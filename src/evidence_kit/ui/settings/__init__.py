"""Settings: how the window looks, who can open the case, its copy, its check and its end."""
