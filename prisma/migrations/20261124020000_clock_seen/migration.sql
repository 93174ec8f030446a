-- CreateTable
CREATE TABLE "clock_seen" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "steady_since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_seen_pkey" PRIMARY KEY ("id")
);
