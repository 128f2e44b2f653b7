"""Runs the command line: ``python -m unionkit``."""

import sys

from unionkit.cli import main

sys.exit(main())
