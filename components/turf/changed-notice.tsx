import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { DeedForm, type Submit } from '@/components/workers/deed-form';

type ChangedNoticeProps = {
  change: {
    readonly id: string;
    readonly handle: string;
    readonly cleared: boolean;
    readonly people: number;
    readonly rules: readonly unknown[];
  } | null;
  /** The change was undone just now. */
  undone: boolean;
  back: string;
  undo: Submit;
};

/** What was given or taken just now, and the way back. */
export function ChangedNotice({ change, undone, back, undo }: ChangedNoticeProps) {
  const t = useTranslations('turf');
  if (!change && !undone) return null;
  return (
    <div className="mb-6">
      <Notice
        role="status"
        tone="done"
        actions={
          change && (
            <DeedForm submit={undo} fields={{ changeId: change.id, back }}>
              {t('undo')}
            </DeedForm>
          )
        }
      >
        {change ? <Words change={change} /> : t('undone')}
      </Notice>
    </div>
  );
}

function Words({ change }: { change: NonNullable<ChangedNoticeProps['change']> }) {
  const t = useTranslations('turf');
  const { handle, cleared, people, rules } = change;
  return (
    <>
      {people > 0 && <p>{t(cleared ? 'taken' : 'given', { handle, n: people })}</p>}
      {rules.length > 0 && <p>{t(cleared ? 'takenRules' : 'givenRules', { handle, n: rules.length })}</p>}
    </>
  );
}
