-- Whether a document waits for a person: what failed through our fault, what was rejected and neither
-- ruled so by a person nor followed by an accepted report, and what was accepted though a correction
-- in it holds no longer.
ALTER TABLE document ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;
UPDATE document SET pending = 1 WHERE fate = 'QUARANTINED'
  OR (fate = 'REJECTED'
    AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.submission = document.submission
      AND f.number = document.number AND f.rule = 'desk.rejected')
    AND NOT EXISTS (SELECT 1 FROM document a WHERE a.fate = 'ACCEPTED'
      AND a.organization = document.organization AND a.year = document.year
      AND (a.submission, a.number) > (document.submission, document.number)))
  OR (fate = 'ACCEPTED'
    AND EXISTS (SELECT 1 FROM finding f WHERE f.submission = document.submission
      AND f.number = document.number AND f.rule = 'desk.lapsed'));
CREATE INDEX document_pending ON document (fate, submission, number) WHERE pending = 1;
-- What a body had rejected for a year, which is settled when a report of it is accepted.
CREATE INDEX document_rejected_of_body ON document (organization, year, submission, number)
  WHERE fate = 'REJECTED';
