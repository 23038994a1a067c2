"""One module a page: a frozen dataclass that says all that its template may use, and the function that fills it."""
