"""The rules of time expressions, one module a subject; `recognise` lists them in layers."""
