"""What is asked before a step that others asked us not to take for now."""

from collections.abc import Sequence

from alongside.concerns.rules.beside import Held
from alongside.design import fields, form


def ask_how(asked: form.Form, held: Sequence[Held]) -> None:
    """One more question, when others asked us not to do this for now."""
    if held:
        asked.fields["keeps_to"] = fields.LongText(
            "How does this keep to what was asked, or why does it go ahead?",
            hint="It is kept beside what was asked. If you do not know, ask them first",
            missing="Write how this keeps to what was asked, or why it goes ahead",
            rows=3,
            most=2000,
            autosave=True,
        )
