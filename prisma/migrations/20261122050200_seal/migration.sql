-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "sealed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "campaign_key" ADD COLUMN     "all_sealed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "campaign_seal" (
    "campaign_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_seal_pkey" PRIMARY KEY ("campaign_id","version","user_id")
);

-- CreateTable
CREATE TABLE "user_key" (
    "user_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_key_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "campaign_seal_user_id_idx" ON "campaign_seal"("user_id");

-- AddForeignKey
ALTER TABLE "campaign_seal" ADD CONSTRAINT "campaign_seal_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_seal" ADD CONSTRAINT "campaign_seal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_key" ADD CONSTRAINT "user_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
