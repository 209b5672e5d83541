"""Addresses of United Nations documents by their symbols."""

import re

_SYMBOL = re.compile(r"[A-Z]{1,8}(?:/[A-Z0-9][A-Za-z0-9.*-]*)+(?: ?\(\d{4}\))?", re.ASCII)


def document_address(symbol: str) -> str:
    """The address of a document by its symbol, such as S/PV.8218 or S/RES/2436 (2018).

    "" where `symbol` has not the form of one.

    Source: https://undocs.org, “undocs.org/[symbol]”.
    """
    if not _SYMBOL.fullmatch(symbol):
        return ""
    return f"https://undocs.org/{symbol.replace(' ', '')}"
