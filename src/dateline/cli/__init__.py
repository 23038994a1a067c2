"""The command line: one function per verb. Everything heavy is imported inside the verb, so that `--help` is instant.

Exit codes: 0 all went well; 1 something asked for could not be read, found or proven; 2 the command was put wrongly; 130 stopped.
"""

from __future__ import annotations

import sys

import click

from dateline import __version__
from dateline.cli.add import add
from dateline.cli.ask import events, quotes, search, show, why
from dateline.cli.proof import check, status
from dateline.cli.read import read
from dateline.errors import Error

EPILOG = (
    "Exit codes: 0 done, 1 something could not be read, found or proven, 2 the command was put wrongly, 130 stopped."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, epilog=EPILOG)
@click.version_option(__version__, package_name="dateline", prog_name="dateline")
def cli() -> None:
    """Read news pages into records that can be checked: who said what, who did what to whom, when and where."""


for verb in (read, add, search, show, why, quotes, events, check, status):
    cli.add_command(verb)


def main() -> None:
    """Entry point of the `dateline` command: runs a verb and turns our errors into one line on standard error."""
    try:
        cli.main(prog_name="dateline", standalone_mode=True)
    except Error as error:
        click.echo(f"dateline: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
