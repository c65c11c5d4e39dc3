"""What is typed once, by somebody who may leave an address to be told by."""

from typing import Any
from uuid import UUID, uuid4

from django import forms

from alongside.design.kept import KeptForm


class HearsBackForm(KeptForm):
    """Its number makes two presses one; `email`, where it is asked, may stay empty."""

    uid = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("uid", str(uuid4()))

    def clean_email(self) -> str:
        """An address an e-mail can go to, or none."""
        email: str = self.cleaned_data["email"].strip()
        if email:
            try:
                forms.EmailField().clean(email)
            except forms.ValidationError:
                self.add_error(
                    "email", "Enter an email address like name@example.com, or none"
                )
        return email

    def clean_uid(self) -> UUID:
        """The number that came with the page, or a new one."""
        return self.cleaned_data["uid"] or uuid4()
