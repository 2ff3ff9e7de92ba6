"""Reports: an assessment becomes a view-model (all judgement of what is shown), the view-model HTML, and the HTML a PDF."""
