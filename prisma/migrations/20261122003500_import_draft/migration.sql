-- CreateTable
CREATE TABLE "import_draft" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" BYTEA,
    "problems" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "heard_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_draft_created_at_idx" ON "import_draft"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_draft_campaign_id_idempotency_key_key" ON "import_draft"("campaign_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
