import { useTranslations } from 'next-intl';
import type { ShownFollowUp } from '@/components/follow-ups/follow-up-row';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

/** What was just done to a follow-up, with the way back. */
export function DoneNotice(props: { doneId: string | null; note: string | null; reopen: Submit }) {
  const t = useTranslations('followUps');
  if (props.doneId === null && props.note === null) return null;
  return (
    <div className="mb-6">
      <Notice
        role="status"
        tone="done"
        title={props.note ?? t('justDone')}
        actions={
          props.doneId !== null && (
            <DeedForm submit={props.reopen} fields={{ followUpId: props.doneId, open: 'yes' }}>
              {t('undo')}
            </DeedForm>
          )
        }
      />
    </div>
  );
}

/** The follow-ups done last, folded away. */
export function DoneList({ done, reopen }: { done: readonly ShownFollowUp[]; reopen: Submit }) {
  const t = useTranslations('followUps');
  if (done.length === 0) return null;
  return (
    <div className="max-w-3xl">
      <Disclosure summary={t('done', { n: done.length })}>
        <ul className="grid gap-3">
          {done.map(({ id, name, what }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                <span className="font-semibold">{name}</span> {what}
              </span>
              <DeedForm submit={reopen} fields={{ followUpId: id, open: 'yes' }} tone="quiet">
                {t('reopen')}
              </DeedForm>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
