-- The message log: what the journal says became of every message.

CREATE TABLE message (
  tracking_id  VARCHAR(26)  PRIMARY KEY,
  sender       VARCHAR(64)  NOT NULL,
  flow         VARCHAR(64)  NOT NULL,
  message_id   VARCHAR(200) NOT NULL,
  message_key  VARCHAR(400) NOT NULL,
  accepted_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  content_type VARCHAR(100) NOT NULL,
  progress     VARCHAR(12)  NOT NULL,
  -- One line per event: instant, kind, receiver, detail, with tabs between.
  way          TEXT NOT NULL,
  body_bytes   INTEGER      NOT NULL,
  body         BYTEA        NOT NULL
);
CREATE INDEX message_by_key ON message (message_key);

CREATE TABLE delivery (
  tracking_id VARCHAR(26)   NOT NULL,
  receiver    VARCHAR(64)   NOT NULL,
  state       VARCHAR(12)   NOT NULL,
  reference   VARCHAR(400)  NOT NULL,
  cause       VARCHAR(1000) NOT NULL,
  attempts    INTEGER       NOT NULL,
  since       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tracking_id, receiver)
);

-- Deliveries that need somebody: everything but queued and delivered.
CREATE TABLE attention (
  tracking_id VARCHAR(26) NOT NULL,
  receiver    VARCHAR(64) NOT NULL,
  state       VARCHAR(12) NOT NULL,
  PRIMARY KEY (receiver, state, tracking_id)
);

-- Which journal messages the last write of each hub covered.
CREATE TABLE log_position (
  hub     VARCHAR(64) PRIMARY KEY,
  written TEXT        NOT NULL
);

CREATE TABLE replay_plan (
  token      VARCHAR(40)   PRIMARY KEY,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  receiver   VARCHAR(64)   NOT NULL,
  who        VARCHAR(200)  NOT NULL,
  why        VARCHAR(1000) NOT NULL,
  applied    INTEGER       NOT NULL,
  ids        TEXT          NOT NULL
);
