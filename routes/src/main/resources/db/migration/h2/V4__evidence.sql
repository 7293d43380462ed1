-- What was sent to a receiver and what it answered, one row for each settled attempt. The bytes go
-- when the original goes; lengths and digests stay as long as the message.
CREATE TABLE evidence (
  tracking_id     VARCHAR(26) NOT NULL,
  receiver        VARCHAR(64) NOT NULL,
  at              TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  kind            VARCHAR(12) NOT NULL,
  sent_bytes      INTEGER     NOT NULL,
  sent_sha256     VARBINARY(32) NOT NULL,
  sent            VARBINARY(16384),
  answered_bytes  INTEGER     NOT NULL,
  answered_sha256 VARBINARY(32) NOT NULL,
  answered        VARBINARY(16384)
);
CREATE INDEX evidence_by_message ON evidence (tracking_id);
