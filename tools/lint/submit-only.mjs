import { runtimeExports } from './exported-functions.mjs';

/** An actions file is what a form may ask: `'use server'`, and exports of async `submit…` functions only. */
export const submitOnly = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      useServer: "An actions file starts with 'use server'.",
      notSubmit: 'An actions file exports only async `submit…` functions; `{{name}}` is none.',
      type: 'An actions file exports only `submit…` functions; a type belongs beside what it describes.',
    },
  },
  create(context) {
    return {
      Program(program) {
        if (program.body[0]?.directive !== 'use server')
          context.report({ node: program, messageId: 'useServer' });
        for (const { name, node, fn } of runtimeExports(program)) {
          const submits = /^submit[A-Z]/.test(name) && fn?.async === true;
          if (!submits) context.report({ node, messageId: 'notSubmit', data: { name } });
        }
      },
      'ExportNamedDeclaration[exportKind="type"]'(node) {
        context.report({ node, messageId: 'type' });
      },
    };
  },
};
