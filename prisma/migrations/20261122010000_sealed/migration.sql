-- Places for what is sealed, beside what stands in the clear. Woven seals what is there before the next migration drops it.

ALTER TABLE "user" ADD COLUMN "sealed" TEXT;
ALTER TABLE "campaign" ADD COLUMN "sealed" TEXT, ADD COLUMN "secret" TEXT;
ALTER TABLE "worker" ADD COLUMN "sealed" TEXT, ADD COLUMN "file_id_key" TEXT, ADD COLUMN "code_number" SERIAL NOT NULL;
ALTER TABLE "one_on_one" ADD COLUMN "sealed" TEXT;
ALTER TABLE "one_on_one_draft" ADD COLUMN "sealed" TEXT;
ALTER TABLE "follow_up" ADD COLUMN "sealed" TEXT;
ALTER TABLE "import" ADD COLUMN "sealed" TEXT;
ALTER TABLE "import_draft" ADD COLUMN "sealed" TEXT;

-- CreateTable
CREATE TABLE "campaign_key" (
    "campaign_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "wrapped" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_key_pkey" PRIMARY KEY ("campaign_id","version")
);

-- CreateTable
CREATE TABLE "turf_worker" (
    "seat_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turf_worker_pkey" PRIMARY KEY ("seat_id","worker_id")
);

-- CreateTable
CREATE TABLE "turf_rule" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turf_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "turf_worker_campaign_id_idx" ON "turf_worker"("campaign_id");

-- CreateIndex
CREATE INDEX "turf_worker_worker_id_idx" ON "turf_worker"("worker_id");

-- CreateIndex
CREATE INDEX "turf_rule_campaign_id_idx" ON "turf_rule"("campaign_id");

-- CreateIndex
CREATE INDEX "turf_rule_seat_id_idx" ON "turf_rule"("seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "worker_campaign_id_file_id_key_key" ON "worker"("campaign_id", "file_id_key");

-- AddForeignKey
ALTER TABLE "campaign_key" ADD CONSTRAINT "campaign_key_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_worker" ADD CONSTRAINT "turf_worker_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_worker" ADD CONSTRAINT "turf_worker_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "worker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_worker" ADD CONSTRAINT "turf_worker_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_rule" ADD CONSTRAINT "turf_rule_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_rule" ADD CONSTRAINT "turf_rule_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
