CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;

CREATE TRIGGER blob_no_change BEFORE UPDATE OR DELETE ON blob FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER blob_no_truncate BEFORE TRUNCATE ON blob FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE blob ENABLE ALWAYS TRIGGER blob_no_change;
ALTER TABLE blob ENABLE ALWAYS TRIGGER blob_no_truncate;

CREATE TRIGGER inputs_snapshot_no_change BEFORE UPDATE OR DELETE ON inputs_snapshot FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER inputs_snapshot_no_truncate BEFORE TRUNCATE ON inputs_snapshot FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE inputs_snapshot ENABLE ALWAYS TRIGGER inputs_snapshot_no_change;
ALTER TABLE inputs_snapshot ENABLE ALWAYS TRIGGER inputs_snapshot_no_truncate;

CREATE TRIGGER document_no_change BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER document_no_truncate BEFORE TRUNCATE ON document FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE document ENABLE ALWAYS TRIGGER document_no_change;
ALTER TABLE document ENABLE ALWAYS TRIGGER document_no_truncate;

CREATE TRIGGER document_version_no_change BEFORE UPDATE OR DELETE ON document_version FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER document_version_no_truncate BEFORE TRUNCATE ON document_version FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE document_version ENABLE ALWAYS TRIGGER document_version_no_change;
ALTER TABLE document_version ENABLE ALWAYS TRIGGER document_version_no_truncate;

