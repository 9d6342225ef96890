-- A step that fails after it has changed things, for the tests.
DELETE FROM azure_usage;
INSERT INTO sync (number) VALUES (1);
