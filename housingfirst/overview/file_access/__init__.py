"""The whole record of one citizen, for a request to see it: what it consists of, read, and put on paper.

Here and not in `cases`, because a record spans the apps.
"""

from .making import (
    answer_data,
    answer_page,
    draw_answer,
    missing_on_paper,
    prepare_answer,
    rights_of,
)
from .paper import (
    laid_out,
)
from .reading import (
    Entry,
    Group,
    PartRead,
    count_entries,
    fingerprint,
    original_texts,
    read_part,
)
from .sections import (
    EXCEPTIONS,
    PARTS,
    SEEN,
    Kind,
    Part,
)
from .who import (
    who_can_answer,
    why_not,
)

__all__ = [
    "EXCEPTIONS",
    "PARTS",
    "SEEN",
    "Entry",
    "Group",
    "Kind",
    "Part",
    "PartRead",
    "answer_data",
    "answer_page",
    "count_entries",
    "draw_answer",
    "fingerprint",
    "laid_out",
    "missing_on_paper",
    "original_texts",
    "prepare_answer",
    "read_part",
    "rights_of",
    "who_can_answer",
    "why_not",
]
