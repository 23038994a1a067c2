"""The command line: one function per verb. Everything heavy is imported inside the verb, so that `--help` is instant.

Exit codes: 0 all went well; 1 something asked for could not be read, found or proven; 2 the command was put wrongly; 130 stopped.
"""

from __future__ import annotations

import os
import sys

import click

from dateline import __version__
from dateline.cli.add import add
from dateline.cli.ask import events, search, show, why
from dateline.cli.proof import check, status
from dateline.cli.quotes import quotes
from dateline.cli.read import read
from dateline.cli.serve import serve
from dateline.errors import Error

EPILOG = (
    "Exit codes: 0 done, 1 something could not be read, found or proven, 2 the command was put wrongly, 130 stopped."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, epilog=EPILOG)
@click.version_option(__version__, package_name="dateline", prog_name="dateline")
def cli() -> None:
    """Read news pages into records that can be checked: who said what, who did what to whom, when and where."""


for verb in (read, add, search, show, why, quotes, events, serve, check, status):
    cli.add_command(verb)


def main() -> None:
    """Entry point of the `dateline` command: runs a verb, prints an error as one line, and ends with the code that it means."""
    sys.exit(_run())


def _run() -> int:
    try:
        code = cli.main(prog_name="dateline", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Error as error:
        click.echo(f"dateline: {error}", err=True)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0
