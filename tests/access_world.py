"""The rows the access matrix needs, made through the services: citizens of Anna's team, and what hangs on them.

A function per `setup` name; each takes the cast and returns (url kwargs, POST data).
"""

from housingfirst.accounts import services as accounts


def nothing(cast):
    return {}, {}


def saved_view(cast):
    return {}, {"list_key": "citizens", "name": "Mine", "query": "team=1"}


def saved_view_of_anna(cast):
    view = accounts.save_view(by=cast["anna"], list_key="citizens", name="Anna's", query="team=1")
    return {"pk": view.pk}, {}
