CREATE TRIGGER ledger_renewal_no_change BEFORE UPDATE OR DELETE ON ledger_renewal FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER ledger_renewal_no_truncate BEFORE TRUNCATE ON ledger_renewal FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
ALTER TABLE ledger_renewal ENABLE ALWAYS TRIGGER ledger_renewal_no_change;
ALTER TABLE ledger_renewal ENABLE ALWAYS TRIGGER ledger_renewal_no_truncate;
