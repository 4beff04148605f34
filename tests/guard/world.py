"""One world for the tests of privacy: citizens of Anna's team, and in every field of theirs a marked string.

A mark reads `PLANT-<GROUP>-<citizen>-<what>`: the field group it belongs to, the key of the citizen in
`World.citizens`, and where it stands. The group ADDRESS marks a protected address. Marks without a citizen come from
tests/access_world.py, whose rows are all about citizens of Anna's team too.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import uuid4

from cases import services as cases
from cases.choices import InquirySource
from cases.models import Citizen
from cases.permissions import can_see_address, field_groups, field_groups_of_many, takes_inquiries
from housing import services as housing
from housingfirst.accounts.models import Unit, User
from housingfirst.accounts.roles import FieldGroup
from housingfirst.core import clock
from housingfirst.tasks import services as tasks
from referrals import services as referrals
from support import services as support
from tests.cases import makers
from tests.housing import stock_world
from tests.support import world as courses

KEYS = ("team", "nominated", "offered", "benefit", "resident", "protected", "granted", "address", "referred")
MARK = re.compile(rf"PLANT-([A-Z]+)-(?:({'|'.join(KEYS)})-)?([a-z0-9]+)", re.IGNORECASE)
CPR = {key: f"67039{number}-1{number}34" for number, key in enumerate(KEYS)}


@dataclass
class World:
    cast: dict[str, User]
    citizens: dict[str, Citizen] = field(default_factory=dict)
    rows: dict[str, dict[str, object]] = field(default_factory=dict)

    def __post_init__(self):
        self._groups = {}

    def groups(self, persona: str, key: str) -> frozenset[str]:
        """What the persona may see of the citizen, as the application defines it; ADDRESS for a protected address."""
        if (persona, key) not in self._groups:
            self._groups[persona, key] = self._ask(persona, self.citizens[key])
        return self._groups[persona, key]

    def _ask(self, persona: str, citizen: Citizen) -> frozenset[str]:
        user = User.objects.get(persona=persona)
        if user.municipality_id != citizen.municipality_id:
            return frozenset()
        groups = {str(group).upper() for group in field_groups(user, Citizen.objects.get(pk=citizen.pk))}
        if groups and can_see_address(user, Citizen.objects.get(pk=citizen.pk)):
            groups.add("ADDRESS")
        return frozenset(groups)

    def groups_of_new(self, persona: str, new: list[Citizen]) -> frozenset[str]:
        """What the persona may see of the citizens `new`, made for one test.

        Where none was made, the marks stand in an inquiry about nobody yet: for those who take inquiries (CASE-86).
        """
        user = User.objects.get(persona=persona)
        if not new:
            whole = user.municipality_id == self.cast["anna"].municipality_id and takes_inquiries(user)
            return frozenset(group.upper() for group in FieldGroup.values) if whole else frozenset()
        rows = [row for row in new if row.municipality_id == user.municipality_id]
        groups = field_groups_of_many(user, rows).values()
        return frozenset(str(group).upper() for seen in groups for group in seen)


def build(cast: dict[str, User]) -> World:
    world = World(cast)
    courses.offer_methods(cast)
    for key in KEYS:
        world.citizens[key] = _citizen(cast, key)
        world.rows[key] = _record(cast, key, world.citizens[key])
    rows, people = world.rows, world.citizens
    for key in ("nominated", "offered", "benefit", "protected", "granted", "address"):
        rows[key]["nomination"] = _nominate(cast, key, people[key])
    rows["referred"]["referral"] = _refer(cast, people["referred"], {"contact", "economy"})
    referrals.warn_of_sanction(
        by=cast["jonas"],
        referral=rows["referred"]["referral"],
        what="PLANT-ECONOMY-referred-sanction",
        falls_on=clock.today(),
    )
    rows["resident"]["referral"] = _refer(cast, people["resident"], set())
    rows["resident"]["stay"] = housing.admit(
        by=cast["mona"],
        citizen=people["resident"],
        unit=Unit.objects.get(name="Boformen Engholm"),
        admitted_on=clock.today(),
    )
    for key in ("offered", "benefit", "address", "granted"):
        approved = housing.decide_nomination(by=cast["erik"], nomination=rows[key]["nomination"], outcome="approved")
        rows[key]["nomination"] = approved
    owner = stock_world.organisation(cast, "Lysbo", agreement=False)
    place = stock_world.department(cast, owner)
    rows["team"]["vacancy"] = stock_world.report(cast, place)
    rows["offered"]["offer"] = _offer(cast, place, rows["offered"]["nomination"])
    lease = _offer(cast, place, rows["address"]["nomination"])
    lease = housing.answer_offer(by=cast["anna"], offer=lease, accepted=True, own_words="PLANT-HOUSING-address-yes")
    rows["address"]["tenancy"] = housing.sign_lease(by=cast["hanne"], offer=lease)
    rows["benefit"]["application"] = housing.apply_for_benefit(
        by=cast["anna"], citizen=people["benefit"], kind="affordability", vacancy=rows["team"]["vacancy"]
    )
    cases.grant(
        by=cast["carla"],
        citizen=people["granted"],
        user=cast["dorthe"],
        what="view_citizen",
        ends_on=clock.today() + timedelta(days=7),
        reason="PLANT-NOTES-granted-reason",
    )
    cases.update_citizen(by=cast["anna"], citizen=people["address"], version=1, address_protected=True)
    # Erik protects the record: he and the worker of the course stay tied to it, and nobody else reaches it any more.
    cases.protect_record(by=cast["erik"], citizen=people["protected"], protected=True)
    return world


def _citizen(cast, key):
    address = "ADDRESS" if key == "address" else "HOUSING"
    return cases.create_citizen(
        by=cast["anna"],
        first_name=f"PLANT-IDENTITY-{key}-first",
        last_name=f"PLANT-IDENTITY-{key}-last",
        alias=f"Zebrafinke {key}",
        external_id=f"PLANT-IDENTITY-{key}-external",
        cpr=CPR[key],
        pronoun=f"PLANT-IDENTITY-{key}-p",
        language=f"PLANT-CONTACT-{key}-language",
        reach_note=f"PLANT-CONTACT-{key}-reach",
        address=f"PLANT-{address}-{key}-address",
        situation="street",
        situation_from=clock.today(),
    )


def _record(cast, key, citizen):
    """What every citizen has: contact ways, circumstances, journal, contacts, decisions, plan, measurement, tasks."""
    anna, erik, today = cast["anna"], cast["erik"], clock.today()
    rows = {}
    rows["way"] = cases.add_contact_way(by=anna, citizen=citizen, kind="phone", value=f"PLANT-CONTACT-{key}-way")
    cases.add_name(by=anna, citizen=citizen, kind="former", name=f"PLANT-IDENTITY-{key}-former")
    cases.add_relation(
        by=anna, citizen=citizen, kind="mother", name=f"PLANT-NOTES-{key}-mother", phone=f"PLANT-NOTES-{key}-phone"
    )
    cases.add_child(by=anna, citizen=citizen, name=f"PLANT-NOTES-{key}-child", home="with_citizen")
    cases.add_child(by=anna, citizen=citizen, name=f"PLANT-HEALTH-{key}-unborn", expected_on=today)
    cases.add_representative(
        by=anna,
        citizen=citizen,
        kind="guardian",
        name=f"PLANT-CONTACT-{key}-guardian",
        scope=f"PLANT-NOTES-{key}-scope",
        document_on=today,
        document_place=f"PLANT-NOTES-{key}-archive",
    )
    for group in ("economy", "health", "substances"):
        rows[group] = cases.write_theme_note(
            by=anna,
            citizen=citizen,
            group=group,
            text=f"PLANT-{group.upper()}-{key}-theme",
            review_on=today + timedelta(days=60),
        )
    rows["note"] = cases.write_note(by=anna, citizen=citizen, text=f"PLANT-NOTES-{key}-journal")
    rows["contact"] = support.log_contact(
        by=anna,
        citizen=citizen,
        happened_at=clock.now() - timedelta(hours=1),
        minutes=45,
        place="home",
        outcome="held",
        note=f"PLANT-NOTES-{key}-contact",
        own_words=f"PLANT-NOTES-{key}-said",
        participants=[("network", f"PLANT-NOTES-{key}-participant")],
        client_key=uuid4(),
    )
    rows["appointment"] = support.plan_appointment(
        by=anna, citizen=citizen, starts_at=clock.now() + timedelta(hours=3), about=f"PLANT-NOTES-{key}-about"
    )
    rows["inquiry"] = cases.record_inquiry(
        by=erik,
        received_on=today,
        source=InquirySource.OTHER,
        reasons=["housing"],
        known_before="yes",
        person_name=f"PLANT-IDENTITY-{key}-inquiry",
        person_whereabouts=f"PLANT-CONTACT-{key}-whereabouts",
        sender_name=f"PLANT-CONTACT-{key}-sender",
        what_is_known=f"PLANT-NOTES-{key}-known",
        citizen=citizen,
    )
    makers.make_assessment(
        erik,
        citizen,
        complexity_reason=f"PLANT-NOTES-{key}-complexity",
        system_use_reason=f"PLANT-NOTES-{key}-system",
        own_words=f"PLANT-NOTES-{key}-view",
    )
    rows["decision"] = makers.make_decision(erik, citizen, reasons=f"PLANT-NOTES-{key}-reasons of some length")
    rows["entry"] = support.enlist(
        by=erik, citizen=citizen, method="ICM", team=courses.team(), need_note=f"PLANT-NOTES-{key}-need"
    )
    if key in ("team", "protected"):
        rows["course"] = support.start_course(
            by=cast["carla"], entry=rows["entry"], worker=cast["bo" if key == "protected" else "anna"]
        )
    draft = makers.write_plan(anna, makers.make_plan(anna, citizen), own_words=f"PLANT-NOTES-{key}-plan")
    makers.add_goal(anna, draft, own_words=f"PLANT-NOTES-{key}-goal", steps=(f"PLANT-NOTES-{key}-step",))
    rows["plan"] = cases.agree_plan(
        by=anna,
        plan_version=draft,
        version=draft.version,
        agreed_on=today,
        review_on=today + timedelta(days=90),
        agreed_how="Talt igennem",
    )
    rows["measurement"] = cases.record_measurement(
        by=anna, citizen=citizen, kind="start", housing="sofa_street_unknown", own_words=f"PLANT-NOTES-{key}-measured"
    )
    rows["task"] = tasks.raise_task(
        by=anna,
        key=f"guard:{key}",
        kind="other",
        title="Look at the plan again with %(citizen)s",
        why=f"PLANT-NOTES-{key}-why",
        due_on=today,
        citizen=citizen,
        assignee=anna,
    )
    return rows


def _nominate(cast, key, citizen):
    return housing.nominate(
        by=cast["anna"],
        citizen=citizen,
        own_words=f"PLANT-HOUSING-{key}-words",
        near=f"PLANT-HOUSING-{key}-near",
        away_from=f"PLANT-HOUSING-{key}-away",
        other_needs=f"PLANT-HOUSING-{key}-needs",
        assessment=f"PLANT-NOTES-{key}-assessment",
    )


def _refer(cast, citizen, shared):
    return referrals.refer(
        by=cast["anna"],
        citizen=citizen,
        unit=Unit.objects.get(name="Jobcenter Birkedal"),
        subject="Praktik",
        request="Find en praktikplads to dage om ugen.",
        field_groups=shared,
        ground="consent",
        consent_on=clock.today(),
    )


def _offer(cast, place, nomination):
    today = clock.today()
    return housing.make_offer(
        by=cast["hanne"],
        vacancy=stock_world.report(cast, place),
        nomination=nomination,
        answer_by=clock.now() + timedelta(days=2),
        move_in_on=today + timedelta(days=7),
        support_method="ICM",
        support_contact=cast["anna"],
        first_visit_on=today + timedelta(days=7),
    )
