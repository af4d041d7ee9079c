"""Who said what: quotations and reported speech, their cues, sources and speakers."""
