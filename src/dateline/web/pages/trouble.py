"""What a visitor sees when something cannot be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dateline.web.pages.common import Shell


@dataclass(frozen=True, slots=True)
class TroublePage:
    """What is wrong, in one sentence."""

    template: ClassVar[str] = "trouble.html"
    shell: Shell
    title: str
    detail: str
