-- AlterTable
ALTER TABLE "session" ADD COLUMN     "locked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "lock_minutes" SMALLINT NOT NULL DEFAULT 5;
