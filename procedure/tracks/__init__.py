"""What may follow what: one table a track."""

from collections.abc import Mapping

from procedure.events import Track
from procedure.grammar import TrackLaw
from procedure.tracks.examination import EXAMINATION
from procedure.tracks.proceedings import PROCEEDINGS
from procedure.tracks.protection import PROTECTION

TRACKS: Mapping[Track, TrackLaw] = {law.track: law for law in (PROCEEDINGS, EXAMINATION, PROTECTION)}

__all__ = ["TRACKS"]
