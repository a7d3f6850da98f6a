CREATE TRIGGER erasure_no_change BEFORE UPDATE OR DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER erasure_no_truncate BEFORE TRUNCATE ON erasure FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE erasure ENABLE ALWAYS TRIGGER erasure_no_change;
ALTER TABLE erasure ENABLE ALWAYS TRIGGER erasure_no_truncate;

-- The facts of versions may be emptied once every version made from them was erased on order, and filled again; nothing else.
CREATE FUNCTION inputs_snapshot_guarded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.sha256 <> OLD.sha256
     OR (octet_length(OLD.content) > 0 AND octet_length(NEW.content) > 0)
     OR (octet_length(OLD.content) > 0 AND EXISTS (
       SELECT 1 FROM document_version v WHERE v.inputs_sha256 = OLD.sha256 AND NOT EXISTS (
         SELECT 1 FROM erasure e WHERE e.subject_id = v.document_id AND e.subject_no = v.version_no))) THEN
    RAISE EXCEPTION 'inputs_snapshot is append-only (%)', TG_OP USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER inputs_snapshot_no_change ON inputs_snapshot;
CREATE TRIGGER inputs_snapshot_no_change BEFORE UPDATE OR DELETE ON inputs_snapshot FOR EACH ROW EXECUTE FUNCTION inputs_snapshot_guarded();
ALTER TABLE inputs_snapshot ENABLE ALWAYS TRIGGER inputs_snapshot_no_change;

-- What an act says may go once it was erased on order.
CREATE FUNCTION journal_facts_guarded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM erasure e WHERE e.subject_id = OLD.act_id AND e.subject_no = 1) THEN
    RAISE EXCEPTION 'journal_facts is append-only (%)', TG_OP USING ERRCODE = '42501';
  END IF;
  RETURN OLD;
END $$;

DROP TRIGGER journal_facts_no_change ON journal_facts;
CREATE TRIGGER journal_facts_no_change BEFORE UPDATE OR DELETE ON journal_facts FOR EACH ROW EXECUTE FUNCTION journal_facts_guarded();
ALTER TABLE journal_facts ENABLE ALWAYS TRIGGER journal_facts_no_change;
