"""The application: addresses, and the page, list or file that each gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from dateline.errors import Error, NotFound, QueryError, StoreBusy
from dateline.store.desk import Desk
from dateline.web import api, downloads, query, words
from dateline.web.guard import Access, Guard
from dateline.web.judging import Judge
from dateline.web.pages import actor, article, events, front, identity, place, search, statements, why
from dateline.web.pages.common import Shell
from dateline.web.query import Query

HERE = Path(__file__).parent
#: Errors -> the code that they answer with.
CODES: dict[type[Error], int] = {QueryError: 400, NotFound: 404, StoreBusy: 503}
Maker = Callable[[Desk, Shell, Query], Any]
#: address -> part of the desk, title, and what makes the page
PAGES: dict[str, tuple[str, str, Maker]] = {
    "/": ("front", "The desk", front.front_page),
    "/search": ("search", "Search", search.search_page),
    "/events": ("events", "Events", events.events_page),
    "/timeline": ("events", "Time line", events.timeline_page),
    "/map": ("events", "Map", events.map_page),
    "/statements": ("statements", "Statements", statements.statements_page),
    "/articles": ("articles", "Articles", search.articles_page),
    "/actors": ("actors", "Who is named", actor.actors_page),
    "/places": ("places", "Places", place.places_page),
    "/identity": ("identity", "Who is who", identity.identity_page),
}


def application(store: Path, access: Access) -> Starlette:
    """The application over a store."""
    desk, judge = Desk(store), Judge(store)
    routes: list[BaseRoute] = [Route(path, _listed(path), methods=["GET"]) for path in PAGES]
    routes += [
        Route(f"/{name}.{form}", _download, methods=["GET"]) for name in downloads.LISTS for form in downloads.MEDIA
    ]
    routes += [
        Route("/article/{id:str}.txt", _text, methods=["GET"]),
        Route("/article/{id:str}.jsonld", _article_marks, methods=["GET"]),
        Route("/article/{id:str}", _one("articles", "Article", lambda d, s, key: article.article_page(d, s, key)), methods=["GET"]),
        Route("/actor/{id:str}", _one("actors", "Actor", actor.actor_page), methods=["GET"]),
        Route("/place/{id:str}", _one("places", "Place", place.place_page), methods=["GET"]),
        Route("/why/{id:str}", _one("events", "Why", why.why_page), methods=["GET"]),
        Route("/identity/judge", _judge, methods=["POST"]),
        Route("/api/openapi.json", _openapi, methods=["GET"]),
        Route("/api", _api_home, methods=["GET"]),
        Route("/api/{list:str}", _api_list, methods=["GET"]),
        Route("/api/{list:str}/{id:str}", _api_one, methods=["GET"]),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]  # fmt: skip

    @asynccontextmanager
    async def lifespan(app: Starlette) -> Any:
        yield
        desk.close()
        judge.close()

    handlers: Any = {Error: _failed, HTTPException: _refused, Exception: _broken}
    app = Starlette(routes=routes, middleware=[Middleware(Guard, access=access)], exception_handlers=handlers, lifespan=lifespan)  # fmt: skip
    app.router.redirect_slashes = False
    app.state.desk, app.state.judge, app.state.access = desk, judge, access
    return app


def asked(request: Request) -> Query:
    """The question of a request. Raises `QueryError`."""
    return query.query(request.url.path, request.query_params.multi_items(), request.url.query)


def shell(request: Request, part: str, title: str, typed: str = "") -> Shell:
    """The frame of a page."""
    access: Access = request.app.state.access
    desk: Desk = request.app.state.desk
    token = access.form_token(request.scope["dateline.session"])
    return Shell(title, part, typed, desk.path.name, words.counted(desk.figures.totals()["articles"], "article"), token)


def rendered(page: Any, status: int = 200) -> Response:
    """A page from its dataclass: the template sees nothing else."""
    return HTMLResponse(environment().get_template(page.template).render(page=page).encode("utf-8", "replace"), status)


@cache
def environment() -> Environment:
    """The templates: everything is escaped, what a page does not say is an error."""
    found = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.clear()
    return found


def _listed(path: str) -> Callable[[Request], Response]:
    part, title, make = PAGES[path]

    def show(request: Request) -> Response:
        question = asked(request)
        typed = question.one("q") or "" if path == "/search" else ""
        return rendered(make(request.app.state.desk, shell(request, part, title, typed), question))

    return show


def _one(part: str, title: str, make: Callable[[Desk, Shell, str], Any]) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        return rendered(make(request.app.state.desk, shell(request, part, title), request.path_params["id"]))

    return show


def _download(request: Request) -> Response:
    name, form = request.url.path.strip("/").split(".")
    return downloads.download(request.app.state.desk, asked(request), name, form, base(request))


def _text(request: Request) -> Response:
    return PlainTextResponse(request.app.state.desk.text(request.path_params["id"]).encode("utf-8", "replace"))


def _article_marks(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    name = request.path_params["id"]
    desk.text(name)
    found = Query("/articles", (("article", name),))
    rows = [*map(downloads.event_mark, _of_article(desk, found)), *map(downloads.statement_mark, _said_in(desk, found))]
    body = "".join(downloads.annotation_page(desk, rows, base(request), f"{base(request)}/article/{name}.jsonld", name))
    headers = {"content-disposition": f'attachment; filename="dateline-article-{name[:16]}.jsonld"'}
    return Response(body.encode("utf-8", "replace"), headers={**headers, "content-type": downloads.MEDIA["jsonld"]})


def _of_article(desk: Desk, found: Query) -> Iterator[Any]:
    return desk.every_event(query.events(found, desk), "oldest")


def _said_in(desk: Desk, found: Query) -> Iterator[Any]:
    return desk.every_statement(query.statements(found, desk), "oldest")


async def _judge(request: Request) -> Response:
    """A decision of a person; the only address that writes."""
    from starlette.concurrency import run_in_threadpool

    access: Access = request.app.state.access
    form = await request.form(max_files=0, max_fields=12)
    given = {name: str(value) for name, value in form.items()}
    if not access.form_is_ours(request.scope["dateline.session"], given.get("form_token", "")):
        return PlainTextResponse("This form was not made by this server for you; load the page again.\n", 403)
    made = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    await run_in_threadpool(request.app.state.judge.decide, given, made)
    back = given.get("back", "/identity")
    return RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/identity", 303)


def _openapi(request: Request) -> Response:
    return api.answer(api.openapi())


def _api_home(request: Request) -> Response:
    return RedirectResponse("/api/openapi.json", 302)


def _api_list(request: Request) -> Response:
    make = api.LISTED.get(request.path_params["list"])
    if make is None:
        raise NotFound("no such list", request.path_params["list"][:40])
    return make(request.app.state.desk, asked(request))


def _api_one(request: Request) -> Response:
    make = api.ONE.get(request.path_params["list"])
    if make is None:
        raise NotFound("no such list", request.path_params["list"][:40])
    return make(request.app.state.desk, request.path_params["id"])


def base(request: Request) -> str:
    """The address of this server; the guard has proven its host."""
    return f"{request.url.scheme}://{request.url.netloc}"


def _failed(request: Request, error: Exception) -> Response:
    """One of our errors, in the form that was asked for."""
    if not isinstance(error, Error):
        return _broken(request, error)
    status = next((code for kind, code in CODES.items() if isinstance(error, kind)), 500)
    about = f"{error.about}: {error.detail}" if error.about and status == 400 else error.detail
    return _told(request, status, about, error.code)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = {404: "there is no such page", 405: "this cannot be done here"}.get(status, "this was not understood")
    return _told(request, status, detail, "not-found" if status == 404 else "query")


def _broken(request: Request, error: Exception) -> Response:
    return _told(request, 500, "a mistake of dateline; the terminal in which it runs says more", "defect")


def _told(request: Request, status: int, detail: str, code: str) -> Response:
    if request.url.path.startswith("/api"):
        return api.answer({"error": {"code": code, "detail": detail}}, status)
    with _quietly():
        return rendered(_error_page(request, status, detail), status)
    return PlainTextResponse(f"{detail}\n", status)


@contextmanager
def _quietly() -> Iterator[None]:
    """The page of an error must not fail for what made the error: then its words alone are sent."""
    try:
        yield
    except Error:
        return


def _error_page(request: Request, status: int, detail: str) -> Any:
    from dateline.web.pages.trouble import TroublePage

    title = {400: "This cannot be asked so", 404: "Not here", 503: "Busy"}.get(status, "Something is wrong")
    return TroublePage(shell(request, "", title), title, detail[:300])
