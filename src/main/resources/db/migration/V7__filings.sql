-- By what documents are looked through. What is null was entered before there was such a thing, and
-- is filled in when the ledger is opened.
ALTER TABLE document ADD COLUMN form ${text}; -- '' where it could not be told
-- The body and the year as one text, so that they sort; '' where the body is not known.
ALTER TABLE document ADD COLUMN filed ${text};
-- The names of body and file, a line each, without regard to capitals and widths.
ALTER TABLE document ADD COLUMN searched ${text};

CREATE INDEX document_unfiled ON document (submission, number) WHERE searched IS NULL;
CREATE INDEX document_filed ON document (filed, submission, number);
CREATE INDEX document_filed_in_year ON document (year, filed, submission, number);
CREATE INDEX document_of_year ON document (year, submission, number);
CREATE INDEX document_of_body ON document (organization, submission, number);
CREATE INDEX document_of_form ON document (form, submission, number);
CREATE INDEX document_of_fate ON document (fate, submission, number);
CREATE INDEX document_current ON document (submission, number)
  WHERE fate = 'ACCEPTED' AND replaced_by IS NULL;
DROP INDEX document_by_fate;
