import { Client } from 'pg';

type Query = (this: Client, ...words: unknown[]) => unknown;
type Wired = { readonly connection: { readonly stream: { destroy: () => void } } };

/**
 * Counts the statements this process sends to any database while it does some work, and cuts all its connections in place
 * of sending one of them, as a power cut would.
 * @param at which statement is not sent any more, from 1, or the first that matches; 0 for none
 * @returns how many statements were sent, and what the work threw
 */
export async function cutting(at: number | RegExp, work: () => Promise<unknown>) {
  const plain = Reflect.get(Client.prototype, 'query') as Query;
  const clients = new Set<Client>();
  let sent = 0;
  let isCut = false;
  const counted: Query = function (...words) {
    clients.add(this);
    sent += 1;
    isCut ||= typeof at === 'number' ? sent === at : typeof words[0] === 'string' && at.test(words[0]);
    if (isCut) for (const client of clients) (client as unknown as Wired).connection.stream.destroy();
    return plain.apply(this, words);
  };
  Object.assign(Client.prototype, { query: counted });
  try {
    await work();
    return { sent, thrown: null };
  } catch (thrown) {
    return { sent, thrown };
  } finally {
    Object.assign(Client.prototype, { query: plain });
  }
}
