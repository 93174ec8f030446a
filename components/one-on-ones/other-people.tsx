import { useTranslations } from 'next-intl';
import { PersonField, type PersonToAsk } from '@/components/one-on-ones/person-field';
import { TrustStroke } from '@/components/ties/trust-stroke';
import { Button } from '@/components/ui/button';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { textOf, type Entered } from '@/lib/forms/answer';
import { TRUSTS } from '@/lib/web/trust';

type OtherPeopleProps = {
  campaignId: string;
  entered: Entered;
  problems: Readonly<Record<string, readonly string[]>>;
  others: readonly PersonToAsk[];
};

/**
 * Whom they spoke of: rows that open one after the other, the next one offered as soon as the one before is open.
 * All of it is HTML and CSS; only when the rows that came with the page are used up does the server add more.
 */
export function OtherPeople({ campaignId, entered, problems, others }: OtherPeopleProps) {
  const t = useTranslations('oneOnOnes');
  const trust = useTranslations('trust.short');
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('others')}</legend>
      <p className="text-soft mt-1 mb-2 text-sm">{t('othersHint')}</p>
      {others.map((person, row) => (
        <details
          key={person.field}
          open={person.isOpen}
          className="group border-hairline border-t [details:not([open])~&:not([open])]:hidden"
        >
          <summary className="decoration-rule group-open:text-soft flex min-h-12 items-center gap-3 font-semibold underline underline-offset-4 group-open:text-sm group-open:font-normal group-open:no-underline">
            <span aria-hidden="true" className="text-lg group-open:hidden">
              {'+'}
            </span>
            {t('otherRow', { n: row })}
          </summary>
          <div className="grid gap-4 pb-5">
            <PersonField
              campaignId={campaignId}
              person={person}
              label={t('otherLabel')}
              problems={problems[person.field]}
            />
            <ChoiceCards
              name={`${person.field}-trust`}
              label={t('otherTrust')}
              defaultValue={textOf(entered, `${person.field}-trust`)}
              problems={problems[`${person.field}-trust`]}
              choices={TRUSTS.map((level) => ({
                value: String(level),
                label: trust(`${level}`),
                icon: <TrustStroke trust={level} />,
              }))}
            />
          </div>
        </details>
      ))}
      <div className="border-hairline border-t pt-2 [details:not([open])~&]:hidden">
        <Button type="submit" name="step" value="add-person" tone="quiet">
          {t('otherMore')}
        </Button>
      </div>
    </fieldset>
  );
}
