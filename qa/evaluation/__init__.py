"""Running the engine over a question set."""
