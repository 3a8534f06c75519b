"""The manual is true: its commands do what it shows, its links lead somewhere."""
