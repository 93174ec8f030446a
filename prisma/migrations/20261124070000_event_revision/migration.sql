-- The revision of the web that an event made; null for one that made none, and for those from before this column.
ALTER TABLE "audit_event" ADD COLUMN     "web_revision" INTEGER;
