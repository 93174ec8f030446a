import { runtimeExports } from './exported-functions.mjs';

/** Permission is a value you hold: every exported query and command takes `seat: Seat` first, and nothing else is exported. */
export const seatFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      notAFunction: 'Queries and commands export functions of a seat and types; `{{name}}` is neither.',
      noSeat: 'The first parameter of `{{name}}` must be `seat: Seat`.',
      foreignSeat: "`Seat` must be imported from '@/lib/access/seat'.",
      serverOnly: "Queries and commands start with `import 'server-only'`.",
    },
  },
  create(context) {
    return {
      Program(program) {
        const [first] = program.body;
        if (first?.type !== 'ImportDeclaration' || first.source.value !== 'server-only') {
          context.report({ node: program, messageId: 'serverOnly' });
        }
        const exported = runtimeExports(program);
        for (const { name, node, fn } of exported) {
          if (!fn) context.report({ node, messageId: 'notAFunction', data: { name } });
          else if (!takesSeat(fn)) context.report({ node, messageId: 'noSeat', data: { name } });
        }
        if (exported.length > 0 && !importsSeat(program)) {
          context.report({ node: program, messageId: 'foreignSeat' });
        }
      },
    };
  },
};

function takesSeat(fn) {
  const [parameter] = fn.params;
  const annotation =
    parameter?.type === 'Identifier' && parameter.name === 'seat' && parameter.typeAnnotation;
  return annotation && annotation.typeAnnotation.typeName?.name === 'Seat';
}

function importsSeat(program) {
  const home = ['@/lib/access/seat', './seat'];
  return program.body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      home.includes(statement.source.value) &&
      statement.specifiers.some((specifier) => specifier.imported?.name === 'Seat'),
  );
}
