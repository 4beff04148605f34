"""A draft about nobody known yet, and the mark a sender of an inquiry finds it by."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_row_security"),
        ("cases", "0004_merging"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="concerninquiry",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="concerninquiry",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="concerninquiry",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="formdraft",
            name="formdraft_of_one",
        ),
        migrations.AddField(
            model_name="concerninquiry",
            name="own_mark",
            field=models.CharField(blank=True, max_length=40, verbose_name="the sender's own mark"),
        ),
        migrations.AddField(
            model_name="concerninquiryevent",
            name="own_mark",
            field=models.CharField(blank=True, max_length=40, verbose_name="the sender's own mark"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (NEW."actor_id", NEW."citizen_id", NEW."client_key", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."follow_up_end", NEW."id", NEW."known_before", NEW."last_step_on", NEW."local_reasons", NEW."local_source", NEW."municipality_id", NEW."outcome", NEW."own_mark", NEW."person_cpr", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."receipt", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."state_since", NEW."version", NEW."way", NEW."what_is_known"); RETURN NULL;',
                    hash="b7ec89e60b94dedf0a63017d3060f3962027596a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_272ca",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (NEW."actor_id", NEW."citizen_id", NEW."client_key", NEW."due_on", NEW."first_attempt_on", NEW."first_contact_on", NEW."follow_up_end", NEW."id", NEW."known_before", NEW."last_step_on", NEW."local_reasons", NEW."local_source", NEW."municipality_id", NEW."outcome", NEW."own_mark", NEW."person_cpr", NEW."person_name", NEW."person_whereabouts", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."receipt", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."referred_by", NEW."sender_name", NEW."sender_phone", NEW."sent_by_unit_id", NEW."settled_on", NEW."source", NEW."state", NEW."state_since", NEW."version", NEW."way", NEW."what_is_known"); RETURN NULL;',
                    hash="25c4789e518ef05e382cddf2078e128da4034301",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_914c2",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concerninquiry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_concerninquiryevent" ("actor_id", "citizen_id", "client_key", "due_on", "first_attempt_on", "first_contact_on", "follow_up_end", "id", "known_before", "last_step_on", "local_reasons", "local_source", "municipality_id", "outcome", "own_mark", "person_cpr", "person_name", "person_whereabouts", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "receipt", "received_on", "recorded_at", "recorded_by_id", "referred_by", "sender_name", "sender_phone", "sent_by_unit_id", "settled_on", "source", "state", "state_since", "version", "way", "what_is_known") VALUES (OLD."actor_id", OLD."citizen_id", OLD."client_key", OLD."due_on", OLD."first_attempt_on", OLD."first_contact_on", OLD."follow_up_end", OLD."id", OLD."known_before", OLD."last_step_on", OLD."local_reasons", OLD."local_source", OLD."municipality_id", OLD."outcome", OLD."own_mark", OLD."person_cpr", OLD."person_name", OLD."person_whereabouts", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."receipt", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."referred_by", OLD."sender_name", OLD."sender_phone", OLD."sent_by_unit_id", OLD."settled_on", OLD."source", OLD."state", OLD."state_since", OLD."version", OLD."way", OLD."what_is_known"); RETURN NULL;',
                    hash="62d3a075a7c894c97c94349b58d843ceb6bf7aa9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_41d00",
                    table="cases_concerninquiry",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="formdraft",
            constraint=models.CheckConstraint(
                condition=models.Q(("inquiry__isnull", True), ("citizen__isnull", True), _connector="OR"),
                name="formdraft_of_one",
            ),
        ),
    ]
