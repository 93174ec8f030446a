import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/inputs';
import { Field, fieldAria, INPUT } from '@/components/ui/field';
import type { Choices } from '@/lib/what-if/candidates';

type GroupProps = { groups: Choices['groups']; defaultValue: string; problems: readonly string[] };

/** A whole department, shift, language or tag, with how many people it is. */
export function GroupField({ groups, defaultValue, problems }: GroupProps) {
  const t = useTranslations('whatIf');
  const words = { name: 'group', label: t('form.group'), problems };
  return (
    <div className="max-w-md">
      <Field {...words}>
        <select {...fieldAria(words)} defaultValue={defaultValue} className={INPUT}>
          {groups.map(({ division, choices }) => (
            <optgroup key={division} label={t(`division.${division}`)}>
              {choices.map(({ value, label, people }) => (
                <option key={value} value={value}>
                  {t('form.groupOption', { label, count: people })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
    </div>
  );
}

type DivisionProps = { divisions: Choices['divisions']; defaultValue: string; problems: readonly string[] };

/** Along what distrust is sown. */
export function DivisionField({ divisions, defaultValue, problems }: DivisionProps) {
  const t = useTranslations('whatIf');
  return (
    <div className="max-w-md">
      <Select
        name="division"
        label={t('form.division')}
        hint={t('form.sowHint')}
        defaultValue={defaultValue}
        problems={problems}
        options={divisions.map((division) => ({ value: division, label: t(`form.across.${division}`) }))}
      />
    </div>
  );
}
