-- By which tables, rows and columns an outcome was kept: it cannot be read back by others. '' where
-- it is of no form; null where it was kept before this was noted, and is taken for readable.
ALTER TABLE outcome ADD COLUMN structure ${text};
CREATE INDEX outcome_by_structure ON outcome (structure, submission);
