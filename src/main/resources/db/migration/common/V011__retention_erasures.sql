-- What was erased on order: the content of versions (their facts, the bytes of their documents) and what acts say. The act of the journal
-- that ordered it names the same things in its facts; V012 lets nothing go that has no row here.
CREATE TABLE erasure (
  subject_id  CHAR(36)  NOT NULL,
  subject_no  INTEGER   NOT NULL,
  act_id      CHAR(36)  NOT NULL,
  CONSTRAINT erasure_pk PRIMARY KEY (subject_id, subject_no, act_id),
  CONSTRAINT erasure_act_fk FOREIGN KEY (act_id) REFERENCES journal_act (act_id)
);
