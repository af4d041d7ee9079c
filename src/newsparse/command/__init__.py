"""The command line: what to read, how to show it, what to say when it cannot be read."""
