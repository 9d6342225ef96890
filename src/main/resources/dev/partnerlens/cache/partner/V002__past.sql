-- From here on the file remembers what it knew when, and what it was asked to leave out.

-- first_day: the first day the source was asked about, so that a day without a window since then is a gap.
-- tried_at: the newest attempt, whatever came of it.
ALTER TABLE dataset ADD COLUMN first_day INTEGER;
ALTER TABLE dataset ADD COLUMN tried_at INTEGER;
-- whole_at, whole_sync: when the set last came whole, and by which sync; what is known of an older file is its newest
-- window, where nothing failed since.
ALTER TABLE dataset ADD COLUMN whole_at INTEGER;
ALTER TABLE dataset ADD COLUMN whole_sync INTEGER;
UPDATE dataset SET
    whole_at = (SELECT MAX(fetched_at) FROM window WHERE window.dataset = dataset.id),
    whole_sync = (SELECT MAX(sync) FROM window WHERE window.dataset = dataset.id)
    WHERE last_problem IS NULL;

-- Days of dated sets and the sync that first stored them whole, counted once they had begun. Ranges of one set never
-- overlap. The rows of a day are known since then, unless <set>_later tells otherwise. Rows without a date are the day
-- -1073741824. What is known of an older file is the newest fetch of each window.
CREATE TABLE known (
    dataset TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    since INTEGER NOT NULL REFERENCES sync (number),
    PRIMARY KEY (dataset, from_day)
) WITHOUT ROWID;
INSERT INTO known (dataset, from_day, to_day, since)
    SELECT dataset, from_day, to_day, sync FROM window WHERE dataset IN ('azure-usage', 'search', 'activity');
INSERT INTO known (dataset, from_day, to_day, since)
    SELECT id, -1073741824, -1073741824, (SELECT MAX(sync) FROM window WHERE dataset = id) FROM dataset
    WHERE undated_rows > 0 AND EXISTS (SELECT 1 FROM window WHERE dataset = id);

-- Days on which the source was once known to have no row at all, until it had some and was asked from a later day on.
CREATE TABLE once_known (
    dataset TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    since INTEGER NOT NULL REFERENCES sync (number),
    until INTEGER NOT NULL REFERENCES sync (number),
    PRIMARY KEY (dataset, until, from_day)
) WITHOUT ROWID;

-- Windows in doubt that a later sync replaced: the sync they came with, and the one that replaced them.
CREATE TABLE once_doubted (
    dataset TEXT NOT NULL,
    since INTEGER NOT NULL REFERENCES sync (number),
    until INTEGER NOT NULL REFERENCES sync (number),
    disputed INTEGER NOT NULL,
    set_aside INTEGER NOT NULL
);
CREATE INDEX once_doubted_of_dataset ON once_doubted (dataset);

-- Raised whenever something is taken out of the past, which nothing else changes.
ALTER TABLE state ADD COLUMN removals INTEGER NOT NULL DEFAULT 0;

-- Customers whose rows are left out on the user's wish. A row is the salted digest of a customer's id, of one of its
-- subscriptions or of its name, none of which can be told from it; customer is the digest of the id it belongs to.
CREATE TABLE forgotten (
    digest BLOB NOT NULL,
    customer BLOB NOT NULL,
    salt BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (digest, customer)
) WITHOUT ROWID;

-- Rows of a window that were left out for that reason.
ALTER TABLE window ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;

-- The same rows of dated sets day by day, so that a window that is cut keeps its own.
CREATE TABLE left_out_day (
    dataset TEXT NOT NULL,
    day INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (dataset, day)
) WITHOUT ROWID;

-- Whether the sync was asked for named days only, so that it says nothing of the set's other days.
ALTER TABLE sync_set ADD COLUMN named INTEGER NOT NULL DEFAULT 0;

-- The first code of a dictionary (text, or a table of series) that was never used, once codes were removed from it.
CREATE TABLE code_limit (
    dictionary TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) WITHOUT ROWID;

-- The key of a dated row was its day times 2^26 plus its place; now it is its day times 2^20 plus its place, which takes a
-- byte less. By way of a range that no key is in, so that no new key meets an old one. Rows beyond the 1048576th of a day,
-- ten times what was ever seen, would run on into the next day's keys; where that day has rows as well the file is refused
-- and stays as it was.
-- only with azure_usage
UPDATE azure_usage SET _id = ((_id >> 26 << 20) + (_id & 67108863)) - (1 << 62);

-- only with azure_usage
UPDATE azure_usage SET _id = _id + (1 << 62);

-- only with search
UPDATE search SET _id = ((_id >> 26 << 20) + (_id & 67108863)) - (1 << 62);

-- only with search
UPDATE search SET _id = _id + (1 << 62);

-- only with activity
UPDATE activity SET _id = ((_id >> 26 << 20) + (_id & 67108863)) - (1 << 62);

-- only with activity
UPDATE activity SET _id = _id + (1 << 62);
