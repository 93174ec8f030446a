const LETTER = /\p{L}/u;

/** Attributes a person sees or hears, of HTML and of our own components. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|legend|hint|heading|description|summary|caption|message|text|emptyText)$/;

/** All text a person sees comes from messages: no letters written into JSX or into a page's metadata. */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Text comes from messages/en.json by key, not from the code.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'literal' });
    return {
      JSXText(node) {
        if (LETTER.test(node.value)) report(node);
      },
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer'(node) {
        literalsIn(node.expression).forEach(report);
      },
      JSXAttribute(node) {
        if (!SPOKEN.test(node.name.name)) return;
        const { value } = node;
        if (value)
          literalsIn(value.type === 'JSXExpressionContainer' ? value.expression : value).forEach(report);
      },
      'VariableDeclarator[id.name="metadata"] Property[key.name=/^(title|description)$/]'(node) {
        literalsIn(node.value).forEach(report);
      },
      'FunctionDeclaration[id.name="generateMetadata"] Property[key.name=/^(title|description)$/]'(node) {
        literalsIn(node.value).forEach(report);
      },
    };
  },
};

/** The literals an expression may turn into: itself, its branches, the parts of a template. */
function literalsIn(expression) {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' && LETTER.test(expression.value) ? [expression] : [];
    case 'TemplateLiteral':
      return expression.quasis.filter((part) => LETTER.test(part.value.raw));
    case 'ConditionalExpression':
      return [...literalsIn(expression.consequent), ...literalsIn(expression.alternate)];
    case 'LogicalExpression':
      return [...literalsIn(expression.left), ...literalsIn(expression.right)];
    case 'BinaryExpression':
      return expression.operator === '+'
        ? [...literalsIn(expression.left), ...literalsIn(expression.right)]
        : [];
    default:
      return [];
  }
}
