"""Which rows somebody may reach, by topic."""

from .citizens import (
    CitizenBoundQuerySet,
    CitizenQuerySet,
    DatedCitizenBoundQuerySet,
    close_in_person,
    of_person,
    of_teams,
    open_now,
)
from .detection import (
    ActivityQuerySet,
    ActorQuerySet,
    OutreachMeetingQuerySet,
    OutreachQuerySet,
)
from .imports import (
    ImportJobQuerySet,
    ImportLineQuerySet,
)
from .inquiries import (
    InquiryQuerySet,
    ShortContactQuerySet,
)
from .journal import (
    AttachmentQuerySet,
    JournalNoteQuerySet,
)
from .merging import (
    MergeQuerySet,
    NotSameQuerySet,
    PartOfMergeQuerySet,
)
from .plans import (
    DecisionQuerySet,
    FormDraftQuerySet,
    LegalBasisQuerySet,
    MeasurementQuerySet,
)
from .screening import (
    ScreeningQuerySet,
)
from .situations import (
    BY_NAME,
    SituationQuerySet,
)

__all__ = [
    "BY_NAME",
    "ActivityQuerySet",
    "ActorQuerySet",
    "AttachmentQuerySet",
    "CitizenBoundQuerySet",
    "CitizenQuerySet",
    "DatedCitizenBoundQuerySet",
    "DecisionQuerySet",
    "FormDraftQuerySet",
    "ImportJobQuerySet",
    "ImportLineQuerySet",
    "InquiryQuerySet",
    "JournalNoteQuerySet",
    "LegalBasisQuerySet",
    "MeasurementQuerySet",
    "MergeQuerySet",
    "NotSameQuerySet",
    "OutreachMeetingQuerySet",
    "OutreachQuerySet",
    "PartOfMergeQuerySet",
    "ScreeningQuerySet",
    "ShortContactQuerySet",
    "SituationQuerySet",
    "close_in_person",
    "of_person",
    "of_teams",
    "open_now",
]
