"""The desk corpus and its tool: parse, check, print, show, count and compare annotated articles (`python -m corpus`).

`FORMAT.md` says how an article is written, `DECISIONS.md` what the guide leaves open, `README.md` how to use the tool.
"""
