"""What is refused before any page is made: foreign hosts and origins, strangers without the token, long addresses, other methods.

The server is for one desk. On the loopback address it answers only requests that name that address as their host, so that no page of
the web can reach it by a name of its own (DNS rebinding); at another address only those who have the token.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
COOKIE = "dateline_token"
SESSION = "dateline_session"
#: No script but our file, no style but our file, nothing from elsewhere, in nobody's frame.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Nothing is told to other sites; "no-referrer" would make browsers send our own forms without their origin.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "x-robots-tag": "noindex, nofollow",
}
#: Bytes of a form that is posted.
FORM = 20_000


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in. `token` None: only the loopback address is served. `secret` signs forms; it lives as long as the server."""

    port: int
    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def host_is_ours(self, header: str) -> bool:
        """Whether a Host header names this server."""
        try:
            parts = urlsplit(f"//{header}")
            return (
                parts.netloc == header
                and parts.hostname in self.hosts
                and (parts.port or 80) == self.port
                and "@" not in header
            )
        except ValueError:
            return False

    def origin_is_ours(self, header: str) -> bool:
        """Whether an Origin header names this server."""
        parts = urlsplit(header)
        return parts.scheme in ("http", "https") and self.host_is_ours(parts.netloc)

    def form_token(self, session: str) -> str:
        """What a form of this session must carry."""
        return hmac.new(self.secret, session.encode(), "sha256").hexdigest()

    def form_is_ours(self, session: str, given: str) -> bool:
        """Whether a form that was sent is one that this server made for this session."""
        return bool(session) and hmac.compare_digest(self.form_token(session).encode(), given.encode())


class Guard:
    """ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the request through with safe headers on what comes back."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = cookies_of(headers.getlist("cookie"))
        refused = self._refused(scope, headers, cookies)
        session = cookies.get(SESSION) or secrets.token_urlsafe(24)
        scope["dateline.session"] = session

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    out[name] = value
                out.setdefault("cache-control", "private, no-cache")
                if SESSION not in cookies and refused is None:
                    out.append("set-cookie", f"{SESSION}={session}; Path=/; HttpOnly; SameSite=Strict")
            await send(message)

        await (refused or self.app)(scope, receive, safely)

    def _refused(self, scope: Scope, headers: Headers, cookies: dict[str, str]) -> Response | None:
        """The answer to a request that is not let through, None for one that is."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self.access.host_is_ours(hosts[0]):
            return PlainTextResponse("This server does not answer under this name.\n", 421)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("Only GET, HEAD and POST.\n", 405, {"allow": "GET, HEAD, POST"})
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        foreign = origin is not None and not self.access.origin_is_ours(origin)
        if foreign or (scope["method"] == "POST" and (origin is None or site not in (None, "same-origin"))):
            return PlainTextResponse("This comes from another site.\n", 403)
        if int(headers.get("content-length") or 0) > FORM if (headers.get("content-length") or "0").isdigit() else True:
            return PlainTextResponse("This is too much.\n", 413)
        return self._stranger(scope, headers, cookies)

    def _stranger(self, scope: Scope, headers: Headers, cookies: dict[str, str]) -> Response | None:
        """The answer to somebody without the token; who brings it in the address gets a cookie for it."""
        token = self.access.token
        if token is None:
            return None
        given = headers.get("authorization", "").removeprefix("Bearer ")
        if _same(given, token) or _same(cookies.get(COOKIE, ""), token):
            return None
        pairs = parse_qsl(scope["query_string"].decode("latin-1")[:4000])
        if any(name == "token" and _same(value, token) for name, value in pairs):
            answer = RedirectResponse("/", 303)
            answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
            return answer
        return PlainTextResponse("This desk is not open to everybody: use the address with the token.\n", 401)


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())


def cookies_of(lines: list[str]) -> dict[str, str]:
    """The cookies of a request; none where they make no sense."""
    jar = SimpleCookie()
    try:
        for line in lines:
            jar.load(line)
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in jar.items()}
