import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import cookie from '@fastify/cookie';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Config } from './config.js';
import { createContext, type RequestContext, type Services } from './context.js';
import type { Database } from './db/orm.js';
import { formatError } from './errors/graphql.js';
import { httpRefusal } from './errors/http.js';
import { loggedError } from './errors/logged.js';
import { graphqlHandler } from './graphql/http.js';
import { queryLimits } from './graphql/limits.js';
import { apiPlugin } from './graphql/plugin.js';
import { buildApiSchema } from './graphql/schema.js';
import { hardened } from './http/hardened.js';
import { adminFiles } from './http/admin-files.js';
import { graphiql } from './http/graphiql.js';
import { liveRoutes } from './live/live.route.js';
import type { NewsPace } from './live/news.js';
import { minutesRoutes } from './panel/minutes.route.js';
import { reportCardRoutes } from './report-card/report-card.route.js';
import { createServices } from './services.js';
import { evidenceRoutes } from './storage/evidence.route.js';
import { verificationRoutes } from './verification/verification.route.js';

export interface AppOptions {
  readonly config: Config;
  readonly db: Database;
  /** The clock; tests bring their own. */
  readonly now?: () => Date;
  /** How soon open screens are told of changes; tests do not wait. */
  readonly pace?: Partial<NewsPace>;
  /** Where the log goes; tests read it. */
  readonly log?: { write(line: string): void };
  /** Folder of the built admin; without it only the API is served. */
  readonly adminDirectory?: string;
}

/** The service, not yet listening. */
export interface App {
  readonly fastify: FastifyInstance;
  readonly services: Services;
  close(): Promise<void>;
}

/** The session's cookie. Strict: no other site ever sends it. */
export const sessionCookie = 'ungkit_session';

/** Largest GraphQL request: a formula of a whole instrument is some 100 kB. */
const graphqlMaxBytes = 1_048_576;

/** Builds the service without listening; tests start here. */
export async function createApp({
  config,
  db,
  now,
  pace,
  log,
  adminDirectory,
}: AppOptions): Promise<App> {
  const services = createServices(config, db, now);
  const fastify = Fastify({
    logger: {
      level: config.logLevel,
      serializers: { err: loggedError },
      ...(log && { stream: log }),
    },
    trustProxy: config.trustedProxies > 0 && ((_address, hop) => hop < config.trustedProxies),
    bodyLimit: graphqlMaxBytes,
    // One line per event is the routes' own matter; two per request would drown them.
    logController: new LogController({ disableRequestLogging: true }),
    // A number of the request would tell nothing: there is one line of it.
    childLoggerFactory: (logger) => logger,
    forceCloseConnections: 'idle',
    // Somebody who falls silent in the middle of a request has gone: networks here are slow, not silent.
    connectionTimeout: 60_000,
  });
  const schema = await buildApiSchema();
  const report = (error: unknown) => fastify.log.error(error, 'unexpected');
  const format = formatError(report);
  const apollo = new ApolloServer<RequestContext>({
    schema,
    plugins: [
      // Wraps every field and would undo the compiled execution.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      apiPlugin(schema, format, report),
    ],
    formatError: format,
    // Before anybody is known: what takes long to read is not read.
    parseOptions: { maxTokens: queryLimits.tokens },
    includeStacktraceInErrorResponses: false,
    introspection: true,
    logger: quiet(fastify.log),
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  fastify.setErrorHandler((error, request, reply) => {
    const { status, body } = httpRefusal(error, (cause) =>
      request.log.error({ err: cause }, 'request failed'),
    );
    return reply.code(status).header('cache-control', 'no-store').send(body);
  });
  await fastify.register(cookie);
  await fastify.register(hardened, { config });
  const contextOf = contextFactory(services, config);
  fastify.get('/health', () => ({ status: 'ok' }));
  await fastify.register(graphiql);
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: graphqlHandler(apollo, contextOf),
  });
  await fastify.register(evidenceRoutes, { services, contextOf });
  await fastify.register(minutesRoutes, { contextOf });
  await fastify.register(reportCardRoutes, { contextOf });
  await fastify.register(verificationRoutes, { services });
  await fastify.register(liveRoutes, { services, contextOf, sessionCookie, pace });
  if (adminDirectory) await fastify.register(adminFiles, { directory: adminDirectory });
  await fastify.ready();

  return {
    fastify,
    services,
    async close() {
      await fastify.close();
      await apollo.stop();
    },
  };
}

/** Gives a request its context: who is signed in by cookie, and how to set it. */
export type ContextOf = (
  request: FastifyRequest,
  reply: { header(name: string, value: string): unknown },
) => Promise<RequestContext>;

function contextFactory(services: Services, config: Config): ContextOf {
  return async (request, reply) => {
    const token = request.cookies[sessionCookie];
    return createContext(services, {
      signedIn: token ? await services.sessions.read(token) : null,
      address: request.ip,
      setSessionCookie(value) {
        const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict'];
        if (config.secureCookies) attributes.push('Secure');
        // A session's end is the server's matter: the cookie lasts as long.
        attributes.push(
          value === null ? 'Max-Age=0' : `Max-Age=${Math.floor(config.sessionMs / 1000)}`,
        );
        reply.header('set-cookie', `${sessionCookie}=${value ?? ''}; ${attributes.join('; ')}`);
      },
    });
  };
}

/** Apollo's own remarks are for developers of Apollo. */
const quiet = (log: FastifyBaseLogger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
});
