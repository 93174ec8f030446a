/** A file as the server wrote it, and what it is called. */
export type AskedFile = { readonly file: Blob; readonly name: string };

/**
 * Asks for the map as a file. `prove` where it must first be shown again who asks; null where there is no answer.
 * @param campaign `/campaigns/ID`
 */
export async function askFile(campaign: string, wish: FormData): Promise<AskedFile | 'prove' | null> {
  try {
    const answer = await fetch(`${campaign}/map/save`, { method: 'POST', body: wish, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return 'prove';
    if (!answer.ok) return null;
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'map';
    return { file: await answer.blob(), name };
  } catch {
    return null;
  }
}

/** Hands a file to the browser, which keeps it where it keeps files. */
export function keepFile({ file, name }: AskedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers have not begun to read it when the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
