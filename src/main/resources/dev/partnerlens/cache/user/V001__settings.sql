-- What the user chose, kept apart from what can be fetched again.

PRAGMA application_id = 0x504C4E55;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- used counts up with every use; the highest is the partner used last.
CREATE TABLE partner (
    name TEXT PRIMARY KEY,
    cloud TEXT NOT NULL,
    used INTEGER NOT NULL
) WITHOUT ROWID;
