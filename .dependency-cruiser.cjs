/** The import rules of the house: imports run one way, and each outside package has one door. */

const PURE = '^lib/(web|map|report|exchange|screening)/';
const PURE_PACKAGES = '(^|/)node_modules/(@types/)?(d3-[a-z]+|csv-parse|csv-stringify|zod)/';

/** A rule that fails the build. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no floor to stand on.', {}, { circular: true }),
    forbid(
      'pure-floor',
      'Pure folders import nothing but pure code.',
      { path: PURE },
      { pathNot: [PURE, PURE_PACKAGES] },
    ),
    forbid(
      'web-is-the-floor',
      'lib/web imports only itself.',
      { path: '^lib/web/' },
      { pathNot: '^lib/web/' },
    ),
    forbid(
      'database-behind-queries-and-commands',
      'Only queries, commands and lib/access touch lib/db.',
      {
        path: '^(app|components|lib|i18n|[^/]+\\.ts$)',
        pathNot: ['^lib/[^/]+/(queries|commands)\\.ts$', '^lib/access/(?!policy\\.ts$)', '^lib/db/'],
      },
      { path: '^lib/db/' },
    ),
    forbid(
      'prisma-behind-lib-db',
      'Only lib/db knows Prisma.',
      { pathNot: '^(lib/db|prisma|node_modules)/|^prisma\\.config\\.ts$' },
      { path: '^prisma/generated/|(^|/)node_modules/(@prisma|prisma)/' },
    ),
    forbid(
      'no-commands-in-pages',
      'Pages and components ask through an action or a route handler, never a command.',
      { path: '^(app|components)/', pathNot: '/route\\.ts$' },
      { path: '^lib/[^/]+/commands\\.ts$' },
    ),
    forbid(
      'components-are-given-props',
      'Components import neither queries nor access.',
      { path: '^components/' },
      { path: '^lib/([^/]+/queries\\.ts$|access/)' },
    ),
    forbid(
      'lib-below-app',
      'Nothing in lib imports app or components.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    forbid(
      'components-below-app',
      'Components do not import routes.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    forbid(
      'actions-are-for-forms',
      'Nothing in lib imports an action.',
      { path: '^lib/' },
      { path: '^lib/[^/]+/actions\\.ts$' },
    ),
    forbid(
      'cytoscape-behind-the-map',
      'Only components/map knows Cytoscape.',
      { path: '^(app|components|lib|i18n)/', pathNot: '^components/map/' },
      { path: '(^|/)node_modules/(@types/)?cytoscape' },
    ),
    forbid(
      'next-auth-behind-access',
      'Only lib/access and the auth route know next-auth.',
      { path: '^(app|components|lib|i18n)/', pathNot: '^(lib/access|app/api/auth)/' },
      { path: '(^|/)node_modules/next-auth/' },
    ),
    forbid(
      'pg-boss-behind-the-queue',
      'Only lib/jobs/boss.ts knows pg-boss: everybody else sends jobs and works on them.',
      { path: '^(app|components|lib|i18n|bin|[^/]+\\.ts$)', pathNot: '^lib/jobs/boss\\.ts$' },
      { path: '(^|/)node_modules/pg-boss/' },
    ),
    forbid(
      'ui-knows-no-noun',
      'components/ui knows forms and itself, no noun of ours.',
      { path: '^components/ui/' },
      { path: '^(app|components|lib)/', pathNot: '^(components/ui|lib/forms)/' },
    ),
    forbid(
      'schemas-are-isomorphic',
      'A schema knows zod, limits and other schemas.',
      { path: '^lib/[^/]+/schema\\.ts$' },
      { path: '^lib/(db|access|crypto|env)|^lib/[^/]+/(queries|commands|actions)\\.ts$' },
    ),
    forbid(
      'schemas-know-only-zod',
      'A schema runs in the browser too: zod is its only package.',
      { path: '^lib/[^/]+/schema\\.ts$' },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '(^|/)node_modules/zod/' },
    ),
    forbid(
      'queries-do-not-write',
      'Queries never import commands.',
      { path: '^lib/[^/]+/queries\\.ts$' },
      { path: '^lib/[^/]+/commands\\.ts$' },
    ),
    forbid(
      'policy-is-pure',
      'Who may do what is one pure table.',
      { path: '^lib/access/policy\\.ts$' },
      { dependencyTypesNot: ['type-only'], pathNot: PURE },
    ),
    forbid(
      'no-dumping-grounds',
      'No barrels, and no file named for nothing: import the file that has the thing.',
      {},
      {
        path: '(^|/)(index|utils|util|helpers|helper|misc|common|types)[.](ts|tsx|mjs)$',
        pathNot: '^(node_modules|prisma/generated)/',
      },
    ),
    forbid(
      'source-below-tests',
      'The program does not import its tests.',
      { path: '^(app|components|lib|bin|i18n)/' },
      { path: '^tests/' },
    ),
    forbid(
      'no-dev-packages-at-run-time',
      'What runs is a dependency, not a development dependency.',
      { path: '^(app|components|lib|i18n)/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    ),
    forbid(
      'no-unlisted-packages',
      'package.json lists it.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('resolvable', 'It exists.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['^\\.next/', '^data/', '^next-env\\.d\\.ts$', '^tests/results/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
