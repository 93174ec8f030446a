-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Those who are signed in now showed who they are when they signed in.
UPDATE "session" SET "proven_at" = "created_at";
