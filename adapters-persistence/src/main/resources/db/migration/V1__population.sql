-- Releases, their figures, the tallies behind drafts, the reports of imports, and loaded reference tables.
-- No table holds a resident.
--
-- ${bytes} and ${text} are the types for long content: bytea and text on PostgreSQL, blob and clob on H2.
-- No foreign keys: each table is the store of one port, and no port promises the order in which others are written.

CREATE TABLE release (
    reference_date   DATE                        NOT NULL,
    revision         INTEGER                     NOT NULL,
    state            VARCHAR(20)                 NOT NULL,
    imported_by      VARCHAR(80)                 NOT NULL,
    imported_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reason_nl        ${text},
    reason_en        ${text},
    submitted_by     VARCHAR(80),
    submitted_at     TIMESTAMP(6) WITH TIME ZONE,
    signed_off_by    VARCHAR(80),
    signed_off_at    TIMESTAMP(6) WITH TIME ZONE,
    publication      TIMESTAMP(6) WITH TIME ZONE,
    superseded_by    VARCHAR(20),
    superseded_at    TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_by     VARCHAR(80),
    withdrawn_at     TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_why_nl ${text},
    withdrawn_why_en ${text},
    CONSTRAINT release_pk PRIMARY KEY (reference_date, revision),
    CONSTRAINT release_revision CHECK (revision >= 1),
    CONSTRAINT release_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'SIGNED_OFF', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    CONSTRAINT release_reason CHECK (revision = 1 OR (reason_nl IS NOT NULL AND reason_en IS NOT NULL)),
    CONSTRAINT release_second_person CHECK (signed_off_by <> submitted_by)
);

CREATE TABLE tallies (
    reference_date DATE     NOT NULL,
    revision       INTEGER  NOT NULL,
    content        ${bytes} NOT NULL,
    CONSTRAINT tallies_pk PRIMARY KEY (reference_date, revision)
);

CREATE TABLE vintage (
    reference_date DATE         NOT NULL,
    revision       INTEGER      NOT NULL,
    table_id       VARCHAR(200) NOT NULL,
    place          INTEGER      NOT NULL,
    fingerprint    VARCHAR(200) NOT NULL,
    checksum       VARCHAR(64)  NOT NULL,
    content        ${bytes}     NOT NULL,
    CONSTRAINT vintage_pk PRIMARY KEY (reference_date, revision, table_id),
    CONSTRAINT vintage_place UNIQUE (reference_date, revision, place)
);

CREATE TABLE extract_import (
    id             VARCHAR(36)                 NOT NULL,
    reference_date DATE                        NOT NULL,
    state          VARCHAR(20)                 NOT NULL,
    begun_by       VARCHAR(80)                 NOT NULL,
    begun_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    finished_at    TIMESTAMP(6) WITH TIME ZONE,
    release        VARCHAR(20),
    report         ${text},
    plausibility   ${text},
    why            ${text},
    CONSTRAINT extract_import_pk PRIMARY KEY (id),
    CONSTRAINT extract_import_state CHECK (state IN ('RUNNING', 'DRAFTED', 'REFUSED', 'BROKEN_OFF'))
);

CREATE INDEX extract_import_begun ON extract_import (begun_at);

CREATE TABLE reference_table (
    name    VARCHAR(20) NOT NULL,
    version ${text}        NOT NULL,
    content ${bytes}    NOT NULL,
    CONSTRAINT reference_table_pk PRIMARY KEY (name)
);
