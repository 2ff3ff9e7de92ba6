"""View-models: what a page shows, decided and worded here, so that a template only sets it in type."""
