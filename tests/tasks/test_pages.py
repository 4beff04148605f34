"""The pages of tasks: list, filters, export, buttons without script, the same number of queries for any length."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from housingfirst.audit.models import AccessLog, ReadKind
from housingfirst.core import clock
from housingfirst.tasks.choices import TaskState
from housingfirst.tasks.models import Task

from .test_tasks import make_citizen, raise_one

LIST = reverse("tasks:task-list")


def test_list_shows_open_tasks_and_the_reason_in_the_row(cast, client_of):
    raise_one(cast, make_citizen(cast), days=-4, why="It came on %(received)s.", params={"received": "2026-11-20"})
    page = client_of("anna").get(LIST).content.decode().replace("\u00a0", " ")
    assert "Se på planen igen sammen med Lone Klitmark" in page
    assert "4 dage over" in page
    assert "Den kom 20. november." in page


def test_filters_narrow_by_day_and_person(cast, client_of):
    raise_one(cast, make_citizen(cast), days=-4)
    raise_one(cast, make_citizen(cast, last_name="Senere"), key="two", days=5)
    raise_one(cast, make_citizen(cast, last_name="Holdets"), key="three", assignee=None)
    raise_one(cast, make_citizen(cast, last_name="Bos"), key="four", assignee=cast["bo"])
    client = client_of("anna")
    assert shown(client, "?when=late") == {"one"}
    assert shown(client, "?whose=team") == {"three"}
    assert shown(client, f"?whose={cast['anna'].pk}") == {"one", "two", "three"}
    assert shown(client, "?q=senere") == {"two"}


def shown(client, query):
    return {line.row.key for line in client.get(LIST + query).context["listing"].lines}


def test_export_holds_the_words_and_both_days(cast, client_of):
    raise_one(cast, make_citizen(cast))
    answer = client_of("anna").get(LIST + "?export=csv")
    text = b"".join(answer).decode("utf-8-sig") if answer.streaming else answer.content.decode("utf-8-sig")
    assert "Lone Klitmark" in text
    assert "Frist" in text
    assert AccessLog.objects.latest("pk").kind == ReadKind.EXPORT, "the auditor tells a file from a page"


def test_done_is_a_button_that_posts_and_returns_to_where_it_stood(cast, client_of):
    task = raise_one(cast, make_citizen(cast))
    client = client_of("anna")
    assert 'name="next"' in client.get(LIST).content.decode()
    answer = client.post(reverse("tasks:task-done", args=[task.pk]), {"next": f"{LIST}?when=today"})
    assert answer["Location"] == f"{LIST}?when=today"
    task.refresh_from_db()
    assert task.state == TaskState.DONE
    answer = client.post(reverse("tasks:task-done", args=[task.pk]), {"next": "https://evil.example/"})
    assert answer.status_code == 409


def test_next_never_leads_to_another_place(cast, client_of):
    task = raise_one(cast, make_citizen(cast))
    answer = client_of("anna").post(reverse("tasks:task-done", args=[task.pk]), {"next": "https://evil.example/"})
    assert answer["Location"] == LIST


def test_putting_off_without_a_reason_keeps_what_was_typed(cast, client_of):
    task = raise_one(cast, make_citizen(cast))
    day = (clock.today() + timedelta(days=3)).strftime("%d-%m-%Y")
    url = reverse("tasks:task-postpone", args=[task.pk])
    answer = client_of("anna").post(url, {"postpone-until": day, "postpone-reason": ""})
    assert answer.status_code == 422
    assert day in answer.content.decode()
    assert client_of("anna").post(url, {"postpone-until": day, "postpone-reason": "Hun er rejst"}).status_code == 302
    assert Task.objects.get().planned_on == clock.today() + timedelta(days=3)


def test_title_names_nobody_on_the_page_of_a_task(cast, client_of):
    task = raise_one(cast, make_citizen(cast))
    page = client_of("anna").get(reverse("tasks:task", args=[task.pk])).content.decode()
    assert "Klitmark" not in page.split("</title>")[0]


def test_number_of_queries_does_not_follow_the_number_of_tasks(cast, client_of):
    client = client_of("carla")

    def queries_of(count):
        for number in range(count):
            raise_one(cast, make_citizen(cast, last_name=f"Nr {number}"), key=f"{count}:{number}")
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert client.get(LIST).status_code == 200
        return len(found)

    client.get(LIST)
    few, many = queries_of(3), queries_of(20)
    assert few == many <= 25
