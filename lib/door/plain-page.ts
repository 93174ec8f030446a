import { directionOf } from '@/lib/i18n/locales';

type PlainPage = {
  readonly lang: string;
  readonly nonce: string;
  readonly title: string;
  readonly words: string;
  /** What the link says that asks for the same address once more. */
  readonly again: string;
  /** After so many seconds the page asks by itself. */
  readonly looksAgainIn?: number;
};

/** Colours and measures of app/globals.css, by value: this page is shown when nothing else can be fetched. */
const STYLE = `
:root { color-scheme: light dark; --paper: #faf7f2; --ink: #1c1a17; --soft: #4b4741; --rule: #857b6c; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #f3eee6; --soft: #bdb7ad; --rule: #7c8590; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-inline-size: 34rem; margin-inline: auto; padding: 4rem 1.25rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1.25rem; color: var(--soft); }
a { display: inline-block; padding: 0.625rem 1rem; border: 1px solid var(--rule); border-radius: 0.5rem; color: inherit; text-decoration: none; }
a:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
`;

/** A page that needs nothing but itself: no script, no file, no session. */
export function plainPage({ lang, nonce, title, words, again, looksAgainIn }: PlainPage): string {
  const refresh =
    looksAgainIn === undefined ? '' : `<meta http-equiv="refresh" content="${String(looksAgainIn)}">`;
  const link = looksAgainIn === undefined ? '' : `<a href="">${escaped(again)}</a>`;
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}<title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(words)}</p>${link}</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
