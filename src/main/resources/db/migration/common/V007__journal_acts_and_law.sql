-- What happens to the papers of a case after they are made: one act a row, numbered in its case, each quoting the leaf of the one
-- before. The record names no person; what it says lies in journal_facts, under a salted digest, so that it can go one day and the
-- record stay.

CREATE TABLE journal_act (
  act_id          CHAR(36)       NOT NULL,
  tenant          VARCHAR(64)    NOT NULL,
  creditor        VARCHAR(120)   NOT NULL,
  case_reference  VARCHAR(64)    NOT NULL,
  case_no         INTEGER        NOT NULL,
  kind            VARCHAR(40)    NOT NULL,
  recorded_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  author          VARCHAR(120)   NOT NULL,
  idempotency_key VARCHAR(200)   NOT NULL,
  about_id        CHAR(36),
  about_no        INTEGER,
  facts_sha256    CHAR(64)       NOT NULL,
  record          VARCHAR(16384) NOT NULL,
  leaf_hash       CHAR(64)       NOT NULL,
  prev_leaf_hash  CHAR(64),
  CONSTRAINT journal_act_pk PRIMARY KEY (act_id),
  CONSTRAINT journal_act_case_un UNIQUE (tenant, case_reference, creditor, case_no),
  CONSTRAINT journal_act_idempotency_un UNIQUE (tenant, idempotency_key),
  CONSTRAINT journal_act_first_ck CHECK ((case_no = 1 AND prev_leaf_hash IS NULL) OR (case_no > 1 AND prev_leaf_hash IS NOT NULL))
);

CREATE INDEX journal_act_about_ix ON journal_act (about_id, about_no);
CREATE INDEX journal_act_kind_ix ON journal_act (tenant, kind);

CREATE TABLE journal_facts (
  act_id          CHAR(36)       NOT NULL,
  content         ${text}        NOT NULL,
  CONSTRAINT journal_facts_pk PRIMARY KEY (act_id),
  CONSTRAINT journal_facts_act_fk FOREIGN KEY (act_id) REFERENCES journal_act (act_id)
);

-- The legal texts that versions were made under, whole, so that each can be reckoned again years later. Files by the digest of their
-- bytes; a library is named by the digest that versions carry.

CREATE TABLE law_file (
  sha256       CHAR(64)      NOT NULL,
  content      ${binary}     NOT NULL,
  CONSTRAINT law_file_pk PRIMARY KEY (sha256)
);

CREATE TABLE law_library (
  law_version  CHAR(64)      NOT NULL,
  path         VARCHAR(200)  NOT NULL,
  sha256       CHAR(64)      NOT NULL,
  CONSTRAINT law_library_pk PRIMARY KEY (law_version, path),
  CONSTRAINT law_library_file_fk FOREIGN KEY (sha256) REFERENCES law_file (sha256)
);
