"""What a sharing means, in one sentence: who gets to know what, what for, on what, and what stops."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from housingfirst.core import formats

from ..choices import ConsentAnswer
from .consents import capital, known_words, purpose_words, who_sees_what


def what_sharing_means(
    *,
    name: str,
    whom: str,
    purpose: str,
    topics: Iterable[str],
    law: str = "",
    on_paper: bool = False,
    limited_to: str = "",
    valid_until: date | None = None,
) -> str:
    """CASE-154: the sentence of the consent, on every form that shares; by law it names the provision instead.

    `on_paper`: handed over once, so that nothing follows and nothing can close. Source: issue 3, line 8.
    """
    if not law:
        return who_sees_what(
            name=name,
            answer=ConsentAnswer.LIMITED if limited_to else ConsentAnswer.GIVEN,
            purpose=purpose,
            whom=whom,
            topics=topics,
            limited_to=limited_to,
            valid_until=valid_until,
            on_paper=on_paper,
        )
    if on_paper:
        text = _(
            "%(whom)s gets to know %(known)s %(why)s under %(law)s: what stands on the paper and nothing after it, and "
            "what has been handed over cannot be called back."
        )
    else:
        text = _(
            "%(whom)s gets to know %(known)s %(why)s under %(law)s, and the day it is closed or taken back, the access "
            "closes and nothing new is told, but what has been told cannot be called back."
        )
    known = formats.listed(known_words(topics))
    return capital(text % {"whom": whom, "known": known, "why": purpose_words(purpose), "law": law})
