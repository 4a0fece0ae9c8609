"""A report against what is known: registers and frozen figures, its own earlier reports, the bodies below, papers."""
