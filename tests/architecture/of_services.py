"""Everything about care services that the small partnership has."""

from tests.architecture.sharing import Shares
from tests.architecture.supporting import Supporting
from tests.architecture.watched import Watched
from tests.architecture.whole_services import WholeServices


class OfServices(Supporting, WholeServices, Shares, Watched):
    """Made, through actions, when it is first asked for."""

    def circles_of_services(self) -> set[int]:
        """The circles of what has been made so far of care services."""
        made = ("known_item", "known_twice", "known_wrong", "held_item", "visit")
        made += ("package", "support_offer", "drafted_plan", "whole", "resident")
        made += ("sharing", "shared_part", "shared_decision", "shared_action")
        made += ("known_signal",)
        circles = {vars(self)[name].circle_id for name in made if name in vars(self)}
        if "known_service" in vars(self):
            circles.add(self.known_service.knowledge_circle_id or 0)
        return circles
