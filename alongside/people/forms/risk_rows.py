"""The steps that are made of rows: harms, ways, what others say, who holds what."""

from typing import ClassVar

from alongside.design import fields
from alongside.people.forms.risk_step import RowsForm
from alongside.people.models import Holder
from alongside.people.rules.decisions import OptionSaid
from alongside.people.rules.risk import HarmSaid, HolderSaid, OpinionSaid


class HarmsForm(RowsForm):
    """What could go wrong, in words and never in numbers."""

    code, title, made_of = "harms", "Something that could go wrong", HarmSaid
    heading = "What could go wrong?"
    lead = "Say it in plain words. Nobody gives marks, and nothing is added up."
    asks: ClassVar = {
        "words": fields.LongText(
            "What could go wrong?", required=False, rows=2, autosave=True
        ),
        "how_likely": fields.LongText(
            "How likely is it, in words?",
            hint="For example: it has happened once in two years",
            required=False,
            rows=2,
            autosave=True,
        ),
        "how_bad": fields.LongText(
            "How bad would it be, in words?",
            hint="For example: a bruise, and a bad afternoon",
            required=False,
            rows=2,
            autosave=True,
        ),
    }


class WaysForm(RowsForm):
    """The ways it could go, each with both sides."""

    code, title, made_of = "ways", "One way", OptionSaid
    heading = "What ways are there?"
    lead = "There is nearly always more than one. Write both sides of each."
    asks: ClassVar = {
        "option": fields.ShortText(
            "What is this way?", required=False, most=300, autocomplete="off"
        ),
        "good": fields.LongText(
            "What is good about it?", required=False, rows=2, autosave=True
        ),
        "bad": fields.LongText(
            "What is not so good about it?", required=False, rows=2, autosave=True
        ),
    }


class OpinionsForm(RowsForm):
    """What family, friends and others say, by name."""

    code, title, made_of = "opinions", "Somebody else", OpinionSaid
    heading = "What do others say?"
    lead = "Family, friends and those who work here, each by name."
    asks: ClassVar = {
        "name": fields.ShortText(
            "Their name", required=False, most=120, autocomplete="off"
        ),
        "relation": fields.ShortText(
            "Who are they?",
            hint="For example: my niece; the nurse at night",
            required=False,
            most=120,
            autocomplete="off",
        ),
        "words": fields.LongText(
            "What do they say about it?", required=False, rows=2, autosave=True
        ),
    }


class HoldersForm(RowsForm):
    """Who holds which part of the risk, the person among them."""

    code, title, made_of = "holders", "Somebody who holds a part", HolderSaid
    heading = "Who holds which part?"
    lead = "A risk that is shared is lighter. Name each part, and ask each one."
    asks: ClassVar = {
        "name": fields.ShortText(
            "Their name", required=False, most=120, autocomplete="off"
        ),
        "role": fields.ShortText(
            "Who are they?",
            hint="For example: it is my life; my niece; the manager of the home",
            required=False,
            most=120,
            autocomplete="off",
        ),
        "part": fields.LongText(
            "Which part do they hold?",
            hint="What they answer for, and what they do if it goes wrong",
            required=False,
            rows=2,
            autosave=True,
        ),
        "answer": fields.Choice(
            "Have they agreed to it?",
            choices=Holder.Answer.choices,
            required=False,
            is_small=True,
        ),
    }
