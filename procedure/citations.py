"""How the sources are cited. Every CPC article cited by a table was opened in the code's own text."""

from procedure.grammar import Citation


def CPC(article: int | str, part: int | str = "", point: int | str = "") -> Citation:  # noqa: N802  # as lawyers write
    """Cite the Criminal Procedure Code of 4 July 2014 (231-V): article, part, point."""
    return Citation("CPC", str(article), str(part), str(point))


def IstanbulProtocol(paragraph: int) -> Citation:  # noqa: N802
    """Cite the Istanbul Protocol in its edition of 2022."""
    return Citation("Istanbul Protocol 2022,", f"para {paragraph}")


SILENT = Citation("CPC", "is silent")
