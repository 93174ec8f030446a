-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "audit_head" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "row_history" (
    "campaign_id" UUID NOT NULL,
    "event_sequence" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "happened" TEXT NOT NULL,
    "before" JSONB,
    "sealed_before" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "row_history_pkey" PRIMARY KEY ("campaign_id","table_name","row_id","event_sequence")
);

-- CreateTable
CREATE TABLE "alert_seen" (
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event_sequence" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_seen_pkey" PRIMARY KEY ("campaign_id","kind","event_sequence")
);

-- CreateIndex
CREATE INDEX "row_history_campaign_id_event_sequence_idx" ON "row_history"("campaign_id", "event_sequence");

-- CreateIndex
CREATE INDEX "audit_event_campaign_id_at_idx" ON "audit_event"("campaign_id", "at");

-- AddForeignKey
ALTER TABLE "row_history" ADD CONSTRAINT "row_history_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_seen" ADD CONSTRAINT "alert_seen_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Writes down what rows looked like before an event touched them. `woven.event` is set inside one transaction, to the
-- campaign and the event's sequence; where it is not, nothing is kept. A row touched twice by one event stays as it
-- first was. OFFSET 0 has each row made into JSON once. OR REPLACE, because a restore takes away the tables and leaves the functions.
CREATE OR REPLACE FUNCTION keep_row_history() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  event_of text := current_setting('woven.event', true);
  campaign uuid;
  event int;
BEGIN
  IF coalesce(event_of, '') = '' THEN RETURN NULL; END IF;
  campaign := split_part(event_of, ' ', 1)::uuid;
  event := split_part(event_of, ' ', 2)::int;
  IF TG_OP = 'INSERT' AND TG_TABLE_NAME = 'turf_worker' THEN
    INSERT INTO row_history (campaign_id, event_sequence, table_name, row_id, happened)
    SELECT campaign, event, TG_TABLE_NAME, n.seat_id || ' ' || n.worker_id, 'added' FROM new_rows n ON CONFLICT DO NOTHING;
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO row_history (campaign_id, event_sequence, table_name, row_id, happened)
    SELECT campaign, event, TG_TABLE_NAME, n.id::text, 'added' FROM new_rows n ON CONFLICT DO NOTHING;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO row_history (campaign_id, event_sequence, table_name, row_id, happened, before, sealed_before)
    SELECT campaign, event, TG_TABLE_NAME, r.j ->> 'id', 'changed', r.j - 'sealed', r.j ->> 'sealed'
    FROM (SELECT to_jsonb(o) AS j FROM old_rows o JOIN new_rows n ON n.id = o.id WHERE o IS DISTINCT FROM n OFFSET 0) r
    ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO row_history (campaign_id, event_sequence, table_name, row_id, happened, before, sealed_before)
    SELECT campaign, event, TG_TABLE_NAME,
      coalesce(r.j ->> 'id', (r.j ->> 'seat_id') || ' ' || (r.j ->> 'worker_id')), 'removed', r.j - 'sealed', r.j ->> 'sealed'
    FROM (SELECT to_jsonb(o) AS j FROM old_rows o OFFSET 0) r ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['worker', 'import', 'one_on_one', 'trust_rating', 'follow_up', 'committee_seat',
    'turf_worker', 'turf_rule'] LOOP
    EXECUTE format('CREATE TRIGGER row_added AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history()', name);
    EXECUTE format('CREATE TRIGGER row_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history()', name);
  END LOOP;
  -- Of a seat only its change: who is let in and in which role is never put back by itself.
  FOREACH name IN ARRAY ARRAY['worker', 'import', 'one_on_one', 'trust_rating', 'follow_up', 'committee_seat',
    'turf_rule', 'seat'] LOOP
    EXECUTE format('CREATE TRIGGER row_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history()', name);
  END LOOP;
END $$;
