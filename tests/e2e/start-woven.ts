import { makePlace, runWoven } from '@/tests/woven';

/**
 * Starts a real Woven with an empty database for the browser tests, and stops it after them.
 * The tests find it in WOVEN_E2E_URL, and the address to claim it in WOVEN_E2E_SET_UP.
 */
export default async function startWoven() {
  const place = await makePlace();
  const run = runWoven(['start'], place.env);
  const [, setUpAddress = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
  process.env['WOVEN_E2E_URL'] = new URL(setUpAddress).origin;
  process.env['WOVEN_E2E_SET_UP'] = setUpAddress;
  return async () => {
    run.process.kill('SIGTERM');
    await run.ended;
    place.clear();
  };
}
