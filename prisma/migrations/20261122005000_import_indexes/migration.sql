-- CreateIndex
CREATE INDEX "seat_worker_id_idx" ON "seat"("worker_id");

-- CreateIndex
CREATE INDEX "worker_merged_into_id_idx" ON "worker"("merged_into_id");

-- CreateIndex
CREATE INDEX "worker_import_id_idx" ON "worker"("import_id");

-- CreateIndex
CREATE INDEX "one_on_one_worker_id_idx" ON "one_on_one"("worker_id");

-- CreateIndex
CREATE INDEX "committee_seat_import_id_idx" ON "committee_seat"("import_id");
