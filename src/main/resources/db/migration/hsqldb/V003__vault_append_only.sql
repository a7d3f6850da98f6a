CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'blob is append-only (UPDATE)';

CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'blob is append-only (DELETE)';

CREATE TRIGGER inputs_snapshot_no_update BEFORE UPDATE ON inputs_snapshot
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inputs_snapshot is append-only (UPDATE)';

CREATE TRIGGER inputs_snapshot_no_delete BEFORE DELETE ON inputs_snapshot
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inputs_snapshot is append-only (DELETE)';

CREATE TRIGGER document_no_update BEFORE UPDATE ON document
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'document is append-only (UPDATE)';

CREATE TRIGGER document_no_delete BEFORE DELETE ON document
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'document is append-only (DELETE)';

CREATE TRIGGER document_version_no_update BEFORE UPDATE ON document_version
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'document_version is append-only (UPDATE)';

CREATE TRIGGER document_version_no_delete BEFORE DELETE ON document_version
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'document_version is append-only (DELETE)';

