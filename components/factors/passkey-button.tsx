'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePasskey } from '@/components/factors/use-passkey';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type PasskeyButtonProps = {
  purpose: 'sign-in' | 'second' | 'prove';
  /** Where to go from here. */
  to: string;
  tone?: 'main' | 'plain';
};

const WORDS = { 'sign-in': 'signIn', second: 'second', prove: 'prove' } as const;

/** Asks this device for a passkey; not there where the browser knows none, as without JavaScript. */
export function PasskeyButton({ purpose, to, tone = 'plain' }: PasskeyButtonProps) {
  const t = useTranslations('passkey');
  const { canUse, isAsking, problem, ask } = usePasskey(purpose);
  if (!canUse) return null;
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
      <Button
        type="button"
        tone={tone}
        disabled={isAsking}
        icon={<KeyRound aria-hidden size={18} />}
        onClick={() => void ask({ to })}
      >
        {isAsking ? t('asking') : t(WORDS[purpose])}
      </Button>
    </div>
  );
}
