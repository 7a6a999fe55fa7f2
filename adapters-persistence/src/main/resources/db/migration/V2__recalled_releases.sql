-- A release that was signed off can be recalled before its publication time.

ALTER TABLE release DROP CONSTRAINT release_state;
ALTER TABLE release ADD CONSTRAINT release_state
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'SIGNED_OFF', 'RECALLED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'));

ALTER TABLE release ADD COLUMN recalled_by     VARCHAR(80);
ALTER TABLE release ADD COLUMN recalled_at     TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE release ADD COLUMN recalled_why_nl ${text};
ALTER TABLE release ADD COLUMN recalled_why_en ${text};
