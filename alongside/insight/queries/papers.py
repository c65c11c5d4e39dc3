"""The charts of a paper, in dots: the press would draw their lines at every place."""

from functools import lru_cache

from alongside.design import paper
from alongside.insight import drawn_series
from alongside.insight.queries.past import Trend

DOTS_TO_ONE = 3
LONGEST = 1500  # dots: 220 an inch at 17 centimetres
KIND = "image/jpeg"


def pictures_of(trends: list[Trend]) -> paper.Picture:
    """What stands at each number of a picture: the chart of that trend."""

    def picture(number: int) -> tuple[str, bytes]:
        series = trends[number].found.series
        if series is None:
            raise LookupError(number)
        return KIND, _in_dots(drawn_series.draw(series))

    return picture


@lru_cache(maxsize=64)
def _in_dots(svg: str) -> bytes:
    import vl_convert  # a large library: loaded when a chart is first drawn

    return paper.small(vl_convert.svg_to_png(svg, scale=DOTS_TO_ONE), LONGEST)
