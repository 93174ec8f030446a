import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { endPasskey, type Shown } from '@/lib/access/passkey-steps';
import { isSameOrigin } from '@/lib/access/same-origin';
import { passkeySchema, purposeSchema } from '@/lib/factors/schema';

const MOST_BYTES = 50_000;

/** Takes what a passkey answered: it is added, or lets somebody in, or proves once more who they are. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/passkeys/[purpose]'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const purpose = purposeSchema.safeParse((await params).purpose);
  if (!purpose.success) return new Response(null, { status: 404 });
  const shown = await readShown(request);
  if (!shown) return new Response(null, { status: 400 });
  return Response.json(await endPasskey(purpose.data, shown));
}

async function readShown(request: Request): Promise<Shown | null> {
  if (Number(request.headers.get('content-length') ?? MOST_BYTES) >= MOST_BYTES) return null;
  const parsed = passkeySchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return null;
  const { response, ...rest } = parsed.data;
  // The library checks every part of it anew.
  return { ...rest, response: response as unknown as RegistrationResponseJSON | AuthenticationResponseJSON };
}
