"""Tools of the editors: the bench and the corpus it measures on."""
