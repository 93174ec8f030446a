import type { NextRequest } from 'next/server';
import { answerAuthRequest } from '@/lib/access/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, { params }: Context): Promise<Response> {
  return answerAuthRequest(request, (await params).nextauth);
}

export { handle as GET, handle as POST };
