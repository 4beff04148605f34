"""The demo's assessments, decisions, plans and measurements, made through the services; what is there stays.

The stories are told of the demo's citizens by name; who is not registered is passed over. Dates follow today.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from housingfirst.accounts.models import User
from housingfirst.accounts.parameters import value
from housingfirst.accounts.services import set_parameter
from housingfirst.core import clock, formats

from . import services
from .choices import (
    ComplaintOutcome,
    DecisionType,
    DeliveryWay,
    DisclosureGround,
    DocumentPart,
    LifeArea,
    MeasurementKind,
    Owner,
    PlanKind,
    PlanStatus,
    SupportMethod,
)
from .models import Assessment, Citizen, Decision, Measurement, Plan, PlanDocument, PlanGoal, PlanVersion
from .parameters import LETTER_ADDRESS, LETTER_OFFICE, LETTER_PHONE, PUBLIC_PHONE

# Name → assessment, days ago, and the decision that followed.
ASSESSMENTS: dict[tuple[str, str], dict[str, Any]] = {
    ("Malthe", "Stenløkke"): {
        "days_ago": 156,
        "complexity": "medium",
        "complexity_reason": "Gæld, konflikt om samvær og et år uden eget sted. Selv i gang med at få styr på det.",
        "system_use": "considerable",
        "system_use_reason": "Møder til sine aftaler og bruger jobcentret, når nogen binder det sammen.",
        "own_words": "Jeg kan godt selv, når jeg først har en dør at lukke.",
        "method": SupportMethod.CTI,
        "reasons": "Malthe flytter i egen bolig og har brug for støtte i overgangen: nogen, der hjælper med at få "
        "netværk, økonomi og samvær på plads og så trækker sig igen. Han bruger selv de eksisterende tilbud. "
        "Derfor CTI i ni måneder fra indflytningen.",
    },
    ("Samir", "Kløvergaard"): {
        "days_ago": 58,
        "complexity": "medium",
        "complexity_reason": "Ung, uden bolig i et år, ophold på boform og brudt kontakt til uddannelse.",
        "system_use": "some",
        "system_use_reason": "Bruger sin søster og jobcentret, men mister aftaler, når ingen minder ham om dem.",
        "own_words": "Jeg vil gerne have én, der kender mig, så jeg ikke skal forklare det hele igen.",
        "method": SupportMethod.ICM,
        "reasons": "Samir har brug for én fast støtteperson i længere tid, som både hjælper i hverdagen og holder "
        "kontakten til ydelse, uddannelse og boform. Derfor ICM, så længe behovet er der.",
    },
    ("Jesper", "Rugmark"): {
        "days_ago": 190,
        "complexity": "high",
        "complexity_reason": "Mange års hjemløshed og flere forhold, der trækker i hver sin retning.",
        "system_use": "some",
        "system_use_reason": "Tager imod hjælp, når den kommer til ham.",
        "method": SupportMethod.ICM,
        "method_reason": "ACT-teamet er ikke etableret i kommunen endnu; behovet er noteret. ICM kan begynde nu.",
        "reasons": "Jesper har brug for opsøgende støtte uden slutdato. Anbefalingen er ACT, som kommunen ikke har et "
        "team til endnu. ICM bevilges, til et team er på plads.",
    },
    ("Frederik", "Norskov-Hald"): {
        "days_ago": 24,
        "complexity": "high",
        "complexity_reason": "Gadesover gennem flere år og svær at møde.",
        "system_use": "limited",
        "system_use_reason": "Bruger kun gadeplansteamet.",
        "method": SupportMethod.ICM,
        "method_reason": "Der er ikke et ACT-team i kommunen endnu. Behovet er skrevet på listen over udækkede behov.",
        "reasons": "Frederik har brug for en fast støtteperson, der kommer til ham, og som bliver ved.",
    },
    ("Tove", "Elmegrøn"): {
        "days_ago": 40,
        "complexity": "low",
        "complexity_reason": "Én ting fylder: at få et sted at bo efter skilsmissen.",
        "system_use": "considerable",
        "system_use_reason": "Klarer selv læge, bank og ydelse.",
        "own_words": "Jeg har aldrig bedt om hjælp før. Det er boligen, det handler om.",
    },
}


def load_plans(people: Mapping[str, User]) -> dict[str, int]:
    """Everything of this module, for the citizens who are there; returns how many rows of each kind there are."""
    erik = people["erik"]
    _letterhead(people["sofie"])
    for name, story in ASSESSMENTS.items():
        if citizen := _citizen(name):
            _assess_and_decide(erik, citizen, dict(story))
    if malthe := _citizen(("Malthe", "Stenløkke")):
        _plan_of_malthe(people["bo"], malthe)
        _measure(people["bo"], malthe, MeasurementKind.START, 132)
        _measure(people["bo"], malthe, MeasurementKind.QUARTER, 40, housing="almen_family", occupation="none")
    if samir := _citizen(("Samir", "Kløvergaard")):
        _plan_of_samir(people["anna"], samir)
        _measure(people["anna"], samir, MeasurementKind.START, 50, housing="shelter_110", occupation="none")
    if lone := _citizen(("Lone-Marie", "Strandvig")):
        _refusal_with_complaint(erik, lone)
    return {
        "assessments": Assessment.objects.count(),
        "decisions": Decision.objects.count(),
        "plans": Plan.objects.count(),
        "measurements": Measurement.objects.count(),
    }


def _letterhead(administrator: User) -> None:
    """What stands at the head of Birkedal's letters, and the number on its public form; invented."""
    for key, text in (
        (LETTER_OFFICE, "Boligsocial Myndighed"),
        (LETTER_ADDRESS, "Rådhustorvet 1, 0000 Birkedal"),
        (LETTER_PHONE, "00 00 00 10"),
        (PUBLIC_PHONE, "00 00 00 11"),
    ):
        if value(key, administrator.municipality_id, clock.today()) != text:
            set_parameter(
                by=administrator, key=key, value=text, valid_from=ago(400), source="Birkedal Kommune (opfundet)"
            )


def _citizen(name: tuple[str, str]) -> Citizen | None:
    first, last = name
    return Citizen.objects.filter(first_name=first, last_name=last).first()


def ago(days: int) -> date:
    return clock.today() - timedelta(days=days)


def _assess_and_decide(erik: User, citizen: Citizen, story: dict[str, Any]) -> None:
    if Assessment.objects.filter(citizen=citizen).exists():
        return
    days = story.pop("days_ago")
    method, reasons = story.pop("method", ""), story.pop("reasons", "")
    method_reason = story.pop("method_reason", "")
    assessment = services.assess(by=erik, citizen=citizen, assessed_on=ago(days), **story)
    if not method:
        return
    draft = services.draft_decision(
        by=erik,
        citizen=citizen,
        type=DecisionType.SUPPORT_85A,
        assessment=assessment,
        method=method,
        method_reason=method_reason,
        legal_bases=["SEL-85a-1"],
        reasons=reasons,
    )
    decision = services.finalise_decision(by=erik, decision=draft, decided_on=ago(days - 5))
    services.deliver_decision(
        by=erik, decision=decision, delivered_on=ago(days - 6), delivery_way=DeliveryWay.IN_PERSON
    )


def _refusal_with_complaint(erik: User, citizen: Citizen) -> None:
    """A refusal, a complaint that came in late and is taken up all the same, and the new decision that changed it."""
    if Decision.objects.filter(citizen=citizen).exists():
        return
    draft = services.draft_decision(
        by=erik,
        citizen=citizen,
        type=DecisionType.SUPPORT_REFUSED,
        legal_bases=["SEL-85a-1", "SEL-85"],
        reasons="Lone-Marie har støtte fra boformen, og der er ikke oplysninger om behov for mere.",
        facts_against="To samtaler om støtte i foråret blev aflyst.",
        heard_on=ago(75),
        citizen_answer="Jeg var indlagt, da den ene samtale var. Det vidste I ikke.",
    )
    refused = services.finalise_decision(by=erik, decision=draft, decided_on=ago(70))
    services.deliver_decision(by=erik, decision=refused, delivered_on=ago(69), delivery_way=DeliveryWay.DIGITAL_POST)
    complaint = services.file_complaint(
        by=erik, decision=refused, received_on=ago(33), text="Jeg klarer ikke en lejlighed alene. Det har jeg prøvet."
    )
    assessment = services.assess(
        by=erik,
        citizen=citizen,
        assessed_on=ago(26),
        complexity="medium",
        complexity_reason="Har mistet to boliger, fordi posten og huslejen løb fra hende.",
        system_use="some",
        system_use_reason="Bruger boformens medarbejdere og lægen, når hun bliver fulgt.",
        own_words="Jeg vil prøve igen, hvis der kommer én fast.",
    )
    new = services.replace_decision(by=erik, decision=refused)
    new = services.revise_draft(
        by=erik,
        decision=new,
        version=new.version,
        type=DecisionType.SUPPORT_85A,
        assessment=assessment,
        method=SupportMethod.ICM,
        legal_bases=["SEL-85a-1"],
        reasons="Efter klagen er sagen set igennem igen. Lone-Marie har mistet to boliger uden støtte og har "
        "brug for en fast støtteperson i længere tid. Derfor bevilges ICM.",
    )
    new = services.finalise_decision(by=erik, decision=new, decided_on=ago(20))
    new = services.deliver_decision(by=erik, decision=new, delivered_on=ago(19), delivery_way=DeliveryWay.IN_PERSON)
    services.request_letter(by=erik, decision=new)
    services.settle_complaint(
        by=erik,
        complaint=complaint,
        outcome=ComplaintOutcome.CHANGED,
        outcome_reasons="Nye oplysninger om de tidligere boliger ændrer vurderingen.",
        settled_on=ago(20),
    )


# ------------------------------------------------------------------ the plan of the mock-up


def next_meeting(today: date) -> date:
    """The Wednesday of next week."""
    return today + timedelta(days=7 + (2 - today.weekday()) % 7)


def _plan_of_malthe(bo: User, malthe: Citizen) -> None:
    if Plan.objects.filter(citizen=malthe).exists():
        return
    today = clock.today()
    meeting = next_meeting(today)
    meeting_words = formats.day_month(meeting)
    draft = services.start_plan(
        by=bo, citizen=malthe, kind=PlanKind.WHOLE_PERSON, consent_on=ago(125), started_on=ago(125)
    )
    draft = services.revise_plan(
        by=bo,
        plan_version=draft,
        version=draft.version,
        own_words="Jeg vil have fred om aftenen og en grund til at stå op.",
        own_words_on=ago(125),
        purpose="Malthe bliver boende i sin egen bolig og får hverdagen til at hænge sammen.",
        effort="Bo Tranekær er Malthes faste medarbejder i et CTI-forløb efter servicelovens § 85 a.",
        duration="Ni måneder fra indflytningen.",
    )
    post = _goal(bo, draft, LifeArea.ECONOMY, "Ikke være bange for posten.")
    bills = _step(bo, post, "Faste regninger på betalingsservice", Owner.OTHER, "Malthe og Bo", due_on=ago(20))
    _step(bo, post, "Åbne post sammen, og senere selv", Owner.CITIZEN, due_text="Hver tirsdag")
    _agree(bo, draft, ago(120), "Talt igennem ved køkkenbordet")

    draft = services.change_plan(by=bo, plan=draft.plan)
    work = _goal(bo, draft, LifeArea.WORK, "En grund til at stå op. Gerne noget med hænderne.")
    start = today + timedelta(days=(7 - today.weekday()) % 7 + 7)
    _step(
        bo,
        work,
        "Praktik på Cykelværkstedet Navet, to dage om ugen",
        Owner.OTHER,
        "Jonas, Jobcenter Birkedal",
        due_on=start,
        due_text=f"Fra {formats.day_month(start)}",
    )
    _step(
        bo,
        work,
        "Følges derhen den første dag",
        Owner.WORKER,
        due_on=start,
        due_text=f"{formats.day_month(start)} kl. 8.30",
    )
    _step(
        bo,
        work,
        "Se på, om tre dage er for meget eller for lidt",
        Owner.OTHER,
        "Malthe og Jonas",
        due_on=start + timedelta(days=40),
    )
    _agree(bo, draft, ago(60), "Talt igennem over to besøg")

    draft = services.change_plan(by=bo, plan=draft.plan)
    draft = services.revise_plan(
        by=bo,
        plan_version=draft,
        version=draft.version,
        own_words="Jeg vil have fred om aftenen og en grund til at stå op. Og jeg vil kunne have min datter på besøg, "
        "uden at nogen står og kigger.",
        own_words_on=ago(13),
        since_last="Malthe har boet i sin egen bolig i fire måneder. Huslejen er betalt til tiden tre måneder i træk.\n"
        f"Han begynder i praktik på Cykelværkstedet Navet {formats.weekday_date(start)}, to dage om ugen.\n"
        "Familieafdelingen har ikke svaret endnu om støttet samvær. Det skal afklares på mødet.",
        effort="Bo Tranekær er Malthes faste medarbejder i et CTI-forløb efter servicelovens §\u00a085\u00a0a. "
        f"Forløbet er i fase\u00a02 af 3 og slutter {formats.long_date(today + timedelta(days=142))}. Senest "
        f"{formats.day_month(today + timedelta(days=111))} aftaler Malthe, Bo og netværket, hvem der tager over "
        "med hvad. Boligen er Malthes egen og hænger ikke sammen med støtten.",
        conditions="Malthes datter bor hos sin mor. Samvær aftales med familieafdelingen.",
    )
    family = _goal(bo, draft, LifeArea.NETWORK, "At have Alma på besøg hver anden weekend.", first=True)
    bed = _step(bo, family, "Soveplads til Alma i stuen", Owner.OTHER, "Malthe og Vibeke")
    call = _step(bo, family, "Ringe til Almas mor sammen med Bo", Owner.CITIZEN)
    _step(
        bo,
        family,
        "Aftale om støttet samvær de første fire gange",
        Owner.OTHER,
        "Familieafdelingen",
        due_on=meeting,
        due_text=f"På mødet {meeting_words}",
    )
    _step(bo, family, "Første besøg", Owner.CITIZEN, due_on=today + timedelta(days=28))
    debt = draft.goals.get(key=post.key)
    _step(
        bo,
        debt,
        "Tid hos gældsrådgivningen",
        Owner.WORKER,
        due_on=today + timedelta(days=24),
        due_text=f"Senest {formats.day_month(today + timedelta(days=24))}",
    )
    agreed = _agree(bo, draft, ago(13), "Talt igennem, og Malthe har skrevet under på skærmen")
    for step, days in ((bed, 30), (call, 14)):
        services.tick_action(by=bo, action=step, done=True, done_on=ago(days))
    live = agreed.goals.get(key=post.key).actions.get(key=bills.key)
    services.tick_action(by=bo, action=live, done=True, done_on=ago(14))
    services.note_other_plan(
        by=bo, citizen=malthe, name="Min plan", owner="Jobcenter Birkedal", system="jobnet.dk", dated=ago(90)
    )
    _document_of_malthe(bo, malthe, agreed, meeting)


def _document_of_malthe(bo: User, malthe: Citizen, agreed: PlanVersion, meeting: date) -> PlanDocument:
    return services.request_document(
        by=bo,
        plan_version=agreed,
        occasion=f"Til netværksmødet {formats.weekday_date(meeting)} {meeting.year} kl.\u00a013–14 i Malthes stue.",
        parts=[part for part in DocumentPart.values if part != DocumentPart.PURPOSE],
        goals=[goal.key for goal in agreed.goals.all()],
        ground=DisclosureGround.CONSENT,
        consent_on=ago(13),
        recipients="dem, der er med på mødet",
        sectors=["jobcentre", "family"],
        questions=[
            ("Kan samværet begynde før jul, og hvem er med de første gange?", "Familieafdelingen"),
            ("Hvad sker der med ydelsen, hvis praktikken bliver til løntimer?", "Jobcenter Birkedal"),
            ("Hvem kan Malthe ringe til, når Bo stopper til foråret?", "Bo og Erik"),
        ],
        people=[
            ("Malthe Stenløkke", "Vært", "Ja"),
            ("Vibeke Stenløkke", "Storesøster", "Nej, efter eget ønske"),
            ("Bo Tranekær", "Team Nord", "Ja"),
            ("Erik Sandbæk", "Myndighedsrådgiver", "Ja"),
            ("Karen Lillebæk", "Familieafdelingen", "Kun om samvær"),
            ("Jonas Fyrreby", "Jobcenter Birkedal", "Kun om arbejde"),
        ],
    )


def _plan_of_samir(anna: User, samir: Citizen) -> None:
    """A first plan, agreed, and a draft for the next with one more goal."""
    if Plan.objects.filter(citizen=samir).exists():
        return
    draft = services.start_plan(by=anna, citizen=samir, kind=PlanKind.ACTION_PLAN, started_on=ago(45))
    draft = services.revise_plan(
        by=anna,
        plan_version=draft,
        version=draft.version,
        own_words="Jeg vil kunne lukke min egen dør. Gerne i nærheden af min søster, for så spiser jeg ordentligt.",
        own_words_on=ago(45),
        purpose="Samir får sin egen bolig og beholder den.",
        effort="Anna Møllegaard er Samirs faste medarbejder i et ICM-forløb efter servicelovens § 85 a.",
        duration="Så længe Samir har brug for det.",
    )
    home = _goal(anna, draft, LifeArea.HOUSING, "Min egen dør, tæt på min søster.")
    _step(anna, home, "Skrive ønskerne til boligindstillingen", Owner.OTHER, "Samir og Anna", due_on=ago(30))
    _step(anna, home, "Se på en lejlighed sammen med søsteren", Owner.CITIZEN, due_text="Når der kommer et tilbud")
    sleep = _goal(anna, draft, LifeArea.MENTAL_HEALTH, "Sove om natten.")
    _step(anna, sleep, "Tid hos lægen", Owner.WORKER, due_on=clock.today() + timedelta(days=9))
    agreed = _agree(anna, draft, ago(43), "Talt igennem på boformen")
    first = agreed.goals.first()
    if isinstance(first, PlanGoal) and (step := first.actions.first()):
        services.tick_action(by=anna, action=step, done=True, done_on=ago(31))


def _goal(by: User, draft: PlanVersion, area: str, own_words: str, *, first: bool = False) -> PlanGoal:
    goal = services.set_goal(by=by, plan_version=draft, area=area, own_words=own_words)
    if first:
        services.move_goal_first(by=by, goal=goal)
    return goal


def _step(by: User, goal: PlanGoal, text: str, owner: str, owner_name: str = "", **when: Any) -> Any:
    return services.set_action(by=by, goal=goal, text=text, owner=owner, owner_name=owner_name, **when)


def _agree(by: User, draft: PlanVersion, agreed_on: date, how: str) -> PlanVersion:
    draft = PlanVersion.objects.get(pk=draft.pk, status=PlanStatus.DRAFT)
    return services.agree_plan(
        by=by,
        plan_version=draft,
        version=draft.version,
        agreed_on=agreed_on,
        review_on=agreed_on + timedelta(days=112),
        agreed_how=how,
    )


def _measure(by: User, citizen: Citizen, kind: str, days: int, **answers: Any) -> None:
    if Measurement.objects.filter(citizen=citizen, kind=kind).exists():
        return
    usual = {
        "housing": "sofa_street_unknown",
        "has_plan": "yes" if kind != MeasurementKind.START else "no",
        "has_education_plan": "no",
        "shared_model": "no",
        "occupation": "none",
        "economy_stable": "no" if kind == MeasurementKind.START else "yes",
        "network_contact": "some",
        "conflict": "yes",
        "mediation": "no",
        "trauma": "unknown",
        "trauma_focus": "deliberately_not" if kind != MeasurementKind.START else "unknown",
    }
    services.record_measurement(by=by, citizen=citizen, kind=kind, measured_on=ago(days), **usual | answers)
