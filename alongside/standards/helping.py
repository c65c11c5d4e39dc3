"""Words of help that is offered to services, and of plans for what gets better.

They are code lists like those of `codes`, from `data/improvement.toml`.
"""

from alongside.standards import codes

SUPPORT_KINDS = codes.all_lists()["support_kinds"]
PLAN_PARTIES = codes.all_lists()["plan_parties"]
EVIDENCE_VOICES = codes.all_lists()["evidence_voices"]
EVIDENCE_STAGES = codes.all_lists()["evidence_stages"]
