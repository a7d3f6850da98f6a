-- The firm's own scenarios that a run followed, whole: its letters are judged by them once more before they leave.

CREATE TABLE firm_scenario (
  sha256     CHAR(64)      NOT NULL,
  file_name  VARCHAR(255)  NOT NULL,
  content    ${text}       NOT NULL,
  CONSTRAINT firm_scenario_pk PRIMARY KEY (sha256)
);

ALTER TABLE run ADD COLUMN scenario_sha256 CHAR(64);
