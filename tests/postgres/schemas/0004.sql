SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA office;
ALTER SCHEMA office OWNER TO keeper;
CREATE FUNCTION office.append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$
    DECLARE before bytea; latest integer; log text; named text := substr(NEW.subject, 11);
    BEGIN
        SELECT seq, hash INTO latest, before FROM public.ledger ORDER BY seq DESC LIMIT 1;
        SELECT value INTO log FROM public.meta WHERE key = 'log_id';
        IF NEW.seq <> coalesce(latest, 0) + 1 OR NEW.hash <> sha256(
            'MERZIM-LEDGER-1'::bytea || '\x00'::bytea || decode(log, 'hex') || int8send(NEW.seq)
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
    END $_$;
ALTER FUNCTION office.append() OWNER TO keeper;
CREATE FUNCTION office.head() RETURNS TABLE(seq integer, hash bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$ SELECT seq, hash FROM public.ledger ORDER BY seq DESC LIMIT 1 $$;
ALTER FUNCTION office.head() OWNER TO keeper;
CREATE FUNCTION office.mine(asked text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT EXISTS (SELECT FROM office.share WHERE reference = asked AND person = session_user) $$;
ALTER FUNCTION office.mine(asked text) OWNER TO keeper;
CREATE FUNCTION office.refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'MZ003'; END $$;
ALTER FUNCTION office.refuse() OWNER TO keeper;
CREATE FUNCTION office.share_with(asked text, whom text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    BEGIN
        IF NOT office.mine(asked) AND NOT pg_has_role(session_user, current_user, 'member') THEN
            RAISE insufficient_privilege;
        END IF;
        INSERT INTO office.share VALUES (asked, whom) ON CONFLICT DO NOTHING;
    END $$;
ALTER FUNCTION office.share_with(asked text, whom text) OWNER TO keeper;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE office.share (
    reference text NOT NULL,
    person text NOT NULL
);
ALTER TABLE office.share OWNER TO keeper;
CREATE TABLE public.access (
    id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    who character varying NOT NULL,
    what character varying NOT NULL,
    reference character varying NOT NULL
);
ALTER TABLE ONLY public.access FORCE ROW LEVEL SECURITY;
ALTER TABLE public.access OWNER TO keeper;
CREATE SEQUENCE public.access_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.access_id_seq OWNER TO keeper;
ALTER SEQUENCE public.access_id_seq OWNED BY public.access.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
ALTER TABLE public.alembic_version OWNER TO keeper;
CREATE TABLE public.body (
    body character varying NOT NULL,
    name character varying NOT NULL,
    kind character varying NOT NULL,
    parent character varying NOT NULL,
    place character varying NOT NULL
);
ALTER TABLE ONLY public.body FORCE ROW LEVEL SECURITY;
ALTER TABLE public.body OWNER TO keeper;
CREATE TABLE public.clock (
    id integer NOT NULL,
    reference character varying NOT NULL,
    rule character varying NOT NULL,
    wording character varying NOT NULL,
    kind character varying NOT NULL,
    number integer NOT NULL,
    anchor integer NOT NULL,
    started timestamp with time zone NOT NULL,
    due timestamp with time zone,
    due_strict timestamp with time zone,
    provisional boolean NOT NULL,
    stop integer,
    stopped_from timestamp with time zone,
    stopped_until timestamp with time zone,
    evidenced boolean NOT NULL,
    implied boolean NOT NULL,
    ended timestamp with time zone,
    closed timestamp with time zone,
    pauses json NOT NULL
);
ALTER TABLE ONLY public.clock FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clock OWNER TO keeper;
CREATE SEQUENCE public.clock_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.clock_id_seq OWNER TO keeper;
ALTER SEQUENCE public.clock_id_seq OWNED BY public.clock.id;
CREATE TABLE public.complaint (
    reference character varying NOT NULL,
    place character varying NOT NULL,
    sex character varying NOT NULL,
    age integer,
    foreign_national boolean NOT NULL,
    language character varying NOT NULL,
    in_custody boolean NOT NULL,
    accused_body character varying NOT NULL,
    article character varying NOT NULL,
    source character varying NOT NULL,
    bodies character varying DEFAULT ''::character varying NOT NULL,
    law character varying DEFAULT ''::character varying NOT NULL,
    people character varying DEFAULT ''::character varying NOT NULL,
    injured_by timestamp with time zone
);
ALTER TABLE ONLY public.complaint FORCE ROW LEVEL SECURITY;
ALTER TABLE public.complaint OWNER TO keeper;
CREATE TABLE public.finding (
    id integer NOT NULL,
    reference character varying NOT NULL,
    finding character varying NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    evidence json NOT NULL,
    basis json NOT NULL,
    effect character varying NOT NULL,
    verified character varying NOT NULL
);
ALTER TABLE ONLY public.finding FORCE ROW LEVEL SECURITY;
ALTER TABLE public.finding OWNER TO keeper;
CREATE SEQUENCE public.finding_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.finding_id_seq OWNER TO keeper;
ALTER SEQUENCE public.finding_id_seq OWNED BY public.finding.id;
CREATE TABLE public.identity (
    reference character varying NOT NULL,
    name bytea NOT NULL,
    contact bytea NOT NULL,
    document bytea NOT NULL
);
ALTER TABLE ONLY public.identity FORCE ROW LEVEL SECURITY;
ALTER TABLE public.identity OWNER TO keeper;
CREATE TABLE public.identity_key (
    reference character varying NOT NULL,
    key bytea NOT NULL
);
ALTER TABLE ONLY public.identity_key FORCE ROW LEVEL SECURITY;
ALTER TABLE public.identity_key OWNER TO keeper;
CREATE TABLE public.ledger (
    seq integer NOT NULL,
    uid character varying NOT NULL,
    subject character varying NOT NULL,
    body bytea NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE ONLY public.ledger FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger OWNER TO keeper;
CREATE SEQUENCE public.ledger_seq_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.ledger_seq_seq OWNER TO keeper;
ALTER SEQUENCE public.ledger_seq_seq OWNED BY public.ledger.seq;
CREATE TABLE public.meta (
    key character varying NOT NULL,
    value character varying NOT NULL
);
ALTER TABLE ONLY public.meta FORCE ROW LEVEL SECURITY;
ALTER TABLE public.meta OWNER TO keeper;
CREATE TABLE public.note (
    seq integer NOT NULL,
    salt bytea NOT NULL,
    text character varying NOT NULL
);
ALTER TABLE ONLY public.note FORCE ROW LEVEL SECURITY;
ALTER TABLE public.note OWNER TO keeper;
CREATE TABLE public.stage (
    reference character varying NOT NULL,
    clock integer NOT NULL,
    since bigint NOT NULL,
    until bigint,
    urgency bigint NOT NULL,
    rule character varying NOT NULL
);
ALTER TABLE ONLY public.stage FORCE ROW LEVEL SECURITY;
ALTER TABLE public.stage OWNER TO keeper;
CREATE TABLE public.standing (
    id integer NOT NULL,
    reference character varying NOT NULL,
    track character varying NOT NULL,
    kind character varying NOT NULL,
    number integer NOT NULL,
    state character varying NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone
);
ALTER TABLE ONLY public.standing FORCE ROW LEVEL SECURITY;
ALTER TABLE public.standing OWNER TO keeper;
CREATE SEQUENCE public.standing_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.standing_id_seq OWNER TO keeper;
ALTER SEQUENCE public.standing_id_seq OWNED BY public.standing.id;
ALTER TABLE ONLY public.access ALTER COLUMN id SET DEFAULT nextval('public.access_id_seq'::regclass);
ALTER TABLE ONLY public.clock ALTER COLUMN id SET DEFAULT nextval('public.clock_id_seq'::regclass);
ALTER TABLE ONLY public.finding ALTER COLUMN id SET DEFAULT nextval('public.finding_id_seq'::regclass);
ALTER TABLE ONLY public.ledger ALTER COLUMN seq SET DEFAULT nextval('public.ledger_seq_seq'::regclass);
ALTER TABLE ONLY public.standing ALTER COLUMN id SET DEFAULT nextval('public.standing_id_seq'::regclass);
INSERT INTO office.share VALUES ('KZ-1', 'a_registrar');
INSERT INTO office.share VALUES ('KZ-2', 'a_registrar');
INSERT INTO public.access VALUES (1, '2026-11-24 12:00:00+00', 'a_registrar', 'saw the identity', 'KZ-1');
INSERT INTO public.alembic_version VALUES ('0004');
INSERT INTO public.body VALUES ('region-police', 'Regional police', 'police', '', 'Almaty');
INSERT INTO public.body VALUES ('city-police', 'City police', 'police', 'region-police', 'Almaty');
INSERT INTO public.clock VALUES (1, 'KZ-1', 'erdr-registration', '2015-01-01 PROSECUTING_BODY', '', 1, 5, '2022-01-10 04:00:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (2, 'KZ-1', 'referral-181-5', '2016-01-01 PROSECUTING_BODY', '', 1, 5, '2022-01-10 04:00:00+00', '2022-01-13 18:00:00+00', '2022-01-13 18:00:00+00', false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (3, 'KZ-1', 'registration-document-185-1', '2018-02-01', '', 1, 5, '2022-01-10 04:00:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (4, 'KZ-1', 'examination-ordered', '2015-01-01', 'medical', 1, 5, '2022-01-10 04:00:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (5, 'KZ-1', 'psychological-examination', '2015-01-01', 'psychological', 1, 5, '2022-01-10 04:00:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (6, 'KZ-2', 'erdr-registration', '2015-01-01 PROSECUTING_BODY', '', 1, 7, '2022-01-10 19:00:00.000001+00', NULL, NULL, false, 8, '2022-01-12 04:30:00+00', '2022-01-12 04:30:00+00', true, false, NULL, '2022-01-12 04:30:00+00', '[]');
INSERT INTO public.clock VALUES (7, 'KZ-2', 'referral-181-5', '2016-01-01 PROSECUTING_BODY', '', 1, 7, '2022-01-10 19:00:00.000001+00', '2022-01-14 19:00:00+00', '2022-01-14 19:00:00+00', false, 8, '2022-01-12 04:30:00+00', '2022-01-12 04:30:00+00', true, false, NULL, '2022-01-12 04:30:00+00', '[]');
INSERT INTO public.clock VALUES (8, 'KZ-2', 'registration-document-185-1', '2018-02-01', '', 1, 7, '2022-01-10 19:00:00.000001+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (9, 'KZ-2', 'prosecutor-told-196-1', '2021-01-01 NOT_ILL_TREATMENT', '', 1, 8, '2022-01-12 04:30:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (10, 'KZ-2', 'examination-ordered', '2015-01-01', 'medical', 1, 7, '2022-01-10 19:00:00.000001+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (11, 'KZ-2', 'psychological-examination', '2015-01-01', 'psychological', 1, 7, '2022-01-10 19:00:00.000001+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (12, 'KZ-2', 'victim-status-71-1-1', '2015-01-01', '', 1, 8, '2022-01-12 04:30:00+00', NULL, NULL, false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.clock VALUES (13, 'KZ-2', 'investigation-192-2', '2015-01-01 NOT_ILL_TREATMENT', '', 1, 8, '2022-01-12 04:30:00+00', '2022-03-14 19:00:00+00', '2022-03-14 19:00:00+00', false, NULL, NULL, NULL, false, false, NULL, NULL, '[]');
INSERT INTO public.complaint VALUES ('KZ-1', 'Taraz', 'male', 30, false, 'ru', true, 'city-police', '146(2)', 'invented', 'city-police', 'erdr-registration
examination-ordered
kui-only
no-examination
no-psychological-examination
psychological-examination
referral-181-5
registration-document-185-1', 'a_registrar', '2022-01-10 04:00:00+00');
INSERT INTO public.complaint VALUES ('KZ-2', 'Uralsk', 'female', 17, false, 'kk', false, 'city-police', '146(2)', 'invented', 'city-police
region-police', 'accused-body-investigates
erdr-registration
examination-ordered
investigation-192-2
no-examination
no-psychological-examination
no-victim-status
prosecutor-told-196-1
psychological-examination
referral-181-5
registration-document-185-1
victim-status-71-1-1', 'a_registrar', '2022-01-10 19:00:00.000001+00');
INSERT INTO public.finding VALUES (1, 'KZ-1', 'no-examination', '2022-01-10 04:00:00+00', NULL, '[5]', '[["Istanbul Protocol 2022,", "para 196", "", ""]]', 'NORM', 'TEXT');
INSERT INTO public.finding VALUES (2, 'KZ-1', 'no-psychological-examination', '2022-01-10 04:00:00+00', NULL, '[5]', '[["Istanbul Protocol 2022,", "para 229", "", ""]]', 'NORM', 'TEXT');
INSERT INTO public.finding VALUES (3, 'KZ-1', 'kui-only', '2022-01-13 18:00:00.000001+00', NULL, '[6]', '[["CPC", "185", "1", ""]]', 'LEGAL', 'TEXT');
INSERT INTO public.finding VALUES (4, 'KZ-2', 'no-examination', '2022-01-10 19:00:00.000001+00', '2022-01-12 19:00:00.000001+00', '[7]', '[["Istanbul Protocol 2022,", "para 196", "", ""]]', 'NORM', 'TEXT');
INSERT INTO public.finding VALUES (5, 'KZ-2', 'no-psychological-examination', '2022-01-10 19:00:00.000001+00', NULL, '[7]', '[["Istanbul Protocol 2022,", "para 229", "", ""]]', 'NORM', 'TEXT');
INSERT INTO public.finding VALUES (6, 'KZ-2', 'accused-body-investigates', '2022-01-12 04:30:00+00', NULL, '[8]', '[["Istanbul Protocol 2022,", "para 201", "", ""], ["CPC", "24", "1", ""]]', 'NORM', 'TEXT');
INSERT INTO public.finding VALUES (7, 'KZ-2', 'no-examination', '2022-01-12 19:00:00.000001+00', NULL, '[7, 8]', '[["CPC", "271", "1", "2"], ["Istanbul Protocol 2022,", "para 196", "", ""]]', 'LEGAL', 'TEXT');
INSERT INTO public.finding VALUES (8, 'KZ-2', 'no-victim-status', '2022-01-12 19:00:00.000001+00', NULL, '[8]', '[["CPC", "71", "1-1", ""]]', 'LEGAL', 'TEXT');
INSERT INTO public.identity VALUES ('KZ-1', '\x356a7d6b3fc95233eaee6b2fdb9bb1d03bc835775eec73e502f767f06d09759095cae35da73e718b7e51d1', '\xeb9bed450ebb214cc297d0c646fd0214bf4097ddc01866c8eae7e8c67d8d74e5975c33707f', '\xade452b5528e972e5a95cc80e7a941555f2315f5ee1a57dc92a60bc9');
INSERT INTO public.identity_key VALUES ('KZ-1', '\x43d18e7c2fc200a11c6c352c30f2672589a32db27da9db06c5aa69f11cff91b6');
INSERT INTO public.ledger VALUES (1, 'bf01c1910eea98f3bed0c79cf229335f', 'body/region-police', '\x7b22626f6479223a22726567696f6e2d706f6c696365222c22656e747279223a22626f6479222c226b696e64223a22706f6c696365222c226e616d65223a22526567696f6e616c20706f6c696365222c22706172656e74223a22222c22706c616365223a22416c6d617479222c22756964223a226266303163313931306565613938663362656430633739636632323933333566222c2276223a317d', '\xfb7d247fc0654fb13f263b28c72da49a50ec32299564f16b5a00c554f8c75806');
INSERT INTO public.ledger VALUES (2, '09db6cdcd99a4652f774d53f8cdeb1a9', 'body/city-police', '\x7b22626f6479223a22636974792d706f6c696365222c22656e747279223a22626f6479222c226b696e64223a22706f6c696365222c226e616d65223a224369747920706f6c696365222c22706172656e74223a22726567696f6e2d706f6c696365222c22706c616365223a22416c6d617479222c22756964223a223039646236636463643939613436353266373734643533663863646562316139222c2276223a317d', '\xc8ad1fd34ba2caf58f057bf8730b06ad6b921df87d11596235408b5cdff5cde7');
INSERT INTO public.ledger VALUES (3, 'complaint/KZ-1', 'complaint/KZ-1', '\x7b22616363757365645f626f6479223a22636974792d706f6c696365222c22616765223a33302c2261727469636c65223a22313436283229222c22656e747279223a22636f6d706c61696e74222c22666f726569676e5f6e6174696f6e616c223a66616c73652c22696e5f637573746f6479223a747275652c226c616e6775616765223a227275222c22706c616365223a22546172617a222c227265666572656e6365223a224b5a2d31222c22736578223a226d616c65222c22736f75726365223a22696e76656e746564222c22756964223a22636f6d706c61696e742f4b5a2d31222c2276223a317d', '\x02394f8559182c42ac127fc298ad540b92b9f114af01f29895f2fb36ccc883e3');
INSERT INTO public.ledger VALUES (4, 'complaint/KZ-2', 'complaint/KZ-2', '\x7b22616363757365645f626f6479223a22636974792d706f6c696365222c22616765223a31372c2261727469636c65223a22313436283229222c22656e747279223a22636f6d706c61696e74222c22666f726569676e5f6e6174696f6e616c223a66616c73652c22696e5f637573746f6479223a66616c73652c226c616e6775616765223a226b6b222c22706c616365223a225572616c736b222c227265666572656e6365223a224b5a2d32222c22736578223a2266656d616c65222c22736f75726365223a22696e76656e746564222c22756964223a22636f6d706c61696e742f4b5a2d32222c2276223a317d', '\x4efcd0fb455931ab6458906ba9deb2145ecfb362ae20fa829b62f4cb47708db0');
INSERT INTO public.ledger VALUES (5, '69985db31c551a0087c998a909efcd49', 'complaint/KZ-1', '\x7b2261747472696275746573223a7b7d2c22626f6479223a22636974792d706f6c696365222c22636f6d706c61696e74223a224b5a2d31222c22646f63756d656e74223a22222c22656e747279223a226576656e74222c226b696e64223a22222c226f636375727265645f6174223a22323032322d30312d31305431303a30303a30302b30363a3030222c226f636375727265645f756e74696c223a6e756c6c2c227265636f726465645f6174223a22323032362d31312d32345431323a30303a30302b30303a3030222c227265636f726465645f6279223a22615f726567697374726172222c227265706c61636573223a6e756c6c2c22746f5f626f6479223a22222c2274797065223a22636f6d706c61696e745f6c6f64676564222c22756964223a223639393835646233316335353161303038376339393861393039656663643439222c2276223a317d', '\xf7d34d29b76eed4f1026d7f9b6aaaf3749c78063683f478cb6cd191571af4540');
INSERT INTO public.ledger VALUES (6, 'b6d13c7a534fd3c64d11e08c75a7fd52', 'complaint/KZ-1', '\x7b2261747472696275746573223a7b7d2c22626f6479223a22636974792d706f6c696365222c22636f6d706c61696e74223a224b5a2d31222c22646f63756d656e74223a224b5549203132222c22656e747279223a226576656e74222c226b696e64223a22222c226f636375727265645f6174223a22323032322d30312d31305431353a30303a30302b30363a3030222c226f636375727265645f756e74696c223a6e756c6c2c227265636f726465645f6174223a22323032362d31312d32345431323a30303a30302b30303a3030222c227265636f726465645f6279223a22615f726567697374726172222c227265706c61636573223a6e756c6c2c22746f5f626f6479223a22222c2274797065223a22656e74657265645f696e5f6b7569222c22756964223a226236643133633761353334666433633634643131653038633735613766643532222c2276223a317d', '\xc0409de5b8af00f590bea9bdb0cb5cec25e5eaf8608a02d77dc7a6582a0ed32a');
INSERT INTO public.ledger VALUES (7, '89c5b6cfeb824de4a8f99555e04b4e87', 'complaint/KZ-2', '\x7b2261747472696275746573223a7b226368616e6e656c223a226c6177796572227d2c22626f6479223a22636974792d706f6c696365222c22636f6d706c61696e74223a224b5a2d32222c22646f63756d656e74223a22222c22656e747279223a226576656e74222c226b696e64223a22222c226e6f7465223a2262376637306163316239643265313630316562376230346432663865656361376239646535356235333738343865643863313535376665663832386337373931222c226f636375727265645f6174223a22323032322d30312d31315430303a30303a30302b30353a3030222c226f636375727265645f756e74696c223a22323032322d30312d31325430303a30303a30302b30353a3030222c227265636f726465645f6174223a22323032362d31312d32345431323a30303a30302b30303a3030222c227265636f726465645f6279223a22615f726567697374726172222c227265706c61636573223a6e756c6c2c22746f5f626f6479223a22222c2274797065223a22636f6d706c61696e745f6c6f64676564222c22756964223a223839633562366366656238323464653461386639393535356530346234653837222c2276223a317d', '\xdeac5e74fee7f6d03a0e32b869c4b99408e3f8bc3dcd9a4574f5c82f6ec6ca97');
INSERT INTO public.ledger VALUES (8, 'a284cbda9f004676280ad23c3c3ace40', 'complaint/KZ-2', '\x7b2261747472696275746573223a7b7d2c22626f6479223a22726567696f6e2d706f6c696365222c22636f6d706c61696e74223a224b5a2d32222c22646f63756d656e74223a2232323735222c22656e747279223a226576656e74222c226b696e64223a22222c226f636375727265645f6174223a22323032322d30312d31325430393a33303a30302b30353a3030222c226f636375727265645f756e74696c223a6e756c6c2c227265636f726465645f6174223a22323032362d31312d32345431323a30303a30302b30303a3030222c227265636f726465645f6279223a22615f726567697374726172222c227265706c61636573223a6e756c6c2c22746f5f626f6479223a22222c2274797065223a22726567697374657265645f696e5f65726472222c22756964223a226132383463626461396630303436373632383061643233633363336163653430222c2276223a317d', '\x39af319878868964e798ad7a60a69e76bfe88a29d8a69ed31a31953de4f1440e');
INSERT INTO public.meta VALUES ('log_id', '2c7045edaac88fba5c3a9ee4bdc5af88');
INSERT INTO public.note VALUES (7, '\xbdaa87abe6999c9c944d68aa5af15af1', 'a note');
INSERT INTO public.stage VALUES ('KZ-1', 0, 1641787200000000, NULL, 4757442993703243776, 'erdr-registration');
INSERT INTO public.stage VALUES ('KZ-1', 1, 1641787200000000, 1642096800000001, 1298678789482702848, 'referral-181-5');
INSERT INTO public.stage VALUES ('KZ-1', 1, 1642096800000001, NULL, 145757284875855872, 'referral-181-5');
INSERT INTO public.stage VALUES ('KZ-1', 2, 1641787200000000, NULL, 3604521489096396800, 'registration-document-185-1');
INSERT INTO public.stage VALUES ('KZ-1', 3, 1641787200000000, NULL, 3604521489096396800, 'examination-ordered');
INSERT INTO public.stage VALUES ('KZ-1', 4, 1641787200000000, NULL, 3604521489096396800, 'psychological-examination');
INSERT INTO public.stage VALUES ('KZ-2', 0, 1641841200000001, 1641961800000000, 4757443047703243777, 'erdr-registration');
INSERT INTO public.stage VALUES ('KZ-2', 1, 1641841200000001, 1641961800000000, 1298678879482702848, 'referral-181-5');
INSERT INTO public.stage VALUES ('KZ-2', 2, 1641841200000001, NULL, 3604521543096396801, 'registration-document-185-1');
INSERT INTO public.stage VALUES ('KZ-2', 3, 1641961800000000, NULL, 3604521663696396800, 'prosecutor-told-196-1');
INSERT INTO public.stage VALUES ('KZ-2', 4, 1641841200000001, NULL, 3604521543096396801, 'examination-ordered');
INSERT INTO public.stage VALUES ('KZ-2', 5, 1641841200000001, NULL, 3604521543096396801, 'psychological-examination');
INSERT INTO public.stage VALUES ('KZ-2', 6, 1641961800000000, NULL, 4757443168303243776, 'victim-status-71-1-1');
INSERT INTO public.stage VALUES ('KZ-2', 7, 1641961800000000, 1647284400000001, 1298683977082702848, 'investigation-192-2');
INSERT INTO public.stage VALUES ('KZ-2', 7, 1647284400000001, NULL, 722223224779279360, 'investigation-192-2');
INSERT INTO public.standing VALUES (1, 'KZ-1', 'proceedings', '', 1, 'LODGED', '2022-01-10 04:00:00+00', '2022-01-10 09:00:00+00');
INSERT INTO public.standing VALUES (2, 'KZ-1', 'proceedings', '', 1, 'IN_KUI', '2022-01-10 09:00:00+00', NULL);
INSERT INTO public.standing VALUES (3, 'KZ-2', 'proceedings', '', 1, 'LODGED', '2022-01-10 19:00:00.000001+00', '2022-01-12 04:30:00+00');
INSERT INTO public.standing VALUES (4, 'KZ-2', 'proceedings', '', 1, 'REGISTERED', '2022-01-12 04:30:00+00', NULL);
SELECT pg_catalog.setval('public.access_id_seq', 1, true);
SELECT pg_catalog.setval('public.clock_id_seq', 13, true);
SELECT pg_catalog.setval('public.finding_id_seq', 8, true);
SELECT pg_catalog.setval('public.ledger_seq_seq', 1, false);
SELECT pg_catalog.setval('public.standing_id_seq', 4, true);
ALTER TABLE ONLY office.share
    ADD CONSTRAINT share_pkey PRIMARY KEY (reference, person);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.access
    ADD CONSTRAINT pk_access PRIMARY KEY (id);
ALTER TABLE ONLY public.body
    ADD CONSTRAINT pk_body PRIMARY KEY (body);
ALTER TABLE ONLY public.clock
    ADD CONSTRAINT pk_clock PRIMARY KEY (id);
ALTER TABLE ONLY public.complaint
    ADD CONSTRAINT pk_complaint PRIMARY KEY (reference);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT pk_finding PRIMARY KEY (id);
ALTER TABLE ONLY public.identity
    ADD CONSTRAINT pk_identity PRIMARY KEY (reference);
ALTER TABLE ONLY public.identity_key
    ADD CONSTRAINT pk_identity_key PRIMARY KEY (reference);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT pk_ledger PRIMARY KEY (seq);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT pk_meta PRIMARY KEY (key);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (seq);
ALTER TABLE ONLY public.stage
    ADD CONSTRAINT pk_stage PRIMARY KEY (reference, clock, since);
ALTER TABLE ONLY public.standing
    ADD CONSTRAINT pk_standing PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT uq_ledger_uid UNIQUE (uid);
CREATE INDEX ix_clock_due_reference_rule_closed_started ON public.clock USING btree (due, reference, rule, closed, started);
CREATE INDEX ix_clock_reference ON public.clock USING btree (reference);
CREATE INDEX ix_finding_reference_since_finding_until ON public.finding USING btree (reference, since, finding, until);
CREATE INDEX ix_ledger_subject ON public.ledger USING btree (subject);
CREATE INDEX ix_stage_urgency_reference_since_until ON public.stage USING btree (urgency, reference, since, until);
CREATE INDEX ix_standing_reference ON public.standing USING btree (reference);
CREATE TRIGGER access_keep BEFORE DELETE OR UPDATE ON public.access FOR EACH ROW EXECUTE FUNCTION office.refuse();
CREATE TRIGGER access_keep_all BEFORE TRUNCATE ON public.access FOR EACH STATEMENT EXECUTE FUNCTION office.refuse();
CREATE TRIGGER ledger_append BEFORE INSERT ON public.ledger FOR EACH ROW EXECUTE FUNCTION office.append();
CREATE TRIGGER ledger_keep BEFORE DELETE OR UPDATE ON public.ledger FOR EACH ROW EXECUTE FUNCTION office.refuse();
CREATE TRIGGER ledger_keep_all BEFORE TRUNCATE ON public.ledger FOR EACH STATEMENT EXECUTE FUNCTION office.refuse();
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_seq FOREIGN KEY (seq) REFERENCES public.ledger(seq);
ALTER TABLE public.access ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.body ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.identity_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY lawyer_all ON public.body TO merzim_lawyer USING (true) WITH CHECK (true);
CREATE POLICY lawyer_all ON public.clock TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.complaint TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.finding TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.identity TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.identity_key TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.stage TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_all ON public.standing TO merzim_lawyer USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY lawyer_delete ON public.meta FOR DELETE TO merzim_lawyer USING (((key)::text <> 'log_id'::text));
CREATE POLICY lawyer_delete ON public.note FOR DELETE TO merzim_lawyer USING ((EXISTS ( SELECT
   FROM public.ledger
  WHERE ((ledger.seq = note.seq) AND office.mine(substr((ledger.subject)::text, 11))))));
CREATE POLICY lawyer_insert ON public.access FOR INSERT TO merzim_lawyer WITH CHECK (((who)::text = SESSION_USER));
CREATE POLICY lawyer_insert ON public.ledger FOR INSERT TO merzim_lawyer WITH CHECK ((starts_with((subject)::text, 'body/'::text) OR office.mine(substr((subject)::text, 11))));
CREATE POLICY lawyer_insert ON public.meta FOR INSERT TO merzim_lawyer WITH CHECK (((key)::text <> 'log_id'::text));
CREATE POLICY lawyer_insert ON public.note FOR INSERT TO merzim_lawyer WITH CHECK ((EXISTS ( SELECT
   FROM public.ledger
  WHERE ((ledger.seq = note.seq) AND office.mine(substr((ledger.subject)::text, 11))))));
CREATE POLICY lawyer_select ON public.access FOR SELECT TO merzim_lawyer USING (((who)::text = SESSION_USER));
CREATE POLICY lawyer_select ON public.ledger FOR SELECT TO merzim_lawyer USING ((starts_with((subject)::text, 'body/'::text) OR office.mine(substr((subject)::text, 11))));
CREATE POLICY lawyer_select ON public.meta FOR SELECT TO merzim_lawyer USING (true);
CREATE POLICY lawyer_select ON public.note FOR SELECT TO merzim_lawyer USING ((EXISTS ( SELECT
   FROM public.ledger
  WHERE ((ledger.seq = note.seq) AND office.mine(substr((ledger.subject)::text, 11))))));
CREATE POLICY lawyer_update ON public.meta FOR UPDATE TO merzim_lawyer USING (((key)::text <> 'log_id'::text)) WITH CHECK (((key)::text <> 'log_id'::text));
ALTER TABLE public.ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.meta ENABLE ROW LEVEL SECURITY;
CREATE POLICY monitor_all ON public.clock TO merzim_monitor USING (true) WITH CHECK (true);
CREATE POLICY monitor_all ON public.complaint TO merzim_monitor USING (true) WITH CHECK (true);
CREATE POLICY monitor_all ON public.finding TO merzim_monitor USING (true) WITH CHECK (true);
CREATE POLICY monitor_all ON public.stage TO merzim_monitor USING (true) WITH CHECK (true);
CREATE POLICY monitor_all ON public.standing TO merzim_monitor USING (true) WITH CHECK (true);
CREATE POLICY monitor_delete ON public.meta FOR DELETE TO merzim_monitor USING (((key)::text <> 'log_id'::text));
CREATE POLICY monitor_insert ON public.access FOR INSERT TO merzim_monitor WITH CHECK (((who)::text = SESSION_USER));
CREATE POLICY monitor_insert ON public.ledger FOR INSERT TO merzim_monitor WITH CHECK ((((convert_from(body, 'UTF8'::name))::jsonb ->> 'type'::text) = ANY (ARRAY['flagged'::text, 'flag_resolved'::text])));
CREATE POLICY monitor_insert ON public.meta FOR INSERT TO merzim_monitor WITH CHECK (((key)::text <> 'log_id'::text));
CREATE POLICY monitor_insert ON public.note FOR INSERT TO merzim_monitor WITH CHECK ((EXISTS ( SELECT
   FROM public.ledger
  WHERE (ledger.seq = note.seq))));
CREATE POLICY monitor_select ON public.access FOR SELECT TO merzim_monitor USING (((who)::text = SESSION_USER));
CREATE POLICY monitor_select ON public.body FOR SELECT TO merzim_monitor USING (true);
CREATE POLICY monitor_select ON public.ledger FOR SELECT TO merzim_monitor USING (true);
CREATE POLICY monitor_select ON public.meta FOR SELECT TO merzim_monitor USING (true);
CREATE POLICY monitor_update ON public.meta FOR UPDATE TO merzim_monitor USING (((key)::text <> 'log_id'::text)) WITH CHECK (((key)::text <> 'log_id'::text));
ALTER TABLE public.note ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON public.body TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.clock TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.complaint TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.finding TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.meta TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.stage TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON public.standing TO keeper USING (true) WITH CHECK (true);
CREATE POLICY owner_insert ON public.access FOR INSERT TO keeper WITH CHECK (true);
CREATE POLICY owner_insert ON public.ledger FOR INSERT TO keeper WITH CHECK (true);
CREATE POLICY owner_select ON public.access FOR SELECT TO keeper USING (true);
CREATE POLICY owner_select ON public.ledger FOR SELECT TO keeper USING (true);
CREATE POLICY registrar_all ON public.body TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_all ON public.clock TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_all ON public.complaint TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_all ON public.finding TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_all ON public.identity TO merzim_registrar USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY registrar_all ON public.identity_key TO merzim_registrar USING (office.mine((reference)::text)) WITH CHECK (office.mine((reference)::text));
CREATE POLICY registrar_all ON public.stage TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_all ON public.standing TO merzim_registrar USING (true) WITH CHECK (true);
CREATE POLICY registrar_delete ON public.meta FOR DELETE TO merzim_registrar USING (((key)::text <> 'log_id'::text));
CREATE POLICY registrar_delete ON public.note FOR DELETE TO merzim_registrar USING ((EXISTS ( SELECT
   FROM public.ledger
  WHERE ((ledger.seq = note.seq) AND office.mine(substr((ledger.subject)::text, 11))))));
CREATE POLICY registrar_insert ON public.access FOR INSERT TO merzim_registrar WITH CHECK (((who)::text = SESSION_USER));
CREATE POLICY registrar_insert ON public.ledger FOR INSERT TO merzim_registrar WITH CHECK (true);
CREATE POLICY registrar_insert ON public.meta FOR INSERT TO merzim_registrar WITH CHECK (((key)::text <> 'log_id'::text));
CREATE POLICY registrar_insert ON public.note FOR INSERT TO merzim_registrar WITH CHECK ((EXISTS ( SELECT
   FROM public.ledger
  WHERE (ledger.seq = note.seq))));
CREATE POLICY registrar_select ON public.access FOR SELECT TO merzim_registrar USING (((who)::text = SESSION_USER));
CREATE POLICY registrar_select ON public.ledger FOR SELECT TO merzim_registrar USING (true);
CREATE POLICY registrar_select ON public.meta FOR SELECT TO merzim_registrar USING (true);
CREATE POLICY registrar_select ON public.note FOR SELECT TO merzim_registrar USING ((EXISTS ( SELECT
   FROM public.ledger
  WHERE ((ledger.seq = note.seq) AND office.mine(substr((ledger.subject)::text, 11))))));
CREATE POLICY registrar_update ON public.meta FOR UPDATE TO merzim_registrar USING (((key)::text <> 'log_id'::text)) WITH CHECK (((key)::text <> 'log_id'::text));
ALTER TABLE public.stage ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.standing ENABLE ROW LEVEL SECURITY;
CREATE POLICY supervisor_delete ON public.meta FOR DELETE TO merzim_supervisor USING (((key)::text <> 'log_id'::text));
CREATE POLICY supervisor_insert ON public.access FOR INSERT TO merzim_supervisor WITH CHECK (((who)::text = SESSION_USER));
CREATE POLICY supervisor_insert ON public.meta FOR INSERT TO merzim_supervisor WITH CHECK (((key)::text <> 'log_id'::text));
CREATE POLICY supervisor_select ON public.access FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.body FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.clock FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.complaint FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.finding FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.meta FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.stage FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_select ON public.standing FOR SELECT TO merzim_supervisor USING (true);
CREATE POLICY supervisor_update ON public.meta FOR UPDATE TO merzim_supervisor USING (((key)::text <> 'log_id'::text)) WITH CHECK (((key)::text <> 'log_id'::text));
GRANT USAGE ON SCHEMA office TO merzim_lawyer;
GRANT USAGE ON SCHEMA office TO merzim_monitor;
GRANT USAGE ON SCHEMA office TO merzim_supervisor;
GRANT USAGE ON SCHEMA office TO merzim_registrar;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO merzim_lawyer;
GRANT USAGE ON SCHEMA public TO merzim_monitor;
GRANT USAGE ON SCHEMA public TO merzim_supervisor;
GRANT USAGE ON SCHEMA public TO merzim_registrar;
REVOKE ALL ON FUNCTION office.append() FROM PUBLIC;
GRANT ALL ON FUNCTION office.append() TO merzim_lawyer;
GRANT ALL ON FUNCTION office.append() TO merzim_monitor;
GRANT ALL ON FUNCTION office.append() TO merzim_supervisor;
GRANT ALL ON FUNCTION office.append() TO merzim_registrar;
REVOKE ALL ON FUNCTION office.head() FROM PUBLIC;
GRANT ALL ON FUNCTION office.head() TO merzim_lawyer;
GRANT ALL ON FUNCTION office.head() TO merzim_monitor;
GRANT ALL ON FUNCTION office.head() TO merzim_supervisor;
GRANT ALL ON FUNCTION office.head() TO merzim_registrar;
REVOKE ALL ON FUNCTION office.mine(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION office.mine(asked text) TO merzim_lawyer;
GRANT ALL ON FUNCTION office.mine(asked text) TO merzim_monitor;
GRANT ALL ON FUNCTION office.mine(asked text) TO merzim_supervisor;
GRANT ALL ON FUNCTION office.mine(asked text) TO merzim_registrar;
REVOKE ALL ON FUNCTION office.refuse() FROM PUBLIC;
GRANT ALL ON FUNCTION office.refuse() TO merzim_lawyer;
GRANT ALL ON FUNCTION office.refuse() TO merzim_monitor;
GRANT ALL ON FUNCTION office.refuse() TO merzim_supervisor;
GRANT ALL ON FUNCTION office.refuse() TO merzim_registrar;
REVOKE ALL ON FUNCTION office.share_with(asked text, whom text) FROM PUBLIC;
GRANT ALL ON FUNCTION office.share_with(asked text, whom text) TO merzim_lawyer;
GRANT ALL ON FUNCTION office.share_with(asked text, whom text) TO merzim_monitor;
GRANT ALL ON FUNCTION office.share_with(asked text, whom text) TO merzim_supervisor;
GRANT ALL ON FUNCTION office.share_with(asked text, whom text) TO merzim_registrar;
GRANT SELECT,INSERT ON TABLE public.access TO merzim_lawyer;
GRANT SELECT,INSERT ON TABLE public.access TO merzim_monitor;
GRANT SELECT,INSERT ON TABLE public.access TO merzim_registrar;
GRANT SELECT,INSERT ON TABLE public.access TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.access_id_seq TO merzim_lawyer;
GRANT USAGE ON SEQUENCE public.access_id_seq TO merzim_monitor;
GRANT USAGE ON SEQUENCE public.access_id_seq TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.access_id_seq TO merzim_registrar;
GRANT SELECT ON TABLE public.alembic_version TO merzim_lawyer;
GRANT SELECT ON TABLE public.alembic_version TO merzim_monitor;
GRANT SELECT ON TABLE public.alembic_version TO merzim_supervisor;
GRANT SELECT ON TABLE public.alembic_version TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.body TO merzim_lawyer;
GRANT SELECT ON TABLE public.body TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.body TO merzim_registrar;
GRANT SELECT ON TABLE public.body TO merzim_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clock TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clock TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clock TO merzim_registrar;
GRANT SELECT ON TABLE public.clock TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.clock_id_seq TO merzim_lawyer;
GRANT USAGE ON SEQUENCE public.clock_id_seq TO merzim_monitor;
GRANT USAGE ON SEQUENCE public.clock_id_seq TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.clock_id_seq TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.complaint TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.complaint TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.complaint TO merzim_registrar;
GRANT SELECT ON TABLE public.complaint TO merzim_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.finding TO merzim_registrar;
GRANT SELECT ON TABLE public.finding TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.finding_id_seq TO merzim_lawyer;
GRANT USAGE ON SEQUENCE public.finding_id_seq TO merzim_monitor;
GRANT USAGE ON SEQUENCE public.finding_id_seq TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.finding_id_seq TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.identity TO merzim_lawyer;
GRANT SELECT ON TABLE public.identity TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.identity TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.identity_key TO merzim_lawyer;
GRANT SELECT ON TABLE public.identity_key TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.identity_key TO merzim_registrar;
GRANT SELECT,INSERT ON TABLE public.ledger TO merzim_lawyer;
GRANT SELECT,INSERT ON TABLE public.ledger TO merzim_monitor;
GRANT SELECT,INSERT ON TABLE public.ledger TO merzim_registrar;
GRANT USAGE ON SEQUENCE public.ledger_seq_seq TO merzim_lawyer;
GRANT USAGE ON SEQUENCE public.ledger_seq_seq TO merzim_monitor;
GRANT USAGE ON SEQUENCE public.ledger_seq_seq TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.ledger_seq_seq TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meta TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meta TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meta TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meta TO merzim_supervisor;
GRANT SELECT,INSERT,DELETE ON TABLE public.note TO merzim_lawyer;
GRANT SELECT,INSERT ON TABLE public.note TO merzim_monitor;
GRANT SELECT,INSERT,DELETE ON TABLE public.note TO merzim_registrar;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stage TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stage TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stage TO merzim_registrar;
GRANT SELECT ON TABLE public.stage TO merzim_supervisor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.standing TO merzim_lawyer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.standing TO merzim_monitor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.standing TO merzim_registrar;
GRANT SELECT ON TABLE public.standing TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.standing_id_seq TO merzim_lawyer;
GRANT USAGE ON SEQUENCE public.standing_id_seq TO merzim_monitor;
GRANT USAGE ON SEQUENCE public.standing_id_seq TO merzim_supervisor;
GRANT USAGE ON SEQUENCE public.standing_id_seq TO merzim_registrar;
