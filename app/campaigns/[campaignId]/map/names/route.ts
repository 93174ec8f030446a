import { requireSeat } from '@/lib/access/seat';
import { answerMap } from '@/lib/positions/answer-map';

/** What this seat may be told of the map's people by words. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/map/names'>,
): Promise<Response> {
  return answerMap(await requireSeat((await params).campaignId), request, 'names');
}
