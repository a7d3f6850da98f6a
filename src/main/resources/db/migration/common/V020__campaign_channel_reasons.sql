-- Why a letter takes another way than the one its scenario planned.

ALTER TABLE run_item ADD COLUMN channel_reason VARCHAR(400);
