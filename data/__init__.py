"""From raw text to answers: the reports, how they are read, stored, searched and asked."""
