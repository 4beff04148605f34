"""Steps 16 to 20 of the way through: plan, referral, reminders, measurement, end and return, figures."""

import re
import subprocess

from playwright.sync_api import expect

from cases.models import Citizen
from housingfirst.accounts.models import Unit, User
from housingfirst.core.db import municipality_scope
from housingfirst.tasks.models import Task
from support.models import Course
from tests.e2e.story import day, only_number
from tests.e2e.way_to_a_home import OWN_WORDS, a_visit

NOTE = "Mødtes på banegården"
GOALS = (
    ("Min søster skal kunne komme på besøg.", "network", "Købe to stole og en kaffekande", "citizen", 14),
    ("Jeg vil åbne mine breve igen.", "economy", "Ringe til banken om den gamle konto", "worker", 7),
    ("Jeg vil sove om natten og ikke drikke mig til det.", "substances", "Tale med lægen om søvn", "citizen", 21),
)
# What a heading of a plan never names, unless the citizen chose the area.
LABELS = re.compile(r"rusmid|alkohol|misbrug|diagnose|skizo|psykose|depress|hash|straf|krimin", re.IGNORECASE)
ASK = "Kan I finde en praktik, hvor Jesper kan begynde med to formiddage?"
NEEDED = "Jesper er god med hænderne og vil helst arbejde ude. Han møder bedst efter kl. 10."
ANSWER = "Vi har en plads på kommunens planteskole fra den 19. april."


def mine():
    """Anna's own tasks; the page shows the team's too."""
    return f"/tasks/?whose={User.objects.get(persona='anna').pk}"


def birkedal():
    return municipality_scope(User.objects.get(persona="anna").municipality_id)


# ------------------------------------------------------------------ 16. the plan


def a_plan_in_own_words(people, citizen):
    """16. Anna writes the plan with Jesper: his words first, only the areas he chose, steps with owner and date."""
    anna = people.anna
    anna.go(f"/citizens/{citizen}/plan/").look_both("16-plan-begynd").submit()
    version = only_number(anna, r"/citizens/plan-versions/(\d+)/")
    anna.sees("Hvad vil Jesper gerne?").look_both("16-plan-tom")
    for number, (words, area, step, owner, days) in enumerate(GOALS):
        anna.go(f"/citizens/plan-versions/{version}/goals/new/").enter(own_words=words, area=area)
        if number == 0:
            anna.look_both("16-maal")
        anna.submit().enter(text=step, owner=owner, due_on=day(days))
        if number == 0:
            anna.look_both("16-skridt")
        anna.submit()
    anna.go(f"/citizens/plan-versions/{version}/edit/").enter(
        own_words=OWN_WORDS,
        own_words_on=day(),
        purpose="At Jesper bor godt og kan blive boende, og at han får det liv, han vil have i sit hjem.",
        effort="Anna Møllegaard kommer hver uge, mens han falder til (CTI, fase 1).",
        duration="Ni måneder, til midten af december.",
    ).look_both("16-plan-ramme")
    anna.submit().sees("»Jeg vil åbne mine breve igen.«", "Aftal planen med Jesper").look_both("16-plan-kladde")
    anna.go(f"/citizens/plan-versions/{version}/agree/").look_both("16-plan-aftal")
    anna.enter(agreed_how="Læst højt ved køkkenbordet.").submit()
    anna.sees("Version 1, aftalt").sees_not("Uddannelse og arbejde", "Krop og helbred").look_both("16-plan")


def a_plan_on_paper(people, beat):
    """16. The worker makes the PDF; Jesper has chosen that the third goal goes along, but not that it is named."""
    anna = people.anna
    anna.click("Udskriv")
    values = anna.page.locator("#main input[name=goals]").evaluate_all("boxes => boxes.map(box => box.value)")
    anna.enter(
        goals=values,
        occasion="Til netværksmødet onsdag hos Jesper",
        recipients="De fire, der er med til mødet",
        sectors=["family"],
        consent_on=day(),
        question_0="Kan søsteren få en nøgle?",
        question_who_0="Jesper",
        person_0="Søsteren",
        person_from_0="Familien",
    ).look_both("16-paa-papir")
    anna.submit()
    beat.wait()
    anna.sees("Udskriften er klar").look_both("16-udskrift")
    with anna.page.expect_download() as coming:
        anna.page.get_by_role("link", name="Hent PDF").click()
    _is_a_good_paper(coming.value.path())


def _is_a_good_paper(path):
    """Tagged, two pages at most, in Danish letters; no heading names what Jesper did not choose to have named."""
    facts = _poppler("pdfinfo", path)
    assert re.search(r"Tagged:\s+yes", facts)
    assert int(re.search(r"Pages:\s+(\d+)", facts)[1]) <= 2
    words = re.sub(r"\s+", " ", _poppler("pdftotext", "-layout", path, "-"))
    for goal in GOALS:
        assert goal[0][:20] in words
    assert "670398" not in words
    assert NOTE not in words
    tree = _poppler("pdfinfo", "-struct-text", path)
    headings = re.findall(r"^ *H\d .*\n((?: *(?:Span .*|\".*)\n)+)", tree, re.MULTILINE)
    assert len(headings) > 3
    for heading in headings:
        assert not LABELS.search(heading), heading


def _poppler(*argv):
    return subprocess.run([str(one) for one in argv], capture_output=True, check=True, text=True).stdout


# ------------------------------------------------------------------ 17. referrals


def a_referral_to_jonas(people, citizen):
    """17. Jonas gets what he needs and no more, and answers in his own view; a second one nobody answers."""
    anna, jonas = people.anna, people.jonas
    with birkedal():
        jobcentre = Unit.objects.get(kind="jobcentre").pk
    anna.go(f"/referrals/new/{citizen}/")
    anna.enter(
        unit=jobcentre, subject="Virksomhedspraktik", request=ASK, for_partner=NEEDED, field_groups=["contact"]
    ).enter(ground="consent", consent_on=day()).look_both("17-henvis")
    referral = anna.submit().number()
    anna.sees("Sendt", NEEDED).look_both("17-henvisning")
    anna.go(f"/referrals/new/{citizen}/").enter(
        unit=jobcentre, subject="Fritagelse for samtaler i april", request="Kan Jesper slippe for samtaler i april?"
    ).enter(ground="consent", consent_on=day())
    late = anna.submit().number()

    jonas.go("/").look_both("17-min-dag").go("/referrals/").sees("Jesper Rugmark").look_both("17-indbakke")
    jonas.go(f"/referrals/{referral}/").sees(ASK, NEEDED, "00 00 12 34").look_both("17-jobcenter")
    jonas.sees_not(OWN_WORDS, NOTE, "Lærkevænget", GOALS[0][0], "CTI")
    for path in (f"/citizens/{citizen}/plan/", f"/support/citizens/{citizen}/contacts/"):
        jonas.refused(path, 403)
    jonas.go(f"/referrals/{referral}/").click("Vi har modtaget den")
    jonas.enter(answer="accepted", text=ANSWER).submit().look_both("17-jobcenter-svaret")

    anna.go("/referrals/").sees("Virksomhedspraktik", "Jobcenter Birkedal")
    anna.go(f"/referrals/{referral}/").sees(ANSWER).look_both("17-svar")
    return late


# ------------------------------------------------------------------ 18. reminders


def a_morning_of_reminders(people, beat, citizen, late):
    """18. Beat makes rows exactly once however often it runs; Anna sees them in Min dag and gets one plain mail."""
    for _again in range(3):
        beat.tick("sweep-cases", "sweep-support", "sweep-housing", "sweep-referrals")
    with birkedal():
        keys = list(Task.objects.filter(citizen_id=citizen, state="open").values_list("key", flat=True))
    assert len(keys) == len(set(keys))
    anna = people.anna
    anna.go("/").sees("hvad fase 1 skal handle om", "Ikke set i tide", "Fritagelse for samtaler i april")
    anna.look_both("18-min-dag")
    anna.go(mine()).sees("Spørg efter svaret om Jesper Rugmark", "Få kontakt med Jesper Rugmark")
    anna.sees("hvad fase 1 skal handle om").look_both("18-opgaver")
    anna.click("hvad fase 1 skal handle om").enter(focus_areas=["housing", "network"]).look_both("18-fokus")
    anna.submit().sees("Fokus er gemt")
    anna.go("/referrals/?when=late").sees("Fritagelse for samtaler i april").look_both("18-svar-over-fristen")
    anna.go(f"/referrals/{late}/").sees("Send en påmindelse").look_both("18-ingen-svar")

    beat.tick("write-digests", "write-digests", "send-mails", "send-mails")
    mails = [mail for mail in beat.mails() if mail["To"] == "anna@example.invalid"]
    assert [mail["Subject"] for mail in mails] == ["Der er svar på din henvisning", "Dine opgaver i dag"]
    said = " ".join(f"{mail['Subject']} {mail.get_content()}" for mail in mails)
    assert not re.search("Jesper|Rugmark|6703|bolig|jobcenter|samtaler", said, re.IGNORECASE), said


# ------------------------------------------------------------------ 19. measuring, ending, coming back


def a_measurement_after_three_months(people, beat, citizen):
    """19. The quarterly measurement is a task; its form knows what the system knows."""
    anna = people.anna
    a_visit(people, citizen, "Søsteren var der. Han lavede kaffe til os.")
    beat.tick("extend-measurement-schedules", "sweep-support")
    anna.go(mine()).sees("Kvartalsmåling med Jesper Rugmark")
    anna.go(f"/citizens/{citizen}/measurements/new/?kind=quarter").sees("Udfyldt med svarene fra 5. marts 2027")
    form = anna.page.locator("#main form")
    expect(form.locator("[name=housing]")).to_have_value("")  # he was on the street, and lives somewhere now: asked
    expect(form.locator("[name=network_contact][value=some]")).to_be_checked()
    expect(form.locator("[name=has_plan][value=yes]")).to_be_checked()
    anna.enter(housing="almen_family", economy_stable="yes", own_words="Jeg har fået en kaffekande.")
    anna.look_both("19-maaling-ny")
    anna.submit().sees("»Jeg har fået en kaffekande.«").look_both("19-maaling")
    anna.go(mine()).sees_not("måling med Jesper")


def somebody_takes_over(people, beat, citizen, course):
    """19. A month before the end the agreement on who takes over is a task; the one who takes over says yes."""
    anna = people.anna
    a_visit(people, citizen, "Hilste på Karla, der tager over.")
    beat.tick("sweep-support")
    anna.go(mine()).sees("Aftal, hvem der følger Jesper Rugmark videre efter forløbet")
    anna.go(f"/support/courses/{course}/transfer/").look_both("19-overdragelse")
    anna.enter(
        own_words="Det er fint, når det er Karla.",
        takes_over="Karla fra Bostøtten Midt kommer hver anden uge fra den 16. december, om breve og økonomi.",
    ).submit()
    anna.sees("Venter på et ja")
    agreement = only_number(anna, r"/support/transfers/(\d+)/accept/")
    anna.go(f"/support/transfers/{agreement}/accept/").look_both("19-overdragelse-ja")
    anna.enter(accepted_by_name="Karla Skovlund", accepted_by_unit="Bostøtten Midt").submit()
    anna.sees("Karla Skovlund, Bostøtten Midt").look_both("19-forloeb")


def a_course_ends(people, citizen, course):
    """19. Nothing closes without an end measurement and a reason; the home stays."""
    anna = people.anna
    anna.go(f"/support/courses/{course}/close/").sees("Slutmålingen mangler").enter(reason="cti_completed")
    anna.click("Afslut forløbet").sees("Slutmålingen mangler: lav den først")
    anna.go(f"/citizens/{citizen}/measurements/new/?kind=end")
    expect(anna.page.locator("#main form [name=housing]")).to_have_value("almen_family")
    anna.submit()
    anna.go(f"/support/courses/{course}/close/").sees("Bostøtten Midt sagde ja").look_both("19-afslut")
    anna.enter(reason="cti_completed").submit()
    anna.sees("Åbn et forløb igen").look_both("19-afsluttet")


def a_citizen_comes_back(people, citizen, course):
    """19. Months later a linked course opens without a new referral: one person, two courses."""
    carla = people.carla
    carla.go(f"/support/courses/{course}/return/").look_both("19-kom-tilbage")
    carla.enter(worker=User.objects.get(persona="anna").pk, method="ICM", starts_on=day()).submit()
    carla.sees("Ingen ny henvisning", "Se det tidligere forløb").look_both("19-igen")
    carla.go(f"/support/courses/{course}/").sees("Borgeren er kommet tilbage")
    with birkedal():
        assert Course.objects.filter(citizen_id=citizen).count() == 2
        assert Citizen.objects.filter(last_name="Rugmark").count() == 1
    a_visit(people, citizen, "Han ringede selv. Breve fra udlejeren lå uåbnede.")
    people.anna.go("/support/contacts/new/").sees("Jesper Rugmark")


# ------------------------------------------------------------------ 20. figures


def figures_with_and_without_names(people):
    """20. Carla opens the figures down to the courses behind them; Lise sees the same figures and no name."""
    carla, lise = people.carla, people.lise
    carla.go("/reports/fidelity/").sees("Marts 2028", "Team Nord").look_both("20-fidelitet-liste")
    row = carla.page.locator("#main tr", has_text="Team Nord").first
    report = int(re.search(r"/reports/fidelity/(\d+)/", row.inner_html())[1])
    carla.go(f"/reports/fidelity/{report}/").sees("FI-01", "FI-02", "FI-04", "FI-05", "FI-06", "FI-07")
    carla.sees("Team Nord, 10 borgere").look_both("20-fidelitet")
    carla.go(f"/reports/fidelity/{report}/?figure=FI-02").sees("Jesper Rugmark").look_both("20-fidelitet-bag-tallet")
    carla.go("/reports/").look_both("20-noegletal")
    carla.go("/reports/?figure=seen").sees("Jesper Rugmark").look_both("20-noegletal-bag-tallet")
    lise.go("/").look_both("20-min-dag")
    lise.go("/reports/").sees_not("Rugmark", "Lyngholm").look_both("20-noegletal")
    lise.go("/reports/?figure=seen").sees_not("Rugmark", "Lyngholm", "Elmegrøn")
    lise.go(f"/reports/fidelity/{report}/").sees_not("Rugmark", "Lyngholm", "Elmegrøn").look_both("20-fidelitet")
