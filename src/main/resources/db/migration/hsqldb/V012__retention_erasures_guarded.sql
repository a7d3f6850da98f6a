CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'erasure is append-only (UPDATE)';

CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'erasure is append-only (DELETE)';

-- The facts of versions may be emptied once every version made from them was erased on order, and filled again; nothing else.
DROP TRIGGER inputs_snapshot_no_update;

CREATE TRIGGER inputs_snapshot_no_update BEFORE UPDATE ON inputs_snapshot
  REFERENCING OLD ROW AS was NEW ROW AS becomes
  FOR EACH ROW
  WHEN (becomes.sha256 <> was.sha256
    OR (OCTET_LENGTH(was.content) > 0 AND OCTET_LENGTH(becomes.content) > 0)
    OR (OCTET_LENGTH(was.content) > 0 AND EXISTS (
      SELECT 1 FROM document_version v WHERE v.inputs_sha256 = was.sha256 AND NOT EXISTS (
        SELECT 1 FROM erasure e WHERE e.subject_id = v.document_id AND e.subject_no = v.version_no))))
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'inputs_snapshot is append-only (UPDATE)';

-- What an act says may go once it was erased on order.
DROP TRIGGER journal_facts_no_delete;

CREATE TRIGGER journal_facts_no_delete BEFORE DELETE ON journal_facts
  REFERENCING OLD ROW AS was
  FOR EACH ROW
  WHEN (NOT EXISTS (SELECT 1 FROM erasure e WHERE e.subject_id = was.act_id AND e.subject_no = 1))
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_facts is append-only (DELETE)';
