-- CreateTable
CREATE TABLE "kept_scenario" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kept_by_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_scenario_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "kept_scenario_campaign_id_idx" ON "kept_scenario"("campaign_id");

-- AddForeignKey
ALTER TABLE "kept_scenario" ADD CONSTRAINT "kept_scenario_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a kept scenario looked like before an event touched it is kept like that of every other record.
CREATE TRIGGER row_added AFTER INSERT ON kept_scenario REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
CREATE TRIGGER row_removed AFTER DELETE ON kept_scenario REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
CREATE TRIGGER row_changed AFTER UPDATE ON kept_scenario REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_row_history();
