import { randomUUID } from 'node:crypto';
import { freshAddress } from './ask';
import { rows } from './database';
import { fieldsOf, multipart, urlEncoded, type Fields } from './forms';
import { joins, type Hand } from './hand';

export type Role = 'lead' | 'organizer' | 'observer';

/** A campaign that one of its leads fills by hand, through its forms. */
export class FilledCampaign {
  private constructor(
    readonly id: string,
    readonly lead: Hand,
  ) {}

  /** The same campaign, filled by another hand. */
  by(lead: Hand): FilledCampaign {
    return new FilledCampaign(this.id, lead);
  }

  /** Opens a campaign; `words` stand in every text of it. */
  static async open(lead: Hand, words: string): Promise<FilledCampaign> {
    const fields = { codeName: `${words} code`, purpose: `${words} purpose`, workforce: '140' };
    const place = await lead.submits('submitNewCampaign', '/campaigns', [null, fieldsOf(fields)]);
    const [, id] = /\/campaigns\/([0-9a-f-]{36})/.exec(place) ?? [];
    if (id === undefined) throw new Error(`no campaign was opened: ${place}`);
    return new FilledCampaign(id, lead);
  }

  /** The address of a page of it. */
  at(path = ''): string {
    return `/campaigns/${this.id}${path}`;
  }

  /** A new member. */
  async seats(role: Role, handle: string): Promise<Hand> {
    return joins(await this.invites(role), handle, this.lead.origin);
  }

  /** An invitation's link. */
  async invites(role: Role): Promise<string> {
    const fields = fieldsOf({ campaignId: this.id, role });
    const answer = await this.lead.submits('submitInvitation', this.at('/settings/members'), [null, fields]);
    const [, link] = /"link":"([^"]+)"/.exec(answer) ?? [];
    if (link === undefined) throw new Error(`nobody was invited: ${answer}`);
    return link;
  }

  /** A new coworker, every text of whom holds `words`; answers their id. */
  async adds(words: string, by = this.lead): Promise<string> {
    const fields = fieldsOf({
      name: `${words} name`,
      nickname: `${words} nick`,
      department: `${words} department`,
      shift: `${words} shift`,
      jobTitle: `${words} job`,
      languages: [`${words} language`],
      phone: `${words} 555 0100`,
      email: `${words.replaceAll(' ', '.')}@example.org`,
      tags: [`${words} tag`],
      status: 'active',
      startedOn: '2020-03-01',
      inUnit: 'yes',
      asNew: 'yes',
    });
    const given = [this.id, null, fields];
    return idIn(await by.submits('submitNewWorker', this.at('/workers/new'), given), 'workers');
  }

  /** A one-on-one with its rating, notes and follow-up; answers its id. */
  async logs(words: string, workerId: string, name: string, other = '', by = this.lead): Promise<string> {
    const today = new Date().toISOString().slice(0, 10);
    const { body, type } = urlEncoded(
      fieldsOf({
        key: randomUUID(),
        with: name,
        'with-id': workerId,
        'with-for': name,
        heldOn: today,
        answer: 'maybe',
        support: '2',
        asked: `${words} asked`,
        notes: `${words} notes`,
        newIssue: `${words} issue`,
        followUpOn: '2031-05-01',
        followUpWhat: `${words} what`,
        ...(other !== '' && {
          'other-0': other,
          'other-0-id': 'new',
          'other-0-for': other,
          'other-0-trust': '2',
        }),
      }),
    );
    const answer = await by.asks(this.at('/one-on-ones/log'), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    const place = answer.headers.location ?? '';
    const [, id] = /saved=([0-9a-f-]{36})/.exec(place) ?? [];
    if (id === undefined) throw new Error(`no one-on-one was saved: ${String(answer.status)} ${place}`);
    return id;
  }

  /** Submits a form of a page of this campaign, by an action that is bound to it. */
  async submits(action: string, path: string, fields: Fields, file = ''): Promise<string> {
    return this.lead.submits(action, this.at(path), [this.id, null, fields], file);
  }

  /** Rates a pair. */
  async rates(first: string, second: string, trust: string): Promise<void> {
    const fields = fieldsOf({ first, second, trust, told: 'organizer', ratedOn: '2026-01-05' });
    await this.submits('submitRating', '/ties/new', fields);
  }

  /** Hands in a file, which is kept until it is brought in; answers its id. */
  async uploads(name: string, text: string): Promise<string> {
    const { body, type } = multipart([
      ['key', randomUUID()],
      ['file', { name, type: 'text/csv', content: text }],
    ]);
    const answer = await this.lead.asks(this.at('/import/upload'), {
      method: 'POST',
      headers: { 'content-type': type, 'x-forwarded-for': freshAddress() },
      body,
    });
    return idIn(answer.headers.location ?? '', 'import');
  }

  /** Brings a kept file in, as the page of its dry run says it. */
  async bringsIn(importId: string): Promise<void> {
    const path = this.at(`/import/${importId}`);
    const page = (await this.lead.asks(`${path}/check`)).body.toString('utf8');
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(page) ?? [];
    const { body, type } = urlEncoded(fieldsOf({ step: 'run', seen }));
    await this.lead.asks(`${path}/step`, { method: 'POST', headers: { 'content-type': type }, body });
    for (let turn = 0; turn < 200; turn += 1) {
      if ((await rows('SELECT 1 FROM import WHERE id = $1', [importId])).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the file was not brought in');
  }
}

/** A campaign with some of everything a campaign holds; `words` stand in every text of it. */
export async function fillCampaign(lead: Hand, words: string): Promise<FilledCampaign> {
  const campaign = await FilledCampaign.open(lead, words);
  const ids: string[] = [];
  for (const who of ['Amos', 'Ruth', 'Nadia', 'Teresa']) ids.push(await campaign.adds(`${words} ${who}`));
  const [amos = '', ruth = '', nadia = '', teresa = ''] = ids;
  await campaign.rates(amos, ruth, '1');
  await campaign.rates(ruth, nadia, '3');
  await campaign.logs(words, amos, `${words} Amos name`, `${words} Omar`);
  const file = `name,department,phone\n${words} Brought,${words} dock,${words} 555 0199\n`;
  const brought = await campaign.uploads(`${words}.csv`, file);
  await campaign.bringsIn(brought);
  await campaign.uploads(`${words} kept.csv`, file);
  const join = fieldsOf({ who: '', 'who-id': nadia, sinceOn: '2026-01-05' });
  await campaign.submits(
    'submitJoin',
    '/committee',
    [['who', `${words} Nadia name`], ...join.slice(1)],
    'committee',
  );
  await campaign.submits('submitWorkerDelete', '/workers', fieldsOf({ workerId: teresa }));
  await campaign.invites('organizer');
  return campaign;
}

function idIn(place: string, noun: string): string {
  const [, id] = new RegExp(`/${noun}/([0-9a-f-]{36})`).exec(place) ?? [];
  if (id === undefined) throw new Error(`no id of ${noun} in ${place}`);
  return id;
}
