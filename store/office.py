"""What the server itself does for an office: it knows the shares, gives the head, and checks every new entry."""

FUNCTIONS = """
CREATE SCHEMA IF NOT EXISTS office;
CREATE TABLE IF NOT EXISTS office.share (
    reference text NOT NULL, person text NOT NULL, PRIMARY KEY (reference, person));
CREATE OR REPLACE FUNCTION office.mine(asked text) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
    $$ SELECT EXISTS (SELECT FROM office.share WHERE reference = asked AND person = session_user) $$;
CREATE OR REPLACE FUNCTION office.head() RETURNS TABLE (seq integer, hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
    $$ SELECT seq, hash FROM public.ledger ORDER BY seq DESC LIMIT 1 $$;
CREATE OR REPLACE FUNCTION office.share_with(asked text, whom text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        IF NOT office.mine(asked) AND NOT pg_has_role(session_user, current_user, 'member') THEN
            RAISE insufficient_privilege;
        END IF;
        INSERT INTO office.share VALUES (asked, whom) ON CONFLICT DO NOTHING;
    END $$;
CREATE OR REPLACE FUNCTION office.append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE before bytea; latest integer; log text; named text := substr(NEW.subject, 11);
    BEGIN
        SELECT seq, hash INTO latest, before FROM public.ledger ORDER BY seq DESC LIMIT 1;
        SELECT value INTO log FROM public.meta WHERE key = 'log_id';
        IF NEW.seq <> coalesce(latest, 0) + 1 OR NEW.hash <> sha256(
            'MERZIM-LEDGER-1'::bytea || '\\x00'::bytea || decode(log, 'hex') || int8send(NEW.seq)
            || coalesce(before, decode(repeat('00', 32), 'hex')) || int8send(length(NEW.body)) || NEW.body)
        THEN RAISE EXCEPTION 'the entry does not continue the chain' USING ERRCODE = 'MZ001';
        END IF;
        IF NEW.uid = NEW.subject THEN
            IF pg_has_role(session_user, 'merzim_lawyer', 'member') AND NOT starts_with(named, session_user || '-')
            THEN RAISE EXCEPTION 'foreign reference' USING ERRCODE = 'MZ002';
            END IF;
            INSERT INTO office.share VALUES (named, session_user) ON CONFLICT DO NOTHING;
        ELSIF NEW.uid !~ '^[0-9a-f]{32}$' THEN
            RAISE EXCEPTION 'foreign name of an entry' USING ERRCODE = 'MZ001';
        END IF;
        RETURN NEW;
    END $$;
CREATE OR REPLACE FUNCTION office.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'MZ003'; END $$;
"""
