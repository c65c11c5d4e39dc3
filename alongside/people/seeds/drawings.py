"""Pictures for the demo, drawn from plain shapes, so that nobody real is in them."""

import io

from PIL import Image, ImageDraw, ImageFont

SIZE = (1600, 1200)  # drawn large and made smaller, so that edges are smooth
SKY, SEA, SAND, INK = "#bfe0ea", "#4f8fa3", "#ecd9ae", "#22333b"
CREAM, ORANGE, BROWN = "#fbf4e6", "#e8872b", "#7a4a2b"

Draw = ImageDraw.ImageDraw


def _saved(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.resize((800, 600), Image.Resampling.LANCZOS).save(made, "PNG")
    return made.getvalue()


def _blank(colour: str) -> tuple[Image.Image, Draw]:
    picture = Image.new("RGB", SIZE, colour)
    return picture, ImageDraw.Draw(picture)


def teapot() -> bytes:
    """A teapot by a window, before it is light."""
    picture, draw = _blank("#e8d8bd")
    draw.rectangle((140, 90, 900, 760), fill="#27405c", outline=CREAM, width=28)
    draw.rectangle((168, 480, 872, 732), fill="#1b2d44")
    draw.ellipse((690, 170, 770, 250), fill="#f3e7b9")
    draw.line((520, 90, 520, 760), fill=CREAM, width=22)
    for column in range(20):
        for row in range(5):
            place = (column * 80, 800 + row * 80, column * 80 + 80, 880 + row * 80)
            draw.rectangle(place, fill="#8fb3cf" if (column + row) % 2 else "#f7fafc")
    draw.ellipse((980, 560, 1240, 860), outline=BROWN, width=44)
    draw.polygon(((560, 700), (420, 560), (370, 590), (540, 820)), fill=BROWN)
    draw.ellipse((520, 500, 1120, 960), fill=BROWN)
    draw.ellipse((700, 470, 940, 560), fill="#8d5836")
    draw.ellipse((790, 420, 850, 490), fill="#5f371e")
    for number in range(3):
        left = 330 + number * 34
        draw.arc((left, 380, left + 70, 540), 90, 270, fill="#ffffff", width=10)
    return _saved(picture)


def curtains() -> bytes:
    """Orange curtains at a window, with three pots on the sill."""
    picture, draw = _blank(CREAM)
    draw.rectangle((300, 120, 1300, 860), fill=SKY, outline="#ffffff", width=30)
    draw.ellipse((980, 190, 1140, 350), fill="#fff2b0")
    draw.line((800, 120, 800, 860), fill="#ffffff", width=26)
    draw.rectangle((180, 70, 1420, 110), fill=BROWN)
    for number in range(4):
        for left in (200 + number * 70, 1120 + number * 70):
            shade = ORANGE if number % 2 else "#d9741b"
            draw.rectangle((left, 100, left + 70, 980), fill=shade)
    draw.rectangle((240, 860, 1360, 910), fill="#ffffff")
    for left, bloom in ((520, "#c8283c"), (740, "#f4c430"), (960, "")):
        draw.polygon(
            ((left, 740), (left + 130, 740), (left + 105, 862), (left + 25, 862)),
            fill="#b5532d",
        )
        if bloom:
            draw.line((left + 65, 740, left + 65, 600), fill="#3d7a3a", width=14)
            draw.ellipse((left + 15, 510, left + 115, 630), fill=bloom)
    return _saved(picture)


def kite() -> bytes:
    """A man in a folding chair flies a large kite on a wide beach."""
    picture, draw = _blank(SKY)
    draw.rectangle((0, 640, 1600, 760), fill=SEA)
    draw.rectangle((0, 740, 1600, 1200), fill=SAND)
    for end in ((1100, 230), (1180, 170), (1300, 330), (1220, 390)):
        draw.line((470, 850, *end), fill=INK, width=4)
    draw.polygon(((1060, 230), (1200, 110), (1200, 300)), fill="#c8283c")
    draw.polygon(((1200, 110), (1380, 300), (1200, 300)), fill="#f4c430")
    draw.polygon(((1060, 230), (1200, 300), (1240, 430)), fill="#f4c430")
    draw.polygon(((1200, 300), (1380, 300), (1240, 430)), fill="#c8283c")
    draw.line((300, 1020, 480, 860), fill="#33566b", width=22)
    draw.line((480, 1020, 300, 860), fill="#33566b", width=22)
    draw.line((300, 870, 270, 700), fill="#33566b", width=22)
    draw.rounded_rectangle((300, 720, 400, 880), 40, fill="#2f6f5e")
    draw.ellipse((305, 600, 405, 715), fill="#5b3a29")
    draw.line((370, 770, 470, 850), fill="#5b3a29", width=30)
    draw.line((380, 880, 520, 890), fill=INK, width=42)
    draw.line((520, 890, 540, 1020), fill=INK, width=38)
    return _saved(picture)


def eye_card() -> bytes:
    """What each look means: up, down, left."""
    picture, draw = _blank("#1d2b53")
    font = ImageFont.load_default(120)
    for left in (600, 820):
        draw.ellipse((left, 520, left + 180, 680), fill="#ffffff")
        draw.ellipse((left + 55, 550, left + 125, 650), fill=INK)
    draw.polygon(((800, 240), (690, 400), (910, 400)), fill="#5be584")
    draw.polygon(((800, 960), (690, 800), (910, 800)), fill="#ff6b6b")
    draw.polygon(((340, 600), (500, 500), (500, 700)), fill="#ffd34d")
    draw.text((800, 150), "Yes", fill="#ffffff", font=font, anchor="mm")
    draw.text((800, 1060), "No", fill="#ffffff", font=font, anchor="mm")
    small = ImageFont.load_default(84)
    draw.text((300, 400), "Start again", fill="#ffffff", font=small, anchor="mm")
    return _saved(picture)
