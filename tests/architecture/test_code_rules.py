"""What the import linter cannot see: the clock, the scope at the edges, pure rules, idle permissions, downward keys."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from housingfirst.accounts.roles import Permission

ROOT = Path(settings.BASE_DIR)
PACKAGES = ("housingfirst", "cases", "housing", "support", "referrals")
EDGES = ("views", "forms", "api")
LEVELS = ["core", "accounts", "audit", "cases", "tasks", ("support", "housing"), "referrals", "reporting", "overview"]


def sources(*names):
    """Our Python files, or those of the modules or packages named (views.py and views/*.py for "views")."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if "migrations" not in parts and (not names or set(parts[1:]) & set(names)):
                yield path


def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def test_only_the_clock_asks_the_time():
    """D16: now() and today() come from core.clock."""
    wrong = []
    for path in sources():
        if path.parts[-2:] == ("core", "clock.py") or "embedded" in path.parts:
            continue
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                whom = ast.unparse(node.func)
                if not (node.args or node.keywords) and whom in {
                    "timezone.now", "timezone.localdate", "timezone.localtime", "date.today", "datetime.now",
                    "datetime.today", "datetime.utcnow", "datetime.date.today", "datetime.datetime.now",
                }:  # fmt: skip
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {whom}()")
    assert not wrong, wrong


def test_edges_reach_rows_only_through_a_scope():
    """Views, forms and API say `Model.objects.visible_to(user)` or a query; no other `.objects`, no role name."""
    wrong = []
    for path in sources(*EDGES):
        if "accounts" in path.parts:  # logging in happens before anybody has a scope
            continue
        tree = parsed(path)
        scoped = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "visible_to"
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in ("objects", "_default_manager")
                and id(node) not in scoped
            ):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}")
            if isinstance(node, ast.Name) and node.id in ("get_object_or_404", "get_list_or_404", "Role"):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.id}")
    assert not wrong, wrong


def test_rules_are_pure():
    """rules.py and rules/: standard library, gettext, choices, parameters and core's pure modules only."""
    allowed = re.compile(
        r"^(\.|\.\.)?(choices|rules|parameters)\b|^housingfirst\.core\.(errors|calculation|formats)\b|"
        r"^django\.utils\.(translation|functional|formats|text)\b|"
        r"^(cases|support|housing|referrals|housingfirst\.accounts|housingfirst\.reporting|housingfirst\.tasks)"
        r"\.(choices|rules|parameters)\b|^housingfirst\.accounts\.roles\b|^\.[a-z_]+$|^\.$"
    )
    stdlib = __import__("sys").stdlib_module_names
    wrong = []
    for path in sources("rules"):
        for node in ast.walk(parsed(path)):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                names = (
                    [f"{module}.{alias.name}" for alias in node.names] if module == "housingfirst.core" else [module]
                )
            for name in names:
                if name.split(".")[0] not in stdlib and not allowed.match(name):
                    wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert not wrong, wrong


def test_every_permission_is_asked_for_by_a_check():
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in sources("permissions", "querysets", "navigation", "models")
    )
    checks = set(re.findall(r"Permission\.([A-Z_]+)", text))
    idle = {permission.name for permission in Permission} - checks
    assert not idle, f"declared, never asked for: {sorted(idle)}"


def level(label):
    for number, names in enumerate(LEVELS):
        if label in (names if isinstance(names, tuple) else (names,)):
            return number
    return None


def test_foreign_keys_point_downwards():
    wrong = []
    for model in apps.get_models():
        own = level(model._meta.app_label)
        if own is None:
            continue
        for field in model._meta.concrete_fields:
            other = field.related_model and level(field.related_model._meta.app_label)
            if other is not None and (
                other > own or (other == own and field.related_model._meta.app_label != model._meta.app_label)
            ):
                wrong.append(f"{model._meta.label}.{field.name} → {field.related_model._meta.label}")
    assert not wrong, wrong


def test_no_many_to_many_on_case_data():
    """A hidden table would have no municipality and no history."""
    wrong = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if level(model._meta.app_label) is not None and model._meta.label != "accounts.User"
        for field in model._meta.local_many_to_many
    ]
    assert not wrong, wrong


@pytest.mark.parametrize("name", ["utils", "helpers", "signals", "managers"])
def test_no_drawer_for_odds_and_ends(name):
    assert not [path for path in sources() if path.stem == name]


def test_no_side_effects_in_save_and_no_signals():
    wrong = []
    for path in sources():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef):
                wrong += [
                    f"{path.relative_to(ROOT)}:{item.lineno} {node.name}.{item.name}"
                    for item in node.body
                    if isinstance(item, ast.FunctionDef) and item.name in ("save", "delete")
                ]
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django.db.models.signals"):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} signals")
    assert not wrong, wrong


def rule_ids_in_code():
    pattern = re.compile(r"\b((?:CORE|ACC|CASE|SUP|HOU|REF|REP|TASK)-\d{2,3})\b")
    found = {}
    for path in sources():
        for rule_id in pattern.findall(path.read_text(encoding="utf-8")):
            found.setdefault(rule_id, path)
    return found


def test_every_rule_is_listed_with_its_source():
    """docs/domain/rules.md lists each rule id found in code, and no other."""
    listed = re.findall(
        r"^\|\s*((?:CORE|ACC|CASE|SUP|HOU|REF|REP|TASK)-\d{2,3})\s*\|",
        (ROOT / "docs/domain/rules.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(listed) == len(set(listed)), "a rule id is listed twice"
    code = rule_ids_in_code()
    assert set(code) - set(listed) == set(), "rules in code without a row in docs/domain/rules.md"
    assert set(listed) - set(code) == set(), "rows for rules that are gone"


def test_no_scope_asks_for_consent():
    """PC-08: consent opens a disclosure; nobody falls out of a list for lack of it."""
    wrong = [str(path.relative_to(ROOT)) for path in sources("querysets") if "consent" in path.read_text("utf-8")]
    assert not wrong, wrong


def calls(*names):
    """(where, call) of every call to one of the names, `logger.info` by its last part."""
    for path in sources():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in names or called.split(".")[-1] in names:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_nothing_is_printed_outside_the_launcher():
    """Commands write to `self.stdout`, the rest to the log."""
    assert not [where for where, _call in calls("print") if "/embedded/" not in where]


def test_no_raw_sql_on_rows_and_no_text_is_marked_safe():
    """Raw queries pass by the scopes; only a widget Django drew itself is markup already."""
    assert not [where for where, _call in calls("raw", "extra", "RawSQL")]
    safe = [ast.unparse(call) for _where, call in calls("mark_safe", "SafeString", "SafeText")]
    assert set(safe) <= {"mark_safe(bound.as_widget(attrs=attrs))"}, safe


LOUD = ("debug", "info", "warning", "error", "exception", "critical", "log")
PERSONAL = re.compile(r"name|cpr|citizen(?!_id|\.pk)|address|text|note|words|mail\b", re.IGNORECASE)


def test_no_message_stands_inside_an_f_string():
    """xgettext does not look there: the message would never reach the catalogue, and stay English."""
    said = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sources()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in said
    ]
    assert not wrong, wrong


def test_log_lines_hold_ids_and_codes_only():
    wrong = []
    for where, call in calls(*LOUD):
        if not ast.unparse(call.func).startswith(("logger.", "logging.", "log.")):
            continue
        said = [ast.unparse(argument) for argument in call.args[1:]]
        said += [ast.unparse(call.args[0])] if call.args and not isinstance(call.args[0], ast.Constant) else []
        wrong += [f"{where} {one}" for one in said if PERSONAL.search(one) and one not in HARMLESS]
    assert not wrong, wrong


HARMLESS = {
    "name",  # of a task
    "mail.pk",
    "type(error).__name__",
    "request.resolver_match.view_name if request.resolver_match else '?'",
}


def test_beat_and_services_name_registered_tasks():
    """A typo in a task's name is a reminder that never comes."""
    from housingfirst.celery import app

    app.loader.import_default_modules()
    registered = set(app.tasks)
    for entry, what in settings.CELERY_BEAT_SCHEDULE.items():
        assert what["task"] in registered, f"beat: {entry}"
    texts = {path: path.read_text(encoding="utf-8") for path in sources()}
    constants = dict(re.findall(r'^([A-Z_]+_TASK) = "([a-z_.]+)"', "\n".join(texts.values()), re.MULTILINE))
    enqueued = {
        match.strip('"').split(".")[-1] if '"' not in match else match.strip('"')
        for text in texts.values()
        for match in re.findall(r"enqueue_on_commit\(\s*([\w.\"]+)[,)]", text)
        if match not in ("name", "task")  # what a sweep was handed by a service, which names it by a constant
    }
    unknown = {name for name in enqueued if constants.get(name, name) not in registered}
    assert not unknown, unknown
