"""The people around the citizens of the demo: names, ways, relations, children, representatives. All invented."""

from datetime import time, timedelta

from housingfirst.accounts.models import Municipality, User
from housingfirst.accounts.personas import BIRKEDAL
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

from . import services
from .demo import citizen
from .models import ContactWay, Relation


def load_relations() -> None:
    """Once; what is there already stays."""
    municipality = Municipality.objects.get(name=BIRKEDAL)
    with municipality_scope(municipality.pk):
        if not Relation.objects.exists():
            _malthe()
            _jesper()
            _amina()
            _rikke()


def _malthe() -> None:
    by, row, today = User.objects.get(persona="bo"), citizen("malthe"), clock.today()
    phone = ContactWay.objects.get(citizen=row, kind="phone")
    services.change_contact_way(
        by=by, way=phone, version=phone.version, preferred=True, text_allowed="yes", message_allowed="no",
        not_before=time(13), not_after=time(20), note="Han læser SMS'er, men tager ikke telefonen",
    )  # fmt: skip
    services.add_contact_way(
        by=by, citizen=row, kind="phone", value="20 60 12 95", may_be_used=False, note="Fars telefon. Kun kendt af os"
    )
    services.add_name(by=by, citizen=row, kind="nickname", name="Malle")
    services.add_relation(
        by=by, citizen=row, kind="sibling", name="Vibeke", phone="20 60 12 90", quality="good", wish="contact",
        may_contact="yes", note="Storesøster. Malthe vil gerne have hende med til møder",
    )  # fmt: skip
    services.add_relation(
        by=by, citizen=row, kind="mother", name="Dorrit", phone="20 60 12 93", quality="improving", wish="pause",
        may_contact="ask",
    )  # fmt: skip
    services.add_relation(
        by=by, citizen=row, kind="father", name="Karsten", phone="20 60 12 95", quality="broken", wish="no_contact",
        may_contact="no",
    )  # fmt: skip
    services.add_representative(
        by=by, citizen=row, kind="power_of_attorney", name="Vibeke Stenløkke", phone="20 60 12 90",
        address="Solbakken 12, 0000 Birkedal", letters=["decisions", "plans"], matters=["economy", "housing"],
        scope="Må tale med kommunen om bolig, husleje og gæld.", document_on=today - timedelta(days=40),
        document_place="Sagsarkivet, nr. 26-118", starts_on=today - timedelta(days=40),
        ends_on=today + timedelta(days=325),
    )  # fmt: skip
    services.add_representative(
        by=by, citizen=row, kind="companion", name="Frivillig fra Netværkshuset", matters=["meetings"],
        starts_on=today - timedelta(days=300), ends_on=today - timedelta(days=30),
    )  # fmt: skip


def _jesper() -> None:
    by, row = User.objects.get(persona="anna"), citizen("jesper")
    services.add_name(by=by, citizen=row, kind="nickname", name="Havne-Jesper")
    services.add_child(by=by, citizen=row, name="Liva", born_year=clock.today().year - 9, home="other_parent")
    services.add_relation(
        by=by, citizen=row, kind="adult_child", name="Sebastian", quality="damaged", wish="contact", may_contact="ask"
    )


def _amina() -> None:
    by, row = User.objects.get(persona="anna"), citizen("amina")
    services.update_citizen(
        by=by, citizen=row, version=row.version, other_languages="engelsk, lidt dansk",
        interpreter_dialect="nordsomalisk",
    )  # fmt: skip


def _rikke() -> None:
    by, row, today = User.objects.get(persona="bo"), citizen("rikke"), clock.today()
    services.add_child(by=by, citizen=row, name="Alma", born_year=today.year - 3, home="with_citizen")
    services.add_child(by=by, citizen=row, expected_on=today + timedelta(days=110))
    services.add_representative(
        by=by, citizen=row, kind="guardian", name="Advokat Tage Rosenlund", phone="20 60 12 99",
        address="Torvet 1, 0000 Birkedal", letters=["decisions"], matters=["economy"],
        scope="Økonomiske forhold.", document_on=today - timedelta(days=200),
        document_place="Sagsarkivet, nr. 26-031", starts_on=today - timedelta(days=200),
    )  # fmt: skip
