CREATE TRIGGER journal_act_no_update BEFORE UPDATE ON journal_act
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_act is append-only (UPDATE)';

CREATE TRIGGER journal_act_no_delete BEFORE DELETE ON journal_act
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_act is append-only (DELETE)';

CREATE TRIGGER journal_facts_no_update BEFORE UPDATE ON journal_facts
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_facts is append-only (UPDATE)';

CREATE TRIGGER journal_facts_no_delete BEFORE DELETE ON journal_facts
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_facts is append-only (DELETE)';

CREATE TRIGGER law_file_no_update BEFORE UPDATE ON law_file
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'law_file is append-only (UPDATE)';

CREATE TRIGGER law_file_no_delete BEFORE DELETE ON law_file
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'law_file is append-only (DELETE)';

CREATE TRIGGER law_library_no_update BEFORE UPDATE ON law_library
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'law_library is append-only (UPDATE)';

CREATE TRIGGER law_library_no_delete BEFORE DELETE ON law_library
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'law_library is append-only (DELETE)';

-- An act quotes the leaf of the one before it in its case.
CREATE TRIGGER journal_act_follows BEFORE INSERT ON journal_act
  REFERENCING NEW ROW AS added
  FOR EACH ROW
  WHEN (added.case_no > 1 AND NOT EXISTS (
    SELECT 1 FROM journal_act p
     WHERE p.tenant = added.tenant AND p.case_reference = added.case_reference AND p.creditor = added.creditor
       AND p.case_no = added.case_no - 1 AND p.leaf_hash = added.prev_leaf_hash))
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal_act does not follow the one before it';

-- No act is recorded without waiting for its place in the log.
CREATE TRIGGER journal_act_enters_queue AFTER INSERT ON journal_act
  REFERENCING NEW ROW AS added
  FOR EACH ROW
  INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES (added.tenant, added.act_id, 1, added.leaf_hash);
