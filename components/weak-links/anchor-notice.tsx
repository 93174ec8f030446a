import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AnchorFound } from '@/lib/web/analysis';

type AnchorNoticeProps = { campaignId: string; anchor: AnchorFound; mayChange: boolean };

/** Says what the web is measured from while there is no committee; nothing where there is one. */
export function AnchorNotice({ campaignId, anchor, mayChange }: AnchorNoticeProps) {
  const t = useTranslations('home');
  if (anchor.kind === 'committee' || anchor.kind === 'none') return null;
  return (
    <div className="mb-6">
      <Notice
        tone="care"
        actions={
          mayChange && (
            <LinkButton href={`/campaigns/${campaignId}/committee` as Route}>
              {t('chooseCommittee')}
            </LinkButton>
          )
        }
      >
        <p>{t('measuredFrom', { kind: anchor.kind, members: anchor.members.length })}</p>
      </Notice>
    </div>
  );
}
