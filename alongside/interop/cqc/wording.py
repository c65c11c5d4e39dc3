"""What an import came to, as a command says it."""

from alongside.providers.facts import Changes


def in_words(changes: Changes) -> str:
    """Services and ratings; organisations and what was left out, where it is any."""
    said = [
        f"services {changes.new} new, {changes.changed} changed, "
        f"{changes.unchanged} unchanged",
        f"{changes.ratings_added} ratings added",
    ]
    organisations = (
        changes.organisations_new,
        changes.organisations_changed,
        changes.organisations_unchanged,
    )
    if any(organisations):
        new, changed, unchanged = organisations
        said.append(
            f"organisations {new} new, {changed} changed, {unchanged} unchanged"
        )
    if changes.left_out:
        said.append(f"{changes.left_out} left out")
    return "; ".join(said)
