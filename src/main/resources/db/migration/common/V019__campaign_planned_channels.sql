-- The way a scenario means a letter to go; the letter itself says how it is printed to go.

ALTER TABLE run_item ADD COLUMN planned_channel VARCHAR(30);
