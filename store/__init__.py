"""Where facts are kept: the ledger, and the tables derived from it. SQLModel lives and dies here."""
