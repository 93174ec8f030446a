import { multipart, type Fields } from './forms';
import type { Asked } from './ask';

/** What an action is given: texts and nothing, and fields that arrive as a `FormData`. */
export type Given = string | null | Fields;

/** A call of a server action as React in the browser makes it. */
export function calledByScript(id: string, given: readonly Given[]): Asked {
  const parts: [string, string | Fields[number][1]][] = [];
  const root = given.map((one, at) => {
    if (one === null || typeof one === 'string') return one;
    const part = (at + 1).toString(16);
    parts.push(...one.map(([name, value]) => [`_${part}_${name}`, value] as [string, Fields[number][1]]));
    return `$K${part}`;
  });
  // The root comes last, when all it speaks of has arrived.
  const { body, type } = multipart([...parts, ['0', JSON.stringify(root)]]);
  return {
    method: 'POST',
    headers: { 'next-action': id, accept: 'text/x-component', 'content-type': type },
    body,
  };
}

/** A call of a server action as a form without JavaScript makes it: bound arguments beside the fields. */
export function calledByForm(id: string, bound: readonly (string | null)[], fields: Fields): Asked {
  const { body, type } = multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
    ['$ACTION_1:1', JSON.stringify(bound)],
    ...fields,
  ]);
  return { method: 'POST', headers: { accept: 'text/html', 'content-type': type }, body };
}
