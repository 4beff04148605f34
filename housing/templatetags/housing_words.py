"""`{% load housing_words %}`: a vacancy's state and reason in words, shares with their sign."""

from fractions import Fraction

from django import template
from django.utils.translation import gettext as _

from ..queries import vacancies
from ..rules.vacancies import share_sign

register = template.Library()


@register.simple_tag
def vacancy_status(vacancy):
    """`{% vacancy_status row as state %}`: kind, words and icon of the state."""
    return vacancies.status_of(vacancy)


@register.filter
def vacancy_why(vacancy):
    """The sum or reason that decided, and what happened since."""
    return vacancies.why(vacancy)


@register.filter
def share_words(share):
    """`¼` for `1/4`"""
    return share_sign(Fraction(share))


@register.filter
def answer_words(vacancy):
    """`svar senest torsdag 26. november kl. 12`"""
    return vacancies.answer_words(vacancy)


@register.filter
def yesno_words(value):
    return _("Yes") if value else _("No")
