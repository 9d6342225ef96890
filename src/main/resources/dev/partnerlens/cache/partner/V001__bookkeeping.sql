-- What is known about the rows; the tables of the rows themselves follow from the declared datasets.
-- Days count from 1970-01-01, instants are milliseconds since then (UTC).

PRAGMA application_id = 0x504C4E53;

-- Raised by every commit, so that readers in any process know when to load again.
CREATE TABLE state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    version INTEGER NOT NULL
);
INSERT INTO state VALUES (1, 0);

-- Every text once, whatever set and column it came in. Codes count up from 0 and are never used again for
-- another text. A text that UTF-8 cannot carry is a blob of UTF-16, high byte first.
CREATE TABLE text (
    code INTEGER PRIMARY KEY,
    text NOT NULL
);

-- One run over the service. History refers to it: a row is valid from one sync until another.
CREATE TABLE sync (
    number INTEGER PRIMARY KEY,
    filed_day INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
);

-- What one sync did to one set. windows > 0 means that something whole was stored.
CREATE TABLE sync_set (
    sync INTEGER NOT NULL REFERENCES sync (number),
    dataset TEXT NOT NULL,
    rows INTEGER NOT NULL,
    windows INTEGER NOT NULL,
    problem TEXT,
    PRIMARY KEY (sync, dataset)
) WITHOUT ROWID;

CREATE TABLE dataset (
    id TEXT PRIMARY KEY,
    undated_rows INTEGER NOT NULL DEFAULT 0,
    last_problem TEXT,
    last_problem_at INTEGER
) WITHOUT ROWID;

-- Fields that the service has sent at least once.
CREATE TABLE delivered_field (
    dataset TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (dataset, field)
) WITHOUT ROWID;

-- Days that were fetched whole. Windows of one set never overlap.
CREATE TABLE window (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    filed_day INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL,
    sync INTEGER NOT NULL REFERENCES sync (number),
    rows INTEGER NOT NULL,
    received INTEGER NOT NULL,
    outside INTEGER NOT NULL,
    total INTEGER,
    disputed INTEGER NOT NULL
);
CREATE INDEX window_of_dataset ON window (dataset, from_day);

-- Rows of a window that could not be read, by reason.
CREATE TABLE set_aside (
    window INTEGER NOT NULL REFERENCES window (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (window, field, reason)
) WITHOUT ROWID;

-- Fields that no declaration knows.
CREATE TABLE unknown_field (
    window INTEGER NOT NULL REFERENCES window (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (window, field)
) WITHOUT ROWID;
