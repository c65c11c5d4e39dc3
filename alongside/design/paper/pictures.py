"""Pictures as small as paper needs them."""

import io

from PIL import Image

LONGEST_SIDE = 700  # dots: six centimetres on paper, as finely as one sees


def small(content: bytes) -> bytes:
    """The picture as a JPEG no larger than it is printed, on white."""
    with Image.open(io.BytesIO(content)) as given:
        given.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        given.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        seen = given.convert("RGBA" if given.has_transparency_data else "RGB")
        plain = Image.new("RGB", seen.size, "white")
        plain.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    made = io.BytesIO()
    plain.save(made, "JPEG", quality=85)
    return made.getvalue()
