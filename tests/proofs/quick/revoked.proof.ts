import { forEach, type Answer } from '@/tests/proofs/ask';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { calledByScript } from '@/tests/proofs/call-action';
import { actionNamed } from '@/tests/proofs/app-map';
import { rows } from '@/tests/proofs/database';
import { fieldsOf } from '@/tests/proofs/forms';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import { listens } from '@/tests/proofs/listening';
import { proof } from '@/tests/proofs/proof';

/** How many requests each way of being shut out meets. */
const REQUESTS = 340;
/** How many of them are answered before it happens. */
const BEFORE = 80;

type Shut = { readonly how: string; readonly shut: (member: Hand, seatId: string) => Promise<unknown> };

proof('a revoked seat or session', '1,000 requests in flight, 0 succeed after the commit', async () => {
  const rosa = await firstLead();
  const campaign = await FilledCampaign.open(rosa, 'Revoked');
  const worker = await campaign.adds('Amos');
  await watchRevocations();
  try {
    const outcomes: Outcome[] = [];
    for (const way of waysOf(campaign)) outcomes.push(await shutOut(campaign, worker, way));
    const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0);
    const late = sum(({ lateWrites, lateReads, lateEvents }) => lateWrites + lateReads + lateEvents);
    const faults = outcomes.flatMap(({ how, lateWrites, lateReads, lateEvents, events, writes }) => [
      ...(lateEvents > 0 ? [`${how}: ${String(lateEvents)} changes were told afterwards`] : []),
      ...(events === 0 ? [`${how}: no change was told before either`] : []),
      ...(lateWrites > 0 ? [`${how}: ${String(lateWrites)} writes committed afterwards`] : []),
      ...(lateReads > 0 ? [`${how}: ${String(lateReads)} reads begun afterwards were answered`] : []),
      ...(writes === 0 ? [`${how}: nothing was written before either`] : []),
    ]);
    return {
      found: `${String(outcomes.length * REQUESTS)} requests over ${String(outcomes.length)} ways; ${String(sum(({ writes }) => writes))} writes committed and ${String(sum(({ events }) => events))} changes told before, ${String(late)} requests succeeded after the commit`,
      faults,
    };
  } finally {
    await rows('DROP FUNCTION proof_note() CASCADE');
    await rows('DROP TABLE proof_revocation');
  }
});

type Outcome = {
  readonly how: string;
  readonly writes: number;
  readonly lateWrites: number;
  readonly lateReads: number;
  /** Told over an open line: at all, and after the commit. */
  readonly events: number;
  readonly lateEvents: number;
};

function waysOf(campaign: FilledCampaign): readonly Shut[] {
  return [
    { how: 'signed out', shut: (member) => member.asks('/sign-out', { method: 'POST' }) },
    {
      how: 'removed by a lead',
      shut: (_, seatId) => {
        const fields = fieldsOf({ campaignId: campaign.id, seatId });
        return campaign.lead.submits('submitRemoveMember', campaign.at('/settings/members'), [null, fields]);
      },
    },
    {
      how: 'disabled',
      shut: (member) =>
        rows(`UPDATE "user" SET disabled_at = now() WHERE id = (${userOf})`, [member.session]),
    },
  ];
}

const userOf = `SELECT user_id FROM session WHERE id = encode(sha256($1::bytea), 'hex')`;

async function shutOut(campaign: FilledCampaign, worker: string, { how, shut }: Shut): Promise<Outcome> {
  const member = await campaign.seats('organizer', `Member ${how} ${Date.now().toString(36)}`);
  const [seat] = await rows<{ id: string; user: string }>(
    `SELECT id::text AS id, user_id::text AS user FROM seat WHERE user_id = (${userOf}) AND campaign_id = $2`,
    [member.session, campaign.id],
  );
  if (!seat) throw new Error('the new member has no seat');
  const line = await listens(member, campaign.at('/changes'));
  let answered = 0;
  let lateReads = 0;
  let shutAt = Number.POSITIVE_INFINITY;
  let shutting: Promise<void> | undefined;
  const requests = Array.from({ length: REQUESTS }, (_, at) => at);
  await forEach(requests, 20, async (at) => {
    const startedAt = performance.now();
    const isRead = at % 4 === 0;
    const answer = await (isRead ? read(campaign, worker, member) : write(campaign, member, at));
    if (isRead && answer.status === 200 && startedAt > shutAt) lateReads += 1;
    answered += 1;
    if (answered === BEFORE) {
      shutting = shut(member, seat.id).then(() => {
        shutAt = performance.now();
      });
    }
  });
  await shutting;
  // Something to tell, to whoever still listens.
  await campaign.adds(`After ${how}`);
  await line.ended;
  const [count] = await rows<{ before: string; after: string; revision: number }>(
    `SELECT count(*) FILTER (WHERE sequence <= r.last) AS before, count(*) FILTER (WHERE sequence > r.last) AS after,
       min(r.revision) AS revision
     FROM audit_event, (
       SELECT min(last) AS last, min(revision) AS revision FROM proof_revocation WHERE user_id = $2::uuid) r
     WHERE campaign_id = $1 AND user_id = $2::uuid`,
    [campaign.id, seat.user],
  );
  const lateEvents = line.revisions.filter((revision) => revision > (count?.revision ?? 0)).length;
  return {
    how,
    writes: Number(count?.before),
    lateWrites: Number(count?.after),
    lateReads,
    events: line.revisions.length,
    lateEvents,
  };
}

function read(campaign: FilledCampaign, worker: string, member: Hand): Promise<Answer> {
  return member.asks(campaign.at(`/workers/${worker}`));
}

function write(campaign: FilledCampaign, member: Hand, at: number): Promise<Answer> {
  const fields = fieldsOf({ name: `Somebody ${String(at)}`, asNew: 'yes', inUnit: 'yes' });
  const { id } = actionNamed('submitNewWorker');
  return member.asks(campaign.at('/workers/new'), calledByScript(id, [campaign.id, null, fields]));
}

/**
 * Has the database note, in the transaction that shuts somebody out and once it holds their row, which event of the
 * campaign was the last: whoever's event comes after it was written too late.
 */
async function watchRevocations(): Promise<void> {
  await rows('CREATE TABLE proof_revocation (user_id uuid, last int, revision int)');
  await rows(
    `CREATE FUNCTION proof_note() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE who uuid := CASE TG_TABLE_NAME WHEN 'session' THEN (to_jsonb(NEW) ->> 'user_id')::uuid ELSE NEW.id::uuid END;
     BEGIN
       INSERT INTO proof_revocation
         SELECT who, coalesce(max(a.sequence), 0), max(c.web_revision)
         FROM seat s JOIN audit_event a USING (campaign_id) JOIN campaign c ON c.id = s.campaign_id WHERE s.user_id = who;
       RETURN NULL;
     END $$`,
  );
  await rows(
    `CREATE TRIGGER proof_ended AFTER UPDATE OF revoked_at ON session FOR EACH ROW
     WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION proof_note()`,
  );
  await rows(
    `CREATE TRIGGER proof_disabled AFTER UPDATE OF disabled_at ON "user" FOR EACH ROW
     WHEN (NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION proof_note()`,
  );
}
