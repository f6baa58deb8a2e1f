"""Many connections that are held open: idle ones, waits, and event streams."""

import contextlib
import selectors
import resource
import socket
import threading

from servers import BenchError


def allow_descriptors():
    """Takes as many descriptors as the system allows: each held connection is one."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextlib.contextmanager
def held(server, count, path, answered):
    """Connections that have each asked `path` with GET; answered: whether to wait for the first bytes of the answer."""
    with contextlib.ExitStack() as stack:
        clients = []
        for _ in range(count):
            client = stack.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=30))
            client.sendall(f"GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n".encode())
            if answered and not client.recv(65536).startswith(b"HTTP/1.1 200"):
                raise BenchError(f"{server.name} refuses {path}.")
            clients.append(client)
        yield clients


@contextlib.contextmanager
def drained(clients):
    """Reads and forgets what arrives, so that no stream is held up by its reader."""
    done = threading.Event()

    def read():
        buffer = bytearray(1 << 20)
        with selectors.DefaultSelector() as selector:
            for client in clients:
                selector.register(client, selectors.EVENT_READ)
            while not done.is_set():
                for key, _ in selector.select(0.1):
                    if key.fileobj.recv_into(buffer) == 0:
                        selector.unregister(key.fileobj)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
