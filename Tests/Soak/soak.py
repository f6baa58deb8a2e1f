#!/usr/bin/env python3
"""Uses a mock for SOAK_SECONDS (600) as many tests at once would, and watches what becomes of it.

Traffic is mixed: sends, waits, event streams, faults, resets, control calls, bad requests and broken connections. It fails where
an answer came that was not asked for, where resident memory is not flat after the first minute (the first third of a run shorter
than 3 minutes), or where descriptors are left over in the end. It prints its figures.

Usage: soak.py BINARY
"""

import collections
import http.client
import json
import os
import random
import socket
import struct
import subprocess
import sys
import threading
import time

SECONDS = float(os.environ.get("SOAK_SECONDS", "600"))
WORKERS = 8
# So small that stores are full, and memory could be flat, within the time that is not watched.
LIMITS = ["--max-messages", "500", "--max-requests", "500", "--max-sandboxes", "12"]
# A run's noise: what the allocator keeps, and the threads' stacks.
ALLOWED_GROWTH = 0.10
ALLOWED_MEGABYTES = 8

counts = collections.Counter()
errors = []
lock = threading.Lock()


def note(what, problem=None):
    with lock:
        counts[what] += 1
        if problem is not None:
            errors.append(f"{what}: {problem}")


class Worker(threading.Thread):
    """One client with a sandbox of its own, so that it knows what it must be answered."""

    def __init__(self, number, port, end):
        super().__init__(daemon=True)
        self.sandbox = f"soak-{number}"
        self.port = port
        self.end = end
        self.random = random.Random(number)
        self.connection = None

    def run(self):
        steps = [self.send] * 12 + [
            self.wait, self.wait_in_vain, self.events, self.fault, self.reset, self.list, self.refused, self.malformed,
            self.cut, self.broken_fault, self.reconnect, self.state,
        ]
        while time.monotonic() < self.end:
            step = self.random.choice(steps)
            try:
                step()
            except Exception as error:  # whatever it is, it was not asked for
                note(step.__name__, repr(error))
                self.reconnect()
        self.reconnect()

    def call(self, method, path, body=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Authorization": f"Bearer acquire-test-key+{self.sandbox}"}
        self.connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        data = answer.read()
        if answer.will_close:
            self.reconnect()
        return answer.status, data

    def expect(self, what, status, method, path, body=None):
        got, data = self.call(method, path, body)
        note(what, None if got == status else f"{method} {path} gave {got}, not {status}: {data[:300]!r}")
        return data

    def text(self, to="+919666929552", body="Your code is 4711"):
        return {"To": to, "From": "+12513188609", "Body": body}

    def send(self):
        self.expect("send", 200, "POST", "/api/v1/voip/send-sms", self.text())

    def wait(self):
        self.expect("send", 200, "POST", "/api/v1/voip/send-sms", self.text())
        self.expect("wait", 200, "GET", "/__admin/messages/wait?text=4711&timeout=5s")

    def wait_in_vain(self):
        self.expect("wait in vain", 417, "GET", "/__admin/messages/wait?text=never-sent&timeout=100ms")

    def events(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as client:
            client.sendall(f"GET /__admin/events?sandbox={self.sandbox} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            if not client.recv(64).startswith(b"HTTP/1.1 200"):
                raise ValueError("no stream of events")
        note("events")

    def fault(self):
        self.expect("fault set", 201, "POST", "/__admin/faults", {"when": {"nth": 1}, "then": {"status": 503}})
        self.expect("fault met", 503, "POST", "/api/v1/voip/send-sms", self.text())
        self.expect("faults gone", 204, "DELETE", "/__admin/faults")

    def broken_fault(self):
        self.expect("fault set", 201, "POST", "/__admin/faults", {"when": {"nth": 1}, "then": {"connection": "reset"}})
        try:
            status, _ = self.call("POST", "/api/v1/voip/send-sms", self.text())
            note("reset met", f"gave {status}")
        except (ConnectionError, http.client.HTTPException):
            note("reset met")
            self.reconnect()
        self.expect("faults gone", 204, "DELETE", "/__admin/faults")

    def reset(self):
        self.expect("reset", 204, "POST", "/__admin/reset")

    def list(self):
        self.expect("list", 200, "GET", "/__admin/messages?limit=10")
        self.expect("list", 200, "GET", "/__admin/requests?limit=10")

    def state(self):
        state = self.expect("state", 200, "GET", "/__admin/state")
        if len(state) < 900_000:
            self.expect("state", 204, "PUT", "/__admin/state", json.loads(state))

    def refused(self):
        self.expect("refused", 400, "POST", "/api/v1/voip/send-sms", {"To": "nobody"})
        self.expect("refused", 404, "GET", "/nowhere")

    def malformed(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as client:
            client.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            if not client.recv(64).startswith(b"HTTP/1.1 400"):
                raise ValueError("a bad chunk was not refused")
        note("malformed")

    def cut(self):
        body = json.dumps(self.text()).encode()
        request = (
            f"POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer acquire-test-key+{self.sandbox}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode() + body
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as client:
            client.sendall(request[: self.random.randrange(len(request) + 1)])
            if self.random.random() < 0.5:  # a reset in place of an end
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        note("cut")

    def reconnect(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def resident_megabytes(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def descriptors(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


def serve(binary):
    process = subprocess.Popen(
        [binary, "serve", "--port", "0", "--log-level", "critical", *LIMITS], stdout=subprocess.PIPE, text=True
    )
    line = process.stdout.readline()
    return process, int(line.split("ready on http://127.0.0.1:")[1].split()[0])


def main():
    process, port = serve(sys.argv[1])
    try:
        began = time.monotonic()
        before = descriptors(process.pid)
        workers = [Worker(number, port, began + SECONDS) for number in range(WORKERS)]
        for worker in workers:
            worker.start()
        settled = 60 if SECONDS >= 180 else SECONDS / 3
        samples = []
        while (now := time.monotonic() - began) < SECONDS:
            if process.poll() is not None:
                errors.append(f"the mock ended with {process.returncode}")
                break
            if now >= settled:
                samples.append(resident_megabytes(process.pid))
            time.sleep(max(0.05, SECONDS / 600))
        for worker in workers:
            worker.join(60)
        if process.poll() is None:
            report(process.pid, before, samples)
    finally:
        process.terminate()
        process.wait(10)
    for error in errors[:20]:
        print(f"soak: {error}", file=sys.stderr)
    sys.exit(1 if errors else 0)


def report(pid, before, samples):
    # A broken connection lingers for some seconds, and a stream finds its client gone when it next has something to say.
    until = time.monotonic() + 60
    while descriptors(pid) > before and time.monotonic() < until:
        time.sleep(0.1)
    after = descriptors(pid)
    if after > before:
        errors.append(f"{after - before} descriptors were not given back")
    tenth = max(1, len(samples) // 10)
    first, last = sum(samples[:tenth]) / tenth, sum(samples[-tenth:]) / tenth
    if last > first * (1 + ALLOWED_GROWTH) + ALLOWED_MEGABYTES:
        errors.append(f"resident memory grew from {first:.1f} MB to {last:.1f} MB")
    total = sum(counts.values())
    print(f"{SECONDS:.0f} s, {total} steps ({total / SECONDS:.0f}/s), {len(errors)} errors")
    print("  " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())))
    print(f"  resident memory {first:.1f} MB once settled, {max(samples):.1f} MB at most, {last:.1f} MB in the end")
    print(f"  descriptors {before} before, {after} after")


main()
