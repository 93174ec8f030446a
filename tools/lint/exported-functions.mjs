/**
 * What a module exports at run time: one entry per exported name, with the function behind it where there is one
 * (`cache(async (seat) => …)` counts as that function). Types are left out. A re-export has `node` and no function.
 */
export function runtimeExports(program) {
  const declared = declarations(program);
  return program.body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') {
      return [{ name: 'default', node: statement, fn: functionIn(statement.declaration) }];
    }
    if (statement.type === 'ExportAllDeclaration') {
      return statement.exportKind === 'type' ? [] : [{ name: '*', node: statement, fn: null }];
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
    if (statement.declaration) return declaredNames(statement.declaration);
    return statement.specifiers
      .filter((specifier) => specifier.exportKind !== 'type')
      .map((specifier) => ({
        name: specifier.exported.name,
        node: specifier,
        fn: statement.source ? null : (declared.get(specifier.local.name) ?? null),
      }));
  });
}

function declarations(program) {
  const names = program.body.flatMap((statement) => declaredNames(statement.declaration ?? statement));
  return new Map(names.map(({ name, fn }) => [name, fn]));
}

function declaredNames(declaration) {
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction') {
    return declaration.id ? [{ name: declaration.id.name, node: declaration.id, fn: declaration }] : [];
  }
  if (declaration.type === 'ClassDeclaration' && declaration.id) {
    return [{ name: declaration.id.name, node: declaration.id, fn: null }];
  }
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.map(({ id, init }) => ({ name: id.name, node: id, fn: functionIn(init) }));
}

function functionIn(expression) {
  if (!expression) return null;
  if (/^(Arrow)?Function(Expression|Declaration)$/.test(expression.type)) return expression;
  if (expression.type === 'CallExpression') return functionIn(expression.arguments[0]);
  return null;
}
