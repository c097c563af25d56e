-- What programs and pages ask for: lists that begin anywhere at the same cost, and numbers.

-- The rules that found something in a document, each once. Written with the decision; of what was
-- decided before there was this table, nothing is known here.
CREATE TABLE finding (
  submission ${text}  NOT NULL,
  number     INTEGER  NOT NULL,
  rule       ${text}  NOT NULL,
  severity   TEXT     NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'NOTICE')),
  PRIMARY KEY (submission, number, rule),
  FOREIGN KEY (submission, number) REFERENCES document (submission, number)
);
CREATE INDEX finding_by_severity ON finding (severity, submission, rule);

CREATE INDEX submission_came ON submission (id, state, fate);
CREATE INDEX submission_of_fate ON submission (fate, id);
CREATE INDEX submission_of_way ON submission (way, id);
CREATE INDEX submission_waits ON submission (id) WHERE state = 'WAITING';
CREATE INDEX submission_decided ON submission (decided_at);
CREATE INDEX document_refused ON document (submission, number) WHERE fate <> 'ACCEPTED';
