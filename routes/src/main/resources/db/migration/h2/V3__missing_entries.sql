-- Messages that wait because a code table has no entry for a value; receiver is empty where the
-- table is the sender's.
CREATE TABLE missing_entry (
  tracking_id VARCHAR(26)  NOT NULL,
  receiver    VARCHAR(64)  NOT NULL,
  code_table  VARCHAR(255) NOT NULL,
  -- At most 100 characters; one outside the basic plane counts as two in some databases.
  code        VARCHAR(400) NOT NULL,
  since       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tracking_id, receiver)
);
