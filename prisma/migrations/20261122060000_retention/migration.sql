-- CreateTable
CREATE TABLE "retention" (
    "campaign_id" UUID NOT NULL,
    "notes_months" SMALLINT,
    "left_months" SMALLINT,
    "closed_months" SMALLINT,
    "closed_on" DATE,
    "set_by_id" UUID NOT NULL,

    CONSTRAINT "retention_pkey" PRIMARY KEY ("campaign_id")
);

-- AddForeignKey
ALTER TABLE "retention" ADD CONSTRAINT "retention_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
