-- Tells whoever listens that something changed, on commit and whoever wrote it. OR REPLACE, because a restore takes away the
-- tables and leaves the functions.

-- Of a campaign: its id and its new revision, nothing else.
CREATE OR REPLACE FUNCTION tell_web_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('woven_web', CASE TG_OP WHEN 'DELETE' THEN OLD.id || ' -1' ELSE NEW.id || ' ' || NEW.web_revision END);
  RETURN NULL;
END $$;

CREATE TRIGGER web_changed AFTER UPDATE ON "campaign" FOR EACH ROW
  WHEN (OLD.web_revision IS DISTINCT FROM NEW.web_revision OR OLD.sealed_at IS DISTINCT FROM NEW.sealed_at)
  EXECUTE FUNCTION tell_web_changed();
CREATE TRIGGER web_gone AFTER DELETE ON "campaign" FOR EACH ROW EXECUTE FUNCTION tell_web_changed();

-- That somebody lost a right, without saying who: whoever serves an open line looks whether its holder still has theirs.
CREATE OR REPLACE FUNCTION tell_rights_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('woven_rights', '');
  RETURN NULL;
END $$;

CREATE TRIGGER session_ended AFTER UPDATE ON "session" FOR EACH ROW
  WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at OR OLD.locked_at IS DISTINCT FROM NEW.locked_at)
  EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER seat_ended AFTER UPDATE ON "seat" FOR EACH ROW
  WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at OR OLD.role IS DISTINCT FROM NEW.role)
  EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER user_disabled AFTER UPDATE ON "user" FOR EACH ROW
  WHEN (OLD.disabled_at IS DISTINCT FROM NEW.disabled_at) EXECUTE FUNCTION tell_rights_changed();
