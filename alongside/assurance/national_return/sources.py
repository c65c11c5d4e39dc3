"""Which source of risk the return counts somebody as (rules C15 and C16)."""


def source_of_risk(
    *, paid_for_social_care: bool, assesses_or_manages_care: bool, is_known: bool
) -> str:
    """The code of the source.

    A service provider is anybody paid, contracted or commissioned to provide social
    care, whoever pays: the council, a direct payment, the person, their family. Those
    who assess needs or manage care (a council's staff, an NHS trust, a GP) are not,
    even where their organisation is paid; nor is anybody else. They are known or
    unknown by whether the adult knows their name.
    """
    if paid_for_social_care and not assesses_or_manages_care:
        return "service_provider"
    return "known" if is_known else "unknown"
