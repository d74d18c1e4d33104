"""Drives Firefox by WebDriver BiDi (W3C), which it speaks itself: no driver stands between.

Only what the checks need: pages of their own profile, scripts with an argument, what was asked of the network and
what was written to the console.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from websockets.sync.client import connect

FIREFOX = next((path for path in ("/usr/bin/firefox-esr", "/usr/bin/firefox") if os.path.exists(path)), None)

# Nothing of its own goes out, and what a page would load finds no network.
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "services.settings.server": "http://127.0.0.1:9",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class Firefox:
    """A browser with a new profile; each visit has cookies, storage and history of its own."""

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        pathlib.Path(self.profile, "user.js").write_text("\n".join(lines))
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, "MOZ_HEADLESS": "1"})
        address = None
        for line in self.process.stderr:
            if found := re.search(r"BiDi listening on (ws://\S+)", line):
                address = found[1]
                break
        self.socket = connect(address + "/session", max_size=None)
        self.number = 0
        self.visits = {}
        self.send("session.new", {"capabilities": {}})
        self.send("session.subscribe", {"events": ["log.entryAdded", "network.beforeRequestSent"]})

    def send(self, method, parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv(timeout=120))
            if message.get("id") == self.number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['message']}")
                return message["result"]
            self.note(message)

    def note(self, message):
        """Keeps an event with the page that it is of."""
        parameters = message.get("params", {})
        context = parameters.get("context") or parameters.get("source", {}).get("context")
        visit = self.visits.get(context)
        if visit is None:
            return
        if message["method"] == "log.entryAdded":
            visit.messages.append(parameters.get("text") or "")
        elif message["method"] == "network.beforeRequestSent":
            visit.requests.append(parameters["request"]["url"])

    def visit(self, path, address=""):
        return FirefoxVisit(self, path, address)

    def close(self):
        try:
            self.send("browser.close", {})
        except Exception:
            pass
        self.socket.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


class FirefoxVisit:
    """A page as a reader opens it, and everything it did that it should not."""

    def __init__(self, browser, path, address=""):
        self.browser = browser
        self.requests, self.messages = [], []
        user = browser.send("browser.createUserContext", {})["userContext"]
        self.context = browser.send("browsingContext.create", {"type": "tab", "userContext": user})["context"]
        browser.visits[self.context] = self
        self.url = pathlib.Path(path).resolve().as_uri()
        browser.send(
            "browsingContext.navigate", {"context": self.context, "url": self.url + address, "wait": "complete"})
        self.wait("() => !document.querySelector('#choices').hidden")

    def run(self, script, argument=None):
        """What a function gives, by way of JSON, when it is given the argument."""
        result = self.browser.send(
            "script.callFunction",
            {
                "functionDeclaration": f"async text => JSON.stringify((await ({script})(JSON.parse(text))) ?? null)",
                "arguments": [{"type": "string", "value": json.dumps(argument)}],
                "target": {"context": self.context}, "awaitPromise": True,
            })
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def wait(self, script):
        end = time.monotonic() + 60
        while not self.run(script):
            if time.monotonic() > end:
                raise RuntimeError(f"{script} did not come true")
            time.sleep(0.02)

    def text(self, selector):
        return self.run("selector => document.querySelector(selector).innerText", selector)

    @property
    def address(self):
        return self.run("() => location.href")[len(self.url):]
