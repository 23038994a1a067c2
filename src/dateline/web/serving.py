"""Running the server: one process, one address, an end that leaves nothing behind."""

from __future__ import annotations

import gc
import socket
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from dateline.errors import InputError
from dateline.web.app import application
from dateline.web.guard import LOOPBACK, Access

#: Ports that are tried when none is named: the first free one.
PORTS = range(8031, 8051)


@dataclass(frozen=True, slots=True)
class Address:
    """Where to serve. `port` None: the first free one of `PORTS`. `token`: needed for any address but the loopback one."""

    host: str = "127.0.0.1"
    port: int | None = None
    token: str | None = None
    #: other names under which the server is known
    names: tuple[str, ...] = ()


def serve(store: Path, where: Address, told: Callable[[str], None], browse: bool) -> None:
    """Serve a store until the process is told to stop. `told` gets the address of the first page once it answers.

    Raises `InputError` when the address cannot be taken, or is open to others without a token.
    """
    if where.host not in LOOPBACK and not where.token:
        raise InputError("an address that others can reach needs a token", where.host)
    listening = _listen(where)
    port = listening.getsockname()[1]
    hosts = LOOPBACK if where.host in LOOPBACK else frozenset({where.host, *where.names, *LOOPBACK})
    access = Access(port, hosts, where.token)
    config = uvicorn.Config(
        application(store, access),
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        lifespan="on",
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,
        h11_max_incomplete_event_size=16_384,
    )
    name = f"[{where.host}]" if ":" in where.host else where.host
    address = f"http://{name}:{port}/" + (f"?token={where.token}" if where.token else "")
    # What is loaded by now stays: looking through it again and again for garbage would halt answers for a tenth of a second.
    gc.collect()
    gc.freeze()
    server = _Server(config, lambda: _ready(address, told, browse))
    try:
        server.run(sockets=[listening])
    finally:
        listening.close()


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def _ready(address: str, told: Callable[[str], None], browse: bool) -> None:
    told(address)
    if browse:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _listen(where: Address) -> socket.socket:
    """A socket that listens: at the port that is named, else at the first free one."""
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    for port in [where.port] if where.port is not None else [*PORTS, 0]:
        # With the protocol named, asyncio sends small answers at once; without it each waits 40 ms (Nagle).
        found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((where.host, port))
        except OSError as error:
            found.close()
            if where.port is not None or not isinstance(error, OSError) or error.errno not in (98, 48, 10048, 13):
                raise InputError(error.strerror or "cannot be taken", f"{where.host}:{port}") from error
            continue
        return found
    raise InputError("no free port", where.host)
