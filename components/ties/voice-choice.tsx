import { useTranslations } from 'next-intl';
import { ChoiceCards } from '@/components/ui/choice-cards';

type Someone = { readonly id: string; readonly name: string };

type Props = { first: Someone; second: Someone; chosen: string; problems: readonly string[] };

/** Whose word a rating is: one of the two, or the organizer's own judgement. */
export function VoiceChoice({ first, second, chosen, problems }: Props) {
  const t = useTranslations('ties');
  const voice = useTranslations('voice');
  return (
    <ChoiceCards
      name="told"
      label={t('told')}
      hint={t('toldHint')}
      defaultValue={chosen}
      problems={problems}
      choices={[
        { value: first.id, label: voice('told', { name: first.name }) },
        { value: second.id, label: voice('told', { name: second.name }) },
        { value: 'organizer', label: voice('organizer'), description: t('organizerHint') },
      ]}
    />
  );
}
