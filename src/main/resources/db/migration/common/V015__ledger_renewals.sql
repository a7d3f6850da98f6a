-- Newer time-stamps over older ones: the list of what each covers (lines of sha256sum), and the authority's answer for that list.
CREATE TABLE ledger_renewal (
  tenant      VARCHAR(64)   NOT NULL,
  renewal_no  INTEGER       NOT NULL,
  evidence    ${text}       NOT NULL,
  answer      ${binary}     NOT NULL,
  stamped_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT ledger_renewal_pk PRIMARY KEY (tenant, renewal_no)
);
