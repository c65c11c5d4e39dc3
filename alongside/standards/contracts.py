"""Words for contracts with care services, and for the agreement of three parties."""

from alongside.standards.codes import lists_of

KINDS = lists_of("contracts.toml")["contract_kinds"]
PARTIES = lists_of("contracts.toml")["contract_parties"]
KEPT = lists_of("contracts.toml")["promise_kept"]
AUTHORITIES = lists_of("contracts.toml")["signing_authorities"]
UNHEARD = lists_of("contracts.toml")["review_unheard"]
NO_EXPERT = lists_of("contracts.toml")["review_no_expert"]
