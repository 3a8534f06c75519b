"""What leaves the house for other programs: the record itself, due times for a calendar, event logs for mining."""
