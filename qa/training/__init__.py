"""How the weights of our own were made: `adapt` fits the cross-encoder's adapter, `gate` what is decided with it.

Neither is needed to run Dateline. Both take the extra `train`.
"""
