"""Names and numbers: a score is a sum of named, weighted clues; the best candidate, the best path."""
