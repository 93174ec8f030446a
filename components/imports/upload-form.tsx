import { useTranslations } from 'next-intl';
import { PostedForm } from '@/components/forms/posted-form';
import { Button } from '@/components/ui/button';
import { Field, fieldAria, INPUT } from '@/components/ui/field';

type UploadFormProps = {
  action: string;
  /** The form sent twice is one file. */
  idempotencyKey: string;
  mostMegabytes: number;
  refused: 'missing' | 'tooLarge' | null;
};

/** Chooses a file and sends it to be looked into. */
export function UploadForm({ action, idempotencyKey, mostMegabytes, refused }: UploadFormProps) {
  const t = useTranslations('import');
  const size = mostMegabytes;
  const words = {
    name: 'file',
    label: t('file'),
    hint: t('fileHint', { size }),
    problems: refused ? [t(`refused.${refused}`, { size })] : [],
  };
  return (
    <PostedForm
      action={action}
      encType="multipart/form-data"
      className="grid gap-4"
      actions={
        <Button type="submit" tone="main" className="justify-self-start max-sm:w-full">
          {t('look')}
        </Button>
      }
    >
      <input type="hidden" name="key" value={idempotencyKey} />
      <Field {...words}>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          required
          {...fieldAria(words)}
          className={`${INPUT} file:border-ink file:bg-paper file:rounded-card file:me-3 file:min-h-9 file:border file:px-3 file:font-semibold`}
        />
      </Field>
    </PostedForm>
  );
}
