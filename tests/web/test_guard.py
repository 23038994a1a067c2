"""Who is let in, and what is refused: hosts, origins, tokens, forms, methods, sizes, slow questions, writing."""

from __future__ import annotations

import http.client
import re
import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.errors import InputError, QueryError, StoreError
from dateline.store import EventFilter
from dateline.store.desk import Desk as Reader
from dateline.web.guard import Access
from dateline.web.serving import Address, serve

from .conftest import Desk, serving


def ask(desk: Desk, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b"") -> tuple[int, str]:
    """A request with exactly these headers."""
    parts = urlsplit(desk.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers:
        connection.putheader(name, value)
    connection.endheaders(body or None)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def own(desk: Desk) -> str:
    return urlsplit(desk.url).netloc


HOSTS = [
    ("{own}", 200), ("localhost:{port}", 200), ("[::1]:{port}", 200), ("evil.example", 421), ("evil.example:{port}", 421),
    ("127.0.0.1:1", 421), ("127.0.0.1", 421), ("127.0.0.1:{port}.evil.example", 421), ("user@127.0.0.1:{port}", 421),
    ("127.0.0.1:{port}/x", 421), ("", 421), ("127.0.0.1:port", 421),
]  # fmt: skip


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_hosts(desk: Desk, host: str, status: int) -> None:
    named = host.format(own=own(desk), port=urlsplit(desk.url).port)
    assert ask(desk, "GET", "/events", [("host", named)])[0] == status


def test_two_hosts_are_refused(desk: Desk) -> None:
    assert ask(desk, "GET", "/", [("host", own(desk)), ("host", "evil.example")])[0] in (400, 421)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_methods(desk: Desk, method: str) -> None:
    assert ask(desk, method, "/events", [("host", own(desk))])[0] in (400, 404, 405)


ORIGINS = [
    ([("origin", "https://evil.example")], 403),
    ([("origin", "null")], 403),
    ([], 403),
    ([("origin", "http://{own}"), ("sec-fetch-site", "cross-site")], 403),
    ([("origin", "http://{own}")], 403),  # no form token
]


@pytest.mark.parametrize(("headers", "status"), ORIGINS)
def test_posts_from_elsewhere(desk: Desk, headers: list[tuple[str, str]], status: int) -> None:
    given = [("host", own(desk)), *((name, value.format(own=own(desk))) for name, value in headers)]
    given += [("content-type", "application/x-www-form-urlencoded"), ("content-length", "15")]
    assert ask(desk, "POST", "/identity/judge", given, b"verdict=confirm")[0] == status


def test_reading_from_another_site_is_refused(desk: Desk) -> None:
    assert desk.get("/api/events", origin="https://evil.example").status_code == 403


def test_a_form_that_is_too_large(desk: Desk) -> None:
    headers = [("host", own(desk)), ("origin", desk.url), ("content-length", "999999")]
    assert ask(desk, "POST", "/identity/judge", headers)[0] == 413


def test_safe_headers_on_everything(desk: Desk) -> None:
    for path in (
        "/",
        "/events?type=WAR",
        "/nowhere",
        "/static/dateline.css",
        "/api/events",
        "/events.csv",
        "/identity/judge",
    ):
        answer = desk.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert "access-control-allow-origin" not in answer.headers


def test_no_page_names_another_site(desk: Desk) -> None:
    for path in ("/", "/events", "/map", "/identity"):
        text = desk.get(path).text
        assert re.findall(r'(?:src|href|action)="(?!/|#)[^"]*"', text) == []
        assert " style=" not in text and "<style" not in text and text.count("<script") == 1


def test_the_session_cookie_is_not_for_scripts(desk: Desk) -> None:
    cookie = desk.get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie


LONG = [("/events?q=" + "a" * 5000, 400), ("/search?q=" + "a" * 3990, 200), ("/events?actor=" + "b" * 1500, 400)]


@pytest.mark.parametrize(("path", "status"), LONG)
def test_long_questions_are_told_so(desk: Desk, path: str, status: int) -> None:
    answer = desk.get(path)
    assert answer.status_code == status and "characters" in answer.text


WRONG = [
    "/events?type=WAR", "/events?since=soon", "/events?at=x", "/events?who=me", "/events?page=0", "/events?page=x",
    "/events?quad=9", "/events?order=best", "/events?status=true", "/statements?kind=x", "/articles?at=1e9", "/map?box=1",
    "/map?box=nan,0,1,1", "/map?box=0,0,inf,1", "/place/x", "/api/events?limit=501", "/api/events?limit=-1", "/why/x",
    "/actor/ac-x", "/events?article=../../etc/passwd", "/events?q=---", "/events?page=99999999999999999999",
    "/events.csv?type=WAR", "/statements.jsonld?since=x", "/api/statements?polarity=x", "/events?at=99999999999999",
]  # fmt: skip


@pytest.mark.parametrize("path", WRONG)
def test_wrong_questions_are_told_as_such(desk: Desk, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 400, answer.text[:300]


NOWHERE = ["/nope", "/article/0000000000000000", "/actor/ac-0000000000000000", "/why/ev-0000000000000000", "/place/1",
           "/api/x", "/api/x/y", "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fguard.py", "/article/x.txt"]  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_there(desk: Desk, path: str) -> None:
    assert desk.get(path).status_code == 404


def test_the_file_is_opened_for_reading_only(examples: Path) -> None:
    reader = Reader(examples)
    with pytest.raises(StoreError), reader.asking() as connection:
        connection.exec_driver_sql("DELETE FROM judgements")
    with pytest.raises(StoreError), reader.asking() as connection:
        connection.exec_driver_sql("ATTACH DATABASE '/tmp/other' AS other")
        connection.exec_driver_sql("CREATE TABLE other.x (y)")
    reader.close()


def test_a_slow_question_is_cut_off(examples: Path) -> None:
    reader = Reader(examples, seconds=0.05)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(QueryError, match="fewer days"), reader.asking() as connection:
        connection.exec_driver_sql(endless)
    assert reader.events(EventFilter(), limit=1).total > 0  # the connection is as good as before
    reader.close()


def test_another_address_needs_a_token(examples: Path) -> None:
    with pytest.raises(InputError, match="token"):
        serve(examples, Address("0.0.0.0", 0), lambda address: None, False)


def test_the_token_opens_the_door(examples: Path) -> None:
    with serving(examples, "--host", "127.0.0.2", "--token", "open sesame") as desk:
        assert desk.get("/").status_code == 401
        assert desk.get("/?token=wrong").status_code == 401
        assert desk.get("/", authorization="Bearer wrong").status_code == 401
        assert desk.get("/", cookie="dateline_token=wrong").status_code == 401
        assert desk.get("/api/events", authorization="Bearer open sesame").status_code == 200
        with httpx.Client(base_url=desk.url) as browser:
            first = browser.get("/", params={"token": "open sesame"})
            assert (first.status_code, first.headers["location"]) == (303, "/")
            assert "httponly" in first.headers["set-cookie"].lower()
            assert browser.get("/events").status_code == 200


def test_form_tokens_are_of_one_session_and_one_server() -> None:
    here, there = Access(1), Access(1)
    token = here.form_token("a")
    assert here.form_is_ours("a", token)
    assert not here.form_is_ours("b", token) and not there.form_is_ours("a", token)
    assert not here.form_is_ours("", here.form_token("")) and not here.form_is_ours("a", "ä")


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["serve", "--store", str(tmp_path / "none.sqlite")])
    assert isinstance(result.exception, InputError)


def test_new_articles_appear_while_the_server_runs(fresh: Desk) -> None:
    before = fresh.get("/api/articles?limit=0").json()["total"]
    source = fresh.store.parent / "late.txt"
    source.write_text("Police arrested eleven drivers in Riga on 3 May 2031, said Ilva Marensky.\n" * 3)
    result = CliRunner().invoke(cli, ["add", str(source), "--store", str(fresh.store), "--quiet"])
    assert result.exit_code == 0, result.output
    assert fresh.get("/api/articles?limit=0").json()["total"] == before + 1
    assert "Riga" in fresh.get("/search?q=Riga").text


def test_an_old_store_is_brought_up_to_date(examples: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.sqlite"
    CliRunner().invoke(cli, ["add", str(tmp_path), "--store", str(empty)])
    with serving(empty) as desk:
        assert "Nothing has been read yet" in desk.get("/").text
        for path in (
            "/events",
            "/timeline",
            "/map",
            "/statements",
            "/articles",
            "/actors",
            "/places",
            "/identity",
            "/search?q=x",
        ):
            assert desk.get(path).status_code == 200
        assert desk.get("/events.csv").text.count("\n") == 1
    database = sqlite3.connect(empty)
    assert database.execute("SELECT count(*) FROM judgements").fetchone() == (0,)
    database.close()
