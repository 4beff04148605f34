"""Citizens with an assessment, a decision or a plan, made through the services."""

from datetime import timedelta

from cases import services
from cases.choices import DecisionType, DeliveryWay, SupportMethod
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
