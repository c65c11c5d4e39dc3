"""Installs Debian packages for the checks, where we may."""

import os
import shutil
import subprocess


def install(*packages: str) -> bool:
    """Whether the packages could be installed; never tried by an ordinary user."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    quietly = {"env": environment, "check": False, "stdout": subprocess.DEVNULL}
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(command, **quietly).returncode == 0:
        return True
    subprocess.run(["apt-get", "update"], **quietly)
    return subprocess.run(command, **quietly).returncode == 0
