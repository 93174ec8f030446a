import 'server-only';
import { settleVersions } from '@/lib/access/last-hand';
import type { Deed } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import type { BackupPlan } from '@/lib/backups/plan';
import { planTexts } from '@/lib/backups/plan-texts';
import { isRecipient } from '@/lib/crypto/age';
import { planOf } from '@/lib/db/backup-plan';
import { witness } from '@/lib/db/change';
import type { Tx } from '@/lib/db/client';
import { makeDueBackups, recipientsOf } from '@/lib/db/due-backups';
import type { Texts } from '@/lib/forms/overtaken';
import { isRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { sendJob, workOn } from '@/lib/jobs/queue';

type Done = { readonly recorded: true } | Refusal;

/** Sets when backups are made, for whom, and how many are kept; the one that is due by it is made at once. */
export async function planBackups(seat: Seat, plan: BackupPlan, was: Texts): Promise<Done> {
  const wrong = plan.recipients.find((recipient) => !isRecipient(recipient));
  if (wrong !== undefined) return { refused: { key: 'backups.recipientWrong' }, field: 'recipients' };
  return doing(seat, 'backup.plan', async (tx) => {
    const saved = await planOf(tx);
    const settled = await settleVersions(tx, seat, {
      was,
      saved,
      sent: plan,
      textsOf: planTexts,
      written: { deeds: ['backup.plan'] },
    });
    if (settled.isOn && recipientsOf(settled).length === 0)
      throw new Refused({ key: 'backups.recipientMissing' }, 'recipients');
    const set = {
      ...settled,
      recipients: [...settled.recipients],
      changedById: seat.userId,
      changedAt: new Date(),
    };
    await tx.backupPlan.upsert({
      where: { id: 1 },
      create: set,
      update: set,
      select: { id: true },
    });
  });
}

/** Has a backup made now, unless one is under way. */
export function askForBackup(seat: Seat): Promise<Done> {
  return doing(seat, 'backup.make', async (tx) => {
    if (recipientsOf(await planOf(tx)).length === 0) throw new Refused({ key: 'backups.noKey' });
    const underWay = await tx.backup.count({ where: { state: { in: ['waiting', 'making'] } } });
    if (underWay > 0) throw new Refused({ key: 'backups.underWay' });
    await tx.backup.create({
      data: { kind: 'asked', state: 'waiting', askedAt: new Date() },
      select: { id: true },
    });
  });
}

async function doing(seat: Seat, deed: Deed, also: (tx: Tx) => Promise<void>): Promise<Done> {
  if (seat.campaign.isExample) return { refused: { key: 'backups.onlyReal' }, field: null };
  const done = await witness(seat, deed, [], also);
  // Whoever sends a job says how it is done: where no queue runs, it is done in place.
  workOn('backup', () => makeDueBackups());
  if (!isRefusal(done)) await sendJob('backup', {}, { once: 'asked' });
  return done;
}
