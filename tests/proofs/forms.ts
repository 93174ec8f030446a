import { randomBytes } from 'node:crypto';

/** A file in a form. */
export type FormFile = { readonly name: string; readonly type: string; readonly content: string | Buffer };

/** The fields of a form, in order; one name may come several times. */
export type Fields = readonly (readonly [name: string, value: string | FormFile])[];

/** A body and what it says it is. */
export type Body = { readonly body: Buffer; readonly type: string };

/** Fields as a browser sends a form with files. */
export function multipart(fields: Fields): Body {
  const boundary = `----proof${randomBytes(12).toString('hex')}`;
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`),
    typeof value === 'string'
      ? Buffer.from(`\r\n\r\n${value}\r\n`)
      : Buffer.concat([
          Buffer.from(`; filename="${quoted(value.name)}"\r\nContent-Type: ${value.type}\r\n\r\n`),
          Buffer.from(value.content as string),
          Buffer.from('\r\n'),
        ]),
  ]);
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** Fields as a browser sends a form without files. */
export function urlEncoded(fields: Fields): Body {
  const texts = fields.filter((field): field is readonly [string, string] => typeof field[1] === 'string');
  return {
    body: Buffer.from(new URLSearchParams(texts.map(([name, value]) => [name, value])).toString()),
    type: 'application/x-www-form-urlencoded',
  };
}

/** An object as fields; a list comes as often as it has entries. */
export function fieldsOf(values: Readonly<Record<string, string | readonly string[]>>): Fields {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  );
}

function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
