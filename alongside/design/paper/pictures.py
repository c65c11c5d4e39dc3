"""Pictures as small as paper needs them."""

import io

from PIL import Image

LONGEST_SIDE = 600  # dots: 250 an inch at six centimetres


def small(content: bytes, longest: int = LONGEST_SIDE) -> bytes:
    """The picture as a JPEG no larger than it is printed, on white."""
    with Image.open(io.BytesIO(content)) as given:
        given.draft("RGB", (longest, longest))
        given.thumbnail((longest, longest))
        seen = given.convert("RGBA" if given.has_transparency_data else "RGB")
        picture = Image.new("RGB", seen.size, "white")
        picture.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=88)
    return made.getvalue()
