"""Writes down where documents about planning ahead are, and who has a copy."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.people.actions.told import Pen, Source
from alongside.people.models import AheadDocument, Person
from alongside.people.rules import ahead as rules
from alongside.people.rules.ahead_said import DocumentSaid


@logged
def add_document(
    *, by: Actor, person: Person, said: DocumentSaid, source: Source
) -> AheadDocument:
    """Write down where a document is, and who has a copy."""
    refuse_if(rules.why_not_plan_ahead(person, by))
    refuse_if(said.why_not_enough())
    columns = Pen.tidied(said)
    document = Pen.already(AheadDocument, person, columns)
    if document is None:
        begun = Pen.begin(person, source, by)
        document = AheadDocument.objects.create(**begun, **columns)
    record(by=by, act="change", what="add_document", subject=document)
    return document


@logged
def revise_document(
    *,
    by: Actor,
    document: AheadDocument,
    said: DocumentSaid,
    source: Source,
    why: str,
    seen: int,
) -> AheadDocument:
    """Change where it is, who has it, or when it was checked."""
    document = Pen.hold(document, seen)
    refuse_if(rules.why_not_change_ahead(document, by))
    refuse_if(said.why_not_enough())
    Pen.change(document, Pen.tidied(said), source, why)
    record(by=by, act="change", what="revise_document", subject=document)
    return document


@logged
def take_back_document(
    *, by: Actor, document: AheadDocument, why: str
) -> AheadDocument:
    """Let it stand no longer: it was replaced, or is gone."""
    refuse_if(rules.why_not_change_ahead(document, by))
    Pen.take_back(document, why)
    record(by=by, act="change", what="take_back_document", subject=document)
    return document
