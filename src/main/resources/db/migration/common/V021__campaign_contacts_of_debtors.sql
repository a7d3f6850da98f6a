-- Who a case approaches, so that all the cases of one creditor and one debtor are counted together: a digest of both.
-- What the other cases tell of recent approaches is kept while a run lasts and no longer; seq is the case that tells, none for the store.

ALTER TABLE run_item ADD COLUMN debtor CHAR(64);
CREATE INDEX run_item_debtor_ix ON run_item (debtor, run_id);

CREATE TABLE run_contact (
  run_id        CHAR(36)     NOT NULL,
  debtor        CHAR(64)     NOT NULL,
  seq           INTEGER      NOT NULL,
  on_day        DATE         NOT NULL,
  channel       VARCHAR(30),
  conversation  SMALLINT     NOT NULL,
  what          VARCHAR(40)  NOT NULL,
  reference     VARCHAR(64)  NOT NULL
);

CREATE INDEX run_contact_debtor_ix ON run_contact (run_id, debtor);
