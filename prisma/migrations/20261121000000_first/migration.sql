-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('lead', 'organizer', 'observer');

-- CreateEnum
CREATE TYPE "WorkerStatus" AS ENUM ('active', 'on_leave', 'left', 'fired', 'promoted_out', 'excluded');

-- CreateEnum
CREATE TYPE "Voice" AS ENUM ('first', 'second', 'organizer');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('yes', 'no', 'maybe', 'not_asked');

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "set_up_code_hash" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "handle_key" TEXT NOT NULL,
    "passphrase_hash" TEXT NOT NULL,
    "locale" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_reset" (
    "code_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_reset_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "code_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "workforce" INTEGER NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "solid_threshold" SMALLINT NOT NULL DEFAULT 3,
    "freshness_days" INTEGER NOT NULL DEFAULT 90,
    "issues" TEXT[],
    "web_revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "worker_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "file_id" TEXT,
    "name" TEXT NOT NULL,
    "nickname" TEXT,
    "department" TEXT,
    "shift" TEXT,
    "job_title" TEXT,
    "languages" TEXT[],
    "phone" TEXT,
    "email" TEXT,
    "tags" TEXT[],
    "status" "WorkerStatus" NOT NULL DEFAULT 'active',
    "in_unit" BOOLEAN NOT NULL DEFAULT true,
    "started_on" DATE,
    "status_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "import_id" UUID,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trust_rating" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "voice" "Voice" NOT NULL,
    "trust" SMALLINT NOT NULL,
    "rated_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "one_on_one_id" UUID,
    "import_id" UUID,

    CONSTRAINT "trust_rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_on_one" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "support" SMALLINT NOT NULL DEFAULT 0,
    "issues" TEXT[],
    "asked" TEXT,
    "answer" "Answer" NOT NULL DEFAULT 'not_asked',
    "notes" TEXT,
    "idempotency_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_on_one_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_on_one_draft" (
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "entered" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_on_one_draft_pkey" PRIMARY KEY ("campaign_id","user_id","idempotency_key")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "one_on_one_id" UUID,
    "due_on" DATE NOT NULL,
    "what" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_seat" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "since_on" DATE,
    "until_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "import_id" UUID,

    CONSTRAINT "committee_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "map_position" (
    "worker_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "map_position_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "campaign_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "subject_ids" TEXT[],
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("campaign_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_handle_key_key" ON "user"("handle_key");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "seat_user_id_idx" ON "seat"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_campaign_id_user_id_key" ON "seat"("campaign_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE INDEX "invitation_campaign_id_idx" ON "invitation"("campaign_id");

-- CreateIndex
CREATE INDEX "worker_campaign_id_deleted_at_idx" ON "worker"("campaign_id", "deleted_at");

-- CreateIndex
CREATE UNIQUE INDEX "worker_campaign_id_file_id_key" ON "worker"("campaign_id", "file_id");

-- CreateIndex
CREATE INDEX "trust_rating_campaign_id_withdrawn_at_idx" ON "trust_rating"("campaign_id", "withdrawn_at");

-- CreateIndex
CREATE INDEX "trust_rating_first_id_idx" ON "trust_rating"("first_id");

-- CreateIndex
CREATE INDEX "trust_rating_second_id_idx" ON "trust_rating"("second_id");

-- CreateIndex
CREATE INDEX "trust_rating_one_on_one_id_idx" ON "trust_rating"("one_on_one_id");

-- CreateIndex
CREATE INDEX "trust_rating_import_id_idx" ON "trust_rating"("import_id");

-- CreateIndex
CREATE INDEX "one_on_one_campaign_id_worker_id_held_on_idx" ON "one_on_one"("campaign_id", "worker_id", "held_on");

-- CreateIndex
CREATE INDEX "one_on_one_seat_id_idx" ON "one_on_one"("seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_on_one_campaign_id_idempotency_key_key" ON "one_on_one"("campaign_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "follow_up_campaign_id_seat_id_done_at_due_on_idx" ON "follow_up"("campaign_id", "seat_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "follow_up_worker_id_idx" ON "follow_up"("worker_id");

-- CreateIndex
CREATE INDEX "follow_up_one_on_one_id_idx" ON "follow_up"("one_on_one_id");

-- CreateIndex
CREATE INDEX "committee_seat_campaign_id_idx" ON "committee_seat"("campaign_id");

-- CreateIndex
CREATE INDEX "committee_seat_worker_id_idx" ON "committee_seat"("worker_id");

-- CreateIndex
CREATE INDEX "map_position_campaign_id_idx" ON "map_position"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_campaign_id_idempotency_key_key" ON "import"("campaign_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_reset" ADD CONSTRAINT "access_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "worker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worker" ADD CONSTRAINT "worker_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_one_on_one_id_fkey" FOREIGN KEY ("one_on_one_id") REFERENCES "one_on_one"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_on_one" ADD CONSTRAINT "one_on_one_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_on_one" ADD CONSTRAINT "one_on_one_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_on_one" ADD CONSTRAINT "one_on_one_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_on_one_draft" ADD CONSTRAINT "one_on_one_draft_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_one_on_one_id_fkey" FOREIGN KEY ("one_on_one_id") REFERENCES "one_on_one"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "map_position" ADD CONSTRAINT "map_position_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "map_position" ADD CONSTRAINT "map_position_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
