"""Loads the small fictional partnership, and keeps what was said while it was made.

`python -m tests.loading FILE`, with the addresses of an empty database around it. As in
every test, a letter that is sent stays here, where it can be counted.
"""

import json
import sys
from pathlib import Path


def main(file: str) -> None:
    """Load it; write down the lines that were said, and how many letters were sent."""
    import django
    from django.core import mail
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment(debug=False)
    from alongside.config import demo

    lines: list[str] = []
    demo.load(small=True, say=lines.append)
    said = {"lines": lines, "letters": len(mail.outbox)}
    Path(file).write_text(json.dumps(said), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
