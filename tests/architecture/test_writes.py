"""Only actions, seeds and migrations change stored data.

What counts as a write is read from the shape of the call:

- `bulk_create`, `get_or_create` and their kin belong to Django alone: always a write.
- `.save(`, `.create(` and `.delete(` are writes, unless the thing they are called on is
  a session, a cache, a picture, a font or a workbook in memory or a file store.
- `.update(` is also what dictionaries, sets and hashes do. Theirs takes its argument by
  position; a queryset's takes only names. So it is a write when it is called with names
  alone, or at the end of a chain that began as a queryset.
- Text that is SQL which changes rows is a write wherever it stands.
"""

import ast
import re

import pytest

from tests.architecture import source

ROOMS_THAT_WRITE = {"actions", "seeds", "migrations"}
OTHER_WRITERS = {
    "alongside.access.log": "writes the log itself, for every action",
    "alongside.interop.cqc.gathering": "a temporary file of its own, gone when read",
}

ALWAYS = {
    "abulk_create",
    "abulk_update",
    "acreate",
    "aget_or_create",
    "aupdate_or_create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
}
USUALLY = {"adelete", "asave", "create", "delete", "save"}
KEEPS_NO_RECORDS = {
    "cache",
    "default_storage",
    "font",
    "picture",
    "session",
    "storage",
    "workbook",
}
QUERYSET_STEPS = {
    "all",
    "annotate",
    "exclude",
    "filter",
    "live",
    "objects",
    "order_by",
    "select_for_update",
    "using",
}
CHANGING_SQL = re.compile(
    r"\b(INSERT\s+INTO|UPDATE\s+[\w.\"{}]+\s+SET|DELETE\s+FROM|TRUNCATE\s+[\w\"{]|"
    r"MERGE\s+INTO|COPY\s+[\w.\"{}]+[^;]*\bFROM\s+STDIN)",
    re.IGNORECASE,
)


def chain(node: ast.expr) -> list[str]:
    """The names along `Person.objects.filter(…)`, from the left."""
    if isinstance(node, ast.Call):
        return chain(node.func)
    if isinstance(node, ast.Attribute):
        return [*chain(node.value), node.attr]
    return [node.id] if isinstance(node, ast.Name) else []


def is_write(call: ast.Call) -> bool:
    """Whether a call changes stored data, as far as its shape can say."""
    if not isinstance(call.func, ast.Attribute):
        return False
    name, owner = call.func.attr, chain(call.func.value)
    if name in ALWAYS:
        return True
    if name in USUALLY:
        return not (owner and owner[-1] in KEEPS_NO_RECORDS)
    if name in {"update", "aupdate"}:
        by_name_only = bool(call.keywords) and not call.args
        return by_name_only or bool(QUERYSET_STEPS & set(owner))
    return False


def docstrings(tree: ast.Module) -> set[int]:
    """The nodes that are docstrings, which may speak of SQL."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, kinds) and node.body and isinstance(node.body[0], ast.Expr)
    }


def text_in(node: ast.AST) -> str:
    """The text of a literal; what is filled in later stands as {}."""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_in(part) or "{}" for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ""


def writes(tree: ast.Module) -> list[tuple[int, str]]:
    """The lines of a module that change stored data, and how."""
    spoken = docstrings(tree)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_write(node):
            found.append((node.lineno, ast.unparse(node.func)))
        elif id(node) not in spoken and CHANGING_SQL.search(text_in(node)):
            found.append((node.lineno, "SQL that changes rows"))
    return found


def test_only_actions_seeds_and_migrations_write():
    found = [
        f"{module.name}:{line} {what}"
        for module in source.product()
        if not ROOMS_THAT_WRITE & set(module.name.split("."))
        and module.name not in OTHER_WRITERS
        for line, what in writes(module.tree)
    ]

    assert not found, "\n".join(found)


def test_every_other_writer_still_exists():
    names = {module.name for module in source.product()}

    assert set(OTHER_WRITERS) <= names


@pytest.mark.parametrize(
    "line",
    [
        "person.save()",
        "form.save()",
        "Person.objects.create(name='A')",
        "person.statements.create(words='A')",
        "Person.objects.filter(pk=1).delete()",
        "rows.update(state='settled')",
        "Person.objects.filter(pk=1).update(**facts)",
        "Person.objects.bulk_create(rows)",
        "cursor.execute('UPDATE people_person SET name = %s', [name])",
        "cursor.execute('''  delete from people_person''')",
        "cursor.execute(f'UPDATE {table} SET name = 1')",
        "cursor.execute(f'INSERT INTO {table} VALUES ({values})')",
        "cursor.copy('COPY t (a, b) FROM STDIN')",
    ],
)
def test_a_write_is_seen(line):
    assert writes(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        "words.update({'a': 1})",
        "digest.update(b'bytes')",
        "seen.update(other)",
        "request.session.save()",
        "cache.delete('key')",
        "Person.objects.select_for_update().get(pk=1)",
        "cursor.execute('SELECT * FROM people_person FOR UPDATE')",
    ],
)
def test_what_is_not_a_write_is_left_alone(line):
    assert not writes(ast.parse(line))
