"""Country profiles: from YAML with the place of each node to validated, typed, frozen values."""
