from .citizen import (
    AccessOpening,
    Citizen,
    CitizenTie,
    CitizenUserObjectPermission,
    ContactWay,
    JournalNote,
    SituationEpisode,
    ThemeNote,
)

__all__ = [
    "AccessOpening",
    "Citizen",
    "CitizenTie",
    "CitizenUserObjectPermission",
    "ContactWay",
    "JournalNote",
    "SituationEpisode",
    "ThemeNote",
]
