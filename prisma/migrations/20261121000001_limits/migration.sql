-- What the columns may hold, so that a stray write is refused by the database itself. Prisma's schema cannot say it.
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_trust_check" CHECK ("trust" BETWEEN 1 AND 5);
ALTER TABLE "trust_rating" ADD CONSTRAINT "trust_rating_pair_check" CHECK ("first_id" < "second_id");
ALTER TABLE "one_on_one" ADD CONSTRAINT "one_on_one_support_check" CHECK ("support" BETWEEN 0 AND 5);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_solid_threshold_check" CHECK ("solid_threshold" BETWEEN 1 AND 4);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_freshness_days_check" CHECK ("freshness_days" BETWEEN 1 AND 3650);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_workforce_check" CHECK ("workforce" >= 0);
