-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "map_revision" INTEGER NOT NULL DEFAULT -1;

-- CreateTable
CREATE TABLE "kept_answer" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "on_day" DATE NOT NULL,
    "asked" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_answer_campaign_id_revision_on_day_asked_key" ON "kept_answer"("campaign_id", "revision", "on_day", "asked");

-- AddForeignKey
ALTER TABLE "kept_answer" ADD CONSTRAINT "kept_answer_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
