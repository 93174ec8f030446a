import 'server-only';
import { installationVault } from '@/lib/access/vault';

/** Somebody's key for what their browser keeps of a form that did not get through: handed out to them alone, with each page. */
export function keptKey(userId: string): string {
  return installationVault().lookup('kept form', userId);
}
