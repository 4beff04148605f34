"""The code lists a municipality edits: what comes with the system, and what each code counts as."""

from django.utils.translation import gettext_lazy as _

from housingfirst.accounts.codes import Shipped, declare_list, register_use
from housingfirst.accounts.roles import FieldGroup

from .choices import (
    ActorKind,
    AtRiskReason,
    ConcernDomain,
    InquirySource,
    NoteType,
    PlaceKind,
    RelationKind,
    ffb,
)

RISK_FACTORS = "risk_factors"
PROTECTIVE_FACTORS = "protective_factors"
THEMES = "themes"
INQUIRY_SOURCES = "inquiry_sources"
INQUIRY_REASONS = "inquiry_reasons"
AT_RISK_REASONS = "at_risk_reasons"
RELATION_KINDS = "relation_kinds"
NOTE_TYPES = "note_types"
OUTREACH_PLACE_KINDS = "outreach_place_kinds"
ACTOR_KINDS = "actor_kinds"

OURS = "no published list [OURS]"
COUNTS_AS = _("Counts as")

# ------------------------------------------------------------------ screening circle

_NAMED = "001 l. 335–347, 613–615, 773–774, 950, 1023–1043 [V]; the domain it stands under is our reading"
D = ConcernDomain


def _risk(code, label, domain):
    return Shipped(code, label, domain.value, source=_NAMED)


def _strength(code, label, domain, source=OURS):
    return Shipped(code, label, domain.value, source=source)


declare_list(
    RISK_FACTORS,
    _("Risk factors in the screening circle"),
    help=_("What can be ticked below each of the eleven domains. There is always room for own words beside it."),
    counts_as=_("Domain"),
    national=ConcernDomain.choices,
    source="001 § 2.4 [V]",
    by_national=True,
    shipped=[
        _risk("eviction", _("Has been evicted or is about to be"), D.HOUSING),
        _risk("thrown_out", _("Has been thrown out of the home"), D.HOUSING),
        _risk("unstable_sibling", _("Unstable stay with a sibling"), D.HOUSING),
        _risk("study_home", _("Lives in student housing and is about to leave the study"), D.HOUSING),
        _risk("debt", _("Debt or too little to live on"), D.ECONOMY),
        _risk("placement", _("Has been placed in care"), D.FAMILY),
        _risk("neglect", _("Neglect"), D.FAMILY),
        _risk("family_conflict", _("Severe conflict or collapse in the family"), D.FAMILY),
        _risk("abuse", _("Physical or psychological abuse"), D.FAMILY),
        _risk("sexual_abuse", _("Sexual abuse"), D.FAMILY),
        _risk("parents_illness", _("A parent's mental illness or substance use"), D.FAMILY),
        _risk("mental_illness", _("Mental illness or vulnerability"), D.MENTAL_VULNERABILITY),
        _risk("substance_use", _("Use of substances"), D.SUBSTANCES),
        _risk("early_drop_out", _("Left school early"), D.SCHOOL_AND_WORK),
        _risk("becoming_adult", _("Lost help on turning 18"), D.DEVELOPMENT),
        _risk("adhd_autism", _("ADHD or autism"), D.DISABILITY),
    ],
)
declare_list(
    PROTECTIVE_FACTORS,
    _("Protective factors in the screening circle"),
    help=_("What speaks for the person, to be ticked below each of the eleven domains. Own words can stand beside it."),
    counts_as=_("Domain"),
    national=ConcernDomain.choices,
    source=OURS,
    by_national=True,
    shipped=[
        _strength("safe_for_now", _("Has a safe place to stay for now"), D.HOUSING),
        _strength("steady_income", _("Steady income"), D.ECONOMY),
        _strength("reliable_adult", _("An adult to rely on in the family"), D.FAMILY),
        _strength("takes_help", _("Takes the help that is offered"), D.MENTAL_VULNERABILITY),
        _strength("wants_less", _("Wants to use less, or is in treatment"), D.SUBSTANCES),
        _strength("school_or_job", _("Goes to school, work or training"), D.SCHOOL_AND_WORK),
        _strength("own_interest", _("Has an interest or a skill to build on"), D.DEVELOPMENT),
        _strength(
            "network_strengths",
            _("Strengths in the network (network map)"),
            D.FRIENDS,
            "001 l. 2501–2504 (the network map shows strengths and weaknesses) [V]",
        ),
        _strength("support_in_place", _("Gets the support the disability calls for"), D.DISABILITY),
    ],
)

# ------------------------------------------------------------------ themes of health and social circumstances

_G = FieldGroup
# code, FFB code, sensitivity. The concepts are those of methods-fidelity-law § 6.1; names are KL's and stay Danish.
_THEMES = [
    ("housing_situation", "35c56275-0093-4901-9fd8-d06fdb5cb8f3", _G.HOUSING),
    ("keeping_home", "fd4b8dd3-5c4b-4257-8c13-ea045617d2f6", _G.HOUSING),
    ("economic_situation", "08aa68ce-acd6-4e03-b6b5-091811324345", _G.ECONOMY),
    ("managing_money", "70443014-3faf-402d-abcf-396bfad32eb9", _G.ECONOMY),
    ("handling_post", "8bef71de-55b5-47fe-b438-18ac769106b3", _G.ECONOMY),
    ("physical_health", "69dbfad7-859a-4596-8737-8054f6b4948f", _G.HEALTH),
    ("own_health", "4a58417e-9a75-43f2-9763-66505050159f", _G.HEALTH),
    ("psychosocial", "52e0b8dd-f5fa-4e1a-b66e-f5e4a41bd313", _G.HEALTH),
    ("trauma", "d493a97d-6036-423d-87ff-c2a086e9d664", _G.HEALTH),
    ("substances", "c8f4475a-8de3-4920-ad0c-eea78c49a68d", _G.SUBSTANCES),
    ("drug_use", "0e25a2ec-4f04-4d14-a5ad-a6519a7d1d5f", _G.SUBSTANCES),
    ("alcohol_use", "ab4413f0-fa81-41c0-ad8c-21782c12a0fa", _G.SUBSTANCES),
    ("family_situation", "7a8f247b-baf8-4552-95bb-acf8ef004b74", _G.NOTES),
    ("network", "4c082610-b122-4019-96f2-1061e287445e", _G.NOTES),
    ("community", "dcc6bb77-45af-4625-9c4d-7d7878307220", _G.NOTES),
    ("social_isolation", "16075f99-3694-4878-a48d-b2f4b515cb76", _G.NOTES),
    ("education_and_job", "f695cec7-2b39-4c7e-8731-da8558a4fb3f", _G.NOTES),
    ("keeping_job", "685e8517-2f5c-4ef8-a7c4-fa2d008fdd9d", _G.NOTES),
    ("keeping_education", "8888edfa-642b-4329-9fe3-a9b180e6d3f4", _G.NOTES),
    ("practical_tasks", "eef71492-65f5-4297-aa95-3c3a6866ddef", _G.NOTES),
    ("crime", "83cf43f1-6d71-477c-8583-2e28755b41d3", _G.NOTES),
]

declare_list(
    THEMES,
    _("Themes of health and social circumstances"),
    help=_("Each theme names its concept in FFB, the common professional terms of the municipalities."),
    counts_as=_("Concept in FFB"),
    national=ffb.theme_choices(),
    source="FFB 20240530, methods-fidelity-law § 6.1 [V:K1]; which to ship and the sensitivity [OURS]",
    sensitive=True,
    searchable=True,
    shipped=[Shipped(code, ffb.display(concept), concept, group.value) for code, concept, group in _THEMES],
)

# ------------------------------------------------------------------ inquiries and situation

declare_list(
    INQUIRY_SOURCES,
    _("Where an inquiry comes from"),
    help=_("Own names for places that send inquiries. Figures count by the 13 national sources."),
    counts_as=_("National source"),
    national=InquirySource.choices,
    source="001 T5.3, l. 1268–1300 [V]",
)
declare_list(
    INQUIRY_REASONS,
    _("Reasons for a concern"),
    help=_("Own names for what a concern is about. Figures count by the 11 domains of the screening circle."),
    counts_as=_("Domain"),
    national=ConcernDomain.choices,
    source="001 T4.7, l. 1063–1100 [V]",
)
declare_list(
    AT_RISK_REASONS,
    _("Why somebody is at risk of homelessness"),
    help=_("Own names for why a home is at risk. Figures count by the six reasons that come with the system."),
    counts_as=COUNTS_AS,
    national=AtRiskReason.choices,
    source="001 l. 947–961, 1023–1043 [V, as prose]; the list [OURS]",
)

# ------------------------------------------------------------------ relations, notes, outreach, actors

declare_list(
    RELATION_KINDS,
    _("Relations"),
    help=_("Who somebody is to the citizen."),
    counts_as=COUNTS_AS,
    source=OURS,
    national=RelationKind.choices,
)
declare_list(
    NOTE_TYPES,
    _("Types of journal notes"),
    help=_("What kind of note it is, so that it can be found again."),
    counts_as=COUNTS_AS,
    source=OURS,
    national=NoteType.choices,
)
declare_list(
    OUTREACH_PLACE_KINDS,
    _("Kinds of outreach places"),
    help=_("What kind of place the outreach team goes to."),
    counts_as=COUNTS_AS,
    source=OURS,
    national=PlaceKind.choices,
)
declare_list(
    ACTOR_KINDS,
    _("Kinds of actors in the detection network"),
    help=_("Who helps to find young people early."),
    counts_as=COUNTS_AS,
    source="issue 3, line 4; 001 § 1.2–1.3 [V]; the list [OURS]",
    national=ActorKind.choices,
)

# ------------------------------------------------------------------ where codes are kept

register_use(RISK_FACTORS, "cases.ScreeningDomain", "risk_codes")
register_use(PROTECTIVE_FACTORS, "cases.ScreeningDomain", "protective_codes")
register_use(THEMES, "cases.ThemeNote", "theme")
register_use(INQUIRY_SOURCES, "cases.ConcernInquiry", "local_source")
register_use(INQUIRY_SOURCES, "cases.ShortContact", "local_source")
register_use(INQUIRY_REASONS, "cases.ConcernInquiry", "local_reasons")
register_use(AT_RISK_REASONS, "cases.SituationEpisode", "local_reason")
register_use(RELATION_KINDS, "cases.Relation", "kind")
register_use(NOTE_TYPES, "cases.JournalNote", "note_type")
register_use(OUTREACH_PLACE_KINDS, "cases.OutreachPlace", "kind")
register_use(ACTOR_KINDS, "cases.DetectionActor", "kind")
