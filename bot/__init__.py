"""The composition root: the command line, settings and the Telegram application."""
