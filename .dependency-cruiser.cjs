/** The arrows of docs/architecture.md: who may import whom. */
const rooms = (...names) => `^src/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|plugins)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'src-never-imports-plugins',
      comment: 'Plugins are found at run time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(plugins|client|test)/' },
    },
    {
      name: 'plugins-only-through-the-door',
      comment: 'A plugin imports #plugin-api, its own files and packages.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/' },
      to: {
        path: '^(src|client|test|dist|plugins)/',
        pathNot: ['^plugins/$1/', '^(dist/)?src/plugin-api/index\\.(js|ts)$'],
      },
    },
    {
      name: 'client-only-imports-protocol',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(src|plugins|test)/', pathNot: '^src/protocol/' },
    },
    {
      name: 'protocol-is-at-the-bottom',
      severity: 'error',
      from: { path: rooms('protocol') },
      to: { path: '^src/', pathNot: rooms('protocol') },
    },
    {
      name: 'only-the-edges-know-chat',
      comment: 'Only the application itself stands above the chat.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(chat|admin|privacy|operations|cli)/', '^src/[^/]+\\.ts$'] },
      to: { path: rooms('chat') },
    },
    {
      name: 'domain-rooms-know-no-assistant',
      severity: 'error',
      from: {
        path: rooms(
          'embedding',
          'search',
          'language',
          'catalogue',
          'reviews',
          'sentiment',
          'interactions',
          'recommendation',
          'itinerary',
          'presentation',
          'jobs',
          'database',
          'config',
          'plugin-api',
          'plugin-host',
        ),
      },
      to: { path: rooms('assistant', 'chat', 'admin') },
    },
    {
      name: 'recommendation-knows-no-plugins',
      severity: 'error',
      from: { path: rooms('recommendation', 'itinerary', 'search', 'catalogue', 'language', 'embedding') },
      to: { path: rooms('plugin-host') },
    },
    {
      name: 'only-repositories-touch-tables',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.(repository|entity|module|spec)\\.ts$', '^src/database/'] },
      to: { path: '^node_modules/typeorm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.spec\\.tsx?$',
          '^plugins/[^/]+/[^/]+\\.plugin\\.ts$',
          'config\\.ts$',
          '\\.worker\\.ts$',
          '^src/(main|cli)\\.ts$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
