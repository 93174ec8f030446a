import { useTranslations } from 'next-intl';
import { Wordmark } from '@/components/brand/wordmark';
import { LinkButton } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('errors');
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-4 px-6">
      <Wordmark name={t('name')} />
      <h1 className="text-xl font-bold">{t('notFoundTitle')}</h1>
      <p>{t('notFound')}</p>
      <LinkButton href={'/campaigns'}>{t('home')}</LinkButton>
    </main>
  );
}
