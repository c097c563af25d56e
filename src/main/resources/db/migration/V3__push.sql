-- What a message is about: those about the same are told in order, also by ways that can tell of
-- something else meanwhile.
ALTER TABLE message ADD COLUMN about TEXT NOT NULL DEFAULT '';

-- What is still to be pushed to another program; a row goes when it has arrived there.
CREATE TABLE push (
  -- The message's own, by which the receiver knows it again.
  number      BIGINT   PRIMARY KEY,
  message_key ${text}  NOT NULL,
  about       ${text}  NOT NULL,
  body        TEXT     NOT NULL,
  -- When it is to be tried; null while another about the same is before it, and when laid aside.
  due_at      ${text},
  tries       INTEGER  NOT NULL,
  tried_since ${text},
  fault       TEXT,
  aside_at    ${text}
);
CREATE INDEX push_due ON push (due_at, number) WHERE due_at IS NOT NULL;
CREATE INDEX push_line ON push (about, number) WHERE aside_at IS NULL;
