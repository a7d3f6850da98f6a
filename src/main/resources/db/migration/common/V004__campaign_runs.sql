-- A run over a portfolio, its items and its lots. These rows change as the run advances; what it seals does not.

CREATE TABLE run (
  run_id            CHAR(36)      NOT NULL,
  portfolio_sha256  CHAR(64)      NOT NULL,
  as_of             DATE          NOT NULL,
  kind              VARCHAR(40)   NOT NULL,
  portfolio         VARCHAR(1024) NOT NULL,
  state             VARCHAR(12)   NOT NULL,
  author            VARCHAR(120)  NOT NULL,
  law_version       CHAR(64)      NOT NULL,
  engine            VARCHAR(200)  NOT NULL,
  templates_sha256  CHAR(64)      NOT NULL,
  created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  staged            BIGINT,
  sealed_at         TIMESTAMP(6) WITH TIME ZONE,
  seal_sha256       CHAR(64),
  CONSTRAINT run_pk PRIMARY KEY (run_id),
  CONSTRAINT run_identity_un UNIQUE (portfolio_sha256, as_of, kind)
);

CREATE TABLE run_item (
  run_id         CHAR(36)      NOT NULL,
  seq            INTEGER       NOT NULL,
  part           INTEGER       NOT NULL,
  state          VARCHAR(10)   NOT NULL,
  reference      VARCHAR(64),
  payload        ${binary},
  step           VARCHAR(40),
  rule           VARCHAR(60),
  reason         VARCHAR(4000),
  problems       ${text},
  findings       ${text},
  document_id    CHAR(36),
  version_no     INTEGER,
  pages          INTEGER,
  recipient      VARCHAR(400),
  channel        VARCHAR(30),
  amount         VARCHAR(20),
  CONSTRAINT run_item_pk PRIMARY KEY (run_id, seq)
);

CREATE INDEX run_item_state_ix ON run_item (run_id, state, part, seq);

-- The outbox of the file channel: one row a letter, once and for all. A version enters one lot only.
CREATE TABLE lot_entry (
  run_id         CHAR(36)      NOT NULL,
  seq            INTEGER       NOT NULL,
  lot_no         INTEGER       NOT NULL,
  document_id    CHAR(36)      NOT NULL,
  version_no     INTEGER       NOT NULL,
  file_name      VARCHAR(150)  NOT NULL,
  state          VARCHAR(10)   NOT NULL,
  CONSTRAINT lot_entry_pk PRIMARY KEY (run_id, seq),
  CONSTRAINT lot_entry_version_un UNIQUE (document_id, version_no),
  CONSTRAINT lot_entry_file_un UNIQUE (run_id, lot_no, file_name)
);
