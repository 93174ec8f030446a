/** Beyond this Next refuses the call of an action by itself. In bytes. */
const MOST_READ = 1_100_000;
/** What our forms give an action, in the words React writes arguments in: a text, a form, nothing, a part said before. */
const OURS = /^(?!\$)|^\$(\$|K[0-9a-f]+$|undefined$|@?[0-9a-f]+(:|$))/;

type Asked = Pick<Request, 'method' | 'headers' | 'text' | 'arrayBuffer'>;

/**
 * Whether a write that may call an action can be read as one of ours. Next decodes arguments before any code of ours, and
 * answers 500 to what it cannot decode; and its decoder knows more than we ever send. It reads the body.
 */
export async function isReadableCall(request: Asked): Promise<boolean> {
  if (request.method !== 'POST') return true;
  const type = request.headers.get('content-type') ?? '';
  const isCall = request.headers.has('next-action');
  const isForm = /^multipart\/form-data\b/i.test(type);
  if (!isCall && !isForm) return true;
  if (Number(request.headers.get('content-length') ?? '0') > MOST_READ) return true;
  try {
    if (isForm) return await isOurForm(await request.arrayBuffer(), type, isCall);
    return type.startsWith('text/plain') && isOurs(await request.text());
  } catch {
    return false;
  }
}

/** What Next's reader of forms takes as the head of a part; the one of the platform is more lenient. */
const HEAD = /^([\w-]+:[^\p{Cc}]*\r\n)+$/u;
const LONGEST_HEAD = 8_000;

async function isOurForm(body: ArrayBuffer, type: string, isCall: boolean): Promise<boolean> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = `--${quoted ?? plain ?? ''}`;
  const [, ...parts] = `\r\n${Buffer.from(body).toString('latin1')}`.split(`\r\n${boundary}`);
  const heads = parts.slice(0, -1).map((part) => part.slice(2, part.indexOf('\r\n\r\n') + 2));
  if (!heads.every((head) => head.length < LONGEST_HEAD && HEAD.test(readable(head)))) return false;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return areOurArguments(form, isCall);
}

/** Bytes beyond ASCII are letters in UTF-8, not the control characters of Latin-1. */
function readable(head: string): string {
  return head.replaceAll(/[\u0080-\u00FF]/g, 'x');
}

/** `0` holds the arguments of a call by script; `$ACTION_1:0` and on those of a form without it. */
function areOurArguments(form: FormData, isCall: boolean): boolean {
  const parts = isCall ? ['0'] : [...form.keys()].filter((name) => /^\$ACTION_\d+:/.test(name));
  return parts.every((name) => {
    const value = form.get(name);
    return typeof value === 'string' && isOurs(value);
  });
}

function isOurs(json: string): boolean {
  let ours = true;
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string' && !OURS.test(value)) ours = false;
    return value;
  });
  return ours;
}
