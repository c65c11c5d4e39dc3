"""Words for meetings: what they are for, how one is part of them, who was heard."""

from alongside.standards.codes import lists_of

PURPOSES = lists_of("meetings.toml")["meeting_purposes"]
ANSWERS = lists_of("meetings.toml")["meeting_answers"]
VOICES = lists_of("meetings.toml")["meeting_voices"]

COMING = frozenset({"room", "video", "phone"})
THERE = frozenset({"there_heard", "there_silent"})
HEARD = frozenset({"there_heard", "away_heard"})
THROUGH, SENDS, NO = "through", "sends", "no"
