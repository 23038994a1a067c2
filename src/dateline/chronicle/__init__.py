"""Over many articles: who is who across them, and what follows from it."""
