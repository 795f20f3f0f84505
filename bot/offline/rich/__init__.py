"""Rich messages: Telegram's larger HTML read into blocks, within its limits."""
