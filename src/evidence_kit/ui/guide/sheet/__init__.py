"""The sheet of a platform: keep, then report, then block."""
