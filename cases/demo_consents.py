"""Consents of the demo: in force, limited, taken back and refused, made through the services."""

from datetime import timedelta
from typing import Any

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .demo import citizen
from .models import Consent


def load_consents(people: dict[str, User]) -> None:
    """What is there already stays."""
    if Consent.objects.filter(purpose="health").exists():
        return
    today = clock.today()

    def ask(by: str, key: str, days: int, **answer: Any) -> Consent:
        said_on = today - timedelta(days=days)
        return services.ask_consent(by=people[by], citizen=citizen(key), said_on=said_on, **answer)

    ask(
        "bo", "malthe", 120, purpose="health", sectors=["psychiatry"], answer="limited", way="written",
        topics=["message", "health"], limited_to="tiderne i ambulatoriet, ikke hvad jeg taler om",
        kept_where="Underskrevet blanket på sagen", valid_until=today + timedelta(days=9),
        own_words="I må godt vide, hvornår jeg skal derhen.",
    )  # fmt: skip
    taken = ask(
        "bo", "malthe", 90, purpose="income", sectors=["benefits"], answer="given", way="oral",
        before_whom="Bo Tranekær", topics=["message", "economy"],
    )  # fmt: skip
    services.withdraw_consent(
        by=people["bo"], consent=taken, version=taken.version, said_on=today - timedelta(days=20), way="oral",
        own_words="Det kan jeg selv tale med dem om.",
    )  # fmt: skip
    ask("anna", "kirsten", 30, purpose="housing", sectors=["housing_organisation"], answer="refused", way="oral")
    ask(
        "anna", "jesper", 14, purpose="network", sectors=["family"], recipient="Søsteren Karin", answer="given",
        way="oral", topics=["message", "contact", "housing"],
    )  # fmt: skip
