"""Readings as tables for other tools: one small module a format, each a list of columns and a function from a reading to rows."""
