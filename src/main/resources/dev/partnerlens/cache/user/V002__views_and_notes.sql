-- What the user writes and wishes, each tied to a partner by its name.

-- The state of the cache that the user has seen: the number of the newest sync then.
CREATE TABLE looked (
    partner TEXT PRIMARY KEY,
    sync INTEGER NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;

-- A question to keep: content is the text that a shared file of it holds.
CREATE TABLE saved_view (
    partner TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (partner, name)
) WITHOUT ROWID;

-- A remark on a day (days since 1970-01-01), on what subject names, or on both.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    partner TEXT NOT NULL,
    day INTEGER,
    subject TEXT,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL
);
CREATE INDEX note_of_partner ON note (partner, day);

-- Spellings of one thing that the user wants counted as one.
CREATE TABLE spelling (
    partner TEXT NOT NULL,
    dataset TEXT NOT NULL,
    field TEXT NOT NULL,
    variant TEXT NOT NULL,
    spelled TEXT NOT NULL,
    PRIMARY KEY (partner, dataset, field, variant)
) WITHOUT ROWID;

-- Months that rows of a set are kept, where the user wants something else than the set's own rule; 0 is for ever.
CREATE TABLE retention (
    partner TEXT NOT NULL,
    dataset TEXT NOT NULL,
    months INTEGER NOT NULL,
    PRIMARY KEY (partner, dataset)
) WITHOUT ROWID;
