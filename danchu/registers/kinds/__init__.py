"""One module per register: its table and its declaration. Kinds never import each other."""
