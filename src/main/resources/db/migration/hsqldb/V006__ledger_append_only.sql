-- What is recorded is only added, and in order: the database refuses the rest.

CREATE TRIGGER ledger_log_no_update BEFORE UPDATE ON ledger_log
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_log is append-only (UPDATE)';

CREATE TRIGGER ledger_log_no_delete BEFORE DELETE ON ledger_log
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_log is append-only (DELETE)';

CREATE TRIGGER ledger_leaf_no_update BEFORE UPDATE ON ledger_leaf
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_leaf is append-only (UPDATE)';

CREATE TRIGGER ledger_leaf_no_delete BEFORE DELETE ON ledger_leaf
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_leaf is append-only (DELETE)';

CREATE TRIGGER ledger_tile_no_update BEFORE UPDATE ON ledger_tile
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_tile is append-only (UPDATE)';

CREATE TRIGGER ledger_tile_no_delete BEFORE DELETE ON ledger_tile
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_tile is append-only (DELETE)';

CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_checkpoint is append-only (UPDATE)';

CREATE TRIGGER ledger_checkpoint_no_delete BEFORE DELETE ON ledger_checkpoint
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_checkpoint is append-only (DELETE)';

CREATE TRIGGER ledger_timestamp_no_update BEFORE UPDATE ON ledger_timestamp
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_timestamp is append-only (UPDATE)';

CREATE TRIGGER ledger_timestamp_no_delete BEFORE DELETE ON ledger_timestamp
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_timestamp is append-only (DELETE)';

CREATE TRIGGER ledger_queue_no_update BEFORE UPDATE ON ledger_queue
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_queue is append-only (UPDATE)';

-- A version quotes the leaf of the one before it.
CREATE TRIGGER document_version_follows BEFORE INSERT ON document_version
  REFERENCING NEW ROW AS added
  FOR EACH ROW
  WHEN (added.version_no > 1 AND NOT EXISTS (
    SELECT 1 FROM document_version p
     WHERE p.document_id = added.document_id AND p.version_no = added.version_no - 1 AND p.leaf_hash = added.prev_leaf_hash))
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'document_version does not follow the one before it';

-- No version is recorded without waiting for its place in the log.
CREATE TRIGGER document_version_enters_queue AFTER INSERT ON document_version
  REFERENCING NEW ROW AS added
  FOR EACH ROW
  INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash)
  SELECT d.tenant, added.document_id, added.version_no, added.leaf_hash FROM document d WHERE d.document_id = added.document_id;

-- No gap between two leaves.
CREATE TRIGGER ledger_leaf_follows BEFORE INSERT ON ledger_leaf
  REFERENCING NEW ROW AS added
  FOR EACH ROW
  WHEN (added.leaf_index > 0 AND NOT EXISTS (
    SELECT 1 FROM ledger_leaf p WHERE p.tenant = added.tenant AND p.leaf_index = added.leaf_index - 1))
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_leaf does not follow the one before it';
