'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Tries } from '@/components/forms/use-tries';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Says of a form that did not get through what is happening to it, and what can be done; nothing where there is nothing. */
export function SendingNotice({ tries }: { tries: Tries }) {
  const t = useTranslations('away');
  const { unsent, isStopped } = tries;
  const box = useRef<HTMLDivElement>(null);
  const isShown = unsent !== null;
  useEffect(() => {
    if (isShown) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <div ref={box} role="status" className="scroll-mb-24 empty:hidden">
      {unsent && (
        <Notice tone="care" title={t(isStopped ? 'stopped' : 'notYet')} actions={<Deeds {...tries} />}>
          <p>{isStopped ? t('stoppedWords') : t(`why.${unsent.why}`)}</p>
          {!isStopped && unsent.isWorthTrying && <NextTry {...tries} />}
        </Notice>
      )}
    </div>
  );
}

function Deeds({ unsent, isStopped, pending, now, stop }: Tries) {
  const t = useTranslations('away');
  if (unsent?.why === 'newer') {
    return (
      <Button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    );
  }
  return (
    <>
      <Button type="button" onClick={now} disabled={pending}>
        {t('now')}
      </Button>
      {!isStopped && unsent?.isWorthTrying && (
        <Button type="button" tone="quiet" onClick={stop}>
          {t('stop')}
        </Button>
      )}
    </>
  );
}

/** Counts down; whoever listens is told once, not every second. */
function NextTry({ dueAt, pending }: Tries) {
  const t = useTranslations('away');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = dueAt === null ? 0 : Math.max(0, Math.ceil((dueAt - now) / 1_000));
  return (
    <>
      <p aria-hidden className="text-soft tabular-nums">
        {pending || seconds === 0 ? t('trying') : t('tryingIn', { seconds })}
      </p>
      <p className="sr-only">{t('byItself')}</p>
    </>
  );
}
