"""The screening circle: factors of the lists, about whom, two looks compared, and what rests on it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from cases import permissions, queries, rules, services
from cases.choices import ConcernDomain
from cases.codes import RISK_FACTORS
from cases.models import Assessment, FormDraft, Screening
from cases.queries import screening as screenings
from housingfirst.accounts import codes
from housingfirst.accounts.codes import services as code_services
from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock
from tests import access_world
from tests.cases import makers

DAY = date(2026, 3, 3)


def answers(**said):
    blank = {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}
    return {domain: blank | said.get(domain, {}) for domain in ConcernDomain.values}


def recorded(by):
    return services.record_inquiry(
        by=by, received_on=clock.today(), source="school", reasons=["housing"], known_before="no", person_name="Nanna"
    )


@pytest.fixture
def citizen(cast):
    return makers.make_citizen(cast["anna"])


def screen(by, about, days=0, **said):
    key = "citizen" if about._meta.model_name == "citizen" else "inquiry"
    return services.screen_person(
        by=by, screened_on=clock.today() - timedelta(days), domains=answers(**said), **{key: about}
    )


HOME = {"housing": {"concern": True, "risk_codes": ["thrown_out", "eviction"], "risk_factors": "Sover hos søsteren"}}


class Factor:
    def __init__(self, national):
        self.national, self.label = national, "Gæld"


@pytest.mark.parametrize(
    ("call", "refusal"),
    [
        (lambda: rules.check_factors("crime", [Factor("economy")], {"economy": "Økonomi"}), "FactorOfAnotherDomain"),
        (lambda: rules.check_screened_one(has_inquiry=True, has_citizen=True), "ScreeningOfOne"),
        (lambda: rules.check_screened_one(has_inquiry=False, has_citizen=False), "ScreeningOfOne"),
        (
            lambda: rules.check_rests_on(is_about_citizen=False, screened_on=DAY, assessed_on=DAY),
            "ScreeningOfAnother",
        ),
        (
            lambda: rules.check_rests_on(is_about_citizen=True, screened_on=DAY + timedelta(1), assessed_on=DAY),
            "ScreenedLater",
        ),
    ],
)
def test_refusals_of_the_rules(call, refusal):
    with pytest.raises(getattr(rules, refusal)):
        call()


def test_what_the_rules_let_through():
    rules.check_factors("economy", [Factor("economy")], {})
    rules.check_screened_one(has_inquiry=True, has_citizen=False)
    rules.check_rests_on(is_about_citizen=True, screened_on=DAY, assessed_on=DAY)


def test_factors_are_kept_as_codes_and_read_in_the_order_of_the_list(cast, citizen):
    row = screen(cast["anna"], citizen, **HOME)
    assert row.domains.get(domain="housing").risk_codes == ["eviction", "thrown_out"]
    line = screenings.screening_card(row).lines[0]
    assert line.risks[2] == "Sover hos søsteren"
    assert len(line.risks) == 3
    assert codes.used(RISK_FACTORS, citizen.municipality_id, ["eviction", "debt"]) == {"eviction"}


def test_factor_of_another_domain_or_of_no_list_is_refused(cast, citizen):
    with pytest.raises(rules.FactorOfAnotherDomain):
        screen(cast["anna"], citizen, crime={"concern": True, "risk_codes": ["debt"]})
    with pytest.raises(codes.rules.UnknownCode):
        screen(cast["anna"], citizen, crime={"concern": True, "risk_codes": ["no-such"]})
    assert not Screening.objects.exists()


def test_factor_switched_off_stays_in_the_circle_that_held_it_and_in_the_next(cast, citizen):
    sofie, anna = cast["sofie"], cast["anna"]
    own = code_services.add_code(by=sofie, list_key=RISK_FACTORS, label="Sover i bil", national="housing")
    held = {"housing": {"concern": True, "risk_codes": [own.code]}}
    screen(anna, citizen, days=3, **held)
    with pytest.raises(codes.rules.CodeInUse):
        code_services.remove_code(by=sofie, list_key=RISK_FACTORS, code=own.code, version=1)
    with pytest.raises(codes.rules.NationalFixed):
        code_services.change_code(
            by=sofie, list_key=RISK_FACTORS, code=own.code, version=1, label="Sover i bil", national="economy"
        )
    code_services.switch_off(by=sofie, list_key=RISK_FACTORS, code=own.code, version=1)
    again = screen(anna, citizen, **held)
    assert screenings.screening_card(again).lines[0].risks == ["Sover i bil"]
    with pytest.raises(codes.rules.UnknownCode):
        screen(anna, makers.make_citizen(anna, first_name="Otto"), **held)


def test_screening_follows_citizen_or_inquiry_and_the_database_wants_one(cast, citizen):
    row = screen(cast["anna"], citizen)
    seen = {key for key in ("anna", "carla", "erik", "hanne", "mona", "sofie", "frida") if reads(cast[key], row)}
    assert seen == {"anna", "carla", "erik"}
    with pytest.raises(permissions.CannotReach):
        screen(cast["hanne"], citizen)
    with pytest.raises(IntegrityError), transaction.atomic():
        Screening.objects.create(municipality=row.municipality, screened_on=DAY, screened_by=cast["anna"])


def reads(user, row):
    return Screening.objects.visible_to(user).filter(pk=row.pk).exists()


def test_two_circles_tell_what_came_and_what_went(cast, citizen):
    first = screen(cast["anna"], citizen, days=90, **HOME, friends={"protective_factors": "To venner"})
    second = screen(
        cast["anna"],
        citizen,
        housing={"risk_codes": ["thrown_out"]},
        friends={"protective_factors": "To venner"},
        economy={"concern": True},
    )
    cards = screenings.screening_cards([first, second])
    changes = {change.after.domain: change for change in screenings.compare_screenings(*cards)}
    assert set(changes) == {"housing", "economy", "friends"}
    assert [kind for kind, _words in (changes[one].concern for one in ("housing", "economy", "friends"))] == [
        "ok",
        "soon",
        "idle",
    ]
    assert len([one for one in changes["housing"].risks if one[0]]) == 2, "two went"
    assert not changes["friends"].differs
    assert list(screenings.screenings_beside(cast["erik"], second)) == [first]


def test_nothing_of_a_screening_is_a_number_that_weighs(cast, citizen):
    card = screenings.screening_card(screen(cast["anna"], citizen, **HOME))
    names = {*vars(card), *vars(card.lines[0]), *(name for name in dir(screenings) if not name.startswith("_"))}
    assert not [name for name in names if "score" in name or "points" in name or "total" in name]
    assert len({sector.path for sector in card.sectors}) == 11


def test_assessment_rests_on_a_screening_of_the_same_citizen(cast, citizen):
    row = screen(cast["anna"], citizen, **HOME)
    said = {"complexity": "high", "complexity_reason": "a", "system_use": "some", "system_use_reason": "b"}
    made = services.assess(by=cast["erik"], citizen=citizen, screening=row, **said)
    assert list(queries.assessments_on(cast["erik"], row)) == [made]
    with pytest.raises(rules.ScreeningOfAnother):
        services.assess(by=cast["erik"], citizen=makers.make_citizen(cast["anna"]), screening=row, **said)
    with pytest.raises(rules.ScreenedLater):
        services.assess(
            by=cast["erik"], citizen=citizen, screening=row, assessed_on=clock.today() - timedelta(1), **said
        )


# ------------------------------------------------------------------ pages


def posted(**said):
    return {f"{domain}-concern": "no" for domain in ConcernDomain.values} | {"screened_on": "3/3-2026", **said}


def test_a_long_form_refused_keeps_every_word_and_every_tick(client_of, citizen):
    anna = client_of("anna")
    said = {"housing-risk_codes": ["eviction"], "crime-note": "Kun <b>rygter</b>", "screened_on": "i morgen"}
    response = anna.post(reverse("cases:citizen-screen", args=[citizen.pk]), posted(**said))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Kun &lt;b&gt;rygter&lt;/b&gt;" in page
    assert 'value="eviction" class="form-checkbox" id="id_housing-risk_codes_0" checked' in page
    assert not Screening.objects.exists()


def test_draft_is_kept_for_a_citizen_and_for_an_inquiry_nobody_is_linked_to(client_of, cast, citizen):
    anna = client_of("anna")
    inquiry = recorded(cast["erik"])
    for name, pk, about in (
        ("cases:citizen-screen", citizen.pk, "citizen"),
        ("cases:inquiry-screen", inquiry.pk, "inquiry"),
    ):
        anna.post(reverse(name, args=[pk]), posted(summary="Halvt skrevet", _draft="1"))
        assert "Halvt skrevet" in anna.get(reverse(name, args=[pk])).content.decode()
        assert FormDraft.objects.get(**{f"{about}__isnull": False}).user == cast["anna"]
    save = reverse("cases:inquiry-draft-save", args=[inquiry.pk, "screening", 0])
    anna.post(save, posted(summary="Skrevet videre"))
    assert "Skrevet videre" in anna.get(reverse("cases:inquiry-screen", args=[inquiry.pk])).content.decode()
    others = client_of("erik").get(reverse("cases:inquiry-screen", args=[inquiry.pk]))
    assert "Skrevet videre" not in others.content.decode()
    anna.post(reverse("cases:inquiry-screen", args=[inquiry.pk]), posted(summary="Færdig"))
    assert FormDraft.objects.count() == 1


def test_assessment_is_begun_from_the_circle_and_says_that_it_rests_on_it(client_of, cast, citizen):
    row = screen(cast["anna"], citizen, **HOME)
    erik = client_of("erik")
    address = reverse("cases:assessment-create", args=[citizen.pk])
    form = erik.get(f"{address}?screening={row.pk}").context["form"]
    assert "Sover hos søsteren" in form["complexity_reason"].value()
    said = {name: form[name].value() for name in ("complexity_reason", "screening")}
    said |= {"complexity": "high", "system_use": "some", "system_use_reason": "Kender lægen", "assessed_on": "i dag"}
    said["assessed_on"] = clock.today().strftime("%d-%m-%Y")
    assert erik.post(address, said).status_code == 302
    made = Assessment.objects.get()
    assert made.screening == row
    page = erik.get(reverse("cases:assessment", args=[made.pk])).content.decode()
    assert "VUM-light" in page
    assert reverse("cases:screening", args=[row.pk]) in page


def test_reading_a_circle_of_a_linked_inquiry_is_noted_for_its_citizen(client_of, cast, citizen):
    inquiry = recorded(cast["erik"])
    row = screen(cast["erik"], inquiry)
    services.link_citizen(by=cast["anna"], inquiry=inquiry, citizen=citizen)
    other = screen(cast["anna"], citizen, days=2)
    erik = client_of("erik")
    before = AccessLog.objects.filter(citizen_id=citizen.pk, user=cast["erik"]).count()
    assert erik.get(reverse("cases:screening", args=[row.pk])).status_code == 200
    assert erik.get(reverse("cases:screening-compare", args=[row.pk, other.pk])).status_code == 200
    assert AccessLog.objects.filter(citizen_id=citizen.pk, user=cast["erik"]).count() == before + 2
    listed = erik.get(reverse("cases:citizen-screenings", args=[citizen.pk])).content.decode()
    assert reverse("cases:screening", args=[row.pk]) in listed


def test_a_list_that_leaves_in_a_file_is_logged_as_an_export(cast, client_of):
    row = access_world.annas_screening(cast)
    page = reverse("cases:citizen-screenings", args=[row.citizen_id])
    assert client_of("anna").get(f"{page}?export=csv").status_code == 200
    kinds = AccessLog.objects.filter(citizen_id=row.citizen_id, view="cases:citizen-screenings").values_list(
        "kind", flat=True
    )
    assert ReadKind.EXPORT in set(kinds)


def test_what_nobody_talked_about_is_not_stored_as_no(client_of, cast, citizen):
    erik = client_of("erik")
    address = reverse("cases:citizen-screen", args=[citizen.pk])
    form = erik.get(address).context["form"]
    assert not [row["domain"] for row in form.rows() if row["concern"].value()], "nothing is answered beforehand"
    today = {"screened_on": clock.today().strftime("%d-%m-%Y")}
    empty = erik.post(address, today)
    assert empty.status_code == 422
    assert "Intet område er besvaret endnu" in empty.content.decode()
    without = erik.post(address, today | {"crime-note": "Rygter", "crime-concern": "unsaid"})
    assert without.status_code == 422
    assert "Rygter" in without.content.decode()
    said = {"housing-concern": "yes", "economy-concern": "no", "friends-concern": "unsaid"}
    assert erik.post(address, today | said).status_code == 302
    row = Screening.objects.get()
    assert set(row.domains.values_list("domain", flat=True)) == {"housing", "economy"}
    card = screenings.screening_card(row)
    assert [line.domain for line in card.lines if line.answered] == ["housing", "economy"]
    page = erik.get(reverse("cases:screening", args=[row.pk])).content.decode()
    assert page.count('<span class="hf-meta">Ikke talt om</span>') == 9
    begun = erik.get(address).context["form"]
    assert begun["housing-concern"].value() == "yes"
    assert not begun["friends-concern"].value()


def test_two_circles_tell_what_was_not_talked_about_in_one_of_them(cast, citizen):
    def look(days, **said):
        domains = {domain: answers(**said)[domain] for domain in said}
        return services.screen_person(
            by=cast["anna"], citizen=citizen, screened_on=clock.today() - timedelta(days), domains=domains
        )

    concern, note = {"concern": True}, {"note": "Går godt"}
    cards = screenings.screening_cards(
        [look(9, housing=concern, crime=note), look(0, economy=concern, crime=concern, friends=note)]
    )
    with translation.override("da"):
        said = {one.after.domain: one.concern[1] for one in screenings.compare_screenings(*cards)}
    assert said == {
        "housing": "Ikke talt om nu",
        "economy": "Bekymring, ikke talt om dengang",
        "crime": "Ny bekymring",
        "friends": "Ingen bekymring, ikke talt om dengang",
    }
