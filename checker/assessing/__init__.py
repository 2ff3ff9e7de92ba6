"""The steps from a profile to an assessment, each a pure function: force in time, facts against claims, elements, ratings, figures."""
