"""What every field has in common: a question, a hint, words when missing."""

from typing import Any


def asked(label: str, *, hint: str, missing: str, required: bool) -> dict[str, Any]:
    """Django's keyword arguments for a question.

    A required field must say in its own words what is missing.
    """
    if required and not missing:
        raise TypeError(
            f"The required field “{label}” needs missing=…, a sentence such as "
            "“Tell us what you noticed”."
        )
    messages = {"required": missing} if missing else {}
    return {
        "label": label,
        "help_text": hint,
        "required": required,
        "error_messages": messages,
    }
