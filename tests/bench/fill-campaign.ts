// Writes a made-up workplace into a campaign of a running Woven, past the import: CAMPAIGN WORKERS LINES.
// A process of its own, because what it imports reads database and key from the environment when it is loaded.
import { findSeat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { fillCampaign } from '@/tests/db/many-facts';

const [campaignId = '', workers = '', lines = ''] = process.argv.slice(2);
const { userId } = await db.seat.findFirstOrThrow({
  where: { campaignId, role: 'lead' },
  select: { userId: true },
});
const seat = await findSeat(userId, campaignId);
if (!seat) throw new Error('nobody leads there');
await fillCampaign(seat, Number(workers), Number(lines));
await db.$disconnect();
