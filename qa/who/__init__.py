"""People: their names, who speaks, who somebody is. Pure."""
