"""Casts 3,000 votes of 3,000 voters at VOTE_URL: 1,000 for a, 1,000 for b, 1,000 for a. Ends with 1 if one is refused."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep
from urllib.parse import urlsplit

ROUNDS = ["a", "b", "a"]
VOTES_PER_ROUND = 1000
AT_ONCE = 50
ATTEMPTS = 5

url = urlsplit(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("VOTE_URL", "http://vote"))


def cast(choice: str, voter: int) -> bool:
    """One vote. Every voter has a cookie of its own, so that a vote that is tried again still counts once."""
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"voter_id=seed-{voter}",
        "Connection": "close",
    }
    for attempt in range(ATTEMPTS):
        try:
            connection = HTTPConnection(url.hostname, url.port or 80, timeout=10)
            connection.request("POST", url.path or "/", f"vote={choice}", headers)
            status = connection.getresponse().status
            connection.close()
            if status < 500:
                return status == 200
        except (OSError, HTTPException):
            pass
        sleep(0.2 * 2**attempt)
    return False


def main() -> None:
    start = monotonic()
    refused = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, choice in enumerate(ROUNDS):
            voters = range(number * VOTES_PER_ROUND, (number + 1) * VOTES_PER_ROUND)
            refused += [*pool.map(lambda voter: cast(choice, voter), voters)].count(False)
            print(f"{VOTES_PER_ROUND} votes for {choice} after {monotonic() - start:.1f} s", flush=True)
    if refused:
        sys.exit(f"{refused} votes were refused")


main()
