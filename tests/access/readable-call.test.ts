import { describe, expect, test } from 'vitest';
import { isReadableCall } from '@/lib/access/readable-call';

const CAMPAIGN = 'd67e88c7-61c6-4433-8454-94fe874a36c9';

function call(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'next-action': '60abc', ...headers },
  });
}

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const filled = new FormData();
  for (const [name, value] of fields) filled.append(name, value);
  return filled;
}

const file = form(['0', '["$K2"]']);
file.append('_2_file', new File(['a'], 'قائمة.csv', { type: 'text/csv' }));
const named = call(file);

const spoilt = call('--x\r\nContent-Disposition: form-data; name="a\u0000b"\r\n\r\n\r\n--x--\r\n', {
  'content-type': 'multipart/form-data; boundary=x',
});

describe('a call of an action passes', () => {
  test.each([
    ['with a text', call(JSON.stringify([CAMPAIGN]))],
    ['with nothing', call('[]')],
    ['with a form', call(form(['_2_name', '$5 more an hour'], ['0', '["$undefined","$K2"]']))],
    ['with a file of a name in another script', named],
    ['with a text that begins with a dollar', call('["$$5 more an hour"]')],
    [
      'with what came back before',
      call(form(['0', '[{"entered":{"name":"Amos"},"problems":{"name":"$1:x"}},"$K1"]'])),
    ],
  ])('%s', async (_, request) => {
    expect(await isReadableCall(request)).toBe(true);
  });

  test('by a form without JavaScript', async () => {
    const sent = form(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{"id":"60abc","bound":"$@1"}'],
      ['$ACTION_1:1', '[null]'],
    );
    expect(await isReadableCall(new Request('http://localhost/', { method: 'POST', body: sent }))).toBe(true);
  });
});

describe('a call of an action is refused', () => {
  test.each([
    ['that is no JSON', call('[')],
    ['of another type', call('[]', { 'content-type': 'application/json' })],
    ['with a reference to a function of ours', call('["$F1"]')],
    ['with bytes', call(form(['0', '[{"then":"$B1"}]']))],
    ['whose parts do not come', call('--x', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['with a control character in the name of a part', spoilt],
    ['with a name that goes on and on', call(form(['x'.repeat(20_000), ''], ['0', '[]']))],
    ['without arguments', call(form(['1', '[]']))],
  ])('%s', async (_, request) => {
    expect(await isReadableCall(request)).toBe(false);
  });
});

test('what calls no action is not read', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: 'text=a' });
  expect(await isReadableCall(request)).toBe(true);
  expect(request.bodyUsed).toBe(false);
});
