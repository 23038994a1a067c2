"""Names of persons: are these two names the same person's, how sure, why."""

from dateline.names.compare import MERGE, SAME, Comparison, compare

__all__ = ["MERGE", "SAME", "Comparison", "compare"]
