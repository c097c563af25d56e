-- What people decided over what the machine read and found, which itself stays as it is: a row for
-- each ruling, never changed and never taken away.
CREATE TABLE ruling (
  submission          ${text} NOT NULL REFERENCES submission (id),
  number              INTEGER NOT NULL,
  -- Its place among the rulings on the document, from 1.
  place               INTEGER NOT NULL,
  kind                TEXT    NOT NULL
    CHECK (kind IN ('CORRECTION', 'WAIVER', 'REJECTION', 'WITHDRAWAL')),
  made_by             TEXT    NOT NULL,
  made_at             ${text} NOT NULL,
  reason              TEXT    NOT NULL,
  -- The figure corrected and what was typed; the figures of the finding waived, with a blank between.
  cells               TEXT,
  typed               TEXT,
  -- The finding waived. Numbers are texts, as they came.
  rule                TEXT,
  expected            TEXT,
  found               TEXT,
  -- The place of the ruling withdrawn.
  withdrawn           INTEGER,
  -- What it was made on: of the document's bytes, the figure as it was read.
  sha256              TEXT    NOT NULL,
  read_text           TEXT,
  read_value          TEXT,
  -- What the document was before.
  former_fate         TEXT    NOT NULL,
  former_place        TEXT    NOT NULL,
  former_organization ${text},
  former_year         INTEGER,
  PRIMARY KEY (submission, number, place)
);

-- Since when the outbox is to be brought to what was ruled; none where it has been.
ALTER TABLE submission ADD COLUMN ruled_at ${text};
CREATE INDEX submission_ruled ON submission (ruled_at) WHERE ruled_at IS NOT NULL;
