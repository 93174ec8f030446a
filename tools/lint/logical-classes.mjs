const SIZE = String.raw`(?:\d|\[|\(|auto\b|full\b|px\b)`;

/** Tailwind classes that say left or right, where the language decides which side a line starts on. */
const PHYSICAL = new RegExp(
  String.raw`(?:^|[\s:!])-?(?:` +
    [
      String.raw`(?:scroll-)?[mp][lr]-${SIZE}`,
      String.raw`(?:left|right)-${SIZE}`,
      String.raw`border-[lr](?![a-z])`,
      String.raw`rounded-(?:[lr]|tl|tr|bl|br)(?![a-z])`,
      String.raw`(?:text|float|clear)-(?:left|right)\b`,
    ].join('|') +
    ')',
);

/** Logical directions only (`ms- me- ps- pe- start- end- text-start`): the page turns around for Arabic. */
export const logicalClasses = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { physical: 'Say start or end, not left or right: `{{found}}`.' },
  },
  create(context) {
    const check = (node, text) => {
      const found = PHYSICAL.exec(text);
      if (found) context.report({ node, messageId: 'physical', data: { found: found[0].trim() } });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement(node) {
        check(node, node.value.raw);
      },
    };
  },
};
