"""The invented citizens and inquiries of the demo, made through the services with dates relative to today.

Other apps find a citizen by its key: `demo.citizen("malthe")`. CPR numbers have day numbers 61–91 and cannot be real.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from housingfirst.accounts.models import Municipality, User
from housingfirst.accounts.personas import BIRKEDAL, HEDELUND
from housingfirst.accounts.services import system_user
from housingfirst.core import clock
from housingfirst.core.db import municipality_scope

from . import services
from .choices import ConcernDomain
from .models import Citizen, ConcernInquiry, ShortContact, SituationEpisode


@dataclass(frozen=True)
class Person:
    """One invented citizen. `by` registers; `situations` are (days ago, code, reason at risk), oldest first."""

    key: str
    first_name: str
    last_name: str
    cpr: str
    by: str
    situations: tuple[tuple[int, str, str], ...]
    address: str = ""
    alias: str = ""
    phone: str = ""
    reach_note: str = ""
    language: str = "dansk"
    needs_interpreter: bool = False
    address_protected: bool = False


# fmt: off
CITIZENS = (  # one line or two a person
    Person("malthe", "Malthe", "Stenløkke", "6703981234", "bo", ((400, "family_friends", ""), (250, "shelter_110", ""), (132, "housed", "")),
           "Lærkevænget 31, 1. th.", phone="20 60 11 04", reach_note="SMS om eftermiddagen", address_protected=True),
    Person("jesper", "Jesper", "Rugmark", "7211872045", "anna", ((190, "street", ""), (60, "night_shelter", "")),
           "Natvarmestuen, Havnegade 3", alias="Rug", phone="20 60 11 07", reach_note="SMS om aftenen, eller find ham ved havnen"),
    Person("kirsten", "Kirsten", "Havnelund", "6906740012", "anna", ((520, "at_risk", "arrears"),),
           "Torvet 3, 1. tv.", phone="20 60 11 12", reach_note="Ring før kl. 11"),
    Person("ole", "Ole", "Vestermose", "8102683021", "anna", ((300, "other", ""),), "Haveforeningen Solglimt 44", alias="Kolonihave-Ole"),
    Person("amina", "Amina", "Egelykke", "7705990110", "anna", ((140, "family_friends", ""),),
           "Åparken 22, 3. th.", phone="20 60 11 20", language="somali", needs_interpreter=True),
    Person("tenna", "Tenna", "Lyngbjerre", "6208930566", "anna", ((210, "shelter_110", ""),), "Boformen Engholm, værelse 4", phone="20 60 11 23"),
    Person("samir", "Samir", "Kløvergaard", "7602044123", "anna", ((62, "shelter_110", ""),),
           "Boformen Engholm, værelse 7", phone="20 60 11 25", reach_note="Gennem søsteren, hvis telefonen er slukket"),
    Person("nikolaj", "Nikolaj", "Birkestok", "8409910307", "bo", ((330, "transitional", ""),), "Udslusningen, Vestergade 19", phone="20 60 11 31"),
    Person("yusuf", "Yusuf", "Vestergrund", "6512024458", "bo", ((95, "hotel", ""),), "Birkedal Vandrerhjem", language="arabisk", needs_interpreter=True),
    Person("ditte", "Ditte", "Havrevang", "7010960128", "bo", ((610, "family_friends", ""), (365, "transitional", "")), "Lærkevænget 2, st. tv."),
    Person("rikke", "Rikke", "Solbakke", "6604014019", "bo", ((45, "family_friends", ""),), "Engdraget 5, 2. mf.", phone="20 60 11 38"),
    Person("lone-marie", "Lone-Marie", "Strandvig", "8807870214", "erik", ((120, "shelter_110", ""),), "Boformen Engholm, værelse 2"),
    Person("frederik", "Frederik", "Norskov-Hald", "7301800533", "erik", ((480, "street", ""),), "Ved stationen", alias="Freddy"),
    Person("tove", "Tove", "Elmegrøn", "6911720206", "erik", ((75, "family_friends", ""),), "Kastanjevej 8, 2. th.", phone="20 60 11 44", reach_note="Gennem søsteren"),
    Person("abdi", "Abdi", "Rønnebakke", "6305940319", "erik", ((30, "prison_1m", ""),), "", language="engelsk"),
    Person("ejnar", "Ejnar", "Skovsende", "7707560077", "dorthe", ((700, "other", ""),), "Campingpladsen ved fjorden", alias="Kaptajnen"),
    Person("rosa", "Rosa", "Tingsager", "8303900288", "dorthe", ((160, "at_risk", "conflict"),), "Højtoften 22, 1. th.", phone="20 60 11 52"),
    Person("pia", "Pia", "Kornbæk", "6112650160", "dorthe", ((220, "hospital_1m", ""), (150, "shelter_110", "")), "Boformen Engholm, værelse 9"),
    Person("lone", "Lone", "Klitmark", "7509850444", "dorthe", ((85, "at_risk", "arrears"),), "Nordgården 5, 2. th.", address_protected=True),
    Person("henrik", "Henrik", "Østerlund-Krag", "8608780351", "dorthe", ((260, "night_shelter", ""),), "Natvarmestuen, Havnegade 3"),
    Person("sanne", "Sanne", "Lillelund", "6710054217", "anna", ((20, "at_risk", "study_requirement"),), "Kollegiet Birken 61", phone="20 60 11 58"),
    Person("inge-lise", "Inge-Lise", "Møllebro", "7102590093", "bo", ((410, "at_risk", "unstable_stay"),), "Åparken 40, st. tv."),
    Person("mette-aabo", "Mette", "Aabo", "6403880172", "anna", ((110, "family_friends", ""),), "Engdraget 17, 1. tv."),
    Person("mette-aabo-ung", "Mette", "Åbo", "8112034118", "anna", ((15, "at_risk", "leaving_placement"),), "Lærkevænget 9, 2. tv."),
    Person("sara", "Sara", "Ellekilde", "7806910268", "erik", ((55, "hotel", ""),), "Oplyses af Erik", phone="20 60 11 61", address_protected=True),
)
IN_HEDELUND = (
    Person("hedelund-finn", "Finn", "Bækholm", "6904730417", "hedelund-anna", ((200, "street", ""),), "Ved havnen"),
    Person("hedelund-gry", "Gry", "Torpegaard", "7712950242", "hedelund-anna", ((90, "shelter_110", ""),), "Hedelund Herberg"),
    Person("hedelund-malthe", "Malthe", "Stenager", "6308980311", "hedelund-anna", ((60, "family_friends", ""),), "Skolegade 4, 1. th."),
    Person("hedelund-ulla", "Ulla", "Vindinge", "8205660084", "hedelund-carla", ((30, "at_risk", "arrears"),), "Møllevej 12, st."),
)
# fmt: on
PROTECTED = "sara"


def load_people() -> None:
    """Citizens, notes and inquiries of both municipalities; what is there already stays."""
    for name, people in ((BIRKEDAL, CITIZENS), (HEDELUND, IN_HEDELUND)):
        municipality = Municipality.objects.get(name=name)
        with municipality_scope(municipality.pk):
            for person in people:
                if not Citizen.objects.filter(external_id=f"demo-{person.key}").exists():
                    _register(person)
            if name == BIRKEDAL and not SituationEpisode.objects.exclude(whereabouts="").exists():
                _facts()
            if name == BIRKEDAL and not ConcernInquiry.objects.exists():
                _inquiries()
                _public_inquiries(municipality.pk)
            if name == BIRKEDAL and not ShortContact.objects.exists():
                _short_contacts()


# What is said of the situation of today besides the situation itself, and an earlier one noted later.
# fmt: off
FACTS = (
    ("malthe", {"outcome": "almen_youth"}),
    ("kirsten", {"outcome": "almen_family"}),
    ("rikke", {"grey_zone": True, "whereabouts": "Hos sin storebror, men det kan slutte når som helst"}),
    ("inge-lise", {"grey_zone": True, "outcome": "with_parents", "whereabouts": "Hos sin mor"}),
    ("rosa", {"functionally_homeless": True, "outcome": "almen_family", "whereabouts": "Tør ikke være i sin lejlighed"}),
    ("sanne", {"outcome": "almen_youth"}),
)
# fmt: on


def _facts() -> None:
    """Kind of home, marks and whereabouts, and Jesper's weeks in hospital, which he told of later."""
    today = clock.today()
    for key, facts in FACTS:
        episode = citizen(key).situations.get(ends_on=None)
        said = {name: getattr(episode, name) for name in services.SITUATION_FACTS} | facts
        services.correct_situation(
            by=episode.noted_by,
            episode=episode,
            version=episode.version,
            reason="Oplysningen manglede.",
            starts_on=episode.starts_on,
            **said,
        )
    services.add_past_situation(
        by=_who("anna"),
        citizen=citizen("jesper"),
        situation="hospital_1m",
        starts_on=today - timedelta(days=110),
        ends_on=today - timedelta(days=96),
        whereabouts="Indlagt, fortalt bagefter",
        make_room=True,
    )


def citizen(key: str) -> Citizen:
    """The citizen of that key; row security must be open for its municipality."""
    return Citizen.objects.get(external_id=f"demo-{key}")


def _who(key: str) -> User:
    return User.objects.get(persona=key)


def load_journal(by: User, row: Citizen) -> None:
    """Some weeks of a journal: types, classes, an addendum and a file."""

    def at(days: int) -> datetime:
        return datetime.combine(clock.today() - timedelta(days=days), time(10, 30), clock.DANISH_TIME)

    services.write_note(
        by=by,
        citizen=row,
        note_type="observation",
        happened_at=at(19),
        text="Mødte Malthe på varmestuen i Østergade. Han havde sovet to nætter i trappeopgangen og frøs.",
    )
    letter = services.write_note(
        by=by,
        citizen=row,
        note_type="received",
        happened_at=at(12),
        sensitivity="economy",
        text="Malthe har fået brev om en gammel huslejerestance fra Møllevangen. Han vil gerne have, at vi svarer sammen.",
        upload=SimpleUploadedFile("Brev om restance.txt", LETTER.encode()),
    )
    services.add_to_note(
        by=by, note=letter, text="Restancen er på 3.240 kr., ikke 4.320 kr.", reason="To cifre var byttet om."
    )
    services.write_note(
        by=by,
        citizen=row,
        note_type="network",
        happened_at=at(6),
        sensitivity="restricted",
        text="Storesøster Vibeke fortæller, at en tidligere ven opsøger Malthe for penge. Malthe vil ikke have det videre.",
    )
    services.write_note(
        by=by,
        citizen=row,
        note_type="conversation",
        text="Malthe fortæller, at han sover bedst, når han har noget at stå op til.",
    )


LETTER = """Kære Malthe

Vi har gennemgået din sag og kan se, at du skylder 3.240 kr. i husleje for Møllevangen 4.
Ring til os på 20 60 12 90, så finder vi en afdragsordning.

Venlig hilsen
Birkebo
"""


def _register(person: Person) -> None:
    by, today = _who(person.by), clock.today()
    (first_days, situation, reason), *later = person.situations
    row = services.create_citizen(
        by=by,
        external_id=f"demo-{person.key}",
        situation=situation,
        at_risk_reason=reason,
        situation_from=today - timedelta(days=first_days),
        **{
            name: getattr(person, name)
            for name in ("first_name", "last_name", "cpr", "alias", "address", "address_protected")
        },
        **{name: getattr(person, name) for name in ("reach_note", "language", "needs_interpreter")},
    )
    for days, code, why in later:
        services.record_situation(
            by=by, citizen=row, situation=code, at_risk_reason=why, starts_on=today - timedelta(days=days)
        )
    if person.phone:
        services.add_contact_way(by=by, citizen=row, kind="phone", value=person.phone)
    _tell(person.key, row, by)


def _tell(key: str, row: Citizen, by: User) -> None:
    """Notes and circumstances of those whose story is told further."""
    today = clock.today()
    if key == PROTECTED:
        services.protect_record(
            by=by,
            citizen=row,
            protected=True,
            reason="Trusler fra en tidligere samlever. Kun dem, der har brug for det.",
        )
    if key == "malthe":
        services.add_contact_way(
            by=by,
            citizen=row,
            kind="through_other",
            value="Storesøster Vibeke, 20 60 12 90",
            note="Malthe vil gerne have hende med",
        )
        load_journal(by, row)
        services.write_theme_note(
            by=by,
            citizen=row,
            group="economy",
            text="Gæld til to teleselskaber. Afdrag aftalt.",
            review_on=today + timedelta(days=90),
        )
    if key == "jesper":
        note = services.write_note(
            by=by, citizen=row, text="Mødte Jesper ved havnen. Han vil gerne se en lejlighed, helst i stueplan."
        )
        services.add_to_note(
            by=by, note=note, text="Det var første sal, han helst ville have.", reason="Etagen var skrevet forkert."
        )
        services.write_theme_note(
            by=by,
            citizen=row,
            group="health",
            text="Dårligt knæ. Går ikke langt.",
            review_on=today + timedelta(days=60),
        )
    if key == "kirsten":
        services.grant(
            by=_who("carla"), citizen=row, user=_who("dorthe"), what="view_citizen",
            ends_on=today + timedelta(days=21), reason="Vikar, mens Anna holder ferie",
        )  # fmt: skip


def _ago(days: int):
    return clock.today() - timedelta(days=days)


def _inquiry(by: str, days: int, source: str, reasons: list[str], person_name: str, what: str, **more):
    return services.record_inquiry(
        by=_who(by),
        received_on=_ago(days),
        source=source,
        reasons=reasons,
        person_name=person_name,
        what_is_known=what,
        **({"known_before": "unknown"} | more),
    )


def _attempt(by: str, inquiry, days: int, reached: bool, how: str, note: str = "") -> None:
    services.note_attempt(by=_who(by), inquiry=inquiry, happened_on=_ago(days), reached=reached, how=how, note=note)


def _settle(by: str, inquiry, days: int, outcome: str, note: str = "") -> None:
    services.settle_inquiry(by=_who(by), inquiry=inquiry, happened_on=_ago(days), outcome=outcome, note=note)


def _inquiries() -> None:
    """One or more in every state and with every outcome."""
    _inquiry(
        "erik", 0, "drop_in_centre", ["housing", "substances"], "Kaldes Bamse",
        "Værestedet har set ham tre nætter i træk i opgangen ved siden af. Han siger, han er smidt ud.",
        person_whereabouts="Opgangen Havnegade 5, efter kl. 21", sender_name="Lisbet, Værestedet", sender_phone="20 60 13 01",
    )  # fmt: skip
    _inquiry(
        "anna", 5, "school", ["school_and_work", "family", "economy"], "Emil Kjærsholm",
        "Er holdt op med at komme. Læreren tror, han sover hos venner.",
        person_whereabouts="22 70 13 08", referred_by="youth_guidance", sender_name="Lone, UU", known_before="yes",
    )  # fmt: skip
    _inquiry(
        "mona", 1, "shelter", ["housing", "mental_vulnerability"], "Gitte fra værelse 6",
        "Skal ud om ni dage og har ingen steder at tage hen.",
        person_whereabouts="Boformen Engholm", sender_name="Mona Lindeskov", known_before="no", own_mark="E-2026-114",
    )  # fmt: skip
    tried = _inquiry(
        "erik", 9, "jobcentre", ["housing", "economy"], "Kasper Holmstrup",
        "Møder ikke til samtaler. Udlejer har sagt lejemålet op.", person_whereabouts="22 70 13 14", known_before="yes",
        sender_name="Jonas Fyrreby", sender_phone="20 60 13 02",
    )  # fmt: skip
    _attempt("erik", tried, 8, False, "phone", "Telefonen er slukket")
    _attempt("erik", tried, 4, False, "in_person", "Bankede på. Naboen har set ham i går")
    met = _inquiry(
        "erik", 12, "family_department", ["family", "development", "friends"], "Nanna Brydegaard",
        "Fylder 18 om tre måneder. Plejefamilien kan ikke have hende længere.", known_before="yes",
    )  # fmt: skip
    _attempt(
        "erik", met, 10, True, "in_person", "Mødte Nanna på skolen. Hun vil gerne have hjælp til at finde en bolig."
    )
    _screen(met, "erik", 9)
    course = _inquiry(
        "erik", 195, "self", ["housing", "substances", "friends"], "Jesper Rugmark",
        "Kom selv på borgerservice. Sover ude.", known_before="no", person_whereabouts="Ved havnen",
    )  # fmt: skip
    _attempt("erik", course, 194, True, "in_person")
    services.link_citizen(by=_who("anna"), inquiry=course, citizen=citizen("jesper"))
    _screen(course, "erik", 193)
    _settle("erik", course, 190, "course")
    for days, source, name, outcome, note in (
        (
            70,
            "local_psychiatry",
            "Karin Lysholt",
            "advice_only",
            "Vejledt om indskudslån. Har selv fundet en lejlighed.",
        ),
        (64, "floating_support", "Poul Enggaard", "other_help", "Socialpsykiatrien har fået en plads til ham."),
        (58, "other", "Ung mand, busstationen", "no_contact", "Forsøgt tre gange. Ingen har set ham siden."),
        (40, "skp", "Bente Fjordmark", "declined", "Siger nej tak nu. Har fået vores nummer."),
        (33, "youth_guidance", "Otto Revsgaard", "outside_target_group", "Bor i nabokommunen. Givet videre dertil."),
    ):
        inquiry = _inquiry("erik", days, source, ["housing"], name, "", known_before="no")
        _attempt("erik", inquiry, days - 2, outcome not in ("no_contact",), "phone")
        _settle("erik", inquiry, days - 9, outcome, note)


def _public_inquiries(municipality_id: int) -> None:
    """Two from the public form, one from the jobcentre and one from a housing organisation."""
    for source, reasons, name, where, what, who, phone in (
        ("other", ["housing"], "", "Bænken bag biblioteket, efter lukketid",
         "En ældre mand med en blå rygsæk har sovet der en uge. Han hilser pænt og fryser.", "", ""),
        ("self", ["housing", "economy"], "Line", "22 70 13 21",
         "Jeg skal ud af min lejlighed den første og ved ikke, hvor jeg skal gå hen.", "Line", "22 70 13 21"),
    ):  # fmt: skip
        services.record_public_inquiry(
            by=system_user(municipality_id),
            address="",
            opened_at=clock.now() - timedelta(minutes=3),
            client_key=uuid4(),
            trap="",
            source=source,
            reasons=reasons,
            person_name=name,
            person_whereabouts=where,
            what_is_known=what,
            sender_name=who,
            sender_phone=phone,
        )
    sent = _inquiry(
        "jonas", 3, "jobcentre", ["economy", "mental_vulnerability"], "Rasmus fra onsdagsholdet",
        "Har fået posten tilbage to gange. Siger, han bor »lidt rundt omkring«.", sender_name="Jonas Fyrreby",
    )  # fmt: skip
    _attempt("erik", sent, 1, False, "phone", "Ingen svarer")
    _inquiry(
        "bent", 2, "other", ["housing", "economy"], "Lejer i Åparken 40",
        "To huslejer bagud, og naboerne har ikke set lys i en uge.", sender_name="Bent Agerholm",
    )  # fmt: skip


def _screen(inquiry, by: str, days: int) -> None:
    blank = {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}
    unsaid = {ConcernDomain.CRIME, ConcernDomain.DISABILITY, ConcernDomain.OTHER}.difference(inquiry.reasons)
    domains = {domain: dict(blank) for domain in ConcernDomain.values if domain not in unsaid}
    for reason in inquiry.reasons:
        domains[reason]["concern"] = True
    domains["housing"] |= {"concern": True, "risk_factors": "Har ikke et sted at være efter den første"}
    domains["friends"] |= {"protective_factors": "To gode venner, der er til at stole på"}
    services.screen_inquiry(
        by=_who(by), inquiry=inquiry, screened_on=_ago(days), domains=domains, summary="Boligen haster mest."
    )


def _short_contacts() -> None:
    for days, inquirer, source, text in (
        (2, "relative", "other", "Mor spurgte, om man kan søge indskudslån to gange"),
        (6, "colleague", "jobcentre", "Jobcentret ville vide, hvem der tager imod henvendelser"),
        (11, "citizen", "self", "Spurgte om natvarmestuens åbningstider"),
        (19, "colleague", "shelter", "Boformen om fristen for klage over et afslag"),
    ):
        services.note_short_contact(
            by=_who("erik"), happened_on=_ago(days), inquirer=inquirer, source=source, text=text
        )
