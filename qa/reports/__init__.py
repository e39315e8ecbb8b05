"""What reports say of one matter: figures, outcomes, plans, corrections, and where they disagree. Pure."""
