-- CreateTable
CREATE TABLE "sent_form" (
    "id" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sent_outside" (
    "id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sent_outside_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sent_form_campaign_id_idx" ON "sent_form"("campaign_id");

-- CreateIndex
CREATE INDEX "sent_form_created_at_idx" ON "sent_form"("created_at");

-- CreateIndex
CREATE INDEX "sent_outside_created_at_idx" ON "sent_outside"("created_at");

-- AddForeignKey
ALTER TABLE "sent_form" ADD CONSTRAINT "sent_form_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
