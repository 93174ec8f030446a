'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Field, fieldAria, INPUT } from '@/components/ui/field';
import { charactersMissing, strengthOf, type Strength } from '@/lib/accounts/passphrase-strength';

type PassphraseFieldProps = {
  name: string;
  label: string;
  problems: readonly string[];
  /** Somebody chooses it now: say how hard it is to guess. */
  isNew?: boolean;
};

const FILLED: Record<Strength, number> = { short: 1, common: 1, enough: 3, strong: 4 };

/** A passphrase that can be shown while it is typed; a new one is judged as it grows. Without JavaScript, a plain field. */
export function PassphraseField({ name, label, problems, isNew = false }: PassphraseFieldProps) {
  const t = useTranslations('passphrase');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const words = { name, label, problems, ...(isNew && { hint: t('hint') }) };
  return (
    <div className="grid gap-2">
      <Field {...words}>
        <div className="flex gap-2">
          <input
            {...fieldAria(words)}
            type={shown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            className={INPUT}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ShowButton shown={shown} onToggle={() => setShown(!shown)} />
        </div>
      </Field>
      {isNew && typed !== '' && <StrengthHint typed={typed} />}
    </div>
  );
}

function ShowButton({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  const t = useTranslations('passphrase');
  const hydrated = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!hydrated) return null;
  return (
    <button
      type="button"
      aria-pressed={shown}
      aria-label={shown ? t('shown') : t('hidden')}
      className="rounded-card border-rule bg-raised hover:border-ink min-h-12 min-w-20 border px-3 font-semibold"
      onClick={onToggle}
    >
      {shown ? t('hide') : t('show')}
    </button>
  );
}

function StrengthHint({ typed }: { typed: string }) {
  const t = useTranslations('passphrase');
  const strength = strengthOf(typed);
  const words = {
    short: t('missing', { count: charactersMissing(typed) }),
    common: t('common'),
    enough: t('enough'),
    strong: t('strong'),
  }[strength];
  const holds = strength === 'enough' || strength === 'strong';
  return (
    <div className="flex items-center gap-3 text-sm">
      <svg aria-hidden="true" viewBox="0 0 76 8" className="h-2 w-19 shrink-0">
        {[0, 1, 2, 3].map((place) => (
          <rect
            key={place}
            x={place * 20}
            width="16"
            height="8"
            className={place < FILLED[strength] ? (holds ? 'fill-green' : 'fill-ochre') : 'fill-hairline'}
          />
        ))}
      </svg>
      <p aria-live="polite">
        <span className="sr-only">{t('meter')}: </span>
        {words}
      </p>
    </div>
  );
}
