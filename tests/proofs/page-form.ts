import type { Fields } from './forms';

/** A form as it stands in a page: the names and values it would send untouched, hidden ones alone. */
export function hiddenFields(page: string, withField: string): Fields {
  const form = page
    .split('<form')
    .slice(1)
    .map((rest) => rest.split('</form>')[0] ?? '')
    .find((text) => text.includes(`name="${withField}"`));
  if (form === undefined) throw new Error(`no form of the page asks for ${withField}`);
  return [...form.matchAll(/<input type="hidden"([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const [, name] = /name="([^"]*)"/.exec(attributes) ?? [];
    const [, value = ''] = /value="([^"]*)"/.exec(attributes) ?? [];
    return name === undefined ? [] : [[name, unescaped(value)] as const];
  });
}

/** One field's value among some. */
export function valueIn(fields: Fields, name: string): string {
  const [, value] = fields.find(([one]) => one === name) ?? [];
  return typeof value === 'string' ? value : '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
