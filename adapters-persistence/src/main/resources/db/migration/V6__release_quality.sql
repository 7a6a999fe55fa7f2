-- How well the figures of a release kept secrets when it was signed off. Its tallies are destroyed then, and nothing could be told
-- of it any more.

CREATE TABLE release_quality (
    reference_date DATE    NOT NULL,
    revision       INTEGER NOT NULL,
    content        ${text} NOT NULL,
    CONSTRAINT release_quality_pk PRIMARY KEY (reference_date, revision)
);
