-- CreateTable
CREATE TABLE "turf_change" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "cleared" BOOLEAN NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turf_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "turf_change_campaign_id_created_at_idx" ON "turf_change"("campaign_id", "created_at");

-- CreateIndex
CREATE INDEX "turf_change_seat_id_idx" ON "turf_change"("seat_id");

-- AddForeignKey
ALTER TABLE "turf_change" ADD CONSTRAINT "turf_change_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turf_change" ADD CONSTRAINT "turf_change_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
