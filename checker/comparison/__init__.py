"""Several assessments side by side: where States can cooperate, what they share, what changed. Pure functions; no I/O."""
