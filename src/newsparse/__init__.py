"""newsparse reads a news article from plain text: what each line is, and who said what."""
