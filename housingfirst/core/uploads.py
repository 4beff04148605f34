"""What may be sent at all: the size is looked at before a byte of a file is kept."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class LimitedUpload(FileUploadHandler):
    """Stands before the handlers that keep files and refuses what is larger than any form asks for.

    Django limits fields, not files: without this, anybody who knows an address could fill the disk, for the files are
    read before it is known who sends them.
    """

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any) -> None:
        if content_length > settings.UPLOAD_LIMIT:
            raise RequestDataTooBig("the request is larger than UPLOAD_LIMIT")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
