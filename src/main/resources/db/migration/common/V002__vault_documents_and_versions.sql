-- Documents and their versions. Rows are only ever added; V003 makes the database say so.
-- Laid out so that a Merkle log can be put beside it: each version carries its canonical record and the hash of its leaf (RFC 6962).

CREATE TABLE blob (
  sha256      CHAR(64)                 NOT NULL,
  size_bytes  BIGINT                   NOT NULL,
  media_type  VARCHAR(100)             NOT NULL,
  stored_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT blob_pk PRIMARY KEY (sha256)
);

-- What a version was made from: the facts of the case as canonical JSON, deflated.
CREATE TABLE inputs_snapshot (
  sha256      CHAR(64)   NOT NULL,
  content     ${binary}  NOT NULL,
  CONSTRAINT inputs_snapshot_pk PRIMARY KEY (sha256)
);

CREATE TABLE document (
  document_id    CHAR(36)      NOT NULL,
  tenant         VARCHAR(64)   NOT NULL,
  creditor       VARCHAR(120)  NOT NULL,
  case_reference VARCHAR(64)   NOT NULL,
  kind           VARCHAR(40)   NOT NULL,
  CONSTRAINT document_pk PRIMARY KEY (document_id),
  CONSTRAINT document_key_un UNIQUE (tenant, case_reference, creditor, kind)
);

CREATE TABLE document_version (
  document_id      CHAR(36)      NOT NULL,
  version_no       INTEGER       NOT NULL,
  fingerprint      CHAR(64)      NOT NULL,
  artifact_sha256  CHAR(64)      NOT NULL,
  inputs_sha256    CHAR(64)      NOT NULL,
  template_id      VARCHAR(100)  NOT NULL,
  template_sha256  CHAR(64)      NOT NULL,
  law_version      CHAR(64)      NOT NULL,
  engine           VARCHAR(200)  NOT NULL,
  author           VARCHAR(120)  NOT NULL,
  produced_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  pages            INTEGER       NOT NULL,
  idempotency_key  VARCHAR(200)  NOT NULL,
  record           VARCHAR(16384) NOT NULL,
  leaf_hash        CHAR(64)      NOT NULL,
  prev_leaf_hash   CHAR(64),
  CONSTRAINT document_version_pk PRIMARY KEY (document_id, version_no),
  CONSTRAINT document_version_fingerprint_un UNIQUE (document_id, fingerprint),
  CONSTRAINT document_version_idempotency_un UNIQUE (idempotency_key),
  CONSTRAINT document_version_document_fk FOREIGN KEY (document_id) REFERENCES document (document_id),
  CONSTRAINT document_version_blob_fk FOREIGN KEY (artifact_sha256) REFERENCES blob (sha256),
  CONSTRAINT document_version_inputs_fk FOREIGN KEY (inputs_sha256) REFERENCES inputs_snapshot (sha256),
  CONSTRAINT document_version_first_ck CHECK ((version_no = 1 AND prev_leaf_hash IS NULL) OR (version_no > 1 AND prev_leaf_hash IS NOT NULL))
);

CREATE INDEX document_case_ix ON document (tenant, case_reference);
