"""Starts the servers that are measured, reads their figures from /proc, and ends them."""

import contextlib
import http.client
import json
import os
import pathlib
import shlex
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUEST = ROOT / "fixtures/send-sms/request.json"
KEY = "acquire-test-key"
PATH = "/api/v1/voip/send-sms"


class BenchError(Exception):
    """What keeps a measurement from being made."""


class Server:
    """A process that was started here and listens."""

    def __init__(self, name, process, port):
        self.name, self.process, self.port = name, process, port

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}{PATH}"

    def cpu_seconds(self):
        """The processor time of all its threads: to the nanosecond where the system tells, else to the clock tick."""
        proc = pathlib.Path("/proc", str(self.process.pid))
        try:
            threads = [(task / "schedstat").read_text() for task in (proc / "task").iterdir()]
            return sum(int(thread.split()[0]) for thread in threads) / 1e9
        except FileNotFoundError:
            fields = (proc / "stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_megabytes(self):
        status = pathlib.Path("/proc", str(self.process.pid), "status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def send(self):
        """Sends the documented request once; returns the answer's body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            connection.request("POST", PATH, REQUEST.read_bytes(), {"Authorization": f"Bearer {KEY}"})
            response = connection.getresponse()
            body = response.read()
            if response.status != 200:
                raise BenchError(f"{self.name} answers {response.status}: {body[:300]!r}")
            return body


class Servers:
    """What is there to be started: the floor, built anew, and the mock."""

    def __init__(self, binary, scratch):
        self.binary, self.scratch = pathlib.Path(binary), pathlib.Path(scratch)
        if not self.binary.exists():
            raise BenchError(f"There is no {binary}: build it ('make build'), or give another with --binary.")
        self.floor_binary = self.scratch / "floor"
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libmicrohttpd"], capture_output=True, text=True, check=True)
        compile = ["cc", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o", str(self.floor_binary), str(HERE / "floor.c")]
        subprocess.run(compile + shlex.split(flags.stdout), check=True)

    def floor_command(self, port=0, size=10899, threads=2):
        return [str(self.floor_binary), str(port), str(size), str(threads)]

    def mock_command(self, port=0, threads=2, *options):
        serve = ["serve", "--port", str(port), "--threads", str(threads), "--log-level", "warning"]
        return [str(self.binary), *serve, *map(str, options)]

    @contextlib.contextmanager
    def floor(self, size=10899, threads=2, cores=None):
        with running(pinned(self.floor_command(0, size, threads), cores), stdout=subprocess.PIPE, text=True) as process:
            words = process.stdout.readline().split()
            if words[:1] != ["ready"]:
                raise BenchError("The floor does not start.")
            yield Server("floor", process, int(words[1]))

    @contextlib.contextmanager
    def mock(self, *options, threads=2, cores=None):
        with tempfile.TemporaryDirectory(dir=self.scratch) as directory:
            ready = pathlib.Path(directory, "ready.json")
            command = self.mock_command(0, threads, "--ready-file", ready, *options)
            with running(pinned(command, cores), stdout=subprocess.DEVNULL) as process:
                while not (ready.exists() and ready.stat().st_size):
                    if process.poll() is not None:
                        raise BenchError(f"The mock ends with {process.returncode} instead of serving.")
                    time.sleep(0.001)
                yield Server("mock", process, json.loads(ready.read_text())["port"])


@contextlib.contextmanager
def running(command, **options):
    """A process for as long as the block runs; it is ended by its id, however the block is left."""
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def pinned(command, cores):
    return command if cores is None else ["taskset", "-c", cores, *command]


def seconds_to_first_answer(command_on, limit=60):
    """From the start of a process to its first answer.

    command_on: from a port to the command that serves there.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    body = REQUEST.read_bytes()
    head = f"POST {PATH} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {KEY}\r\nContent-Length: {len(body)}\r\n\r\n"
    begun = time.perf_counter()
    with running(command_on(port), stdout=subprocess.DEVNULL) as process:
        while True:
            with socket.socket() as client:
                client.settimeout(limit)
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    client.sendall(head.encode() + body)
                    if not client.recv(65536).startswith(b"HTTP/1.1 200"):
                        raise BenchError(f"{command_on(port)[0]} refuses the first request.")
                    return time.perf_counter() - begun
            if process.poll() is not None or time.perf_counter() - begun > limit:
                raise BenchError(f"{command_on(port)[0]} does not answer.")
            time.sleep(0.0002)
