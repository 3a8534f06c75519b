"""From files that others wrote to facts: each bad row named, the good ones kept."""
