-- AlterTable
ALTER TABLE "map_position" ADD COLUMN     "circle" INTEGER,
ADD COLUMN     "pinned" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "map_circle" (
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "radius" DOUBLE PRECISION NOT NULL,
    "refined" BOOLEAN NOT NULL,

    CONSTRAINT "map_circle_pkey" PRIMARY KEY ("campaign_id","number")
);

-- AddForeignKey
ALTER TABLE "map_circle" ADD CONSTRAINT "map_circle_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
