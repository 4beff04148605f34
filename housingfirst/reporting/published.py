"""The published evaluation of Housing First for young people: 113 courses, made to fit its tables.

Source: document 001, tables 4.2–4.7, 5.3, 5.6, 5.8, 5.9; the municipalities' own cells win over printed percentages and
totals (dossier-001 § 11). Only margins are published, so any joint distribution that fits will do: this one is seeded.
Pure: no database.
"""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SEED = 2022
MUNICIPALITIES = ("A", "B", "C", "D")
DATA = Path(__file__).parent / "data" / "published_cohort.json"
HOMELESS, AT_RISK = "I hjemløshed", "I risiko for hjemløshed"
NONE = "Ingen"

# Table → the field of a course it counts. The keys and the row names are those of the publication.
SINGLE = {"T4.2": "age_group", "T4.3": "gender", "T4.5": "sub_target_group", "T5.3": "source"}
# CASE-139: nationality for all municipalities together or not at all, never beside a breakdown. Source: 001 R10 [V].
SINGLE_OF_ALL = {"T4.4": "nationality", "T4.6": "homelessness_duration"}
MULTIPLE = {"T4.7": "concern_reasons", "T5.8": "support_types", "T5.9": "legal_bases"}
TABLES = ("T4.2", "T4.3", "T4.4", "T4.5", "T4.6", "T4.7", "T5.3", "T5.6", "T5.8", "T5.9")


@dataclass
class Published:
    """One anonymous course; the words are the publication's."""

    municipality: str
    age_group: str = ""
    gender: str = ""
    nationality: str = ""
    sub_target_group: str = ""
    homelessness_duration: str = ""
    source: str = ""
    end_situation: str = ""
    concern_reasons: list[str] = field(default_factory=list)
    support_types: list[str] = field(default_factory=list)
    legal_bases: list[str] = field(default_factory=list)


def printed() -> dict[str, Any]:
    """The counts as published: table → row → count by municipality (or of all)."""
    return json.loads(DATA.read_text(encoding="utf-8"))


def cohort(seed: int = SEED) -> list[Published]:
    """The 113 courses, the same for the same seed."""
    tables, chance = printed(), random.Random(seed)
    courses: list[Published] = []
    for column, (name, number) in enumerate(zip(MUNICIPALITIES, tables["n"], strict=True)):
        rows = [Published(name) for _ in range(number)]
        for table, attribute in SINGLE.items():
            _deal(rows, attribute, {label: cells[column] for label, cells in tables[table].items()}, chance)
        for table, attribute in MULTIPLE.items():
            _deal_several(rows, attribute, {label: cells[column] for label, cells in tables[table].items()}, chance)
        courses += rows
    _deal(courses, "nationality", tables["T4.4"], chance)
    homeless = [row for row in courses if row.sub_target_group == HOMELESS]
    _deal(homeless, "homelessness_duration", tables["T4.6"], chance)
    for column, group in enumerate((AT_RISK, HOMELESS)):
        rows = [row for row in courses if row.sub_target_group == group]
        counts = {label: cells[column] for label, cells in tables["T5.6"].items()}
        # Those who began less than two months before the data were drawn have no end situation (001 R5).
        _deal(rows, "end_situation", {**counts, "": len(rows) - sum(counts.values())}, chance)
    return courses


def _deal(rows: list[Published], attribute: str, counts: dict[str, int], chance: random.Random) -> None:
    """Give each row one label so that the counts hold."""
    labels = [label for label, count in counts.items() for _ in range(count)]
    if len(labels) != len(rows):
        raise ValueError(f"{attribute}: {len(labels)} labels for {len(rows)} courses")
    chance.shuffle(labels)
    for row, label in zip(rows, labels, strict=True):
        setattr(row, attribute, label)


def _deal_several(rows: list[Published], attribute: str, counts: dict[str, int], chance: random.Random) -> None:
    """Give rows several labels: those with fewest first, so that nobody is left without while there are enough.

    Who has “none” has nothing else.
    """
    none = next((label for label in counts if label.startswith(NONE)), None)
    open_rows = rows[:]
    chance.shuffle(open_rows)
    if none is not None:
        for row in open_rows[: counts[none]]:
            getattr(row, attribute).append(none)
        open_rows = open_rows[counts[none] :]
    for label, count in sorted(counts.items(), key=lambda item: -item[1]):
        if label == none:
            continue
        chance.shuffle(open_rows)
        open_rows.sort(key=lambda row: len(getattr(row, attribute)))
        for row in open_rows[:count]:
            getattr(row, attribute).append(label)


def tables_of(courses: list[Any]) -> dict[str, dict[str, Any]]:
    """The ten tables counted from courses: columns A–D and their sum, or the publication's own columns.

    `courses`: objects with the fields of Published, `municipality` a letter.
    """
    rows_of = printed()
    counted: dict[str, dict[str, Any]] = {}
    for table in TABLES:
        labels = list(rows_of[table])
        if table in SINGLE or table in MULTIPLE:
            attribute = SINGLE.get(table) or MULTIPLE[table]
            counts = Counter((row.municipality, label) for row in courses for label in _labels(row, attribute))
            counted[table] = {
                label: [*(cells := [counts[name, label] for name in MUNICIPALITIES]), sum(cells)] for label in labels
            }
        elif table in SINGLE_OF_ALL:
            total = Counter(getattr(row, SINGLE_OF_ALL[table]) for row in courses)
            counted[table] = {label: total[label] for label in labels}
        else:
            ends = Counter((row.sub_target_group, row.end_situation) for row in courses)
            counted[table] = {label: [ends[AT_RISK, label], ends[HOMELESS, label]] for label in labels}
    return counted


def _labels(row: Any, attribute: str) -> list[str]:
    value = getattr(row, attribute)
    return value if isinstance(value, list) else [value]
