import type { BrowserContext } from '@playwright/test';

/** What a browser complained about. */
export type Watch = {
  readonly complaints: string[];
  /** From here on, complaints that match are part of the story. */
  readonly expects: (pattern: RegExp) => void;
};

/** Notes every console error, page error, breach of the content security policy and request to another origin. */
export function watch(context: BrowserContext, origin: string): Watch {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const note = (complaint: string) => {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (problem) => {
    note(`page: ${problem.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
      note(`other origin: ${url.href}`);
  });
  return { complaints, expects: (pattern) => expected.push(pattern) };
}
