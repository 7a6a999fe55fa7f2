-- Tables that others counted. A version is added and never changed; it can be withdrawn, and stays.

CREATE TABLE outside_version (
    table_id         VARCHAR(60)                 NOT NULL,
    number           INTEGER                     NOT NULL,
    checksum         VARCHAR(64)                 NOT NULL,
    imported_by      VARCHAR(80)                 NOT NULL,
    imported_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reason_nl        ${text},
    reason_en        ${text},
    withdrawn_by     VARCHAR(80),
    withdrawn_at     TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_why_nl ${text},
    withdrawn_why_en ${text},
    CONSTRAINT outside_version_pk PRIMARY KEY (table_id, number),
    CONSTRAINT outside_version_number CHECK (number >= 1),
    CONSTRAINT outside_version_reason CHECK (number = 1 OR (reason_nl IS NOT NULL AND reason_en IS NOT NULL))
);

CREATE TABLE outside_content (
    table_id VARCHAR(60) NOT NULL,
    number   INTEGER     NOT NULL,
    content  ${bytes}    NOT NULL,
    CONSTRAINT outside_content_pk PRIMARY KEY (table_id, number)
);
