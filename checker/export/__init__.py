"""Data for research: tidy tables, one row an observation, with a codebook in which every column says what it means."""
