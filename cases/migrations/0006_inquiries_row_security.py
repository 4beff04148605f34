"""Row security on the tables of inquiries (D4), history tables included."""

from django.db import migrations

from housingfirst.core.db import EnableRowSecurity


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_inquiries")]
    operations = [
        EnableRowSecurity(
            "cases_concerninquiry",
            "cases_concerninquiryevent",
            "cases_inquirystep",
            "cases_inquirystepevent",
            "cases_screening",
            "cases_screeningevent",
            "cases_screeningdomain",
            "cases_screeningdomainevent",
            "cases_shortcontact",
            "cases_shortcontactevent",
            "cases_citizenuserobjectpermissionevent",
        )
    ]
