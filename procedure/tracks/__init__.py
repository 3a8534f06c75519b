"""What may follow what: one table a track."""

from collections.abc import Mapping

from procedure.events import Track
from procedure.grammar import TrackLaw
from procedure.tracks.communication import COMMUNICATION
from procedure.tracks.custody import CUSTODY
from procedure.tracks.examination import EXAMINATION
from procedure.tracks.monitoring import MONITORING
from procedure.tracks.proceedings import PROCEEDINGS
from procedure.tracks.protection import PROTECTION
from procedure.tracks.remedy import REMEDY

TRACKS: Mapping[Track, TrackLaw] = {
    law.track: law for law in (PROCEEDINGS, EXAMINATION, PROTECTION, CUSTODY, REMEDY, COMMUNICATION, MONITORING)
}

__all__ = ["TRACKS"]
