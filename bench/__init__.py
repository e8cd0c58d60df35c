"""Every figure the project claims, measured beside a yardstick in the same run."""
