"""The access log speaks Danish: every page that writes into it has a name there."""

import inspect
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any

from django.urls import get_resolver, reverse

from cases.services import CHECK_TASK
from housingfirst.audit.services import log_read
from housingfirst.core.lists import ListPage
from housingfirst.overview.page_words import PAGES, page_words
from tests.cases.makers import make_citizen

LOGS = {
    "log_read",
    "get_visible",
    "get_several_visible",
    "note_read",
    "note_list",
    "note_number_search",
    "note_rows",
    "note_export",
}


def pages(resolver: Any, namespace: str = "") -> Iterator[tuple[str, Any]]:
    for one in resolver.url_patterns:
        if hasattr(one, "url_patterns"):
            yield from pages(one, namespace + (f"{one.namespace}:" if one.namespace else ""))
        elif one.name:
            yield namespace + one.name, one.callback


def names_in(code: CodeType) -> set[str]:
    inner = (names_in(one) for one in code.co_consts if isinstance(one, CodeType))
    return set(code.co_names).union(*inner)


def may_log(view: Any) -> bool:
    """Whether the view, or what it calls of the views, writes into the access log."""
    waiting, seen = [inspect.unwrap(view)], set()
    while waiting:
        code = getattr(one := inspect.unwrap(waiting.pop()), "__code__", None)
        if code is None or code in seen:
            continue
        seen.add(code)
        for name in names_in(code):
            found = one.__globals__.get(name)
            if name in LOGS or isinstance(found, ListPage):
                return True
            if isinstance(found, FunctionType) and (found.__module__ == one.__module__ or ".views" in found.__module__):
                waiting.append(found)
    return False


def test_every_page_that_logs_has_words_and_every_word_a_page():
    logging = {name for name, view in pages(get_resolver()) if may_log(view)} | {CHECK_TASK}
    known = {"cases:citizen-consents", "cases:citizen-situation", "overview:by-name", "overview:citizen"}
    assert known | {"tasks:task-list"} <= logging
    nameless = sorted(name for name in logging if not page_words(name))
    assert not nameless, f"give them words in page_words.PAGES: {nameless}"
    used = {next(key for key in _keys(name) if key in PAGES) for name in logging}
    unused = sorted(set(PAGES) - used)
    assert not unused, f"no page that logs is called so any more: {unused}"


def _keys(name: str) -> Iterator[str]:
    while name:
        yield name
        name = name.rpartition("-")[0]


def test_auditor_reads_words_and_never_the_name_of_the_program(cast, client_of):
    citizen = make_citizen(cast["anna"])
    for view in ("cases:citizen-consents", "cases:no-longer-there"):
        log_read(by=cast["anna"], citizen_ids=[citizen.pk], view=view)
    page = client_of("frida").get(reverse("overview:access-log")).content.decode()
    assert "Samtykker" in page
    assert "cases:" not in page
