"""Page to article: blocks of a page or a dump, furniture out, broken text mended, the way back to the source."""
