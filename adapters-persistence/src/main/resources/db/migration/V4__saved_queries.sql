-- Queries that readers saved. The id is derived from the content: the same query is one row, however often it is saved.

CREATE TABLE saved_query (
    id       VARCHAR(32)                 NOT NULL,
    saved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    content  ${text}                     NOT NULL,
    CONSTRAINT saved_query_pk PRIMARY KEY (id)
);
