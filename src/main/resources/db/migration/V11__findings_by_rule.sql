-- The documents in which a rule found something, in their order.
CREATE INDEX finding_by_rule ON finding (rule, submission, number);
