"""Wire transmissions and archive exports taken apart; each article then goes through the pipeline."""
