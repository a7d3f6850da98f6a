CREATE TRIGGER journal_act_no_change BEFORE UPDATE OR DELETE ON journal_act FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER journal_act_no_truncate BEFORE TRUNCATE ON journal_act FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE journal_act ENABLE ALWAYS TRIGGER journal_act_no_change;
ALTER TABLE journal_act ENABLE ALWAYS TRIGGER journal_act_no_truncate;

CREATE TRIGGER journal_facts_no_change BEFORE UPDATE OR DELETE ON journal_facts FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER journal_facts_no_truncate BEFORE TRUNCATE ON journal_facts FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE journal_facts ENABLE ALWAYS TRIGGER journal_facts_no_change;
ALTER TABLE journal_facts ENABLE ALWAYS TRIGGER journal_facts_no_truncate;

CREATE TRIGGER law_file_no_change BEFORE UPDATE OR DELETE ON law_file FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER law_file_no_truncate BEFORE TRUNCATE ON law_file FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE law_file ENABLE ALWAYS TRIGGER law_file_no_change;
ALTER TABLE law_file ENABLE ALWAYS TRIGGER law_file_no_truncate;

CREATE TRIGGER law_library_no_change BEFORE UPDATE OR DELETE ON law_library FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER law_library_no_truncate BEFORE TRUNCATE ON law_library FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE law_library ENABLE ALWAYS TRIGGER law_library_no_change;
ALTER TABLE law_library ENABLE ALWAYS TRIGGER law_library_no_truncate;

-- An act quotes the leaf of the one before it in its case, and none is recorded without waiting for its place in the log.
CREATE FUNCTION journal_act_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.case_no > 1 AND NOT EXISTS (
    SELECT 1 FROM journal_act p
     WHERE p.tenant = NEW.tenant AND p.case_reference = NEW.case_reference AND p.creditor = NEW.creditor
       AND p.case_no = NEW.case_no - 1 AND p.leaf_hash = NEW.prev_leaf_hash) THEN
    RAISE EXCEPTION 'journal_act does not follow the one before it' USING ERRCODE = '23514';
  END IF;
  INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES (NEW.tenant, NEW.act_id, 1, NEW.leaf_hash);
  RETURN NULL;
END $$;

CREATE TRIGGER journal_act_added AFTER INSERT ON journal_act FOR EACH ROW EXECUTE FUNCTION journal_act_added();
ALTER TABLE journal_act ENABLE ALWAYS TRIGGER journal_act_added;
