-- The order in which versions were recorded, as a Merkle log (RFC 6962), one a tenant. Only the queue is ever emptied.

CREATE TABLE ledger_log (
  tenant      VARCHAR(64)   NOT NULL,
  origin      VARCHAR(200)  NOT NULL,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT ledger_log_pk PRIMARY KEY (tenant),
  CONSTRAINT ledger_log_origin_un UNIQUE (origin)
);

-- What waits for its place. A subject is a thing with numbered states: a document and its version.
CREATE TABLE ledger_queue (
  id          BIGINT GENERATED ALWAYS AS IDENTITY,
  tenant      VARCHAR(64)   NOT NULL,
  subject_id  CHAR(36)      NOT NULL,
  subject_no  INTEGER       NOT NULL,
  leaf_hash   CHAR(64)      NOT NULL,
  CONSTRAINT ledger_queue_pk PRIMARY KEY (id)
);

CREATE TABLE ledger_leaf (
  tenant      VARCHAR(64)   NOT NULL,
  leaf_index  BIGINT        NOT NULL,
  leaf_hash   CHAR(64)      NOT NULL,
  subject_id  CHAR(36)      NOT NULL,
  subject_no  INTEGER       NOT NULL,
  CONSTRAINT ledger_leaf_pk PRIMARY KEY (tenant, leaf_index),
  CONSTRAINT ledger_leaf_subject_un UNIQUE (tenant, subject_id, subject_no)
);

-- Full tiles of 256 hashes (C2SP tlog-tiles): a second writing of the tree, and the way to any proof in a few reads.
CREATE TABLE ledger_tile (
  tenant      VARCHAR(64)   NOT NULL,
  tile_level  INTEGER       NOT NULL,
  tile_index  BIGINT        NOT NULL,
  hashes      ${binary}     NOT NULL,
  CONSTRAINT ledger_tile_pk PRIMARY KEY (tenant, tile_level, tile_index)
);

-- Signed notes (C2SP tlog-checkpoint), bytes as signed. The edge is the last tile of leaves as it was then, not yet full.
CREATE TABLE ledger_checkpoint (
  tenant      VARCHAR(64)   NOT NULL,
  tree_size   BIGINT        NOT NULL,
  note        VARCHAR(4000) NOT NULL,
  edge        ${binary}     NOT NULL,
  signed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT ledger_checkpoint_pk PRIMARY KEY (tenant, tree_size)
);

-- Answers of time-stamp authorities (RFC 3161) for a checkpoint's note.
CREATE TABLE ledger_timestamp (
  tenant      VARCHAR(64)   NOT NULL,
  tree_size   BIGINT        NOT NULL,
  answer      ${binary}     NOT NULL,
  stamped_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT ledger_timestamp_pk PRIMARY KEY (tenant, tree_size),
  CONSTRAINT ledger_timestamp_checkpoint_fk FOREIGN KEY (tenant, tree_size) REFERENCES ledger_checkpoint (tenant, tree_size)
);

-- What was recorded before there was a log enters it, oldest first.
INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash)
SELECT d.tenant, v.document_id, v.version_no, v.leaf_hash
  FROM document_version v JOIN document d ON d.document_id = v.document_id
 ORDER BY v.produced_at, v.version_no, v.document_id;
