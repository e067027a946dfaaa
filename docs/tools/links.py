"""A hook of the site: links to files outside of docs/, which are for readers of the repository, become plain paths."""

from __future__ import annotations

import re
from typing import Any

_OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+([^)#]+)(?:#[^)]*)?\)")


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """`[ours](../solver/x.py)` in a page right below docs/ becomes "ours (`solver/x.py`)"."""
    if "/" in page.file.src_uri:
        return markdown
    return _OUTSIDE.sub(r"\1 (`\2`)", markdown)
