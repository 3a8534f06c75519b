"""Letters a lawyer can file: the facts, what may be called a breach, its derivation, what is asked."""
