"""The answer as it is laid out on paper: a table where entries are short and alike, else one block for each (CASE-197).

Pure: it takes what was read and loses nothing of it. Every text of the data stands on the paper, once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .reading import Entry, Group, PartRead, Value
from .sections import NOTED, SEEN

MOST_COLUMNS = 5
FEWEST_ROWS = 3
LONGEST_CELL = 44  # characters
WIDEST_ROW = 120  # characters of the longest cells together
LONGEST_KEPT_WHOLE = 900  # characters of the texts of an entry that stays on one page
LONGEST_IN_A_RUN = 90  # characters; a longer text stands by itself


@dataclass(frozen=True)
class Block:
    """One entry: what it is, its short facts in a run, its texts by themselves, and last who noted it.

    `omitted`: why all of it, or passages, are left out; `whole` when nothing else stands there.
    """

    number: str
    head: str
    facts: list[Value]
    texts: list[Value]
    noted: list[Value]
    whole: bool = False
    omitted: str = ""

    @property
    def is_short(self) -> bool:
        """It fits beside others on a page, and is not parted."""
        return sum(len(value.text) for value in self.texts) < LONGEST_KEPT_WHOLE


@dataclass(frozen=True)
class Table:
    """Entries in rows; first a column with their numbers, or their days where the first label is empty."""

    columns: list[str]
    rows: list[list[str]]


@dataclass(frozen=True)
class PaperGroup:
    """The entries of one kind; in `table`, or each as a block."""

    title: str
    count: int
    blocks: list[Block] = field(default_factory=list)
    table: Table | None = None


@dataclass(frozen=True)
class PaperPart:
    """A part with something in it. `anchor` is where the table of contents points."""

    anchor: str
    title: str
    groups: list[PaperGroup]


def laid_out(parts: Iterable[PartRead]) -> tuple[list[PaperPart], list[str]]:
    """The parts that hold something, and the titles of those that hold nothing."""
    full, empty = [], []
    for part in parts:
        groups = [_group(group, part.code == SEEN) for group in part.groups if group.entries]
        if groups:
            full.append(PaperPart(f"part-{part.code}", part.title, groups))
        else:
            empty.append(part.title)
    return full, empty


def _group(group: Group, is_log: bool) -> PaperGroup:
    count = len(group.entries)
    if is_log:
        return PaperGroup(group.title, count, table=_log(group))
    table = _table(group.entries)
    if table is not None:
        return PaperGroup(group.title, count, table=table)
    return PaperGroup(group.title, count, [_block(entry, count > 1) for entry in group.entries])


def _log(group: Group) -> Table:
    """Who has seen the record: the day is what numbers an entry."""
    labels = {value.code: value.label for entry in group.entries for value in entry.values}
    rows = [[entry.number, *(_texts(entry).get(code, "") for code in labels)] for entry in group.entries]
    return Table(["", *labels.values()], rows)


def _texts(entry: Entry) -> dict[str, str]:
    return {value.code: value.text for value in entry.values}


def _table(entries: list[Entry]) -> Table | None:
    """Several entries with few and short values side by side; nothing where they need more room."""
    if len(entries) < FEWEST_ROWS or any(entry.left_out or not entry.values for entry in entries):
        return None
    labels = {value.code: value.label for entry in entries for value in _in_order(entry)}
    cells = [_texts(entry) for entry in entries]
    widest = [max([len(label), *(len(row.get(code, "")) for row in cells)]) for code, label in labels.items()]
    is_narrow = max(widest) <= LONGEST_CELL and sum(widest) <= WIDEST_ROW
    if len(labels) > MOST_COLUMNS or not is_narrow or any("\n" in text for row in cells for text in row.values()):
        return None
    rows = [[str(number), *(row.get(code, "") for code in labels)] for number, row in enumerate(cells, start=1)]
    return Table(["", *labels.values()], rows)


def _in_order(entry: Entry) -> list[Value]:
    """What the entry is first, who noted it last."""
    head = entry.head
    rest = [value for value in entry.values if value not in head]
    return [*head, *(one for one in rest if one.code not in NOTED), *(one for one in rest if one.code in NOTED)]


def _block(entry: Entry, is_one_of_many: bool) -> Block:
    number = entry.number if is_one_of_many else ""
    if entry.whole:
        return Block(number, "", [], [], [], whole=True, omitted=entry.left_out)
    head = [value for value in entry.head if not _is_long(value)]
    rest = [value for value in entry.values if value not in head]
    return Block(
        number,
        " · ".join(value.text for value in head),
        facts=[value for value in rest if value.code not in NOTED and not _is_long(value)],
        texts=[value for value in rest if value.code not in NOTED and _is_long(value)],
        noted=[value for value in rest if value.code in NOTED],
        omitted=entry.left_out,
    )


def _is_long(value: Value) -> bool:
    """A sentence, or what is as long as one."""
    is_sentence = value.text.endswith((".", "?", "!")) and " " in value.text and not value.at
    return value.partly or is_sentence or len(value.text) > LONGEST_IN_A_RUN or "\n" in value.text
