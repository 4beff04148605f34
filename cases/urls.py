"""Addresses of cases: /citizens/ and /inquiries/. Ids only."""

from django.urls import path

from . import network_urls, plan_urls, record_urls
from .views import (
    citizens,
    consents,
    drafts,
    imports,
    inquiries,
    journal,
    people,
    public,
    record,
    record_page,
    screening,
    situations,
)

app_name = "cases"

urlpatterns = [
    # open to all, no login
    path("concern/", public.concern_choose, name="concern-choose"),
    path("concern/<int:pk>/", public.concern_write, name="concern-write"),
    path("drafts/<slug:form>/<int:target>/", drafts.own_draft_save, name="own-draft-save"),
    # inquiries
    path("inquiries/", inquiries.inquiry_list, name="inquiry-list"),
    path("inquiries/new/", inquiries.inquiry_create, name="inquiry-create"),
    path("inquiries/sent/", inquiries.inquiry_sent_list, name="inquiry-sent-list"),
    path("inquiries/received/", inquiries.inquiry_received, name="inquiry-received"),
    path("inquiries/short/", inquiries.short_contacts, name="inquiry-short-contacts"),
    path("inquiries/<int:pk>/", inquiries.inquiry, name="inquiry"),
    path("inquiries/<int:pk>/attempt/", inquiries.inquiry_attempt, name="inquiry-attempt"),
    path("inquiries/<int:pk>/screening/", screening.inquiry_screen, name="inquiry-screen"),
    path("inquiries/<int:pk>/settle/", inquiries.inquiry_settle, name="inquiry-settle"),
    path("inquiries/<int:pk>/follow-up/", inquiries.inquiry_end_follow_up, name="inquiry-end-follow-up"),
    path("inquiries/<int:pk>/counted/", inquiries.inquiry_classify, name="inquiry-classify"),
    path("inquiries/<int:pk>/citizen/", inquiries.inquiry_link, name="inquiry-link"),
    path("inquiries/<int:pk>/citizen/<int:citizen_pk>/", inquiries.inquiry_link_to, name="inquiry-link-to"),
    path(
        "inquiries/<int:inquiry_pk>/drafts/<slug:form>/<int:target>/",
        drafts.inquiry_draft_save,
        name="inquiry-draft-save",
    ),
    # screenings
    path("citizens/<int:pk>/screenings/", screening.screening_list, name="citizen-screenings"),
    path("citizens/<int:pk>/screenings/new/", screening.citizen_screen, name="citizen-screen"),
    path("screenings/<int:pk>/", screening.screening, name="screening"),
    path("screenings/<int:pk>/beside/<int:other_pk>/", screening.screening_compare, name="screening-compare"),
    # citizens
    path("citizens/", citizens.citizen_list, name="citizen-list"),
    path("citizens/cpr/", citizens.citizen_cpr_search, name="citizen-cpr-search"),
    path("citizens/import/", imports.import_list, name="citizen-import-list"),
    path("citizens/import/template/<slug:kind>/<slug:form>/", imports.import_template, name="citizen-import-template"),
    path("citizens/import/<int:pk>/", imports.import_job, name="citizen-import"),
    path("citizens/import/<int:pk>/confirm/", imports.import_confirm, name="citizen-import-confirm"),
    path("citizens/import/<int:pk>/cancel/", imports.import_cancel, name="citizen-import-cancel"),
    path("citizens/new/", citizens.citizen_create, name="citizen-create"),
    path("citizens/<int:pk>/record/", record_page.citizen_record, name="citizen-record"),
    path("citizens/<int:pk>/edit/", citizens.citizen_edit, name="citizen-edit"),
    path("citizens/<int:pk>/reveal/", citizens.citizen_reveal, name="citizen-reveal"),
    path("citizens/<int:pk>/situation/", situations.situation_record, name="citizen-situation"),
    path("citizens/<int:pk>/situation/add/", situations.situation_add, name="citizen-situation-add"),
    path("citizens/<int:pk>/situation/<int:row_pk>/", situations.situation_correct, name="citizen-situation-correct"),
    path("citizens/<int:pk>/situation/<int:row_pk>/end/", situations.situation_end, name="citizen-situation-end"),
    path(
        "citizens/<int:pk>/situation/<int:row_pk>/withdraw/",
        situations.situation_withdraw,
        name="citizen-situation-withdraw",
    ),
    path("citizens/<int:pk>/names/", people.names, name="citizen-names"),
    path("citizens/<int:pk>/names/<int:name_pk>/retire/", people.name_retire, name="citizen-name-retire"),
    path("citizens/<int:pk>/contact-ways/", people.contact_ways, name="citizen-contact-ways"),
    path("citizens/<int:pk>/contact-ways/<int:way_pk>/", people.contact_way, name="citizen-contact-way"),
    path(
        "citizens/<int:pk>/contact-ways/<int:way_pk>/retire/",
        people.contact_way_retire,
        name="citizen-contact-way-retire",
    ),
    path("citizens/<int:pk>/journal/", journal.journal, name="citizen-journal"),
    path("citizens/<int:pk>/notes/new/", journal.note_write, name="citizen-note-write"),
    path("citizens/<int:pk>/notes/<int:note_pk>/", journal.note_correct, name="citizen-note-correct"),
    path("citizens/<int:pk>/notes/<int:note_pk>/file/", journal.attach, name="citizen-note-attach"),
    path(
        "citizens/<int:pk>/representatives/<int:row_pk>/file/",
        journal.representative_attach,
        name="citizen-representative-attach",
    ),
    path(
        "citizens/<int:pk>/consents/answers/<int:row_pk>/file/", journal.consent_attach, name="citizen-consent-attach"
    ),
    path("attachments/<int:pk>/", journal.attachment_file, name="attachment-file"),
    path("attachments/<int:pk>/withdraw/", journal.attachment_withdraw, name="attachment-withdraw"),
    path("citizens/<int:pk>/relations/", people.relations, name="citizen-relations"),
    path("citizens/<int:pk>/relations/<int:row_pk>/", people.relation, name="citizen-relation"),
    path("citizens/<int:pk>/children/", people.children, name="citizen-children"),
    path("citizens/<int:pk>/children/<int:row_pk>/", people.child, name="citizen-child"),
    path("citizens/<int:pk>/representatives/", people.representatives, name="citizen-representatives"),
    path("citizens/<int:pk>/representatives/<int:row_pk>/", people.representative, name="citizen-representative"),
    path("citizens/<int:pk>/circumstances/", record.theme_notes, name="citizen-theme-notes"),
    path(
        "citizens/<int:pk>/circumstances/<int:note_pk>/renew/", record.theme_note_renew, name="citizen-theme-note-renew"
    ),
    path("citizens/<int:pk>/circumstances/<int:note_pk>/end/", record.theme_note_end, name="citizen-theme-note-end"),
    path("citizens/<int:pk>/protection/", record.protection, name="citizen-protection"),
    path("citizens/<int:pk>/access/", record.access, name="citizen-access"),
    path("citizens/<int:pk>/access/<int:grant_pk>/end/", record.access_end, name="citizen-access-end"),
    *network_urls.urlpatterns,
    # consent and what was shared
    path("consents/", consents.consent_list, name="consent-list"),
    path("consents/<int:pk>/print/", consents.consent_print, name="consent-print"),
    path("citizens/<int:pk>/consents/", consents.citizen_consents, name="citizen-consents"),
    *record_urls.urlpatterns,
    *plan_urls.urlpatterns,
]
