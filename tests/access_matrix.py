"""Every URL × method × persona → status: the access decision of each page, as pure data.

A new URL without a row here fails tests/architecture/test_access_matrix.py. Statuses are written per persona group:
`rows` maps a string of persona keys to the expected status; who is not named gets `others`. `setup` names the function
in tests/access_world.py that makes the rows the URL needs and returns its kwargs (and POST data, where a method needs
one). `stranger` (nobody logged in) is always sent to the login page unless `public`.
"""

from dataclasses import dataclass, field

EVERYBODY = "anna bo carla dorthe erik hanne yrsa jonas mona bent lise frida sofie hedelund-anna hedelund-carla"
STAFF = "anna bo carla dorthe erik hanne yrsa lise sofie hedelund-anna hedelund-carla"

TEAM = "anna bo carla"
REACH = "anna bo carla erik"  # who reaches a citizen of Anna's team with every field group
REGISTER = "anna bo carla dorthe erik hedelund-anna hedelund-carla"
NOMINATORS = TEAM + " dorthe erik mona hedelund-anna hedelund-carla"


@dataclass(frozen=True)
class Row:
    """One URL name and method. `rows`: {"anna bo": 200, …}; `others`: everybody not named."""

    url: str
    method: str = "GET"
    rows: dict[str, int] = field(default_factory=dict)
    others: int = 404
    setup: str = ""
    public: bool = False

    def expected(self, persona: str) -> int:
        for keys, status in self.rows.items():
            if persona in keys.split():
                return status
        return self.others


MATRIX = [
    Row("healthz", others=200, public=True),
    Row("readyz", others=200, public=True),
    Row("set_language", "POST", others=302, public=True),
    Row("api-schema", others=200),
    Row("accounts:login", others=302, public=True),
    Row("accounts:token", others=302),
    Row("accounts:enrol", others=200),
    Row("accounts:logout", "POST", others=302),
    Row("accounts:demo-login", others=200, public=True),
    Row("accounts:saved-view-add", "POST", others=302, setup="saved_view"),
    Row("accounts:saved-view-delete", "POST", setup="saved_view_of_anna", rows={"anna": 302}),
    Row("styleguide", others=200),
    Row("overview:my-day", others=200),
    Row("overview:calculators", rows={STAFF: 200}, others=403),
    Row("overview:calculator", rows={STAFF: 200}, others=403, setup="calculator"),
    Row("overview:calculator", "POST", rows={STAFF: 200}, others=403, setup="calculator"),
    # A form is no JSON: whoever is logged in is let in and told so.
    Row("api-calculation", "POST", others=400, setup="calculator"),
    Row("accounts:set-password", others=200, setup="password_link", public=True),
    Row("overview:access-log", rows={"frida": 200}, others=403),
    Row("overview:access-log-find", rows={"frida": 200}, others=403),
    Row("overview:access-log-citizen", rows={"frida": 200}, others=403, setup="log_of_citizen"),
    Row("overview:user-list", rows={"sofie": 200}, others=403),
    Row("overview:user-create", rows={"sofie": 200}, others=403),
    Row("overview:user-create", "POST", rows={"sofie": 422}, others=403),
    Row("overview:user", rows={"sofie": 200}, others=403, setup="person"),
    Row("overview:user-role", rows={"sofie": 200}, others=403, setup="person"),
    Row("overview:user-team", rows={"sofie": 200}, others=403, setup="person"),
    Row("overview:user-unit", rows={"sofie": 200}, others=403, setup="person"),
    Row("overview:user-invite", "POST", rows={"sofie": 200}, others=403, setup="person"),
    Row("overview:parameter-list", rows={"sofie": 200}, others=403),
    Row("overview:parameter", rows={"sofie": 200}, others=403, setup="parameter"),
    Row("housing:nomination-list", rows={NOMINATORS + " hanne": 200}, others=403),
    Row("housing:nomination-choose", rows={NOMINATORS: 200}, others=403),
    Row("housing:nomination-create", rows={TEAM + " erik": 200}, setup="citizen_to_nominate"),
    Row("housing:nomination-create", "POST", rows={TEAM + " erik": 422}, setup="citizen_to_nominate"),
    Row("housing:nomination", rows={TEAM + " erik hanne": 200}, setup="nomination"),
    Row("housing:nomination-decide", "POST", rows={"erik": 302, TEAM + " hanne": 403}, setup="nomination_to_decide"),
    Row("housing:nomination-edit", rows={TEAM + " erik": 200, "hanne": 403}, setup="nomination"),
    Row("housing:nomination-edit", "POST", rows={TEAM + " erik": 409, "hanne": 403}, setup="nomination"),
    Row("housing:nomination-resubmit", rows={TEAM + " erik": 200, "hanne": 403}, setup="nomination_returned"),
    Row("housing:nomination-withdraw", rows={TEAM + " erik": 200, "hanne": 403}, setup="nomination"),
    Row("housing:nomination-withdraw", "POST", rows={TEAM + " erik": 422, "hanne": 403}, setup="nomination"),
    Row("housing:nomination-reopen", rows={TEAM + " erik": 200, "hanne": 403}, setup="nomination"),
    Row("housing:document-receive", "POST", rows={TEAM + " erik": 302, "hanne": 403}, setup="missing_document"),
    # The housing stock, vacancies and the ledger: the coordinator, and a clerk for his own organisation.
    Row("housing:organisation-list", rows={"hanne bent": 200}, others=403),
    Row("housing:organisation-add", rows={"hanne": 200}, others=403),
    Row("housing:organisation", rows={"hanne bent": 200}, setup="organisation"),
    Row("housing:organisation-edit", rows={"hanne": 200, "bent": 403}, setup="organisation"),
    Row("housing:organisation-department-add", rows={"hanne": 200, "bent": 403}, setup="organisation"),
    Row("housing:organisation-department-add", "POST", rows={"hanne": 302, "bent": 403}, setup="new_department"),
    Row("housing:organisation-agreement-add", rows={"hanne": 200, "bent": 403}, setup="organisation"),
    Row("housing:organisation-department-edit", rows={"hanne": 200, "bent": 403}, setup="housing_department"),
    Row("housing:dwelling-list", rows={"hanne bent": 200}, others=403),
    Row("housing:dwelling-add", rows={"hanne": 200, "bent": 403}, setup="housing_department"),
    Row("housing:dwelling", rows={"hanne bent": 200}, setup="dwelling"),
    Row("housing:dwelling-edit", rows={"hanne": 200, "bent": 403}, setup="dwelling"),
    Row("housing:dwelling-rent", rows={"hanne": 200, "bent": 403}, setup="dwelling"),
    Row("housing:vacancy-list", rows={"hanne bent": 200}, others=403),
    Row("housing:vacancy-report", rows={"hanne bent": 200}, others=403),
    Row("housing:vacancy-report", "POST", rows={"hanne": 302, "bent": 422}, others=403, setup="vacancy_to_report"),
    Row("housing:vacancy", rows={"hanne bent": 200}, setup="vacancy"),
    Row("housing:vacancy", rows={"hanne": 200}, setup="vacancy_of_another_organisation"),
    Row("housing:vacancy-outcome", rows={"hanne": 200, "bent": 403}, setup="vacancy"),
    Row("housing:vacancy-outcome", "POST", rows={"hanne": 302, "bent": 403}, setup="vacancy_outcome"),
    Row("housing:vacancy-correct", rows={"hanne": 200, "bent": 403}, setup="vacancy"),
    Row("housing:match", rows={"hanne": 200, "bent": 403}, setup="vacancy"),
    Row("housing:match-choose", rows={"hanne": 200, "bent": 403}, setup="match_candidate"),
    Row("housing:match-choose", "POST", rows={"hanne": 302, "bent": 403}, setup="match_candidate"),
    Row("housing:match-withdraw", rows={"hanne": 200, "erik anna bo carla": 403}, setup="match_choice"),
    Row("housing:ledger", rows={"hanne": 200, "bent": 302}, others=403, setup="two_ledgers"),
    Row("housing:ledger-organisation", rows={"hanne bent": 200}, setup="organisation"),
    Row("housing:ledger-organisation", rows={"hanne": 200}, setup="other_organisation"),
    Row("housing:ledger-statement", rows={"hanne bent": 200}, setup="organisation"),
    Row("overview:citizen", rows={"anna bo carla erik": 200}, setup="citizen"),
    Row("support:contact-choose", rows={"anna bo carla dorthe hedelund-anna hedelund-carla": 200}, others=403),
    Row("support:contact-list", rows={"anna bo carla erik": 200}, setup="citizen"),
    Row("support:contact-create", rows={"anna bo carla": 200, "erik": 403}, setup="citizen"),
    Row("support:contact-create", "POST", rows={"anna bo carla": 422, "erik": 403}, setup="citizen"),
    Row("support:appointment-create", rows={"anna bo carla": 200, "erik": 403}, setup="citizen"),
    Row("support:contact", rows={"anna bo carla erik": 200}, setup="contact"),
    Row("support:contact-saved", rows={"anna bo carla erik": 200}, setup="contact"),
    Row("support:contact-withdraw", rows={"anna bo carla": 200, "erik": 403}, setup="contact"),
    Row("support:appointment", rows={"anna bo carla erik": 200}, setup="appointment"),
    # Courses: the team, its leader and the adviser see them; the leader alone gives them out.
    Row(
        "support:caseload", rows={TEAM + " dorthe hedelund-anna hedelund-carla": 200}, others=403, setup="team_at_work"
    ),
    Row("support:waiting-list", rows={"carla hedelund-carla": 200}, others=403, setup="team_at_work"),
    Row("support:unmet-list", rows={"carla erik hedelund-carla": 200}, others=403, setup="need_unmet"),
    Row("support:waiting-assign", rows={"carla": 200, "anna bo erik": 403}, setup="waiting_entry"),
    Row("support:waiting-assign", "POST", rows={"carla": 302, "anna bo erik": 403}, setup="waiting_entry_to_assign"),
    Row("support:waiting-leave", rows={"carla erik": 200, "anna bo": 403}, setup="waiting_entry"),
    Row("support:waiting-leave", "POST", rows={"carla": 302, "erik": 409, "anna bo": 403}, setup="waiting_entry"),
    Row("support:team-methods", rows={"carla sofie": 200, "anna bo": 403}, setup="team_nord"),
    Row("support:team-methods", "POST", rows={"carla sofie": 422, "anna bo": 403}, setup="team_nord"),
    Row("support:team-method-stop", "POST", rows={"carla sofie": 302, "anna bo": 403}, setup="team_nord_method"),
    Row("support:deviation-grant", rows={"carla": 200, "anna bo": 403}, setup="citizen_for_deviation"),
    Row("support:deviation-grant", "POST", rows={"carla": 422, "anna bo": 403}, setup="citizen_for_deviation"),
    Row("support:deviation-end", "POST", rows={"carla": 302, "anna bo erik": 403}, setup="deviation"),
    Row("support:course", rows={TEAM + " erik": 200}, setup="cti_course"),
    Row("support:course-worker", rows={"carla": 200, "anna bo erik": 403}, setup="course"),
    Row("support:course-worker", "POST", rows={"carla": 422, "anna bo erik": 403}, setup="course"),
    Row("support:course-method", rows={"carla": 200, "anna bo erik": 403}, setup="course"),
    Row("support:course-method", "POST", rows={"carla": 422, "anna bo erik": 403}, setup="course"),
    Row("support:course-phase-one", rows={TEAM: 200, "erik": 403}, setup="cti_course"),
    Row("support:course-phase-one", "POST", rows={TEAM: 422, "erik": 403}, setup="cti_course"),
    Row("support:phase-focus", rows={TEAM: 200, "erik": 403}, setup="phase"),
    Row("support:phase-focus", "POST", rows={TEAM: 422, "erik": 403}, setup="phase"),
    Row("support:transfer-agree", rows={TEAM: 200, "erik": 403}, setup="cti_course"),
    Row("support:transfer-agree", "POST", rows={TEAM: 422, "erik": 403}, setup="cti_course"),
    Row("support:transfer-accept", rows={TEAM: 200, "erik": 403}, setup="transfer"),
    Row("support:transfer-accept", "POST", rows={TEAM: 422, "erik": 403}, setup="transfer"),
    Row("support:course-close", rows={TEAM: 200, "erik": 403}, setup="cti_course"),
    Row("support:course-close", "POST", rows={TEAM: 422, "erik": 403}, setup="cti_course"),
    Row("support:course-exception", rows={"carla": 200, "anna bo erik": 403}, setup="course"),
    Row("support:course-exception", "POST", rows={"carla": 422, "anna bo erik": 403}, setup="course"),
    Row("support:course-return", rows={TEAM + " erik": 200}, setup="closed_course"),
    Row("support:course-return", "POST", rows={TEAM + " erik": 422}, setup="closed_course"),
    Row("housing:fast-track", rows={"yrsa": 200}, others=403),
    Row("housing:benefit-create", rows={TEAM + " erik hanne": 200}, setup="nominated_citizen"),
    Row("housing:benefit-create", "POST", rows={TEAM + " erik hanne": 422}, setup="nominated_citizen"),
    Row("housing:benefit", rows={TEAM + " erik hanne yrsa": 200}, setup="application"),
    Row("housing:benefit", "POST", rows={"yrsa": 302, TEAM + " erik hanne": 403}, setup="application_to_answer"),
    Row("housing:benefit-pause", "POST", rows={"yrsa": 422, TEAM + " erik hanne": 403}, setup="application"),
    Row("housing:benefit-resume", "POST", rows={"yrsa": 302, TEAM + " erik hanne": 403}, setup="application"),
    Row("housing:benefit-give-up", "POST", rows={"anna": 302, "bo carla erik hanne": 409}, setup="application"),
    Row("housing:offer-list", rows={TEAM + " dorthe erik hanne hedelund-anna hedelund-carla": 200}, others=403),
    Row("housing:offer-create", rows={"hanne": 200}, setup="approved_and_vacancy"),
    Row("housing:offer-create", "POST", rows={"hanne": 422}, setup="approved_and_vacancy"),
    Row("housing:offer", rows={TEAM + " erik hanne": 200}, setup="offer"),
    Row("housing:offer-answer", "POST", rows={TEAM + " hanne": 422, "erik": 403}, setup="offer"),
    Row("housing:offer-take-back", rows={"hanne": 200, TEAM + " erik": 403}, setup="offer"),
    Row("housing:offer-take-back", "POST", rows={"hanne": 422, TEAM + " erik": 403}, setup="offer"),
    Row("housing:offer-lease", rows={"hanne": 200, TEAM + " erik": 403}, setup="offer"),
    Row("housing:tenancy", rows={TEAM + " erik hanne": 200}, setup="tenancy"),
    Row("lease", rows={"hanne": 200, TEAM + " erik": 403}, setup="offer"),
    Row("move-in", rows={TEAM + " hanne": 200, "erik": 403}, setup="tenancy"),
    Row("housing:tenancy-move-in", rows={TEAM + " hanne": 200, "erik": 403}, setup="tenancy"),
    Row("housing:tenancy-move-in", "POST", rows={TEAM + " hanne": 422, "erik": 403}, setup="tenancy"),
    Row("housing:tenancy-end", rows={TEAM + " hanne": 200, "erik": 403}, setup="tenancy"),
    Row("tasks:task-list", rows={NOMINATORS.replace(" mona", "") + " hanne yrsa": 200}, others=403),
    Row("tasks:task", rows={TEAM: 200, "jonas mona bent lise frida sofie": 403}, setup="task_of_anna"),
    Row(
        "tasks:task-done",
        "POST",
        rows={"anna": 302, "bo carla": 409, "jonas mona bent lise frida sofie": 403},
        setup="task_of_anna",
    ),
    Row("tasks:task-postpone", "POST", rows={TEAM: 422, "jonas mona bent lise frida sofie": 403}, setup="task_of_anna"),
    Row("tasks:task-drop", "POST", rows={TEAM: 422, "jonas mona bent lise frida sofie": 403}, setup="task_of_anna"),
    # citizens: team and adviser; the leader of the municipality's other teams and everybody else find nothing
    Row("cases:citizen-list", others=200),
    Row("cases:citizen-cpr-search", "POST", others=200, setup="cpr_search"),
    Row("cases:citizen-create", rows={REGISTER: 200}, others=403),
    Row("cases:citizen-create", "POST", rows={REGISTER: 422}, others=403),
    Row("cases:citizen-edit", rows={REACH: 200}, setup="citizen"),
    Row("cases:citizen-edit", "POST", rows={REACH: 409}, setup="citizen"),
    Row("cases:citizen-reveal", "POST", rows={REACH: 200}, setup="reveal_cpr"),
    Row("cases:citizen-situation", rows={REACH: 200}, setup="citizen"),
    Row("cases:citizen-situation", "POST", rows={REACH: 422}, setup="citizen"),
    Row("cases:citizen-contact-ways", rows={REACH: 200}, setup="citizen"),
    Row("cases:citizen-contact-ways", "POST", rows={REACH: 422}, setup="citizen"),
    Row("cases:citizen-contact-way-retire", "POST", rows={REACH: 302}, setup="contact_way"),
    Row("cases:citizen-note-write", rows={REACH: 200}, setup="citizen"),
    Row("cases:citizen-note-write", "POST", rows={REACH: 422}, setup="citizen"),
    Row("cases:citizen-note-correct", rows={REACH: 200}, setup="note"),
    Row("cases:citizen-note-correct", "POST", rows={REACH: 422}, setup="note"),
    Row("cases:citizen-theme-notes", rows={REACH: 200}, setup="citizen"),
    Row("cases:citizen-theme-notes", "POST", rows={REACH: 422}, setup="citizen"),
    Row("cases:citizen-theme-note-renew", rows={REACH: 200}, setup="theme_note"),
    Row("cases:citizen-theme-note-renew", "POST", rows={REACH: 422}, setup="theme_note"),
    Row("cases:citizen-theme-note-end", "POST", rows={REACH: 302}, setup="theme_note"),
    Row("cases:citizen-protection", rows={"carla erik": 200, "anna bo": 403}, setup="citizen"),
    Row("cases:citizen-protection", "POST", rows={"carla erik": 422, "anna bo": 403}, setup="citizen"),
    Row("cases:citizen-access", rows={"carla erik": 200, "anna bo": 403}, setup="citizen"),
    Row("cases:citizen-access", "POST", rows={"carla erik": 422, "anna bo": 403}, setup="citizen"),
    Row("cases:citizen-access-end", "POST", rows={"carla": 302, "erik": 404, "anna bo": 403}, setup="grant"),
    # inquiries: without a citizen for all who record them, with one as the citizen; who sent it sees how far it is
    Row("cases:inquiry-list", rows={f"{REGISTER} mona": 200}, others=403),
    Row("cases:inquiry-create", rows={f"{REGISTER} mona": 200}, others=403),
    Row("cases:inquiry-create", "POST", rows={f"{REGISTER} mona": 422}, others=403),
    Row("cases:inquiry-short-contacts", rows={REGISTER: 200}, others=403),
    Row("cases:inquiry-short-contacts", "POST", rows={REGISTER: 422}, others=403),
    Row("cases:inquiry", rows={REACH: 200}, setup="linked_inquiry"),
    Row("cases:inquiry", rows={f"{REACH} dorthe mona": 200}, setup="sent_inquiry"),
    Row("cases:inquiry-attempt", rows={f"{REACH} dorthe": 200, "mona": 403}, setup="sent_inquiry"),
    Row("cases:inquiry-attempt", "POST", rows={f"{REACH} dorthe": 422, "mona": 403}, setup="sent_inquiry"),
    Row("cases:inquiry-settle", rows={f"{REACH} dorthe": 200, "mona": 403}, setup="sent_inquiry"),
    Row("cases:inquiry-settle", "POST", rows={REACH: 422}, setup="linked_inquiry"),
    Row("cases:inquiry-screen", rows={f"{REACH} dorthe": 200, "mona": 403}, setup="sent_inquiry"),
    Row("cases:inquiry-screen", "POST", rows={REACH: 422}, setup="linked_inquiry"),
    Row("cases:inquiry-link", rows={f"{REACH} dorthe": 200, "mona": 403}, setup="sent_inquiry"),
    Row("cases:inquiry-link-to", "POST", rows={REACH: 409}, setup="linked_inquiry_again"),
]
