"""Fits the tables of the block scorer."""
