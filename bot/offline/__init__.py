"""Telegram in this process: what the terminal chat and the tests talk to instead of the network."""
