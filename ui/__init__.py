"""The chat page. Imports `qa`; `qa` never imports this."""

import os

# Before any file here imports Gradio: it reads these once, and would otherwise look up outside hosts.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_RUN_HISTORY"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
