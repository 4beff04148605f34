"""A citizen moves on: exactly what was chosen and looked at goes, on a ground, and nothing is written elsewhere."""

import hashlib
import json
import re
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.test import override_settings
from django.utils import translation

from cases import permissions, rules, services
from cases.codes import AT_RISK_REASONS, RELATION_KINDS
from cases.models import Disclosure, MovePackage, MunicipalityLink
from cases.queries import gone_to, moving
from cases.rules import names_problem
from housingfirst.accounts.codes import services as code_services
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope
from tests.cases.makers import days, make_agreed_plan, make_citizen, make_package, seen_of


@pytest.fixture
def malthe(cast):
    return make_citizen(cast["anna"], alias="Mallen", address="Havnegade 3", pronoun="han")


@pytest.fixture(autouse=True)
def files(tmp_path):
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        yield tmp_path


def choose(cast, citizen, **chosen):
    chosen = {
        "to_municipality": "Fjordby",
        "recipient": "Jobcenter Fjordby, Mette Lund",
        "ground": "consent",
        "consent_on": days(0),
        "fields": ["name", "situation"],
        **chosen,
    }
    return services.choose_package(by=cast["anna"], citizen=citizen, **chosen)


@pytest.mark.parametrize(
    ("chosen", "refusal"),
    [
        ({"to_municipality": " "}, rules.PlaceMissing),
        ({"to_municipality": "birkedal Kommune"}, rules.SameMunicipality),
        ({"recipient": " "}, rules.RecipientMissing),
        ({"fields": []}, rules.NothingChosen),
        ({"consent_on": None}, rules.PackageConsentMissing),
        ({"consent_on": "tomorrow"}, rules.DateInFuture),
        ({"ground": "law"}, rules.LegalBasisMissing),
        ({"ground": "to_citizen"}, rules.PackageGroundMissing),
        ({"notes": [999_999]}, rules.NotInRecord),
    ],
)
def test_package_without_recipient_ground_or_choice_is_refused(cast, malthe, chosen, refusal):
    chosen = {name: days(1) if value == "tomorrow" else value for name, value in chosen.items()}
    with pytest.raises(refusal):
        choose(cast, malthe, **chosen)
    assert not MovePackage.objects.exists()


def test_only_what_is_chosen_goes_and_no_heading_names_a_problem(cast, malthe):
    anna = cast["anna"]
    goal = make_agreed_plan(anna, malthe).goals.get()
    wanted = services.write_note(by=anna, citizen=malthe, text="Vil gerne have hund.")
    services.add_to_note(by=anna, note=wanted, text="Tillæg om hunden.", reason="Glemt")
    services.write_note(by=anna, citizen=malthe, text="Bliver her.")
    theme = services.write_theme_note(
        by=anna, citizen=malthe, group="substances", text="Ryger hash hver dag.", review_on=days(30)
    )
    services.write_theme_note(by=anna, citizen=malthe, group="health", text="Går ikke med.", review_on=days(30))
    package = choose(cast, malthe, goals=[goal.key], notes=[wanted.pk], themes=[theme.pk])
    parts = moving.package_parts(package)
    text = json.dumps([item.value for part in parts for item in part.items], ensure_ascii=False)
    for said in ("Malthe Stenløkke", "Vil gerne have hund.", "Tillæg om hunden.", "Ryger hash hver dag.", "Alma"):
        assert said in text
    for kept in ("Bliver her.", "Går ikke med.", "Mallen", "Havnegade"):
        assert kept not in text
    headings = [part.title for part in parts] + [item.label for part in parts for item in part.items]
    assert not [heading for heading in headings if names_problem(heading)], headings


def test_files_hold_exactly_what_was_looked_at_and_are_hashed(cast, malthe):
    package = make_package(cast["anna"], choose(cast, malthe))
    assert (package.state, package.failure) == ("ready", "")
    with package.file.open("rb") as paper, package.data_file.open("rb") as data:
        printed, written = paper.read(), data.read()
    assert printed[:5] == b"%PDF-"
    assert package.sha256 == hashlib.sha256(printed).hexdigest()
    assert package.data_sha256 == hashlib.sha256(written).hexdigest()
    said = json.loads(written)
    codes = [item["code"] for part in said["parts"] for item in part["items"]]
    assert codes == ["name", "situation"]
    assert said["to_municipality"] == "Fjordby"
    assert "samtykke" in said["ground"]["words"]


def test_record_that_changed_since_it_was_looked_at_makes_no_package(cast, malthe):
    anna = cast["anna"]
    package = choose(cast, malthe, fields=["name", "pronoun"])
    seen = seen_of(package)
    services.update_citizen(by=anna, citizen=malthe, version=malthe.version, pronoun="hun")
    package = MovePackage.objects.select_related("citizen").get(pk=package.pk)
    with pytest.raises(rules.RecordChanged):
        services.make_package(by=anna, package=package, seen=seen)
    services.make_package(by=anna, package=package, seen=seen_of(package))
    malthe.refresh_from_db()
    services.update_citizen(by=anna, citizen=malthe, version=malthe.version, pronoun="de")  # while it waits
    assert services.claim_package(package_id=package.pk)
    prepared = services.prepare_package(package_id=package.pk)
    kept = services.keep_package(prepared, services.draw_package(prepared))
    assert (kept.state, kept.failure, kept.file.name) == ("failed", "changed", "")


def test_circumstance_past_its_day_can_neither_be_chosen_nor_go(cast, malthe):
    theme = services.write_theme_note(
        by=cast["anna"], citizen=malthe, group="health", text="Sover dårligt.", review_on=days(5)
    )
    package = choose(cast, malthe, themes=[theme.pk])
    assert "Sover dårligt." in str(moving.package_parts(package))
    clock.move_by(timedelta(days=6))
    assert "Sover dårligt." not in str(moving.package_parts(package))
    with pytest.raises(rules.NotInRecord):
        choose(cast, malthe, themes=[theme.pk])


def test_protected_address_goes_only_by_somebody_who_may_see_it(cast):
    erik_sees_not = make_citizen(cast["anna"], address="Skjult 1", address_protected=True)
    with pytest.raises(permissions.CannotSeeAddress):
        services.choose_package(
            by=cast["erik"],
            citizen=erik_sees_not,
            to_municipality="Fjordby",
            recipient="Mette Lund",
            ground="consent",
            consent_on=days(0),
            fields=["address"],
        )


def test_note_for_the_closest_goes_and_is_read_in_the_package_only_by_them(cast, malthe):
    note = services.write_note(by=cast["carla"], citizen=malthe, text="Kun de nærmeste.", sensitivity="restricted")
    with pytest.raises(rules.NotInRecord):
        services.choose_package(
            by=cast["bo"], citizen=malthe, to_municipality="Fjordby", recipient="Mette Lund", ground="consent",
            consent_on=days(0), notes=[note.pk],
        )  # fmt: skip
    package = services.choose_package(
        by=cast["carla"], citizen=malthe, to_municipality="Fjordby", recipient="Mette Lund", ground="consent",
        consent_on=days(0), notes=[note.pk],
    )  # fmt: skip
    with pytest.raises(permissions.CannotReadPackage):
        services.make_package(by=cast["bo"], package=package, seen=seen_of(package))


def test_citizen_has_ended_here_from_the_day_and_nothing_is_written_in_the_other_municipality(cast, malthe):
    """Hedelund uses the same installation: not one of its rows comes or changes."""
    hedelund = cast["hedelund-anna"].municipality

    def rows_there():
        with municipality_scope(hedelund.pk):
            return {
                model._meta.label: model.objects.count()
                for model in apps.get_models()
                if any(field.name == "municipality" for field in model._meta.concrete_fields)
            }

    before = rows_there()
    package = make_package(cast["anna"], choose(cast, malthe, to_municipality="Hedelund"))
    with pytest.raises(rules.HandedOverTooEarly):
        services.hand_over_package(by=cast["anna"], package=package, handed_over_on=days(-2), acts_from=days(0))
    services.hand_over_package(by=cast["anna"], package=package, handed_over_on=days(0), acts_from=days(3))
    assert gone_to(malthe) is None, "not before the day"
    clock.move_by(timedelta(days=3))
    assert gone_to(malthe).name == "Hedelund"
    acting = MunicipalityLink.objects.filter(citizen=malthe, kind="acting").order_by("starts_on")
    assert [(row.name, row.ends_on) for row in acting] == [
        ("Birkedal Kommune", clock.today()),
        ("Hedelund", None),
    ]
    assert rows_there() == before
    with pytest.raises(rules.PackageHandedOver):
        services.discard_package(by=cast["anna"], package=package)


def test_what_could_not_be_handed_over_is_refused(cast, malthe):
    package = choose(cast, malthe)
    with pytest.raises(rules.PackageNotReady):
        services.hand_over_package(by=cast["anna"], package=package, handed_over_on=days(0), acts_from=days(0))
    services.discard_package(by=cast["anna"], package=package)
    with pytest.raises(rules.PackageClosed):
        services.make_package(by=cast["anna"], package=package, seen=seen_of(package))


def test_handing_over_is_logged_as_shared_on_the_consent_it_rests_on(cast, malthe):
    package = make_package(cast["anna"], choose(cast, malthe, fields=["name", "situation", "ways", "income"]))
    assert not Disclosure.objects.exists(), "nothing is shared before it is handed over"
    services.hand_over_package(by=cast["anna"], package=package, handed_over_on=days(0), acts_from=days(1))
    shared = Disclosure.objects.get()
    assert (shared.source, shared.sector, shared.ground) == (package.source, "other_municipality", "consent")
    assert shared.topics == ["contact", "housing", "economy"]
    assert (shared.consent.purpose, shared.consent.recipient) == ("move", "Fjordby")
    assert shared.to_whom == "Fjordby, Jobcenter Fjordby, Mette Lund"


def withdraw(cast, package):
    consent = package.consent
    return services.withdraw_consent(
        by=cast["anna"], consent=consent, version=consent.version, said_on=days(0), way="oral"
    )


@pytest.mark.parametrize("made", [False, True])
def test_consent_taken_back_stops_a_package_nobody_has_handed_over(cast, malthe, made, client_of):
    package = choose(cast, malthe)
    if made:
        package = make_package(cast["anna"], package)
    stopped = withdraw(cast, package)
    assert stopped.sources == (package.source,)
    package = MovePackage.objects.select_related("citizen", "consent").get(pk=package.pk)
    assert (package.state, package.failure) == ("discarded", "consent_withdrawn")
    assert "har trukket samtykket tilbage" in client_of("anna").get(package.get_absolute_url()).content.decode()
    clock.move_by(timedelta(days=1))
    with pytest.raises(rules.HandedOverAfterStop if made else rules.PackageNotReady):
        services.hand_over_package(by=cast["anna"], package=package, handed_over_on=days(0), acts_from=days(0))
    with pytest.raises(rules.ConsentTakenBack):
        choose(cast, malthe)
    assert not Disclosure.objects.exists()


def test_what_was_handed_over_before_the_consent_was_taken_back_is_noted_afterwards(cast, malthe, client_of):
    package = make_package(cast["anna"], choose(cast, malthe))
    clock.move_by(timedelta(days=3))
    withdraw(cast, package)
    clock.move_by(timedelta(days=1))
    package.refresh_from_db()
    anna, address = client_of("anna"), f"/citizens/packages/{package.pk}/handed-over/"
    assert address in anna.get(package.get_absolute_url()).content.decode()
    assert anna.get(address).context["form"]["handed_over_on"].value() in (None, ""), "the day is asked, not proposed"
    acts = {"acts_from": days(0).strftime("%d-%m-%Y"), "handed_over_how": "Sikker mail"}
    for day in (0, 1, -9):  # after the consent was taken back, ahead, before it was made
        late = anna.post(address, acts | {"handed_over_on": days(day).strftime("%d-%m-%Y")})
        assert late.status_code == 422
        assert "Sikker mail" in late.content.decode()
    assert not Disclosure.objects.exists()
    assert anna.post(address, acts | {"handed_over_on": days(-2).strftime("%d-%m-%Y")}).status_code == 302
    shared = Disclosure.objects.get()
    assert (shared.consent, shared.ground) == (package.consent, "consent")
    assert shared.shared_at.astimezone(clock.DANISH_TIME).date() == days(-2)
    package.refresh_from_db()
    assert (package.state, package.handed_over_on) == ("ready", days(-2))


@pytest.mark.parametrize(
    ("day", "carried"),
    [(1, False), (2, True), (4, True), (5, True), (6, False), (9, False)],
)
def test_a_consent_carried_a_past_day_until_the_next_answer(day, carried):
    """CASE-136"""
    then = [
        rules.Reply("given", date(2026, 3, 2), ("contact", "housing")),
        rules.Reply("limited", date(2026, 3, 5), ("contact",), "kun telefon"),
        rules.Reply("withdrawn", date(2026, 3, 8)),
    ]
    assert bool(rules.carried_then(then, ["housing"], date(2026, 3, day))) is carried


def test_the_people_around_go_along_with_the_wish_and_a_phone_only_where_they_may_be_called(cast, malthe):
    own = code_services.add_code(by=cast["sofie"], list_key=RELATION_KINDS, label="Gudmor", national="friend")
    anna = cast["anna"]
    services.add_relation(
        by=anna, citizen=malthe, name="Vibeke", kind=own.code, wish="contact", may_contact="yes", phone="20 30 40 50"
    )
    services.add_relation(
        by=anna, citizen=malthe, name="Ole", kind="friend", wish="no_contact", may_contact="no", phone="1"
    )
    package = choose(cast, malthe, fields=["relations"])
    (part,) = moving.package_parts(package)
    hers, his = sorted((item.value for item in part.items), reverse=True)
    assert hers.startswith("Vibeke, gudmor; borgerens ønske: ")
    assert hers.endswith("20 30 40 50")
    assert his.startswith("Ole, ")
    assert not his.endswith("; 1")
    assert moving.topics_of(package) == {"message"}


def test_a_reason_of_the_municipalitys_own_goes_along_in_its_own_words(cast, malthe):
    own = code_services.add_code(by=cast["sofie"], list_key=AT_RISK_REASONS, label="Skimmelsvamp", national="other")
    clock.move_by(timedelta(days=1))
    services.record_situation(
        by=cast["anna"], citizen=malthe, situation="at_risk", at_risk_reason=own.code, starts_on=days(0)
    )
    (part,) = moving.package_parts(choose(cast, malthe, fields=["situation"]))
    assert "Skimmelsvamp" in part.items[0].value


# ------------------------------------------------------------------ the pages


def test_page_shows_exactly_what_goes_and_asks_again_when_the_record_has_changed(client_of, cast, malthe):
    client = client_of("anna")
    sent = {
        "to_municipality": "Fjordby", "recipient": "Mette Lund", "ground": "consent", "identity": ["name", "pronoun"],
        "consent_on": clock.today().strftime("%d-%m-%Y"),
    }  # fmt: skip
    refused = client.post(f"/citizens/{malthe.pk}/packages/new/", {**sent, "identity": []})
    assert refused.status_code == 422
    assert "Mette Lund" in refused.content.decode(), "nothing typed is lost"
    chosen = client.post(f"/citizens/{malthe.pk}/packages/new/", sent, follow=True)
    text = chosen.content.decode()
    assert "Malthe Stenløkke" in text
    assert "Havnegade" not in text
    seen = re.search(r'name="seen" value="(\w+)"', text)[1]
    services.update_citizen(by=cast["anna"], citizen=malthe, version=malthe.version, pronoun="hun")
    package = MovePackage.objects.get()
    again = client.post(f"/citizens/packages/{package.pk}/make/", {"seen": seen})
    assert again.status_code == 409
    assert "hun" in again.content.decode()
    seen = re.search(r'name="seen" value="(\w+)"', again.content.decode())[1]
    assert client.post(f"/citizens/packages/{package.pk}/make/", {"seen": seen}).status_code == 302
    package.refresh_from_db()
    assert package.state == "requested"


def test_record_shows_periods_and_two_who_edit_lose_nothing(client_of, cast, malthe):
    client = client_of("anna")
    ago = clock.today().strftime("%d-%m-%Y")
    for page, typed in (
        ("income", {"source": "KH", "is_main": "yes", "starts_on": ago, "note": "Bevilget"}),
        ("education", {"kind": "education", "place": "SOSU Nord", "starts_on": ago, "keeps_study_home": "on"}),
        ("municipalities", {"kind": "previous", "name": "Fjordby", "ends_on": ago, "arrived_on": ago}),
    ):
        assert client.post(f"/citizens/{malthe.pk}/{page}/", typed).status_code == 302
    with translation.override("da"):
        text = client.get(f"/citizens/{malthe.pk}/record/").content.decode()
    for said in ("Kontanthjælp", "SOSU Nord", "Fjordby"):
        assert said in text
    row = malthe.incomes.get()
    page = f"/citizens/{malthe.pk}/income/{row.pk}/"
    typed = {"source": "KH", "is_main": "yes", "starts_on": ago, "note": "Bevilget af Yrsa", "version": 1}
    assert client_of("bo").post(page, typed).status_code == 302
    second = client.post(page, {**typed, "note": "Bevilget igen"})
    assert second.status_code == 409
    assert "Bevilget af Yrsa" in second.content.decode()
    assert "Bevilget igen" in second.content.decode()
