"""One citizen of the demo who was registered twice, so that Carla has a pair to compare. Invented."""

from datetime import timedelta

from housingfirst.accounts.models import User
from housingfirst.core import clock

from . import services
from .demo import citizen
from .models import Citizen

AGAIN = "demo-ole-again"


def load_duplicates() -> None:
    """Ole, met once more by Bo, who did not know him; once, also when the two have been merged since."""
    if Citizen.objects.filter(external_id=AGAIN).exists():
        return
    bo, anna, today = User.objects.get(persona="bo"), User.objects.get(persona="anna"), clock.today()
    ole = citizen("ole")
    row = services.create_citizen(
        by=bo,
        external_id=AGAIN,
        first_name="Ole",
        last_name="Vestermosen",
        born_on=ole.born_on,
        alias="Kolonihave-Ole",
        address="Et skur ved fjordstien",
        reach_note="Ved Brugsen om formiddagen",
        situation="street",
        situation_from=today - timedelta(days=12),
    )
    services.add_contact_way(by=anna, citizen=ole, kind="phone", value="20 60 11 15")
    services.add_contact_way(by=bo, citizen=row, kind="phone", value="+45 20601115", note="Lånt telefon")
    services.add_relation(
        by=bo, citizen=row, kind="sibling", name="Inger", phone="20 60 12 40", quality="good", wish="contact",
        may_contact="ask",
    )  # fmt: skip
    services.write_note(
        by=bo,
        citizen=row,
        text="Mødte Ole ved fjordstien. Han plejer at bo i en kolonihave, siger han, men hytten er blevet for kold.",
    )
