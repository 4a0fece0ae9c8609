"""How long things take and how much memory they need. Run by hand (`make bench`), never in CI: machines differ."""
