-- CreateTable
CREATE TABLE "introduction" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "through_id" UUID,
    "follow_up_id" UUID,
    "sealed" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "introduction_campaign_id_withdrawn_at_idx" ON "introduction"("campaign_id", "withdrawn_at");

-- CreateIndex
CREATE INDEX "introduction_first_id_idx" ON "introduction"("first_id");

-- CreateIndex
CREATE INDEX "introduction_second_id_idx" ON "introduction"("second_id");

-- CreateIndex
CREATE INDEX "introduction_through_id_idx" ON "introduction"("through_id");

-- CreateIndex
CREATE INDEX "introduction_follow_up_id_idx" ON "introduction"("follow_up_id");

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_through_id_fkey" FOREIGN KEY ("through_id") REFERENCES "worker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_follow_up_id_fkey" FOREIGN KEY ("follow_up_id") REFERENCES "follow_up"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What introductions looked like before an event is kept as that of follow-ups is.
CREATE TRIGGER row_added AFTER INSERT ON "introduction" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
CREATE TRIGGER row_removed AFTER DELETE ON "introduction" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
CREATE TRIGGER row_changed AFTER UPDATE ON "introduction" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
