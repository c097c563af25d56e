-- Who may, and who did what. Names are compared as they are written.

CREATE TABLE account (
  name     ${text}  PRIMARY KEY,
  role     TEXT     NOT NULL CHECK (role IN ('VIEWER', 'REVIEWER', 'OPERATOR')),
  -- Hashed; which way stands before it.
  password TEXT     NOT NULL,
  -- Another with every change of role and password: who logged in before has to do so again.
  stamp    ${text}  NOT NULL,
  made_at  ${text}  NOT NULL
);

CREATE TABLE api_key (
  name    ${text}  PRIMARY KEY,
  role    TEXT     NOT NULL CHECK (role IN ('VIEWER', 'REVIEWER', 'OPERATOR')),
  -- The SHA-256 of the key, which nobody keeps but its holder.
  hash    ${text}  NOT NULL UNIQUE,
  made_at ${text}  NOT NULL,
  used_at ${text}
);

-- Who tried to log in and did not succeed. What is typed for a name may be a password, so that
-- names and addresses are kept as their hashes.
CREATE TABLE login_failure (
  about        ${text}  PRIMARY KEY,
  failures     INTEGER  NOT NULL,
  last_at      ${text}  NOT NULL,
  locked_until ${text}
);
CREATE INDEX login_failure_by_time ON login_failure (last_at);

-- What people and programs changed, for ever: nothing in it is ever altered.
CREATE TABLE audit (
  number  ${serial},
  at      ${text}  NOT NULL,
  who     ${text}  NOT NULL,
  whence  TEXT     NOT NULL,
  what    TEXT     NOT NULL,
  about   ${text}  NOT NULL,
  was     TEXT     NOT NULL,
  becomes TEXT     NOT NULL
);
CREATE INDEX audit_by_about ON audit (about, number);
CREATE INDEX audit_by_who ON audit (who, number);
