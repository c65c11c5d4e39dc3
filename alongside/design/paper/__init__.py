"""Pages to keep and print, as tagged PDF, made here and of nothing from outside."""

from alongside.design.paper.pictures import small
from alongside.design.paper.press import (
    NoPress,
    Picture,
    get_ready,
    is_ready,
    lacks_letters,
    pdf,
)
from alongside.design.paper.words import direction

__all__ = [
    "NoPress",
    "Picture",
    "direction",
    "get_ready",
    "is_ready",
    "lacks_letters",
    "pdf",
    "small",
]
