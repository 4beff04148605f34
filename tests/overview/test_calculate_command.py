"""`manage.py calculate NAME [--lines]` as a command of its own: no variable set, no database, exact streams."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pytest

from housingfirst.overview.management.commands.calculate import answer_lines
from tests.overview.contract_examples import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments, given=b"", **environment):
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "calculate", *arguments],
        input=given,
        capture_output=True,
        env={"PATH": os.environ["PATH"], **environment},
        cwd="/",
        timeout=60,
        check=False,
    )


def example(name):
    return json.dumps(EXAMPLES[name][0]).encode()


def test_one_object_in_one_out_with_two_spaces():
    done = run("cti-phases", given=example("cti-phases"))
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert done.stdout == json.dumps(answer, ensure_ascii=False, indent=2).encode() + b"\n"
    assert answer.pop("explanation")
    assert answer == EXAMPLES["cti-phases"][1]


def test_the_output_is_utf8_whatever_the_locale_says():
    facts = json.loads(example("quarter-rule"))
    facts["vacancies"][0]["organisation"] = "Ærø 🏠"
    done = run("quarter-rule", given=json.dumps(facts).encode(), LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "Ærø 🏠/family" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "given", "code", "field"),
    [
        (["cti-phases"], b'{"phase1_start": "31-01-2026"}', "format", "phase1_start"),
        (["cti-phases"], b"", "json", None),
        (["cti-phases"], b"[[[[", "json", None),
        (["cti-phases"], b"[" * 100_000, "json", None),
        (["nothing"], b"{}", "choice", None),
        (["nothing", "--lines"], b"{}\n", "choice", None),
        ([], b"{}", "choice", None),
    ],
)
def test_bad_input_or_name_leaves_with_2_and_one_object_on_standard_error(arguments, given, code, field):
    done = run(*arguments, given=given)
    assert (done.returncode, done.stdout) == (2, b"")
    error = json.loads(done.stderr)["error"]
    assert set(error) == {"code", "field", "message"}
    assert (error["code"], error["field"]) == (code, field)
    assert error["message"]


def test_lines_are_answered_in_order_and_bad_ones_on_their_line():
    lines = [
        example("dacts-item"),
        b"",
        b"{",
        b'{"item": "H2", "value": "\xff"}',
        b'{"item": "H2", "value": "\\ud800"}',
        b"[" * 21 + b"]" * 21,
        b'{"item": "H2", "value": "1\xe2\x80\xa82"}',  # U+2028 ends no line
        b'  {"item": "S6", "value": "4"}\r',
        b'{"item": "S6", "value": "0"}',
    ]
    done = run("dacts-item", "--lines", given=b"\n".join(lines))
    assert (done.returncode, done.stderr) == (0, b"")
    answers = [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]
    assert [answer.get("score") or answer["error"]["code"] for answer in answers] == [
        3, "json", "json", "json", "json", "json", "format", 5, 1,
    ]  # fmt: skip
    assert done.stdout.endswith(b"\n")
    assert b'"score":3,' in done.stdout


def test_no_lines_give_no_lines():
    done = run("dacts-item", "--lines")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_reader_that_goes_away_is_no_crash():
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "manage.py"), "calculate", "dacts-item", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"]},
    )
    process.stdout.close()
    try:
        process.stdin.write((example("dacts-item") + b"\n") * 2000)
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(timeout=30)


@pytest.mark.parametrize("name", EXAMPLES)
def test_thousands_of_lines_a_second(name):
    source, sink = BytesIO((example(name) + b"\n") * 1000), BytesIO()
    started = perf_counter()
    answer_lines(name, source, sink)
    assert perf_counter() - started < 2  # half a second is usual; machines under test are busy
    assert sink.getvalue().count(b"\n") == 1000
