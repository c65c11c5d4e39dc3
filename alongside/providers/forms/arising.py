"""What a page brings along from where somebody came: what this will have come of."""

from django import forms
from django.http import HttpRequest

from alongside.providers.rules.arising import came_of_in


class Arising(forms.Form):
    """Carries what it came of, which nobody types."""

    came_of = forms.CharField(
        widget=forms.HiddenInput, required=False, max_length=40, empty_value=""
    )

    def clean_came_of(self) -> str:
        """Nothing, where it names nothing."""
        return came_of_in(self.cleaned_data["came_of"])


def brought(request: HttpRequest) -> dict[str, str]:
    """What the link to this page brought along."""
    return {"came_of": came_of_in(request.GET.get("came_of", ""))}
