"""What can be done to circles, drafts, users and posts; and opening a record."""

from alongside.access.actions.circles import (
    at_the_desk_of,
    draw_circle,
    drop_draft,
    end_link,
    find_or_make_link,
    give_link,
    keep_draft,
    keep_out,
    let_back,
    let_in,
    let_out,
    note,
    open_record,
)
from alongside.access.actions.directory import (
    add_organisation,
    add_team,
    add_user,
    end_post,
    give_post,
)
from alongside.access.actions.passwords import (
    choose_password,
    send_password_link,
)

__all__ = [
    "add_organisation",
    "add_team",
    "add_user",
    "at_the_desk_of",
    "choose_password",
    "draw_circle",
    "drop_draft",
    "end_link",
    "end_post",
    "find_or_make_link",
    "give_link",
    "give_post",
    "keep_draft",
    "keep_out",
    "let_back",
    "let_in",
    "let_out",
    "note",
    "open_record",
    "send_password_link",
]
