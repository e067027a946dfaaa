"""Who may come in: by the right name, from the right page, with the right key."""

from __future__ import annotations

import httpx2 as httpx
import pytest

from solver.serve.guard import Guard, is_loopback, names_of
from tests.solver.serve.serving import serving

KEY = "sesame"


@pytest.fixture(scope="module")
def served(scripted):
    with serving(scripted([r"\boxed{4}"])) as served:
        yield served


@pytest.fixture(scope="module")
def locked(scripted):
    with serving(scripted([r"\boxed{4}"]), key=KEY) as served:
        yield served


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8321", "127.0.0.1:1", "[::1]:8321"])
def test_names_of_this_host(served, host):
    assert served.get("health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8321", "localhost.evil.example", "127.0.0.1.evil.example", "[::1", "a@b", "0.0.0.0"],
)
@pytest.mark.parametrize("path", ["", "health", "v1/models"])
def test_a_foreign_name_is_refused(served, host, path):
    """A page whose name was pointed at this host (DNS rebinding) reads nothing."""
    response = served.get(path, headers={"Host": host})
    assert (response.status_code, response.json()["error"]["code"]) == (421, "foreign_host")


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
def test_a_foreign_page_causes_no_work(served, origin):
    response = served.post("api/solve", {"question": "2+2?"}, headers={"Origin": origin})
    assert (response.status_code, response.json()["error"]["code"]) == (403, "foreign_origin")


def test_our_own_page_may_ask(served):
    own = {"Origin": served.url.rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    assert served.post("api/solve", {"question": "2+2?"}, headers=own).status_code == 200


def test_what_a_foreign_page_may_send_unasked_is_refused(served):
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert served.post("api/solve", {"question": "2+2?"}, headers=cross).status_code == 403
    assert httpx.post(served.url + "api/solve", data={"question": "2+2?"}).status_code == 415


def test_nothing_allows_another_origin_to_read(served):
    preflight = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    response = httpx.options(served.url + "api/solve", headers=preflight)
    assert response.status_code == 403
    for each in (response, served.get(""), served.solve("2+2?")):
        assert not [name for name in each.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["v1/models", "api/about", "none"])
@pytest.mark.parametrize(
    "sent", ["", KEY, f"Basic {KEY}", "Bearer", "Bearer wrong", "Bearer sesam\u00e9", f"Bearer {KEY}x"]
)
def test_without_the_key_nothing_is_said(locked, path, sent):
    response = locked.get(path, headers={"Authorization": sent.encode()})
    assert (response.status_code, response.json()["error"]["code"]) == (401, "invalid_api_key")
    assert response.headers["www-authenticate"] == "Bearer"


def test_with_the_key(locked):
    assert locked.get("v1/models", headers={"Authorization": f"Bearer {KEY}"}).status_code == 200
    assert locked.get("v1/models", headers={"Authorization": f"bearer  {KEY}"}).status_code == 200
    assert locked.get("health").status_code == locked.get("").status_code == 200


def test_which_addresses_are_this_host_alone():
    assert [is_loopback(each) for each in ("127.0.0.1", "127.8.9.1", "::1", "localhost")] == [True] * 4
    assert [is_loopback(each) for each in ("0.0.0.0", "::", "192.168.1.2", "example.org", "")] == [False] * 5
    assert names_of("0.0.0.0") is None


def test_a_server_that_others_may_reach_goes_by_any_name():
    guard = Guard(None, names_of("0.0.0.0"), None)  # type: ignore[arg-type]
    assert guard._objection({"type": "http", "path": "/", "headers": [(b"host", b"tandem.example")]}) is None
