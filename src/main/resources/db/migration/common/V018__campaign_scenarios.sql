-- Which scenario decided of a case, with its version, and the day the step it chose or held comes due.

ALTER TABLE run_item ADD COLUMN scenario VARCHAR(200);
ALTER TABLE run_item ADD COLUMN due_on DATE;
