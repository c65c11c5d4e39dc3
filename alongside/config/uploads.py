"""Files that are far too big are let go by, and never written down on our side."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

MOST_BYTES = 30 * 1024 * 1024  # a video at its largest, and the words that go with it


class NotTooBig(FileUploadHandler):
    """Stands first: it skips the files of a request that is longer than any may be.

    The form then finds no file, and says how large one can be.
    """

    is_too_big = False

    def handle_raw_input(
        self, input_data: Any, meta: Any, content_length: int, *more: Any
    ) -> None:
        """Look at the length before anything is read."""
        self.is_too_big = content_length > MOST_BYTES

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Let a file go by."""
        super().new_file(*args, **kwargs)
        if self.is_too_big:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand on to the handlers that keep it."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nothing is kept here."""
