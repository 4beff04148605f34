"""Row security on every table with a municipality (D4), history tables included; the legal bases, read only."""

from datetime import date

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity

ALWAYS = date(1900, 1, 1)
REFORM = date(2023, 10, 1)
SEL, ABL, FVL = "Serviceloven", "Almenboligloven", "Forvaltningsloven"
SUPPORT = ["support_85a", "support_refused", "support_ends"]
# code, law, provision, title, uses, certainty, source, valid from
LEGAL_BASES = [
    (
        "SEL-85a-1",
        SEL,
        "§ 85 a, stk. 1",
        "Støtte med Housing First-metoder til borgere i hjemløshed eller risiko for det",
        SUPPORT,
        "verified",
        "L 64 2022-23; 002 (lov nr. 482 af 12. maj 2023)",
        REFORM,
    ),
    (
        "SEL-85a-2",
        SEL,
        "§ 85 a, stk. 2",
        "Begrundelse, når borgerens ønske om leverandør ikke følges",
        ["support_85a"],
        "verified",
        "L 64 2022-23",
        REFORM,
    ),
    (
        "SEL-85a-3",
        SEL,
        "§ 85 a, stk. 3-6",
        "Valg af en navngiven medarbejder fra boformen",
        ["support_85a", "support_refused"],
        "unchecked",
        "L 50 af 23. oktober 2025 som fremsat; vedtagelsen er ikke set",
        date(2026, 7, 1),
    ),
    (
        "SEL-142-4",
        SEL,
        "§ 142, stk. 4",
        "Borgerens ønske om leverandør af bostøtte",
        ["support_85a"],
        "verified",
        "L 64 2022-23",
        REFORM,
    ),
    (
        "SEL-85",
        SEL,
        "§ 85",
        "Hjælp, omsorg eller støtte og optræning",
        ["support_85", "support_refused", "support_ends"],
        "verified",
        "L 64 2022-23",
        ALWAYS,
    ),
    (
        "SEL-82a",
        SEL,
        "§ 82 a",
        "Gruppebaseret hjælp og støtte",
        ["preventive", "support_refused"],
        "general",
        "Almindelig viden",
        ALWAYS,
    ),
    (
        "SEL-82b",
        SEL,
        "§ 82 b",
        "Individuel tidsbegrænset hjælp og støtte",
        ["preventive", "support_refused"],
        "general",
        "FFB; længden er ikke set i lovteksten",
        ALWAYS,
    ),
    ("SEL-82c", SEL, "§ 82 c", "Akutte tilbud", ["preventive"], "verified", "L 130 af 30. januar 2025", ALWAYS),
    ("SEL-82d", SEL, "§ 82 d", "Tilbud sammen med frivillige", ["preventive"], "general", "Almindelig viden", ALWAYS),
    ("SEL-99", SEL, "§ 99", "Støtte- og kontaktperson", ["preventive"], "verified", "001; 002", ALWAYS),
    ("SEL-107", SEL, "§ 107", "Midlertidigt ophold", ["stay_107"], "verified", "Serviceloven §§ 107-110", ALWAYS),
    (
        "ABL-59-1",
        ABL,
        "§ 59, stk. 1",
        "Boliganvisning til løsning af påtrængende boligsociale opgaver",
        ["housing", "housing_refused"],
        "verified",
        "002; Socialstyrelsen, Udbredelse af Housing First",
        ALWAYS,
    ),
    (
        "ABL-59-3",
        ABL,
        "§ 59, stk. 3",
        "Anvisning til ungdomsboliger",
        ["housing", "housing_refused"],
        "verified",
        "BL, Aftalekoncepter for andre boligtyper (2024)",
        ALWAYS,
    ),
    ("SEL-80", SEL, "§ 80", "Husly til husvilde", ["housing"], "general", "Ankestyrelsens praksis", ALWAYS),
    (
        "SEL-141-5",
        SEL,
        "§ 141, stk. 4-5",
        "Relevante dele af planen til botilbud eller boform",
        ["disclosure"],
        "verified",
        "Serviceloven § 141",
        ALWAYS,
    ),
    (
        "FVL-28",
        FVL,
        "§§ 28-32",
        "Videregivelse mellem forvaltningsmyndigheder",
        ["disclosure"],
        "general",
        "Almindelig viden",
        ALWAYS,
    ),
]


def load_legal_bases(apps, schema_editor):
    apps.get_model("cases", "LegalBasis").objects.bulk_create(
        apps.get_model("cases", "LegalBasis")(
            code=code,
            law=law,
            provision=provision,
            title=title,
            uses=uses,
            certainty=certainty,
            source=source,
            valid_from=valid_from,
            position=position,
        )
        for position, (code, law, provision, title, uses, certainty, source, valid_from) in enumerate(LEGAL_BASES)
    )


TABLES = (
    "citizen",
    "citizentie",
    "accessopening",
    "contactway",
    "situationepisode",
    "themenote",
    "journalnote",
    "citizenuserobjectpermission",
    "concerninquiry",
    "inquirystep",
    "screening",
    "screeningdomain",
    "shortcontact",
    "assessment",
    "complaint",
    "decision",
    "documentline",
    "measurement",
    "otherplan",
    "plan",
    "planaction",
    "plandocument",
    "plangoal",
    "planversion",
    "importjob",
    "citizenname",
    "relation",
    "child",
    "representative",
    "attachment",
    "detectionactor",
    "actoractivity",
    "outreachplace",
    "outreachperson",
    "outreachround",
    "outreachmeeting",
    "consent",
    "consentreply",
    "disclosure",
    "municipalitylink",
    "incomeperiod",
    "educationperiod",
    "movepackage",
    "fileaccessrequest",
    "fileaccesspart",
    "redaction",
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [
        migrations.RunPython(load_legal_bases, migrations.RunPython.noop),
        migrations.RunSQL(
            [
                "alter table cases_legalbasis enable row level security",
                "create policy read_only on cases_legalbasis for select using (true)",
            ],
            [
                "drop policy read_only on cases_legalbasis",
                "alter table cases_legalbasis disable row level security",
            ],
        ),
        EnableRowSecurity(
            *(f"cases_{table}{kind}" for table in TABLES for kind in ("", "event")),
            "cases_formdraft",
            "cases_importline",
            "cases_temporarynumber",
            "cases_publiccount",
        ),
    ]
