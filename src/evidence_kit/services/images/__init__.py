"""Where pixels are decoded: the keyless, limited worker process, and the only door to Pillow.

Nothing outside this package imports it. The program speaks with it through pipes
(`services.worker`), so that a hostile picture never meets the keys.
"""
