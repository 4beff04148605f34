"""The API of what stands over several apps: shape only."""

from django.http.request import RawPostDataException
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from housingfirst.core.calculation import CalculationError

from .calculators import CALCULATORS, calculate_json


class CalculationView(APIView):
    """One explained answer, as `manage.py calculate NAME`. The body is read as it came, whatever type it claims."""

    @extend_schema(
        operation_id="calculate",
        request=OpenApiTypes.OBJECT,
        responses={
            200: OpenApiResponse(OpenApiTypes.OBJECT, "The answer with its explanation"),
            400: OpenApiResponse(OpenApiTypes.OBJECT, "What cannot be used: code, field and message"),
            404: OpenApiResponse(OpenApiTypes.OBJECT, "There is no calculator of that name"),
        },
    )
    def post(self, request: Request, name: str) -> Response:
        try:
            return Response(calculate_json(name, _body(request)))
        except CalculationError as error:
            unknown = name not in CALCULATORS
            return Response(
                error.as_object(), status=status.HTTP_404_NOT_FOUND if unknown else status.HTTP_400_BAD_REQUEST
            )


def _body(request: Request) -> bytes:
    """The bytes sent; none when a form was sent, which is no JSON either."""
    try:
        return request._request.body
    except RawPostDataException:
        return b""
