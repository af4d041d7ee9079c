"""Figures on development data, and the fitting of the numbers. Not part of the library."""
