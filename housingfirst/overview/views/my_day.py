"""Pages over several apps."""

from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def my_day(request):
    """Min dag: what should I do now?"""
    return render(request, "overview/my_day.html")
