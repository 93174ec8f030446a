import { useTranslations } from 'next-intl';
import { ChoiceCards } from '@/components/ui/choice-cards';

/** Light, dark, or as the device has it. */
export function ThemeChoice({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const t = useTranslations('account');
  return (
    <ChoiceCards
      name="theme"
      label={t('themeLabel')}
      lay="row"
      defaultValue={theme ?? 'device'}
      choices={(['device', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
    />
  );
}
