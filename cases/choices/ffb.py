"""The common professional terms of the municipalities (Fælles Faglige Begreber, KL): codes and display names.

The file holds version 20240530 with codes and names only; the definitions are KL's. The names are official and stay
Danish. Source: methods-fidelity-law § 6.1 [V:K1]; where severity may be used says the file's own note.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "ffb-codes.json"
CONDITIONS = "b3ddc7d7-f6c1-4d47-8280-456992cbe0a6"  # FFB tilstande
TARGET_GROUPS = "cda90d67-f65a-4a34-b8d8-168ee9ff0949"  # Målgruppe
ACTIVITY_AND_PARTICIPATION = "93433530-b85c-4d04-a4fb-5ae26cf16f1c"  # Aktivitet og deltagelse

# From none to complete, and not assessed (§ 6.1).
SEVERITIES = (
    "ae9f388a-91c3-46cf-af55-f81952f2977c",
    "dd628e73-d6c9-4837-a2b8-aa62d73bd6ae",
    "401a397b-b3aa-4ca3-8b23-bd8f99dd3f76",
    "b99a0790-4d70-4152-b149-3fe58b745583",
    "e99763d6-6c43-4969-ad52-2b1a7055f9dc",
    "2254dac8-8aa3-4334-8502-9720194f49ad",
)


@dataclass(frozen=True)
class Concept:
    code: str
    display: str
    parent: str | None


@cache
def concepts() -> dict[str, Concept]:
    """All concepts by code, in the order of the file: parents before their children."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))["concepts"]
    return {row["code"]: Concept(row["code"], row["display"], row["parent"]) for row in rows}


def above(code: str) -> Iterator[Concept]:
    """The concepts above one, nearest first; none for a code that is not in the file."""
    known = concepts()
    here = known.get(code)
    while here is not None and here.parent:
        here = known[here.parent]
        yield here


def below(group: str) -> list[Concept]:
    """Every concept below a group, in the order of the file."""
    return [concept for concept in concepts().values() if any(one.code == group for one in above(concept.code))]


def display(code: str) -> str:
    """The official Danish name; the code itself where the file does not know it."""
    known = concepts().get(code)
    return known.display if known else code


def place(code: str) -> str:
    """`FFB tilstande › Aktivitet og deltagelse › Samfundsliv`: where a concept stands."""
    return " › ".join(concept.display for concept in reversed(list(above(code))))


def takes_severity(code: str) -> bool:
    """Severity is used only below the activity-and-participation group, not on the group itself (the file's note)."""
    return any(one.code == ACTIVITY_AND_PARTICIPATION for one in above(code))


@cache
def theme_choices() -> tuple[tuple[str, str], ...]:
    """What a theme of a citizen may name: conditions and target groups, not services, offers or levels."""
    return tuple((one.code, one.display) for group in (CONDITIONS, TARGET_GROUPS) for one in below(group))


def severity_choices() -> list[tuple[str, str]]:
    return [(code, display(code)) for code in SEVERITIES]


def search(text: str, allowed: tuple[tuple[str, str], ...]) -> list[str]:
    """Codes of the allowed whose name, or the name of a group above, holds every word typed; own names first."""
    words = text.casefold().split()
    own, through = [], []
    for code, name in allowed:
        if all(word in name.casefold() for word in words):
            own.append(code)
        elif all(word in f"{place(code)} {name}".casefold() for word in words):
            through.append(code)
    return own + through
