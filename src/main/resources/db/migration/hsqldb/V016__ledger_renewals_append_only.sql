CREATE TRIGGER ledger_renewal_no_update BEFORE UPDATE ON ledger_renewal
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_renewal is append-only (UPDATE)';

CREATE TRIGGER ledger_renewal_no_delete BEFORE DELETE ON ledger_renewal
  FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_renewal is append-only (DELETE)';
