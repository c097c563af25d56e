-- The name without regard to capitals and widths, by which submissions are looked for. What is null
-- was received before there was such a thing, and is filled in when the ledger is opened.
ALTER TABLE submission ADD COLUMN searched ${text};
CREATE INDEX submission_unspelt ON submission (id) WHERE searched IS NULL;
