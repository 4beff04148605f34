"""HTML to tagged PDF with WeasyPrint (PDF/UA-1 variant).

WeasyPrint needs the system library Pango, which no Python package brings: the application starts and works without
it, and says in one sentence what to install (`missing_library`). Only files of the static folder are ever read.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from housingfirst.core.errors import DomainError

STATIC = Path(settings.BASE_DIR) / "static"
STYLESHEET = STATIC / "css" / "document.css"


class PdfUnavailable(DomainError):
    code = "pdf_unavailable"
    message = _(
        "PDF files cannot be made on this server: the system library Pango is missing. Whoever runs the server "
        "installs it: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Until then, print the "
        "document from the browser."
    )


@dataclass(frozen=True)
class Pdf:
    content: bytes
    pages: int


@lru_cache(maxsize=1)
def _weasyprint() -> Any:
    """The library and one font configuration for the process; PdfUnavailable where Pango cannot be loaded."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except OSError as error:
        raise PdfUnavailable() from error
    return weasyprint, FontConfiguration()


def is_available() -> bool:
    try:
        _weasyprint()
    except PdfUnavailable:
        return False
    return True


def pdf(template: str, context: dict[str, Any]) -> Pdf:
    """The template as a tagged PDF in Danish, which letters and plans are written in."""
    weasyprint, fonts = _weasyprint()
    with translation.override("da"):
        html = render_to_string(template, {**context, "for_paper": True})
    document = weasyprint.HTML(string=html, base_url=STYLESHEET.parent.as_uri() + "/", url_fetcher=_fetcher()).render(
        stylesheets=[weasyprint.CSS(filename=str(STYLESHEET), font_config=fonts, url_fetcher=_fetcher())],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
    )
    return Pdf(document.write_pdf(pdf_variant="pdf/ua-1"), len(document.pages))


def _fetcher() -> Any:
    """Reads files below the static folder and data: URLs; nothing else, whatever a text in a plan says."""
    from weasyprint.urls import URLFetcher

    class StaticOnly(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            parts = urlsplit(url)
            if parts.scheme == "file" and Path(unquote(parts.path)).resolve().is_relative_to(STATIC.resolve()):
                return super().fetch(url, headers)
            if parts.scheme == "data":
                return super().fetch(url, headers)
            raise ValueError(f"documents load nothing from {parts.scheme or 'elsewhere'}")

    return StaticOnly()
