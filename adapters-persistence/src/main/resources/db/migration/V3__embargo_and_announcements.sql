-- The publication time of a signed-off release can be moved, and figures that are not there yet can be announced.

-- JSON: every move with its reason, oldest first; null if there was none.
ALTER TABLE release ADD COLUMN moves ${text};

CREATE TABLE announcement (
    reference_date   DATE                        NOT NULL,
    number           INTEGER                     NOT NULL,
    state            VARCHAR(20)                 NOT NULL,
    announced_by     VARCHAR(80)                 NOT NULL,
    announced_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expected         VARCHAR(10)                 NOT NULL,
    note_nl          ${text}                     NOT NULL,
    note_en          ${text}                     NOT NULL,
    changes          ${text},
    cancelled_by     VARCHAR(80),
    cancelled_at     TIMESTAMP(6) WITH TIME ZONE,
    cancelled_why_nl ${text},
    cancelled_why_en ${text},
    fulfilled_by     VARCHAR(20),
    fulfilled_at     TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT announcement_pk PRIMARY KEY (reference_date, number),
    CONSTRAINT announcement_number CHECK (number >= 1),
    CONSTRAINT announcement_state CHECK (state IN ('OPEN', 'CANCELLED', 'FULFILLED'))
);
