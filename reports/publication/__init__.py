"""What of a report may be published: which numbers are withheld, decided here for every form."""
