-- The bodies whose reports for a year are expected.
CREATE TABLE expected (
  year         INTEGER NOT NULL,
  organization ${text} NOT NULL,
  -- Its place in the list as it was handed in.
  place        INTEGER NOT NULL,
  PRIMARY KEY (year, organization)
);
