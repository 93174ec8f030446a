import { createContext, use, useEffect, useEffectEvent, useRef } from 'react';
import { ONCE_FIELD } from '@/lib/forms/once';

/**
 * Somebody's key for what they typed and did not get through. The server derives it and hands it out with each page; the
 * browser keeps it nowhere, so that what it does keep opens only to whoever is signed in.
 */
export const KeptKey = createContext<string | null>(null);

const ALGORITHM = 'AES-GCM';
const NONCE_BYTES = 12;

/** Keeps a form that did not get through for a reload of its page, and sends it from there. */
export function useKeptForm(
  form: HTMLFormElement | null,
  unsent: FormData | null,
  isGivenUp: boolean,
  send: (kept: FormData) => void,
): void {
  const key = use(KeptKey);
  const resume = useEffectEvent(async (isOver: () => boolean): Promise<void> => {
    if (key === null || !form || sessionStorage.length === 0) return;
    const known = await placeOf(form);
    const kept = known === null ? null : await openKept(key, known);
    if (!kept || isOver()) return;
    fill(form, kept);
    send(kept);
  });
  useEffect(() => {
    let isOver = false;
    void resume(() => isOver);
    return () => {
      isOver = true;
    };
  }, [form]);
  const place = useRef<string | null>(null);
  const seal = useEffectEvent(async (typed: FormData): Promise<void> => {
    if (key === null || !form) return;
    place.current ??= await placeOf(form);
    if (place.current !== null) await keep(key, place.current, typed);
  });
  const isKept = unsent !== null && !isGivenUp;
  useEffect(() => {
    if (isKept) void seal(unsent);
  }, [isKept, unsent]);
  useEffect(() => {
    if (!isKept) return;
    return () => {
      if (place.current !== null) sessionStorage.removeItem(place.current);
      place.current = null;
    };
  }, [isKept]);
}

/** Under what a form is kept; null where it must not be, or where this browser lets no page seal anything (plain http). */
async function placeOf(form: HTMLFormElement): Promise<string | null> {
  if (!('subtle' in crypto) || form.querySelector('[type=password], [type=file]')) return null;
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => name !== ONCE_FIELD && !name.startsWith('$'))
    .map(({ name, value }) => `${name}=${value}`);
  const named = [...form.querySelectorAll('[name]')].map((field) => field.getAttribute('name'));
  const text = JSON.stringify([location.pathname, hidden, [...new Set(named)]]);
  return `woven.kept ${textFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))))}`;
}

async function keep(key: string, place: string, form: FormData): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const entries = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'));
  const sealed = await crypto.subtle.encrypt(
    { name: ALGORITHM, iv, additionalData: bytesOf(place) },
    await opened(key),
    bytesOf(JSON.stringify(entries)),
  );
  sessionStorage.setItem(place, `${textFrom(iv)} ${textFrom(new Uint8Array(sealed))}`);
}

async function openKept(key: string, place: string): Promise<FormData | null> {
  const [iv = '', sealed = ''] = (sessionStorage.getItem(place) ?? '').split(' ');
  if (sealed === '') return null;
  try {
    const open = await crypto.subtle.decrypt(
      { name: ALGORITHM, iv: bytesFrom(iv), additionalData: bytesOf(place) },
      await opened(key),
      bytesFrom(sealed),
    );
    const form = new FormData();
    for (const [name, value] of JSON.parse(new TextDecoder().decode(open)) as [string, string][]) {
      form.append(name, value);
    }
    return form;
  } catch {
    // Somebody else's, or of an older key: nobody opens it any more.
    sessionStorage.removeItem(place);
    return null;
  }
}

async function opened(key: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest('SHA-256', bytesOf(key));
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt']);
}

/** Shows what was typed again, as far as plain fields can. */
function fill(form: HTMLFormElement, kept: FormData): void {
  for (const field of form.elements) {
    if (isTicked(field)) field.checked = kept.getAll(field.name).includes(field.value);
    else if (isWritten(field))
      field.value = [kept.get(field.name)].find((text) => typeof text === 'string') ?? '';
  }
}

function isTicked(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
}

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return field.matches('[name]:is(input:not([type=hidden]), textarea, select)');
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textFrom = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesFrom = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
