-- What one node at a time does for all, and until when it is that node's to do.
CREATE TABLE duty (
  name       ${text} PRIMARY KEY,
  node       ${text} NOT NULL,
  held_until ${text} NOT NULL
);

-- How often a submission that waits was brought to the queue again.
ALTER TABLE submission ADD COLUMN requeued INTEGER NOT NULL DEFAULT 0;
