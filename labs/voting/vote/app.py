"""The voting page: shows two options and queues what a visitor chose in redis."""

import json
import os
import re
import secrets
import socket

from flask import Flask, Response, make_response, render_template, request
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

CHOICES = ("a", "b")
COOKIE = "voter_id"
USABLE_VOTER_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
# A visitor waits 5 s at most: two attempts of one look-up (see RES_OPTIONS in the Dockerfile) and one second each.
REDIS_TIMEOUT_SECONDS = 1

app = Flask(__name__)
app.logger.setLevel("INFO")
option_a = os.environ.get("OPTION_A", "Cats")
option_b = os.environ.get("OPTION_B", "Dogs")
hostname = socket.gethostname()

# The pool connects on first use: the page is there before redis is.
redis = Redis.from_url(
    os.environ.get("REDIS_URL", "redis://redis:6379/0"),
    socket_connect_timeout=REDIS_TIMEOUT_SECONDS,
    socket_timeout=REDIS_TIMEOUT_SECONDS,
    retry=Retry(NoBackoff(), 1),
)


@app.get("/")
def show() -> Response:
    return page()


@app.post("/")
def cast() -> Response:
    vote = request.form.get("vote")
    if vote not in CHOICES:
        return page(status=400, problem="A vote is either a or b.")
    voter_id = current_voter()
    try:
        redis.rpush("votes", json.dumps({"voter_id": voter_id, "vote": vote}))
    except RedisError as error:
        app.logger.error("vote of %s not queued: %s", voter_id, error)
        return page(status=503, problem="The vote could not be stored. Please try again.", voter_id=voter_id)
    app.logger.info("Received vote for %s", vote)
    return page(vote=vote, voter_id=voter_id)


@app.get("/healthz")
def health() -> Response:
    """Whether this process answers; redis being away does not make the page ill."""
    return Response("ok\n", mimetype="text/plain")


def current_voter() -> str:
    """The visitor's id from the cookie, or a new one when there is none that can be used."""
    known = request.cookies.get(COOKIE, "")
    return known if USABLE_VOTER_ID.fullmatch(known) else secrets.token_hex(8)


def page(
    status: int = 200, vote: str | None = None, problem: str | None = None, voter_id: str | None = None
) -> Response:
    body = render_template(
        "index.html", option_a=option_a, option_b=option_b, hostname=hostname, vote=vote, problem=problem
    )
    response = make_response(body, status)
    response.headers["Cache-Control"] = "no-store"
    response.set_cookie(COOKIE, voter_id or current_voter(), httponly=True, samesite="Lax")
    return response
