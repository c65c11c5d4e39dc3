"""Worries, what was decided, the enquiry, and what came of it."""

from alongside.concerns.models.advice import (
    AdviceMessage,
    AdviceThread,
)
from alongside.concerns.models.appealing import (
    Appeal,
    AppealAnswer,
    AppealTold,
)
from alongside.concerns.models.beside import (
    Process,
    ProcessAnswer,
    ProcessStep,
    ProcessTelling,
    ProcessTold,
)
from alongside.concerns.models.causing import (
    AskedPart,
    PartDecision,
    PartTold,
)
from alongside.concerns.models.change import (
    StateChange,
)
from alongside.concerns.models.completion import (
    Completion,
)
from alongside.concerns.models.concern import (
    Arrival,
    Concern,
)
from alongside.concerns.models.death import (
    CoronerNote,
    ReviewScreen,
    ScreenAnswer,
)
from alongside.concerns.models.decision import (
    Decision,
    Route,
)
from alongside.concerns.models.early import (
    EarlyRaiser,
    EarlyStep,
    EarlyTold,
    EarlyWorry,
    QualityNote,
)
from alongside.concerns.models.enquiry import (
    CapacityRecord,
    Enquiry,
    Finding,
    Request,
    Risk,
)
from alongside.concerns.models.finding import (
    FindingCopy,
    FindingDraft,
    FindingNotShown,
    FindingOffer,
    FindingPoint,
)
from alongside.concerns.models.following import (
    KeepInTouch,
    Settlement,
)
from alongside.concerns.models.handover import (
    Handover,
    WorkerTold,
)
from alongside.concerns.models.how_it_was import (
    Asking,
    AskingStep,
    GetInTouch,
    HowItWas,
    Said,
)
from alongside.concerns.models.injury import (
    Injury,
    InjuryPhoto,
)
from alongside.concerns.models.joining import (
    Joining,
    Parting,
)
from alongside.concerns.models.learning import (
    Learning,
)
from alongside.concerns.models.letters import (
    Letter,
    LetterStep,
)
from alongside.concerns.models.linking import (
    ConcernLink,
)
from alongside.concerns.models.meeting import (
    EnquiryMeeting,
)
from alongside.concerns.models.outcome import (
    KeptAsWell,
    Sought,
)
from alongside.concerns.models.pausing import (
    Pause,
    PauseTold,
)
from alongside.concerns.models.person_told import (
    PersonTold,
)
from alongside.concerns.models.raiser import (
    Raiser,
    RaiserKeptOut,
    Update,
)
from alongside.concerns.models.safety_plan import (
    SafetyPlanLine,
    SafetyPlanLook,
    SafetyPlanStep,
)
from alongside.concerns.models.second_look import (
    SecondLook,
)
from alongside.concerns.models.second_signature import (
    SecondSignature,
)
from alongside.concerns.models.stopping import (
    AskedToStop,
    StopNote,
    Stopping,
    StoppingGround,
)
from alongside.concerns.models.timing import (
    Delay,
    DelayTold,
    TargetChange,
)
from alongside.concerns.models.whole import (
    WholeLink,
)

__all__ = [
    "AdviceMessage",
    "AdviceThread",
    "Appeal",
    "AppealAnswer",
    "AppealTold",
    "Arrival",
    "AskedPart",
    "AskedToStop",
    "Asking",
    "AskingStep",
    "CapacityRecord",
    "Completion",
    "Concern",
    "ConcernLink",
    "CoronerNote",
    "Decision",
    "Delay",
    "DelayTold",
    "EarlyRaiser",
    "EarlyStep",
    "EarlyTold",
    "EarlyWorry",
    "Enquiry",
    "EnquiryMeeting",
    "Finding",
    "FindingCopy",
    "FindingDraft",
    "FindingNotShown",
    "FindingOffer",
    "FindingPoint",
    "GetInTouch",
    "Handover",
    "HowItWas",
    "Injury",
    "InjuryPhoto",
    "Joining",
    "KeepInTouch",
    "KeptAsWell",
    "Learning",
    "Letter",
    "LetterStep",
    "PartDecision",
    "PartTold",
    "Parting",
    "Pause",
    "PauseTold",
    "PersonTold",
    "Process",
    "ProcessAnswer",
    "ProcessStep",
    "ProcessTelling",
    "ProcessTold",
    "QualityNote",
    "Raiser",
    "RaiserKeptOut",
    "Request",
    "ReviewScreen",
    "Risk",
    "Route",
    "SafetyPlanLine",
    "SafetyPlanLook",
    "SafetyPlanStep",
    "Said",
    "ScreenAnswer",
    "SecondLook",
    "SecondSignature",
    "Settlement",
    "Sought",
    "StateChange",
    "StopNote",
    "Stopping",
    "StoppingGround",
    "TargetChange",
    "Update",
    "WholeLink",
    "WorkerTold",
]
