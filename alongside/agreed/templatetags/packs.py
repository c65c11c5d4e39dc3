"""What the paper of a meeting asks for: the pictures and lines of Easy Read."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside.standards import easy_read

DRAWINGS = "design/vendor/openmoji-17.0.0/"
IMAGE = '<img class="alongside-paper__symbol" src="{}" alt="{}" width="96" height="96">'

register = template.Library()


@register.simple_tag
def easy_picture(code: str) -> SafeString:
    """The picture with this code, with words for what it shows."""
    symbol = easy_read.symbol(code)
    return format_html(IMAGE, static(DRAWINGS + symbol.file_name), symbol.shows)


@register.filter
def in_sentences(words: str) -> list[str]:
    """What we wrote, a sentence to a line."""
    rows = words.splitlines()
    return [line for row in rows for line in easy_read.in_sentences(row)]
