"""An assessment as text for a terminal, as JSON by the published contract, and as SARIF for editors."""
