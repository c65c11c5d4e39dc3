"""A Spark cluster of our own for the checks: one master and some workers on loopback.

They are real and apart from each other, as on a cluster of machines: each a process
with a port of its own, which talk over TCP. All of them go at the end, by their number.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.config.postgres_place import Trouble

HOST = "127.0.0.1"
PATIENCE_SECONDS = 180  # three Javas starting on a machine that has other work
OLDEST_JAVA = 17
MASTER = "org.apache.spark.deploy.master.Master"
WORKER = "org.apache.spark.deploy.worker.Worker"
CORES, MEMORY = "2", "1800m"  # of a worker: room for two sessions
EXECUTOR_MEMORY = "512m"
DAEMON_MEMORY = "192m"  # for its own housekeeping


def has_java() -> bool:
    """Whether there is a Java that Spark runs on."""
    home = os.environ.get("JAVA_HOME")
    java = Path(home, "bin", "java") if home else shutil.which("java")
    if not java or not Path(java).is_file():
        return False
    asked = (str(java), "-XshowSettings:properties", "-version")
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stderr
    versions = (
        line.partition("=")[2].strip()
        for line in told.splitlines()
        if line.strip().startswith("java.specification.version ")
    )
    return any(v.isdecimal() and int(v) >= OLDEST_JAVA for v in versions)


@dataclass
class Cluster:
    """The processes of a cluster, and where its master listens."""

    spark: Path
    room: Path
    port: int = field(default_factory=lambda: free_port())
    page_port: int = field(default_factory=lambda: free_port())
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def master(self) -> str:
        """The address that a session is opened on."""
        return f"spark://{HOST}:{self.port}"

    @property
    def page(self) -> str:
        """Where the master says what it knows."""
        return f"http://{HOST}:{self.page_port}/json/"

    def environment(self) -> dict[str, str]:
        """What the tests need to know."""
        return {
            "ALONGSIDE_SPARK_MASTER": self.master,
            "ALONGSIDE_SPARK_EXECUTOR_MEMORY": EXECUTOR_MEMORY,
            "SPARK_LOCAL_IP": HOST,
        }

    def start(self, workers: int) -> None:
        """The master, then its workers; only once all have joined is this over."""
        ports = ("--port", str(self.port), "--webui-port", str(self.page_port))
        self._run("master", MASTER, *ports)
        self._wait(0)
        for number in range(1, workers + 1):
            folder = self.room / f"worker-{number}"
            words = ["--cores", CORES, "--memory", MEMORY, "--work-dir", str(folder)]
            words += ["--webui-port", str(free_port()), self.master]
            self._run(f"worker-{number}", WORKER, *words)
        self._wait(workers)

    def stop(self) -> None:
        """End every process and what it started; those first that came last."""
        for process in reversed(self.processes):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.processes.clear()

    def _run(self, name: str, program: str, *words: str) -> None:
        command = [self.spark / "bin" / "spark-class", program, "--host", HOST, *words]
        settings = {
            "SPARK_HOME": str(self.spark),
            "SPARK_LOCAL_IP": HOST,
            "SPARK_DAEMON_MEMORY": DAEMON_MEMORY,
        }
        with (self.room / f"{name}.log").open("wb") as log:
            started = subprocess.Popen(
                command,
                env=os.environ | settings,
                stdout=log,
                stderr=log,
                start_new_session=True,  # so that it ends with all that it started
            )
        self.processes.append(started)

    def _wait(self, workers: int) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if any(process.poll() is not None for process in self.processes):
                break
            with suppress(OSError, ValueError):
                if self._told()["aliveworkers"] >= workers:
                    return
            time.sleep(0.3)
        raise Trouble(f"The Spark cluster did not start. {self._last_words()}")

    def _told(self) -> dict[str, Any]:
        with urllib.request.urlopen(self.page, timeout=5) as answer:
            told: dict[str, Any] = json.load(answer)
            return told

    def _last_words(self) -> str:
        logs = sorted(self.room.glob("*.log"))
        return "\n".join(f"{log.name}: {log.read_text()[-1500:]}" for log in logs)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def running(spark: Path, room: Path, workers: int = 2) -> Iterator[Cluster]:
    """A cluster for a while; its folder goes with it."""
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    cluster = Cluster(spark, room)
    try:
        cluster.start(workers)
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(room, ignore_errors=True)
