-- What is recorded is only added, and in order: the database refuses the rest.

CREATE TRIGGER ledger_log_no_change BEFORE UPDATE OR DELETE ON ledger_log FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_log_no_truncate BEFORE TRUNCATE ON ledger_log FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_log ENABLE ALWAYS TRIGGER ledger_log_no_change;
ALTER TABLE ledger_log ENABLE ALWAYS TRIGGER ledger_log_no_truncate;

CREATE TRIGGER ledger_leaf_no_change BEFORE UPDATE OR DELETE ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_leaf_no_truncate BEFORE TRUNCATE ON ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_leaf ENABLE ALWAYS TRIGGER ledger_leaf_no_change;
ALTER TABLE ledger_leaf ENABLE ALWAYS TRIGGER ledger_leaf_no_truncate;

CREATE TRIGGER ledger_tile_no_change BEFORE UPDATE OR DELETE ON ledger_tile FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_tile_no_truncate BEFORE TRUNCATE ON ledger_tile FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_tile ENABLE ALWAYS TRIGGER ledger_tile_no_change;
ALTER TABLE ledger_tile ENABLE ALWAYS TRIGGER ledger_tile_no_truncate;

CREATE TRIGGER ledger_checkpoint_no_change BEFORE UPDATE OR DELETE ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_checkpoint_no_truncate BEFORE TRUNCATE ON ledger_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_checkpoint ENABLE ALWAYS TRIGGER ledger_checkpoint_no_change;
ALTER TABLE ledger_checkpoint ENABLE ALWAYS TRIGGER ledger_checkpoint_no_truncate;

CREATE TRIGGER ledger_timestamp_no_change BEFORE UPDATE OR DELETE ON ledger_timestamp FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_timestamp_no_truncate BEFORE TRUNCATE ON ledger_timestamp FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_timestamp ENABLE ALWAYS TRIGGER ledger_timestamp_no_change;
ALTER TABLE ledger_timestamp ENABLE ALWAYS TRIGGER ledger_timestamp_no_truncate;

CREATE TRIGGER ledger_queue_no_update BEFORE UPDATE ON ledger_queue FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_queue_no_truncate BEFORE TRUNCATE ON ledger_queue FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_queue ENABLE ALWAYS TRIGGER ledger_queue_no_update;
ALTER TABLE ledger_queue ENABLE ALWAYS TRIGGER ledger_queue_no_truncate;

-- A version quotes the leaf of the one before it, and none is recorded without waiting for its place in the log.
CREATE FUNCTION document_version_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version_no > 1 AND NOT EXISTS (
    SELECT 1 FROM document_version p
     WHERE p.document_id = NEW.document_id AND p.version_no = NEW.version_no - 1 AND p.leaf_hash = NEW.prev_leaf_hash) THEN
    RAISE EXCEPTION 'document_version does not follow the one before it' USING ERRCODE = '23514';
  END IF;
  INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash)
  SELECT d.tenant, NEW.document_id, NEW.version_no, NEW.leaf_hash FROM document d WHERE d.document_id = NEW.document_id;
  RETURN NULL;
END $$;

CREATE TRIGGER document_version_added AFTER INSERT ON document_version FOR EACH ROW EXECUTE FUNCTION document_version_added();
ALTER TABLE document_version ENABLE ALWAYS TRIGGER document_version_added;

-- No gap between two leaves.
CREATE FUNCTION ledger_leaf_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.leaf_index > 0 AND NOT EXISTS (
    SELECT 1 FROM ledger_leaf p WHERE p.tenant = NEW.tenant AND p.leaf_index = NEW.leaf_index - 1) THEN
    RAISE EXCEPTION 'ledger_leaf does not follow the one before it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ledger_leaf_follows BEFORE INSERT ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION ledger_leaf_follows();
ALTER TABLE ledger_leaf ENABLE ALWAYS TRIGGER ledger_leaf_follows;
