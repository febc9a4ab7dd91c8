import type { NextRequest } from 'next/server';
import { askNextAuth } from '#features/accounts/request.ts';

export const dynamic = 'force-dynamic';

/** What next-auth is let answer: the way back from a provider, and redirects to our own pages. */
const ANSWERED = new Set(['callback', 'error', 'signin', 'signout']);

export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await params;
  if (!ANSWERED.has(nextauth[0] ?? '')) return new Response('There is nothing at this address.\n', { status: 404 });
  const answer = await askNextAuth(request, nextauth);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
