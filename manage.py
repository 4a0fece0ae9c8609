"""Django's usual door; the same commands as `danchu`."""

from danchu.config.cli import main

if __name__ == "__main__":
    main()
