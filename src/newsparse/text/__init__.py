"""Lines, words, quotation marks and sentence ends: the surface of a text, no journalism."""
