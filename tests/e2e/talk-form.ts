import type { Page } from '@playwright/test';

type Told = { readonly name: string; readonly trust: string };

/** The form of a one-on-one as an organizer fills it in; it works the same with and without JavaScript. */
export class TalkForm {
  constructor(private readonly page: Page) {}

  async saysWithWhom(name: string): Promise<void> {
    await this.page.getByLabel('With whom did you speak?').fill(name);
  }

  /** Chooses the first who fits what is typed. */
  async finds(letters: string, name: string): Promise<void> {
    await this.page.getByLabel('With whom did you speak?').pressSequentially(letters);
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Opens the next row of people they spoke of and fills it in. */
  async addsWhoTheyTrust({ name, trust }: Told, row: number): Promise<void> {
    await this.page
      .locator('details:not([open]) > summary:visible', { hasText: 'they spoke of' })
      .first()
      .click();
    const field = `other-${String(row)}`;
    await this.page.locator(`input[name="${field}"]`).fill(name);
    await this.page.locator(`#${field}-trust label`, { hasText: trust }).click();
  }

  async chooses(words: string): Promise<void> {
    await this.page.locator('label:visible', { hasText: words }).last().click();
  }

  async writes(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).fill(text);
  }

  async saves(): Promise<void> {
    await this.page.getByRole('button', { name: /^Save the/ }).click();
  }

  /** Leaves the search list, if it is open. */
  async closesTheList(): Promise<void> {
    await this.page.getByLabel('Notes').focus();
  }
}
