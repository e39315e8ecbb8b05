"""Dateline: answers from a news archive, each sentence proved by the exact span it rests on."""

import os

__version__ = "0.1.0"

# ONNX Runtime reads this as it is loaded. Without it, it keeps a file in the home folder and sends events from it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
