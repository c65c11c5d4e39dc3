"""The form tag and the error summary."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.inclusion_tag("design/components/error_summary.html")
def error_summary(*forms: Any) -> dict:
    """What is wrong in one form or several, each line a link to its input.

    The base page does this by itself for the variable `form`.
    """
    links = []
    for form in forms:
        if hasattr(form, "error_links"):
            links += form.error_links()
            form.is_summary_shown = True
    return {"links": links}


@register.simple_block_tag(takes_context=True)
def form_for(
    context: template.Context,
    content: str,
    form: Any,
    *,
    submit: str = "Continue",
    action: str = "",
    method: str = "post",
    kind: str = "",
    cancel: str = "",
    cancel_text: str = "Cancel",
) -> SafeString:
    """The whole form: tag, token, fields, then the body, then the button.

    `submit=""` leaves the button out; `cancel` is an address.
    """
    return render_to_string(
        "design/components/form_for.html",
        {
            "csrf_token": context.get("csrf_token", ""),
            "content": content,
            "form": form,
            "submit": submit,
            "action": action,
            "method": method,
            "kind": kind,
            "cancel": cancel,
            "cancel_text": cancel_text,
        },
    )
