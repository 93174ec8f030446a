import { requireSeat } from '@/lib/access/seat';
import { answerMap } from '@/lib/positions/answer-map';

/** The whole web as one compact binary: places, standings, lines and circles, and not one word. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/map/web'>,
): Promise<Response> {
  return answerMap(await requireSeat((await params).campaignId), request, 'web');
}
