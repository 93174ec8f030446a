-- What stands in the clear goes. Woven has sealed it by now; another tool that applies migrations has not, and stops here.
DO $$ BEGIN
  IF EXISTS (SELECT FROM "user" WHERE "sealed" IS NULL) OR EXISTS (SELECT FROM "campaign" WHERE "sealed" IS NULL OR "secret" IS NULL) THEN
    RAISE EXCEPTION 'what is stored is not sealed yet: start Woven once, it does both';
  END IF;
END $$;

DROP INDEX "worker_campaign_id_file_id_key";
-- Counted attempts stood under the handles they were made for.
DELETE FROM "rate_limit";

ALTER TABLE "user" DROP COLUMN "handle", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "campaign" DROP COLUMN "code_name", DROP COLUMN "issues", DROP COLUMN "purpose",
  ALTER COLUMN "sealed" SET NOT NULL, ALTER COLUMN "secret" SET NOT NULL;
ALTER TABLE "worker" DROP COLUMN "department", DROP COLUMN "email", DROP COLUMN "file_id", DROP COLUMN "job_title",
  DROP COLUMN "languages", DROP COLUMN "name", DROP COLUMN "nickname", DROP COLUMN "phone", DROP COLUMN "shift",
  DROP COLUMN "tags", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "one_on_one" DROP COLUMN "asked", DROP COLUMN "issues", DROP COLUMN "notes", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "one_on_one_draft" DROP COLUMN "entered", DROP COLUMN "problems", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "follow_up" DROP COLUMN "what", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "import" DROP COLUMN "before", DROP COLUMN "counts", ALTER COLUMN "sealed" SET NOT NULL;
ALTER TABLE "import_draft" DROP COLUMN "file_name", DROP COLUMN "mapping", DROP COLUMN "problems",
  ALTER COLUMN "sealed" SET NOT NULL;
