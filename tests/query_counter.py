"""Middleware of the tests only: how many queries a page made, in the header X-Queries."""

from django.db import connection


class QueryCounterMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        queries = 0

        def count(execute, sql, params, many, context):
            nonlocal queries
            queries += not sql.startswith(("SAVEPOINT", "RELEASE SAVEPOINT"))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
        response["X-Queries"] = str(queries)
        return response
