import { useTranslations } from 'next-intl';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { TRUSTS } from '@/lib/web/trust';
import { TrustStroke } from './trust-stroke';

type Props = { chosen: string; problems: readonly string[] };

/** How much two people trust each other: the five levels, each with its stroke and its words. */
export function TrustChoice({ chosen, problems }: Props) {
  const trust = useTranslations('trust');
  return (
    <ChoiceCards
      name="trust"
      label={trust('legend')}
      defaultValue={chosen}
      problems={problems}
      choices={TRUSTS.map((level) => ({
        value: String(level),
        label: trust(`short.${level}`),
        description: trust(`words.${level}`),
        icon: <TrustStroke trust={level} />,
      }))}
    />
  );
}
