"""Citizens with an assessment, a decision or a plan, made through the services."""

from datetime import timedelta

from cases import services
from cases.choices import DecisionType, DeliveryWay, LifeArea, PlanKind, SupportMethod
from cases.models import MovePackage, PlanDocument
from cases.queries import moving
from housingfirst.core import clock


def make_citizen(by, **fields):
    fields = {"first_name": "Malthe", "last_name": "Stenløkke", "situation": "street", **fields}
    return services.create_citizen(by=by, situation_from=clock.today(), **fields)


def make_assessment(by, citizen, **fields):
    fields = {
        "complexity": "medium",
        "complexity_reason": "Flere forhold på én gang.",
        "system_use": "some",
        "system_use_reason": "Kommer til aftaler, når nogen følger ham.",
        **fields,
    }
    return services.assess(by=by, citizen=citizen, **fields)


WHOLE = {
    "type": DecisionType.SUPPORT_85A,
    "method": SupportMethod.ICM,
    "legal_bases": ["SEL-85a-1"],
    "reasons": "Han har brug for en fast støtteperson over længere tid.",
}


def make_draft(by, citizen, **fields):
    return services.draft_decision(by=by, citizen=citizen, **{**WHOLE, **fields})


def make_decision(by, citizen, delivered=True, **fields):
    decision = services.finalise_decision(by=by, decision=make_draft(by, citizen, **fields))
    if delivered:
        decision = services.deliver_decision(
            by=by, decision=decision, delivered_on=clock.today(), delivery_way=DeliveryWay.LETTER
        )
    return decision


def days(count):
    return clock.today() + timedelta(days=count)


def make_plan(by, citizen, **fields):
    return services.start_plan(by=by, citizen=citizen, **{"kind": PlanKind.ACTION_PLAN, **fields})


def write_plan(by, draft, **words):
    words = {
        "own_words": "Jeg vil have fred om aftenen.",
        "purpose": "At blive boende.",
        "effort": "En fast medarbejder.",
        "duration": "Ni måneder.",
        **words,
    }
    return services.revise_plan(by=by, plan_version=draft, version=draft.version, **words)


def add_goal(by, draft, own_words="At have Alma på besøg.", area=LifeArea.NETWORK, steps=("Ringe til Almas mor",)):
    goal = services.set_goal(by=by, plan_version=draft, area=area, own_words=own_words)
    for text in steps:
        services.set_action(by=by, goal=goal, text=text)
    return goal


def make_agreed_plan(by, citizen, **words):
    draft = write_plan(by, make_plan(by, citizen), **words)
    add_goal(by, draft)
    return services.agree_plan(
        by=by,
        plan_version=draft,
        version=draft.version,
        agreed_on=days(0),
        review_on=days(90),
        agreed_how="Talt igennem",
    )


def make_document(document_id):
    """What the worker does with a claimed document, in one go."""
    prepared = services.prepare_document(document_id=document_id)
    made = services.keep_document(prepared, services.draw_document(prepared))
    return made or PlanDocument.objects.get(pk=document_id)


def seen_of(package):
    """The fingerprint of the page somebody looked at."""
    return moving.fingerprint(moving.package_parts(package))


def make_package(by, package):
    """What the worker does with a package somebody has looked at, in one go."""
    services.make_package(by=by, package=package, seen=seen_of(package))
    assert services.claim_package(package_id=package.pk)
    prepared = services.prepare_package(package_id=package.pk)
    services.keep_package(prepared, services.draw_package(prepared))
    return MovePackage.objects.select_related("citizen").get(pk=package.pk)
