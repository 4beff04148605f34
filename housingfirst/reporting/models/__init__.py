from .fidelity import FidelityCaseload, FidelityContacts, FidelityIndicator, FidelityReport, FidelityRow
from .published import PublishedCourse

__all__ = [
    "FidelityCaseload",
    "FidelityContacts",
    "FidelityIndicator",
    "FidelityReport",
    "FidelityRow",
    "PublishedCourse",
]
