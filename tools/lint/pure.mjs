const CLOCK = 'No clock in pure code: a moment or a day is handed in.';
const CHANCE = 'No chance in pure code: a source of chance is handed in.';
const WAITING = 'Pure code does not wait: no async, await, Promise or timer.';
const WORLD = 'Pure code knows no process, network or global state.';

const FORBIDDEN_GLOBALS = new Map([
  ...['performance'].map((name) => [name, CLOCK]),
  ...['crypto'].map((name) => [name, CHANCE]),
  ...['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map(
    (name) => [name, WAITING],
  ),
  ...[
    'process',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'globalThis',
    'window',
    'document',
    'localStorage',
  ].map((name) => [name, WORLD]),
]);

/** Pure folders: no clock, no chance, no waiting, no process, no network. Time and chance are parameters. */
export const pure = {
  meta: { type: 'problem', schema: [], messages: { impure: '{{reason}}' } },
  create(context) {
    const report = (node, reason) => {
      context.report({ node, messageId: 'impure', data: { reason } });
    };
    return {
      ':function[async=true]': (node) => report(node, WAITING),
      AwaitExpression: (node) => report(node, WAITING),
      'ForOfStatement[await=true]': (node) => report(node, WAITING),
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, CLOCK),
      'CallExpression[callee.name="Date"]': (node) => report(node, CLOCK),
      MemberExpression(node) {
        const path = `${node.object.name}.${node.property.name ?? node.property.value}`;
        if (path === 'Date.now' || path === 'Temporal.Now') report(node, CLOCK);
        if (path === 'Math.random') report(node, CHANCE);
      },
      ImportDeclaration(node) {
        if (/^(node:|crypto$|fs$|os$)/.test(node.source.value)) report(node, WORLD);
      },
      'Program:exit'(program) {
        for (const { identifier } of unresolved(context.sourceCode.getScope(program))) {
          const reason = FORBIDDEN_GLOBALS.get(identifier.name);
          if (reason) report(identifier, reason);
        }
      },
    };
  },
};

/** References to what no declaration in the file explains: the globals, whether or not ESLint knows them. */
function unresolved(globalScope) {
  const known = globalScope.variables
    .filter((variable) => variable.defs.length === 0)
    .flatMap((variable) => variable.references);
  return [...new Set([...globalScope.through, ...known])].filter(
    (reference) => reference.isValueReference !== false,
  );
}
