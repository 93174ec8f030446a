import { addressOfRequest } from '@/lib/access/address';
import { countPasskeyAttempt } from '@/lib/access/limits';
import { beginPasskey } from '@/lib/access/passkey-steps';
import { isSameOrigin } from '@/lib/access/same-origin';
import { purposeSchema } from '@/lib/factors/schema';

/** Hands a browser what a passkey is made or shown with. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/passkeys/[purpose]/options'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const purpose = purposeSchema.safeParse((await params).purpose);
  if (!purpose.success) return new Response(null, { status: 404 });
  const attempt = await countPasskeyAttempt(await addressOfRequest());
  if (!attempt.allowed) return new Response(null, { status: 429 });
  return Response.json(await beginPasskey(purpose.data));
}
