"""The ways the house asks a question. Each field says itself what is missing.

`fields.ShortText("What is your name?", missing="Enter your name")`
"""

from alongside.design.fields.choices import (
    NO,
    UNKNOWN,
    YES,
    Choice,
    Choices,
    PictureScale,
    Select,
    Tick,
    YesNoUnknown,
)
from alongside.design.fields.dates import PartedDate
from alongside.design.fields.words import (
    Email,
    FileUpload,
    LongText,
    Password,
    ShortText,
    WholeNumber,
)

__all__ = [
    "NO",
    "UNKNOWN",
    "YES",
    "Choice",
    "Choices",
    "Email",
    "FileUpload",
    "LongText",
    "PartedDate",
    "Password",
    "PictureScale",
    "Select",
    "ShortText",
    "Tick",
    "WholeNumber",
    "YesNoUnknown",
]
