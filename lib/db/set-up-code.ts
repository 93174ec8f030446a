import { openOwnSession } from './own-session';
import { hashCode, makeCode } from '@/lib/crypto/one-time-code';

/**
 * A new single-use code to claim an installation that nobody has claimed yet; the one before stops working.
 * @returns undefined once it is claimed
 */
export async function newSetUpCode(databaseUrl: string): Promise<string | undefined> {
  const code = makeCode();
  const session = await openOwnSession(databaseUrl);
  try {
    const { rowCount } = await session.query(
      `INSERT INTO installation (id, set_up_code_hash) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET set_up_code_hash = $1 WHERE installation.claimed_at IS NULL`,
      [hashCode(code)],
    );
    return rowCount === 1 ? code : undefined;
  } finally {
    await session.end();
  }
}
