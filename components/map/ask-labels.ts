import { SHOWN, type Shown } from '@/lib/shown/shown';

/** What a saved picture writes beside people, by id, and how they are named in it. */
export type PictureLabels = { readonly shown: Shown; readonly labels: ReadonlyMap<string, string> };

/**
 * Asks what the picture of these people shall say. `prove` where it must first be shown again who asks; null where there is
 * no answer.
 */
export async function askLabels(
  campaign: string,
  as: Shown,
  ids: readonly string[],
): Promise<PictureLabels | 'prove' | null> {
  const body = new FormData();
  body.set('as', as);
  for (const id of ids) body.append('worker', id);
  try {
    const answer = await fetch(`${campaign}/map/labels`, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return 'prove';
    return answer.ok ? readLabels(await answer.json()) : null;
  } catch {
    return null;
  }
}

function readLabels(told: unknown): PictureLabels | null {
  if (typeof told !== 'object' || told === null || !('labels' in told) || !('shown' in told)) return null;
  const shown = SHOWN.find((way) => way === told.shown);
  if (!shown || typeof told.labels !== 'object' || told.labels === null) return null;
  const labels = Object.entries(told.labels).map(([id, label]) => [id, String(label)] as const);
  return { shown, labels: new Map(labels) };
}
