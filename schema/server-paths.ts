/**
 * What the server answers itself, as regular expressions over path and query. Every other address is the admin's,
 * which routes in the browser and whose sources have addresses such as `/graphql/enums.ts`.
 */
export const serverPaths: readonly string[] = [
  'graphql',
  'uploads(/tus(/[0-9a-f-]+)?)?',
  'evidence/[0-9a-f-]+',
  'panels/[0-9a-f-]+/minutes.pdf',
  'report-cards/[0-9a-f-]+/card.pdf',
  'periods/[0-9a-f-]+/report-cards.pdf',
  'verify/[^/]+',
  'live(/[0-9a-f-]+)?',
  'health',
].map((path) => `^/${path}(\\?.*)?$`);
