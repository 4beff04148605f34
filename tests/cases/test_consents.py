"""Consent and disclosure: answers that add up, one place that lets through, and what stops when it is taken back."""

import threading
from datetime import date, timedelta
from html import unescape

import pytest
from django.db import Error, connection, transaction
from django.urls import reverse

from cases import permissions, rules, services
from cases.choices import ConsentAnswer, DocumentStatus, SharingGround
from cases.models import AccessOpening, Consent, ConsentReply, Disclosure, LegalBasis
from cases.queries import consents as queries
from housing import services as housing
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.conflicts import StaleVersion
from housingfirst.core.db import municipality_scope
from housingfirst.overview import services as joint
from housingfirst.tasks import sweeps
from housingfirst.tasks.models import Task
from referrals import services as referrals
from referrals.choices import ReferralState
from tests.cases import makers
from tests.cases.makers import days, make_agreed_plan, make_citizen
from tests.conftest import persona
from tests.referrals.makers import refer, unit

DAY = date(2026, 3, 3)


def said(answer, *topics, on=DAY, until=None, number=0):
    return rules.Reply(answer, on, topics, "kun det" if answer == "limited" else "", until, number)


def asked(*replies, purpose="work", sectors=("jobcentre",), unit_id=None, recipient="", pk=1):
    return rules.Asked(pk, purpose, sectors, replies, unit_id, recipient)


def ground(*consents, sector="jobcentre", topics=("contact",), **more):
    return rules.sharing_ground(
        **{"purpose": "work", "on": DAY, **more}, sector=sector, topics=topics, consents=consents
    )


# ------------------------------------------------------------------ rules


@pytest.mark.parametrize(
    ("consents", "refusal"),
    [
        ([], rules.NoConsent),
        ([asked(said("given", "economy"))], rules.ConsentTooNarrow),
        ([asked(said("limited", "economy"))], rules.ConsentTooNarrow),
        ([asked(said("refused"))], rules.ConsentRefusedByCitizen),
        ([asked(said("given", "contact"), said("withdrawn"))], rules.ConsentTakenBack),
        ([asked(said("given", "contact", on=date(2026, 1, 1), until=date(2026, 3, 2)))], rules.ConsentRunOut),
        ([asked(said("given", "contact"), purpose="housing")], rules.NoConsent),
        ([asked(said("given", "contact"), sectors=("shelter",))], rules.NoConsent),
        ([asked(said("given", "contact"), unit_id=7)], rules.NoConsent),
        ([asked(said("given", "contact"), recipient="Vibeke")], rules.NoConsent),
    ],
)
def test_nothing_is_shared_without_a_consent_that_carries_it(consents, refusal):
    with pytest.raises(refusal):
        ground(*consents)


@pytest.mark.parametrize(
    ("consent", "more"),
    [
        (asked(said("refused"), said("given", "contact", "economy")), {}),
        (asked(said("limited", "contact", until=DAY)), {}),
        (asked(said("given", "contact"), unit_id=7), {"unit_id": 7}),
        (asked(said("given", "contact"), recipient="Vibeke, søster"), {"recipient": " vibeke,  Søster"}),
        (asked(said("given", "contact"), sectors=("jobcentre", "shelter")), {"sector": "shelter"}),
        (asked(said("given", "health"), sectors=("psychiatry",)), {"sector": "psychiatry", "topics": ["health"]}),
    ],
)
def test_consent_in_force_that_covers_it_lets_it_through(consent, more):
    found = ground(consent, **more)
    assert (found.kind, found.consent_id, found.said_on) == (SharingGround.CONSENT, 1, DAY)


YES_TO_MANY = asked(said("given", "contact", "economy", number=5), sectors=("jobcentre", "benefits"))


@pytest.mark.parametrize(
    ("later", "more", "refusal"),
    [
        (asked(said("refused", number=6), pk=2), {}, rules.ConsentRefusedByCitizen),
        (asked(said("refused", number=6), pk=2), {"chosen": 1}, rules.ConsentRefusedByCitizen),
        (asked(said("given", "contact"), said("withdrawn", number=6), pk=2), {}, rules.ConsentTakenBack),
        (asked(said("refused", number=6), pk=2, unit_id=7), {"unit_id": 7}, rules.ConsentRefusedByCitizen),
        (asked(said("refused", number=6), pk=2, unit_id=7), {}, rules.ConsentRefusedByCitizen),
        (asked(said("refused", number=6), pk=2, recipient="Mette  lund"), {"recipient": "mette Lund"},
         rules.ConsentRefusedByCitizen),
        (asked(said("limited", "economy", number=6), pk=2), {}, rules.ConsentTooNarrow),
    ],
)  # fmt: skip
def test_later_and_narrower_no_overrules_a_yes_to_many(later, more, refusal):
    """CASE-150"""
    with pytest.raises(refusal):
        ground(YES_TO_MANY, later, **more)
    assert ground(YES_TO_MANY, later, sector="benefits", **more).consent_id == 1


@pytest.mark.parametrize(
    ("other", "more"),
    [
        (asked(said("refused", number=4), pk=2), {}),
        (asked(said("refused", on=date(2026, 3, 2), number=6), pk=2), {}),
        (asked(said("refused", number=6), pk=2, purpose="income"), {}),
        (asked(said("refused", number=6), pk=2, unit_id=7), {"unit_id": 8}),
        (asked(said("refused", number=6), pk=2, recipient="Ole"), {"recipient": "Mette"}),
        (asked(said("refused"), said("given", "contact", number=6), pk=2), {}),
        (asked(said("limited", "contact", number=6), pk=2), {}),
        (asked(said("limited", "economy", on=date(2026, 3, 1), until=date(2026, 3, 2), number=6), pk=2), {}),
    ],
)
def test_older_no_or_one_about_something_else_overrules_nothing(other, more):
    """CASE-150"""
    assert ground(YES_TO_MANY, other, **more).kind == SharingGround.CONSENT


def test_health_counts_only_alone_and_a_housing_organisation_never_hears_by_law():
    both = asked(said("given", "contact"), sectors=("jobcentre", "psychiatry"))
    assert ground(both).consent_id == 1
    with pytest.raises(rules.NoConsent):
        ground(both, sector="psychiatry")
    assert ground(legal_basis="FVL-28").kind == SharingGround.LAW
    with pytest.raises(rules.SharedOnConsentOnly):
        ground(sector="housing_organisation", legal_basis="FVL-28")


@pytest.mark.parametrize(
    ("sectors", "more", "refusal"),
    [
        ([], {}, rules.SectorMissing),
        (["psychiatry", "jobcentre"], {}, rules.HealthByItself),
        (["psychiatry", "treatment"], {}, rules.HealthByItself),
        (["family"], {}, rules.NameMissing),
        (["shelter"], {"unit_name": "Jobcenter", "unit_sector": "jobcentre"}, rules.UnitOfOtherSector),
    ],
)
def test_whom_a_consent_names(sectors, more, refusal):
    with pytest.raises(refusal):
        rules.kind_of(sectors, **more)
    assert rules.kind_of(["psychiatry"]) == "health"
    assert rules.kind_of(["jobcentre", "benefits"]) == "ordinary"


@pytest.mark.parametrize(
    ("reply", "former", "refusal"),
    [
        (said("given", "contact", on=DAY + timedelta(days=1)), [], rules.SaidInTheFuture),
        (said("given", "contact", on=date(2026, 1, 1)), [said("given", "contact")], rules.SaidBeforeLast),
        (said("given"), [], rules.TopicsMissing),
        (rules.Reply("limited", DAY, ("contact",)), [], rules.LimitMissing),
        (said("given", "contact", until=DAY - timedelta(days=1)), [], rules.ValidUntilPast),
        (said("withdrawn"), [], rules.NothingToWithdraw),
        (said("withdrawn"), [said("refused")], rules.NothingToWithdraw),
        (said("withdrawn"), [said("given", "contact"), said("withdrawn")], rules.NothingToWithdraw),
    ],
)
def test_answers_that_make_no_sense_are_refused(reply, former, refusal):
    with pytest.raises(refusal):
        rules.check_reply(reply, "oral", "Anna", former, DAY)


def test_orally_names_who_heard_it():
    with pytest.raises(rules.WitnessMissing):
        rules.check_reply(said("given", "contact"), "oral", " ", [], DAY)


def test_sentence_says_who_sees_what_and_what_stops():
    told = {"name": "Malthe", "purpose": "work", "whom": "jobcentret", "topics": ["economy", "contact"]}
    assert rules.who_sees_what(answer="limited", limited_to="at jeg søger arbejde.", valid_until=DAY, **told) == (
        "Jobcentret får oplyst navn og CPR-nummer, kontaktoplysninger og økonomi, men kun at jeg søger arbejde, for at "
        "hjælpe med job og uddannelse til og med 3. marts 2026, og den dag Malthe trækker samtykket tilbage, lukker vi "
        "adgangen og fortæller ikke mere, men det, der er fortalt, kan ikke kaldes tilbage."
    ).replace("3. marts", "3.\u00a0marts")
    assert rules.who_sees_what(answer="limited", limited_to="Kun i dag", **told).count("kun") == 1
    assert "den samme plads på alle lister" in rules.who_sees_what(answer="refused", **told)
    assert rules.who_sees_what(answer="given", on_paper=True, **told).endswith(
        "for at hjælpe med job og uddannelse: det, der står på papiret, og den dag Malthe trækker samtykket tilbage, "
        "udleverer vi ikke mere, men det, der er udleveret, kan ikke kaldes tilbage."
    )


# ------------------------------------------------------------------ answers


@pytest.fixture
def citizen(cast):
    return make_citizen(cast["anna"])


def ask(cast, citizen, **more):
    more = {
        "purpose": "work",
        "sectors": ["jobcentre"],
        "answer": "given",
        "topics": ["message", "contact"],
        "said_on": days(0),
        "way": "written",
        "kept_where": "På sagen",
        **more,
    }
    return services.ask_consent(by=cast["anna"], citizen=citizen, **more)


def take_back(cast, consent, version=None, **more):
    return joint.answer_consent(
        by=cast["anna"],
        consent=consent,
        version=version or consent.version,
        answer=ConsentAnswer.WITHDRAWN,
        said_on=days(0),
        way="oral",
        **more,
    )


def test_answers_are_added_never_changed_and_the_newest_holds(cast, citizen):
    consent = ask(cast, citizen, answer="refused", topics=["contact"], said_on=days(-3))
    first = consent.replies.get()
    assert (first.topics, consent.version) == ([], 1)
    with pytest.raises(services.ConsentExists):
        ask(cast, citizen)
    again = {"by": cast["anna"], "consent": consent, "said_on": days(0), "way": "oral"}
    services.answer_consent(**again, version=1, answer="given", topics=["contact"])
    with pytest.raises(StaleVersion):
        services.answer_consent(**again, version=1, answer="refused")
    assert [reply.answer for reply in consent.replies.all()] == ["refused", "given"]
    assert consent.replies.last().before_whom == str(cast["anna"])
    for rows, change in ((ConsentReply, {"answer": "given"}), (Disclosure, {"sector": "other"})):
        refer(cast, citizen) if rows is Disclosure else None
        with pytest.raises(Error), transaction.atomic():
            rows.objects.update(**change)
        with pytest.raises(Error), transaction.atomic():
            rows.objects.all()._raw_delete("default")


def test_only_those_who_see_the_whole_record_write_and_read_consents(cast, citizen):
    consent = ask(cast, citizen)
    refer(cast, citizen)
    for who in ("dorthe", "jonas", "bent", "lise"):
        with pytest.raises(permissions.CannotReach if who != "jonas" else permissions.CannotEdit):
            services.answer_consent(
                by=cast[who], consent=consent, version=1, answer="refused", said_on=days(0), way="oral"
            )
        assert not Consent.objects.visible_to(persona(who)).exists()
        assert not Disclosure.objects.visible_to(persona(who)).exists()


# ------------------------------------------------------------------ sharing


def test_every_door_names_its_ground_and_is_written_down(cast, citizen):
    consent = ask(cast, citizen, topics=["message", "contact", "economy"])
    by_consent = refer(cast, citizen, field_groups=["economy"], consent=consent, consent_on=None)
    by_law = refer(cast, citizen, ground="law", legal_basis="FVL-28", unit=unit("Boformen Engholm"))
    plan = make_agreed_plan(cast["anna"], make_citizen(cast["anna"], first_name="Otto"))
    document = services.request_document(
        by=cast["anna"],
        plan_version=plan,
        parts=["goals"],
        ground="consent",
        recipients="Dem på mødet",
        sectors=["jobcentre", "psychiatry"],
        consent_on=days(0),
    )
    stay = housing.admit(by=cast["mona"], citizen=by_law.citizen, unit=unit("Boformen Engholm"), admitted_on=days(0))
    rows = {(row.source, row.sector): row for row in Disclosure.objects.select_related("consent")}
    assert set(rows) == {
        (by_consent.source, "jobcentre"),
        (by_law.source, "shelter"),
        (document.source, "jobcentre"),
        (document.source, "psychiatry"),
        (f"stay:{stay.pk}", "shelter"),
    }
    assert (rows[by_consent.source, "jobcentre"].consent, rows[by_consent.source, "jobcentre"].topics) == (
        consent,
        ["message", "economy"],
    )
    assert rows[by_law.source, "shelter"].legal_basis == "FVL-28"
    assert rows[f"stay:{stay.pk}", "shelter"].ground == SharingGround.LAW
    health = rows[document.source, "psychiatry"].consent
    assert (health.kind, health.sectors) == ("health", ["psychiatry"])
    assert rows[document.source, "jobcentre"].consent != health


def test_consent_given_beside_the_referral_is_written_down_once_and_found_again(cast, citizen):
    first = refer(cast, citizen, field_groups=["contact"])
    assert refer(cast, citizen, consent_on=None).consent_on == first.consent_on
    consent = Consent.objects.get()
    assert (consent.unit, consent.version) == (unit(), 1)
    refer(cast, citizen, field_groups=["economy"])
    assert Consent.objects.get().replies.last().topics == ["message", "contact", "economy"]
    other = make_citizen(cast["anna"], first_name="Otto")
    with pytest.raises(rules.NoConsent):
        refer(cast, other, consent=consent)


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [
        ({"answer": "refused"}, rules.ConsentRefusedByCitizen),
        ({"answer": "limited", "limited_to": "kun telefon"}, rules.ConsentTooNarrow),
    ],
)
def test_no_and_limit_are_never_overwritten_in_passing(cast, citizen, answer, refusal):
    ask(cast, citizen, **answer)
    with pytest.raises(refusal):
        refer(cast, citizen, field_groups=["economy"], consent_on=days(0))
    assert not Disclosure.objects.exists()
    assert refer(cast, citizen, field_groups=["economy"], ground="law", legal_basis="FVL-28").legal_basis == "FVL-28"


def test_consent_with_an_end_closes_by_itself_and_is_asked_about_before(cast, citizen):
    consent = ask(cast, citizen, valid_until=days(10))
    row = refer(cast, citizen, consent=consent)
    referrals.answer_referral(by=cast["jonas"], referral=row, answer="accepted")
    row.refresh_from_db()
    assert row.access_until == days(11)
    assert AccessOpening.objects.get(source=row.source).closed_at.astimezone(clock.DANISH_TIME).date() == days(11)
    referrals.answer_referral(by=cast["jonas"], referral=row, answer="needs_more", text="Hvornår?")
    referrals.tell_more(by=cast["anna"], referral=row, text="Om eftermiddagen")
    opening = AccessOpening.objects.filter(source=row.source).latest("pk")
    assert opening.closed_at.astimezone(clock.DANISH_TIME).date() == days(11)
    sweeps.sweep_cases(by=system_user(citizen.municipality_id))
    task = Task.objects.get(kind="consent_ends")
    assert (task.citizen_id, task.due_on, task.url_name) == (citizen.pk, days(10), "cases:citizen-consents")
    take_back(cast, consent)
    sweeps.sweep_cases(by=system_user(citizen.municipality_id))
    assert Task.objects.get(kind="consent_ends").state == "done"


# ------------------------------------------------------------------ taken back


def test_withdrawal_stops_what_rests_on_it_at_once_and_nothing_else(cast, citizen):
    plan = make_agreed_plan(cast["anna"], citizen)
    consent = ask(cast, citizen, topics=["message", "contact", "economy"])
    stopped = refer(cast, citizen, field_groups=["economy"], consent=consent)
    goes_on = refer(cast, citizen, consent=consent, subject="Fritagelse")
    by_law = refer(cast, citizen, ground="law", legal_basis="FVL-28", unit=unit("Boformen Engholm"))
    paper = {"parts": ["goals"], "ground": "consent", "sectors": ["jobcentre"], "recipients": "Mødet"}
    made = services.request_document(by=cast["anna"], plan_version=plan, consent_on=days(0), **paper)
    services.claim_document(document_id=made.pk)
    waiting = services.request_document(by=cast["anna"], plan_version=plan, **paper)
    drawn = services.prepare_document(document_id=made.pk)

    done = take_back(cast, consent, go_on_with={goes_on.source: "FVL-28"})
    assert (done.sources, done.went_on) == ((stopped.source,), (goes_on.source,))
    assert (permissions.field_groups(persona("jonas"), citizen)) == {"identity"}
    stopped.refresh_from_db()
    assert (stopped.state, stopped.steps.last().text) == (ReferralState.WITHDRAWN, "Borgeren trak samtykket tilbage.")
    by_law.refresh_from_db()
    goes_on.refresh_from_db()
    assert by_law.is_open
    assert goes_on.is_open
    assert Disclosure.objects.filter(source=goes_on.source).first().legal_basis == "FVL-28"
    assert "tell" in Task.objects.get(kind="other").title.lower()
    with pytest.raises(rules.ConsentTakenBack):
        refer(cast, citizen, consent_on=days(0))

    plans = Consent.objects.get(purpose="plan")
    take_back(cast, plans)
    services.keep_document(drawn, None)
    for document in (made, waiting):
        document.refresh_from_db()
        assert (document.status, document.failure) == (DocumentStatus.FAILED, "consent_withdrawn")
        with pytest.raises(rules.DocumentWithoutGround):
            services.retry_document(by=cast["anna"], document=document)
    shown = queries.consents_page(persona("anna"), citizen)
    assert {one.row.source for one in shown.shared if one.note} == {made.source, waiting.source}
    assert {one.row.source for one in shown.shared if one.is_open} == {by_law.source, goes_on.source}


def test_narrower_answer_stops_what_goes_beyond_it(cast, citizen):
    consent = ask(cast, citizen, topics=["message", "contact", "economy"])
    wide, narrow = refer(cast, citizen, field_groups=["economy"]), refer(cast, citizen, field_groups=["contact"])
    joint.answer_consent(
        by=cast["anna"],
        consent=consent,
        version=1,
        answer="limited",
        topics=["message", "contact"],
        limited_to="ikke penge",
        said_on=days(0),
        way="oral",
    )
    wide.refresh_from_db()
    narrow.refresh_from_db()
    assert (wide.is_open, narrow.is_open) == (False, True)


@pytest.mark.parametrize("to_unit", [False, True])
def test_narrower_no_asked_anew_stops_what_rests_on_the_yes_to_many(cast, citizen, to_unit):
    wide = ask(cast, citizen, sectors=["jobcentre", "benefits"], topics=["message", "contact"])
    stopped = refer(cast, citizen, field_groups=["contact"], consent=wide, consent_on=None)
    narrow = {"unit": unit()} if to_unit else {}
    answered = {"purpose": "work", "sectors": ["jobcentre"], "said_on": days(0), "way": "oral"}
    done = joint.ask_consent(by=cast["anna"], citizen=citizen, answer="refused", **answered, **narrow)
    assert done.sources == (stopped.source,)
    stopped.refresh_from_db()
    assert stopped.state == ReferralState.WITHDRAWN
    assert not AccessOpening.objects.filter(source=stopped.source, closed_at=None).exists()
    assert not queries.still_carried(stopped.source)
    with pytest.raises(rules.ConsentRefusedByCitizen):
        refer(cast, citizen, field_groups=["contact"], consent=wide, consent_on=None)
    with pytest.raises(rules.ConsentRefusedByCitizen):
        refer(cast, citizen, field_groups=["contact"])
    assert "tell" in Task.objects.get(kind="other").title.lower()


def test_narrower_no_to_what_was_asked_before_can_go_on_by_law_and_stops_the_rest(cast, citizen):
    narrow = ask(cast, citizen, said_on=days(-2))
    wide = ask(cast, citizen, sectors=["jobcentre", "benefits"], said_on=days(-1))
    stopped, goes_on = (refer(cast, citizen, consent=wide, consent_on=None) for _number in range(2))
    assert {source for source, _words in queries.open_on(narrow)} == {stopped.source, goes_on.source}
    done = take_back(cast, narrow, go_on_with={goes_on.source: "FVL-28"})
    assert (done.sources, done.went_on) == ((stopped.source,), (goes_on.source,))


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize(("before", "after"), [(20, 4), (4, 20), (10, None), (None, 10)])
def test_another_end_of_the_consent_moves_what_is_open_but_never_past_the_referrals_own(
    cast, citizen, answered, before, after
):
    consent = ask(cast, citizen, valid_until=days(before) if before else None)
    row = refer(cast, citizen, consent=consent, consent_on=None)
    if answered:
        referrals.answer_referral(by=cast["jonas"], referral=row, answer="declined", text="Vi har ikke plads.")
        row.refresh_from_db()
    own = days(14)  # after such an answer (REF-06)
    joint.answer_consent(
        by=cast["anna"], consent=consent, version=1, answer="given", topics=["message", "contact"], said_on=days(0),
        way="oral", valid_until=days(after) if after else None,
    )  # fmt: skip
    ends = days(after + 1) if after else None
    if answered:
        ends = min(ends, own) if ends else own
        row.refresh_from_db()
        assert row.access_until == ends
    opening = AccessOpening.objects.get(source=row.source)
    assert (opening.closed_at and opening.closed_at.astimezone(clock.DANISH_TIME).date()) == ends


def test_made_document_is_marked_and_a_housing_organisation_cannot_go_on_by_law(cast, citizen, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    plan = make_agreed_plan(cast["anna"], citizen)
    document = services.request_document(
        by=cast["anna"], plan_version=plan, parts=["goals"], ground="consent", recipients="Mødet",
        sectors=["civil_society"], consent_on=days(0),
    )  # fmt: skip
    services.claim_document(document_id=document.pk)
    makers.make_document(document.pk)
    take_back(cast, Consent.objects.get())
    document.refresh_from_db()
    assert document.status == DocumentStatus.READY
    assert queries.taken_back_on(document.source) == days(0)

    landlord = refer(cast, citizen, unit=unit("Boligforeningen Birkebo"))
    consent = Consent.objects.get(purpose="housing")
    assert queries.open_on(consent) == []
    with pytest.raises(rules.SharedOnConsentOnly):
        take_back(cast, consent, go_on_with={landlord.source: "FVL-28"})
    landlord.refresh_from_db()
    assert landlord.is_open
    assert consent.replies.count() == 1


# ------------------------------------------------------------------ two at once


@pytest.mark.parametrize("withdrawal_first", [True, False])
def test_sharing_and_withdrawal_in_two_transactions_wait_for_each_other(own_database, withdrawal_first):
    from tests.cast import found_cast

    cast = found_cast()
    municipality = cast["anna"].municipality_id
    with municipality_scope(municipality):
        citizen = make_citizen(cast["anna"])
        consent = ask(cast, citizen)
    outcome = []

    def share():
        refer(cast, citizen, consent=consent, consent_on=None)

    def withdraw():
        take_back(cast, Consent.objects.get(pk=consent.pk), version=1)

    first, second = (withdraw, share) if withdrawal_first else (share, withdraw)
    begun = threading.Event()

    def later():
        try:
            begun.wait(10)
            with municipality_scope(municipality), transaction.atomic():
                second()
            outcome.append("done")
        except rules.ConsentTakenBack:
            outcome.append("refused")
        finally:
            connection.close()

    thread = threading.Thread(target=later)
    thread.start()
    with municipality_scope(municipality), transaction.atomic():
        first()
        begun.set()
        thread.join(1.0)
        assert thread.is_alive(), "the second waits for the first"
    thread.join(20)
    with municipality_scope(municipality):
        live = AccessOpening.objects.filter(citizen=citizen, unit=unit(), closed_at=None).count()
    assert (outcome, live) == (["refused"] if withdrawal_first else ["done"], 0)


@pytest.mark.parametrize("withdrawal_first", [True, False])
def test_document_is_never_made_anew_or_kept_while_the_consent_is_taken_back(
    own_database, withdrawal_first, settings, tmp_path
):
    from tests.cast import found_cast

    settings.MEDIA_ROOT = tmp_path
    cast = found_cast()
    municipality = cast["anna"].municipality_id
    with municipality_scope(municipality):
        document = services.request_document(
            by=cast["anna"], plan_version=make_agreed_plan(cast["anna"], make_citizen(cast["anna"])), parts=["goals"],
            ground="consent", recipients="Mødet", sectors=["civil_society"], consent_on=days(0),
        )  # fmt: skip
        claimed = services.claim_document(document_id=document.pk)
        services.fail_document(document_id=document.pk, claimed_at=claimed, failure="rendering")
        consent = Consent.objects.get()
    outcome = []

    def retry():
        services.retry_document(by=cast["anna"], document=document)

    def withdraw():
        take_back(cast, consent, version=1)

    first, second = (withdraw, retry) if withdrawal_first else (retry, withdraw)
    begun = threading.Event()

    def later():
        try:
            begun.wait(10)
            with municipality_scope(municipality), transaction.atomic():
                second()
            outcome.append("done")
        except rules.DocumentWithoutGround:
            outcome.append("refused")
        finally:
            connection.close()

    thread = threading.Thread(target=later)
    thread.start()
    with municipality_scope(municipality), transaction.atomic():
        first()
        begun.set()
        thread.join(1.0)
        assert thread.is_alive(), "the second waits for the first"
    thread.join(20)
    with municipality_scope(municipality):
        document.refresh_from_db()
    assert outcome == ["refused" if withdrawal_first else "done"]
    assert document.status == DocumentStatus.FAILED


def test_document_whose_consent_ran_out_while_it_was_made_is_not_kept(cast, citizen, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    ask(cast, citizen, purpose="plan", sectors=["civil_society"], topics=["plan"], valid_until=days(0))
    document = services.request_document(
        by=cast["anna"], plan_version=make_agreed_plan(cast["anna"], citizen), parts=["goals"], ground="consent",
        recipients="Mødet", sectors=["civil_society"],
    )  # fmt: skip
    services.claim_document(document_id=document.pk)
    prepared = services.prepare_document(document_id=document.pk)
    clock.move_by(timedelta(days=1))
    kept = services.keep_document(prepared, services.draw_document(prepared))
    assert (kept.status, kept.failure, kept.file.name) == (DocumentStatus.FAILED, "consent_withdrawn", "")


# ------------------------------------------------------------------ pages


def test_the_sentence_is_seen_before_anything_is_saved_without_script(cast, client_of, citizen):
    anna = client_of("anna")
    url = reverse("overview:consent-create", args=[citizen.pk])
    data = {
        "sectors": ["jobcentre"], "purpose": "work", "answer": "limited", "topics": ["contact"],
        "limited_to": "kun min telefon", "said_on": days(0).isoformat(), "way": "oral", "before_whom": "Anna",
    }  # fmt: skip
    preview = anna.post(url, data | {"_show": "1"})
    assert "Jobcentret får oplyst" in preview.content.decode()
    assert 'value="kun min telefon"' in preview.content.decode()
    unread = anna.post(url, data)
    assert unread.status_code == 200
    assert "Ikke gemt endnu. Læs sætningen højt, og gem så." in unread.content.decode()
    assert not Consent.objects.exists()
    seen = unread.context["seen"]
    changed = anna.post(url, data | {"seen": seen, "limited_to": "kun min adresse"})
    assert "kun min adresse" in changed.content.decode()
    assert not Consent.objects.exists()
    refused = anna.post(url, data | {"seen": seen, "limited_to": "", "_save": "1"})
    assert refused.status_code in (200, 422)
    assert not Consent.objects.exists()
    assert anna.post(url, data | {"seen": seen}).status_code == 302
    consent = Consent.objects.get()
    page = anna.get(reverse("cases:citizen-consents", args=[citizen.pk])).content.decode()
    assert "kun min telefon" in page
    assert "Underskrifter" in anna.get(reverse("cases:consent-print", args=[consent.pk])).content.decode()

    refer(cast, citizen, unit=unit("Boformen Engholm"))
    answer = reverse("overview:consent-answer", args=[consent.pk])
    form = anna.get(answer + "?answer=withdrawn").content.decode()
    assert 'value="withdrawn"' in form
    back = {"version": "1", "answer": "withdrawn", "said_on": days(0).isoformat(), "way": "oral"}
    first = anna.post(answer, back)
    assert "Fra i dag får jobcentret ikke noget nyt at vide" in first.content.decode()
    assert anna.post(answer, back | {"seen": first.context["seen"]}).status_code == 302
    assert anna.post(answer, back | {"seen": first.context["seen"]}).status_code == 409
    listed = anna.get(reverse("cases:consent-list"), {"state": "withdrawn"})
    assert [line.row.pk for line in listed.context["listing"].lines] == [consent.pk]


@pytest.mark.parametrize(
    ("form", "typed", "sentence"),
    [
        (
            "referral",
            {"ground": "consent", "field_groups": ["economy"], "subject": "Praktik"},
            "Jobcenter Birkedal får oplyst navn og CPR-nummer, vores beskeder om sagen og økonomi",
        ),
        (
            "document",
            {"ground": "law", "legal_basis": "law", "sectors": ["jobcentre"], "parts": ["own_words"]},
            "det, der står på papiret, og intet derefter",
        ),
        (
            "package",
            {"ground": "consent", "to_municipality": "Fjordby", "life": ["income"]},
            "Den anden kommune (Fjordby) får oplyst navn og CPR-nummer og økonomi",
        ),
    ],
)
def test_every_form_that_shares_says_who_sees_what_and_saves_nothing(cast, client_of, citizen, form, typed, sentence):
    plan = make_agreed_plan(cast["anna"], citizen)
    url = {
        "referral": reverse("referrals:referral-create", args=[citizen.pk]),
        "document": reverse("cases:document-create", args=[plan.pk]),
        "package": reverse("cases:move-package-create", args=[citizen.pk]),
    }[form]
    anna = client_of("anna")
    assert "én sætning" in anna.get(url).content.decode()
    typed = typed | {"unit": unit().pk, "_show": "1"}
    if typed.get("legal_basis"):
        typed["legal_basis"] = LegalBasis.objects.filter(uses__contains=["disclosure"]).first().code
    page = anna.post(url, typed)
    assert page.status_code == 200
    assert sentence in page.context["means"].sentence
    assert page.context["means"].sentence in unescape(page.content.decode())
    assert page.context["form"]["ground"].value() == typed["ground"]
    assert not Disclosure.objects.exists()
    assert not Consent.objects.exists()


def test_sharing_form_says_why_not_before_it_is_sent(cast, client_of, citizen):
    ask(cast, citizen, answer="refused", topics=[])
    url = reverse("referrals:referral-create", args=[citizen.pk])
    page = client_of("anna").post(url, {"unit": unit().pk, "ground": "consent", "_show": "1"})
    assert page.context["means"].refused
    assert "Det kan ikke deles sådan" in page.content.decode()
