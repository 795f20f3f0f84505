"""What people say to the bot, and what it shows them: one module for each chat feature."""
