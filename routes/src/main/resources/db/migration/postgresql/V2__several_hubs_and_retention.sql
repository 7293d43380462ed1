-- Bodies apart from what is searched: they are kept for a shorter time and never change.
CREATE TABLE body (
  tracking_id  VARCHAR(26) COLLATE "C" PRIMARY KEY,
  content_type VARCHAR(100) NOT NULL,
  body         BYTEA        NOT NULL
);
INSERT INTO body (tracking_id, content_type, body)
  SELECT tracking_id, content_type, body FROM message;
ALTER TABLE message DROP COLUMN body;
ALTER TABLE message DROP COLUMN content_type;

-- Tracking ids are ASCII: compared as bytes they cost less and order the same everywhere.
ALTER TABLE message ALTER COLUMN tracking_id TYPE VARCHAR(26) COLLATE "C";
ALTER TABLE delivery ALTER COLUMN tracking_id TYPE VARCHAR(26) COLLATE "C";
ALTER TABLE attention ALTER COLUMN tracking_id TYPE VARCHAR(26) COLLATE "C";

-- When the progress was made: what another hub writes later may have happened earlier.
ALTER TABLE message ADD COLUMN progress_at TIMESTAMP(3) WITH TIME ZONE
  DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00' NOT NULL;

-- Tracking ids rise with time: with them in the index a search reads its page and stops.
DROP INDEX message_by_key;
CREATE INDEX message_by_key ON message (message_key, tracking_id);
CREATE INDEX message_by_sender ON message (sender, tracking_id);
CREATE INDEX message_by_flow ON message (flow, tracking_id);
CREATE INDEX delivery_by_receiver ON delivery (receiver, tracking_id);

-- Follow-ups ask for references since a time; what is under way has none.
CREATE INDEX delivery_by_reference ON delivery (receiver, since) WHERE reference <> '';

ALTER TABLE attention DROP CONSTRAINT attention_pkey;
ALTER TABLE attention ADD PRIMARY KEY (tracking_id, receiver);
-- Queued deliveries come onto the short list too: all that is not delivered is found there.
INSERT INTO attention (tracking_id, receiver, state)
  SELECT tracking_id, receiver, state FROM delivery WHERE state = 'QUEUED';
CREATE INDEX attention_by_state ON attention (state, receiver, tracking_id);

-- Which journal messages the last writes of each hub covered.
DROP TABLE log_position;
CREATE TABLE log_batch (
  hub     VARCHAR(64) NOT NULL,
  batch   BIGINT      NOT NULL,
  written TEXT        NOT NULL,
  PRIMARY KEY (hub, batch)
);
