"""The rows the access matrix needs, made through the services: citizens of Anna's team, and what hangs on them.

A function per `setup` name; each takes the cast and returns (url kwargs, POST data).
"""


def nothing(cast):
    return {}, {}
