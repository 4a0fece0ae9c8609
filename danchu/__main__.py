"""`python -m danchu` is the same as the `danchu` command."""

from danchu.config.cli import main

main()
