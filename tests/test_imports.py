"""The direction of imports: stages know the model and shared facts, never each other; only the engine joins them."""

from __future__ import annotations

import ast
from pathlib import Path

import dateline

HOME = Path(dateline.__file__).parent
#: Modules that everybody may know: types, errors, text, facts about names and countries.
SHARED = {"model", "errors", "text", "facts", "names", "limits", "standing", "labels", "pool"}
STAGES = {"pages", "article", "language", "reading", "store", "chronicle"}
#: What may be imported beside `SHARED` and a part's own modules.
ALLOWED = {
    **{stage: set() for stage in STAGES},
    "model": set(),
    "errors": set(),
    "text": set(),
    "exports": set(),
    "terminal": set(),
    "engine": {"pages", "article", "language", "reading"},
    "__main__": {"cli"},
    "cli": {"engine", "pages", "store", "chronicle", "exports", "terminal", "web"},
    "web": {"engine", "pages", "store", "chronicle", "exports"},
}


def part_of(path: Path) -> str:
    """The part of the package that a file belongs to: its folder, or itself."""
    return path.relative_to(HOME).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The parts of dateline that a file imports, at the top or inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("dateline.")}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module == "dateline":
                found |= {
                    alias.name
                    for alias in node.names
                    if (HOME / alias.name).exists() or (HOME / f"{alias.name}.py").exists()
                }
            elif node.module.startswith("dateline."):
                found.add(node.module.split(".")[1])
    return found


def test_imports_point_one_way() -> None:
    wrong = [
        f"{path.relative_to(HOME)} imports {name}"
        for path in sorted(HOME.rglob("*.py"))
        for name in sorted(imported(path) - SHARED - {part_of(path)})
        if part_of(path) != "__init__" and name not in ALLOWED.get(part_of(path), set())
    ]
    assert wrong == []


def test_the_model_imports_nothing_of_ours() -> None:
    assert imported(HOME / "model.py") == set() and imported(HOME / "errors.py") == set()
