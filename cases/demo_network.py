"""The invented detection network and street outreach of the demo, made through the services."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from housingfirst.accounts import services as accounts
from housingfirst.accounts.models import Team, Unit, User
from housingfirst.core import clock
from housingfirst.core.calculation import add_months

from . import demo, services
from .choices import ConcernDomain
from .models import Citizen, DetectionActor, OutreachPerson, OutreachPlace, OutreachRound

# kind, name, contact person, phone, e-mail, unit, days in the network, activities (days ago, kind, who, note)
# fmt: off
ACTORS = (
    ("school", "Birkedal Produktionsskole", "Lone Agerskov", "20 60 14 01", "lone@example.invalid", "", 700,
     ((320, "guide_training", "Tolv lærere og to vejledere", ""), (40, "visit", "Lone og tre lærere", "De vil gerne have en pjece på grønlandsk."))),
    ("youth_guidance", "UU Birkedal", "Peter Rosenlund", "20 60 14 02", "peter@example.invalid", "", 800,
     ((500, "guide_training", "Hele vejlederteamet, ni personer", ""), (120, "staff_meeting", "Teammøde, otte vejledere", "Talte om unge på sofaer."))),
    ("jobcentre", "Jobcenter Birkedal, ungeteamet", "Jonas Fyrreby", "20 60 13 02", "jonas@example.invalid", "Jobcenter Birkedal", 900,
     ((410, "guide_training", "Jonas og fire kolleger", ""), (60, "call", "Jonas", "Ringer hver anden måned."))),
    ("family_department", "Familieafdelingen", "Mai-Britt Holm", "20 60 14 04", "", "", 600,
     ((280, "staff_meeting", "Afdelingsmøde, 21 rådgivere", "Unge i pleje, der snart fylder 18."),)),
    ("housing_department", "Boligafdelingen", "Karsten Vejlby", "20 60 14 05", "", "", 420, ((410, "visit", "Karsten", ""),)),
    ("drop_in_centre", "Værestedet Kajen", "Lisbet Sand", "20 60 13 01", "lisbet@example.invalid", "", 1000,
     ((200, "guide_training", "Lisbet og de frivillige", ""), (15, "visit", "Lisbet", "Bamse har været der tre nætter."))),
    ("greenlandic_community", "Det grønlandske fællesskab i Birkedal", "Paninnguaq Lyberth", "20 60 14 07", "", "", 365,
     ((330, "visit", "Kaffemik, omkring 20", "De ringer hellere, end de skriver."),)),
    ("police", "Politiet, lokalstationen", "Vagthavende", "20 60 14 08", "", "", 300, ()),
)
# actor, days ago, source, reasons, who, what is known, outcome or "" and after how many days
TOLD = (
    ("Værestedet Kajen", 130, "drop_in_centre", ["housing", "substances"], "Mand med grøn hue", "Sover i gangen.", "other_help", 9),
    ("Værestedet Kajen", 45, "drop_in_centre", ["housing", "economy"], "Kirstine Bredvang", "Er flyttet ud hjemmefra i vrede.", "advice_only", 6),
    ("UU Birkedal", 88, "youth_guidance", ["school_and_work", "friends"], "Oskar Lindtoft", "Er gledet ud af sin uddannelse.", "declined", 12),
    ("Birkedal Produktionsskole", 230, "school", ["family", "housing"], "Sille Havbjerg", "Bor på skift hos to veninder.", "other_help", 14),
    ("Familieafdelingen", 25, "family_department", ["family", "housing"], "Villads Egemose", "Plejefamilien stopper til foråret.", "", 0),
)
PLACES = (
    ("Trappen under banebroen", "stairwell", "Gå ned fra stationens sydside. Der er mest ro efter kl. 21."),
    ("Bænkene ved havnen", "park", "Om formiddagen, før fiskerne kommer hjem."),
    ("Parkeringskælderen ved Torvet", "stairwell", "Vagten hedder Ulrik og er venlig."),
    ("Skoven bag genbrugspladsen", "makeshift", "To telte. Råb, før du går ind mellem træerne."),
    ("Busstationen", "station", ""),
)
PEOPLE = (
    ("Rug", "Høj, rød hue, hund der hedder Trofast", ""), ("Bamse", "Bred, militærjakke", ""),
    ("Søster", "Kort gråt hår, cykel med kasse", ""), ("Den stille", "Ung mand med guitar", "polsk"), ("Aka", "Blå dunjakke, griner meget", "grønlandsk"),
)
# days ago, hour, place, whom with a note, what was seen, next step
ROUNDS = (
    (205, 9, 1, (("Rug", "Talte om vejret. Vil ikke sige, hvad han hedder."),), "", ""),
    (200, 10, 1, (("Rug", "Tog imod kaffe. Spurgte, om man kan få en bolig med hund."),), "", "Vende tilbage torsdag"),
    (195, 9, 1, (("Rug", "Vil gerne tale med nogen om en bolig. Aftalt at følges til borgerservice."),), "", ""),
    (150, 21, 0, (), "Soveposer, men ingen mennesker.", ""),
    (96, 22, 3, (("Den stille", "Spiller guitar. Taler lidt engelsk."),), "To telte.", "Tage Piotr med som tolk"),
    (64, 9, 1, (), "", ""),
    (63, 21, 0, (("Bamse", ""),), "", ""),
    (61, 21, 0, (("Bamse", ""), ("Søster", "De to holder sammen.")), "", ""),
    (38, 10, 2, (), "Madrasserne er væk.", ""),
    (33, 21, 0, (("Bamse", "Smidt ud hos en ven."), ("Aka", "Kom til byen i sidste uge. Bor hos en kusine.")), "", "Ringe til det grønlandske fællesskab"),
    (18, 9, 1, (), "Ingen ved bænkene, kun en tom termokande.", ""),
    (12, 22, 3, (("Den stille", "Har feber. Fulgte ham til lægevagten."),), "Det ene telt er revet ned.", "Se til ham i morgen"),
    (11, 10, 3, (("Den stille", "Feberen er væk."),), "", ""),
    (6, 21, 0, (("Søster", "Vil gerne have en ny sovepose."),), "", "Tage sovepose med"),
    (3, 21, 2, (), "", ""),
    (1, 21, 0, (("Bamse", "Har det skidt. Vil måske i natvarmestuen."), ("Søster", "Fik soveposen.")), "", "Følge Bamse til lægen"),
)
# key, first and last name, months until 18, situation reason, housing in the measurement
YOUNG = (
    ("ivalu", "Ivalu", "Kystgaard", 4, "leaving_placement", ""),
    ("noah", "Noah", "Lindebæk", 9, "other", "placed_own_room"),
)
# fmt: on


def load_network(people: dict[str, User]) -> None:
    """The network, its inquiries, a circle from the jobcentre and the young people about to turn 18."""
    if not DetectionActor.objects.exists():
        _actors(people)
        _circle(people["jonas"])
    for key, first, last, months, reason, housing in YOUNG:
        if not Citizen.objects.filter(external_id=f"demo-{key}").exists():
            _young(people["anna"], key, first, last, months, reason, housing)


def _actors(people: dict[str, User]) -> None:
    erik = people["erik"]
    rows = {}
    for kind, name, contact, phone, email, unit, days, activities in ACTORS:
        rows[name] = services.add_actor(
            by=erik,
            kind=kind,
            name=name,
            contact_person=contact,
            phone=phone,
            email=email,
            unit=Unit.objects.filter(name=unit).first(),
            joined_on=_ago(days),
        )
        for ago, what, who, note in activities:
            services.note_activity(
                by=erik, actor=rows[name], kind=what, happened_on=_ago(ago), participants=who, note=note
            )
    for name, ago, source, reasons, who, known, outcome, after in TOLD:
        inquiry = services.record_inquiry(
            by=erik,
            received_on=_ago(ago),
            source=source,
            reasons=reasons,
            known_before="unknown",
            person_name=who,
            what_is_known=known,
            sender_name=rows[name].contact_person,
            actor=rows[name],
        )
        if outcome:
            services.note_attempt(by=erik, inquiry=inquiry, happened_on=_ago(ago - 2), reached=True, how="in_person")
            services.settle_inquiry(by=erik, inquiry=inquiry, outcome=outcome, happened_on=_ago(ago - after))


def _circle(jonas: User) -> None:
    """What an actor fills in itself."""
    domains = {
        domain: {"concern": False, "risk_factors": "", "protective_factors": "", "note": ""}
        for domain in ConcernDomain.values
    }
    domains["housing"] |= {"concern": True, "risk_factors": "Er sagt op fra sit værelse til den første"}
    domains["economy"] |= {"concern": True, "risk_factors": "Uden ydelse i to måneder"}
    domains["family"] |= {"protective_factors": "Mormor vil gerne hjælpe"}
    services.send_circle(
        by=jonas,
        person_name="Frej Nordtoft",
        person_whereabouts="Møder på jobcentret hver tirsdag",
        sender_phone="20 60 13 02",
        screened_on=clock.today(),
        domains=domains,
        summary="Har brug for et sted at bo inden den første.",
    )


def _young(anna: User, key: str, first: str, last: str, months: int, reason: str, housing: str) -> None:
    born = add_months(clock.today(), months - 12 * 18)
    citizen = services.create_citizen(
        by=anna,
        external_id=f"demo-{key}",
        first_name=first,
        last_name=last,
        cpr=f"{born.day + 60:02}{born.month:02}{born.year % 100:02}4{months:03}",
        situation="at_risk",
        at_risk_reason=reason,
        situation_from=_ago(60),
        language="grønlandsk" if key == "ivalu" else "dansk",
        reach_note="Gennem kontaktpersonen på opholdsstedet",
    )
    if housing:
        services.record_measurement(by=anna, citizen=citizen, kind="start", housing=housing)


def load_outreach() -> None:
    """Gadeplan does street outreach, and Bo goes out for it beside his work in Team Nord."""
    sofie, bo = User.objects.get(persona="sofie"), User.objects.get(persona="bo")
    team = Team.objects.get(name="Gadeplan")
    if not team.is_outreach:
        accounts.set_outreach(by=sofie, team=team, is_outreach=True)
    if not bo.team_memberships.filter(team=team).exists():  # type: ignore[attr-defined]
        accounts.join_team(by=sofie, user=bo, team=team, fraction=Decimal(0), starts_on=_ago(365))
    if OutreachRound.objects.exists():
        return
    bo = User.objects.get(persona="bo")
    places = [services.add_place(by=bo, name=name, kind=kind, note=note) for name, kind, note in PLACES]
    for number, (ago, hour, where, whom, seen, next_step) in enumerate(ROUNDS):
        _round(
            bo,
            number,
            datetime.combine(_ago(ago), time(hour, 10), clock.DANISH_TIME),
            places[where],
            whom,
            seen,
            next_step,
        )
    services.link_person(by=bo, person=OutreachPerson.objects.get(nickname="Rug"), citizen=demo.citizen("jesper"))


def _round(bo, number, at, place: OutreachPlace, whom, seen: str, next_step: str) -> None:
    known = {person.nickname: person for person in OutreachPerson.objects.all()}
    new = [name for name, _note in whom if name not in known]
    about = {name: (description, language) for name, description, language in PEOPLE}
    services.log_round(
        by=bo,
        place=place,
        happened_at=at,
        met_nobody=not whom,
        met=[(known[name], note) for name, note in whom if name in known],
        new_person=new[0] if new else "",
        new_description=about[new[0]][0] if new else "",
        new_note=dict(whom)[new[0]] if new else "",
        seen=seen,
        next_step=next_step,
        client_key=uuid5(NAMESPACE_URL, f"round-{number}"),
    )
    if new and about[new[0]][1]:
        person = OutreachPerson.objects.get(nickname=new[0])
        services.update_person(
            by=bo,
            person=person,
            version=person.version,
            nickname=person.nickname,
            description=person.description,
            language=about[new[0]][1],
        )


def _ago(days: int) -> date:
    return clock.today() - timedelta(days=days)
