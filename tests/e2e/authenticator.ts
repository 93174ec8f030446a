import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** An authenticator app on somebody's phone. A code is shown once: the next one is of the next half minute. */
export class AuthenticatorApp {
  readonly #totp: TOTP;
  #lastStep = 0;

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  }

  /** The code of now; or of the next half minute, which is taken too, where that of now was shown before. */
  code(): string {
    const now = Math.floor(Date.now() / 30_000);
    this.#lastStep = Math.max(now, this.#lastStep + 1);
    return this.#totp.generate({ timestamp: this.#lastStep * 30_000 });
  }
}

/** Sets up an authenticator app for whoever is signed in here and has just shown who they are. */
export async function setsUpApp(page: Page): Promise<AuthenticatorApp> {
  await page.goto('/account/second-factor');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
  await page.locator('summary', { hasText: 'Cannot scan?' }).click();
  const app = new AuthenticatorApp(await page.locator('details .font-mono').innerText());
  await page.getByLabel('The six digits the app shows now').fill(app.code());
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL(/second-factor\/codes/);
  return app;
}

/** Prints recovery codes, on the page where an app that was just set up leads. */
export async function printsCodes(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Make ten codes' }).click();
  await page.getByText('Your ten recovery codes, shown this once').waitFor();
  return page.getByRole('status').getByRole('listitem').allInnerTexts();
}
