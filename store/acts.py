"""What a supervisor is shown of the ledger of an office: the acts and their dates, without words, documents and names.

Delays, indicators and flags are counted from them; who may read the ledger counts from the ledger.
"""

from sqlalchemy import FromClause, Integer, LargeBinary, String, column, inspect, table
from sqlmodel import Session

from store.models import LedgerRow
from store.seeing import reads_ledger

LEDGER: FromClause = inspect(LedgerRow).local_table
ACTS = table("acts", column("seq", Integer), column("subject", String), column("body", LargeBinary), schema="office")

SHOWN = (  # what is counted by; any other attribute may hold a name, and is left out, as any word that is no code
    *("about", "article", "as", "by", "channel", "consistency", "days", "exception", "finding", "ground"),
    *("instance", "outcome", "present", "rule", "since", "to_months"),
)

VIEW = f"""
CREATE OR REPLACE VIEW office.acts AS
    SELECT seq, subject, CASE entry ->> 'entry' WHEN 'event' THEN convert_to(CAST(
        entry - 'note' - 'uid' || jsonb_build_object(
            'recorded_by', '',
            'document', CASE entry ->> 'document' WHEN '' THEN '' ELSE 'recorded' END,
            'attributes', (SELECT coalesce(jsonb_object_agg(key, CASE
                               WHEN key = 'article' THEN regexp_replace(value, '[^0-9().,]+', ' ', 'g')
                               WHEN value ~ '^[a-z0-9()., _-]*$' THEN value
                               ELSE 'recorded' END), '{{}}')
                           FROM jsonb_each_text(entry -> 'attributes')
                           WHERE key IN ({", ".join(f"'{name}'" for name in SHOWN)})))
        AS text), 'UTF8') ELSE body END AS body
    FROM (SELECT seq, subject, body, convert_from(body, 'UTF8')::jsonb AS entry FROM public.ledger) AS told;
"""  # noqa: S608  # our own words


def acts(session: Session) -> FromClause:
    """Name what entries are counted from: the ledger, or what a supervisor is shown of it."""
    return LEDGER if reads_ledger(session) else ACTS
