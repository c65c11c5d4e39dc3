"""Pictures as small as paper needs them."""

import io

from PIL import Image

LONGEST_SIDE = 600  # dots: 250 an inch at six centimetres
AS_READ = 4 / 3  # a JPEG is read at a half or a quarter; up to so much more it stays so
QUALITY = 80  # of a JPEG: nobody sees the rest at 250 dots an inch


def small(content: bytes, longest: int = LONGEST_SIDE) -> bytes:
    """The picture as a JPEG hardly larger than it is printed, on white."""
    with Image.open(io.BytesIO(content)) as given:
        share = longest / max(given.size)
        given.draft("RGB", (round(given.width * share), round(given.height * share)))
        if given.format != "JPEG" or max(given.size) > longest * AS_READ:
            given.thumbnail((longest, longest))
        picture = _on_white(given)
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=QUALITY)
    return made.getvalue()


def _on_white(given: Image.Image) -> Image.Image:
    if not given.has_transparency_data:
        return given.convert("RGB")
    seen = given.convert("RGBA")
    picture = Image.new("RGB", seen.size, "white")
    picture.paste(seen, mask=seen)
    return picture
