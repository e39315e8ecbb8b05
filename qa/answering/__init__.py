"""From a question and what was found to the sentences of an answer."""
