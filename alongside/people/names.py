"""How names sound, so that one person written in two ways can be found; and roles."""

import re

import jellyfish

from alongside.access.roles import ROLES


def sounds_of(name: str) -> str:
    """Metaphone codes of the first and the last part of a name, in alphabetical order.

    What stands between is often left out, and some people put the last name first. One
    text to compare for equality: that is what an index can do under row security.

    >>> sounds_of("Catherine Smyth") == sounds_of("Kathryn Smith")
    True
    >>> sounds_of("Stuart Penrose") == sounds_of("Stewart Penrose")
    True
    """
    parts = re.findall(r"[^\W\d_]+", name, flags=re.UNICODE)
    ends = dict.fromkeys([parts[0], parts[-1]]) if parts else ()
    codes = (_sound(part) for part in ends)
    return " ".join(sorted(codes))[:120]


def sounds_as_called(name: str, known_as: str) -> str:
    """The same of somebody by the name they like and their last name; "" without one.

    >>> sounds_as_called("Winifred Thackray", "Win") == sounds_of("Win Thackray")
    True
    """
    return sounds_of(f"{known_as} {name.split()[-1]}") if known_as and name else ""


def _sound(part: str) -> str:
    """The code of one part. A W after the first letter is hardly heard: Ste(w)art."""
    code = jellyfish.metaphone(part) or part.upper()
    return code[0] + code[1:].replace("W", "")


def tidy_postcode(postcode: str) -> str:
    """A postcode in capitals with one space before its last three characters."""
    plain = re.sub(r"\s+", "", postcode).upper()
    return f"{plain[:-3]} {plain[-3:]}" if len(plain) > 4 else plain


def tidy_nhs_number(number: str) -> str:
    """An NHS number without its spaces and dashes."""
    return re.sub(r"[\s-]+", "", number)


def is_nhs_number(number: str) -> bool:
    """Whether ten digits end in the right check digit (modulus 11)."""
    if not re.fullmatch(r"[0-9]{10}", number):
        return False
    total = sum(
        int(digit) * weight
        for digit, weight in zip(number[:9], range(10, 1, -1), strict=True)
    )
    check = (11 - total % 11) % 11
    return check != 10 and check == int(number[9])


def named_with_role(name: str, role: str) -> str:
    """A name with what somebody is here to do; alone for the person themselves.

    >>> named_with_role("Blessing Achebe", "care_worker")
    'Blessing Achebe, care worker'
    """
    if role == "person" or role not in ROLES:
        return name
    words = ROLES[role].name
    return f"{name}, {words[0].lower()}{words[1:]}"
