"""Legal time: limits, working days, places and their zones. Knows nothing of complaints."""
