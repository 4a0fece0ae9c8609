"""`python -m danchu` is the same as the `danchu` command."""

from danchu.config.cli import main

if __name__ == "__main__":  # processes started beside this one import it again
    main()
