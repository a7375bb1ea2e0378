import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start/start-error.js';

/** How many proxies of our own stand before the service, one after the other; `true` is one. */
const proxies = z
  .string()
  .regex(/^(true|false|\d)$/, 'true, false, or how many proxies of your own there are')
  .transform((word) => (word === 'true' ? 1 : word === 'false' ? 0 : Number(word)));

const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((word) => word === 'true' || word === '1');

/** `host:port`, IPv6 in brackets. */
const hostAndPort = z
  .string()
  .regex(/^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/, 'host:port')
  .transform((text) => {
    const at = text.lastIndexOf(':');
    return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
  })
  .refine(({ port }) => port > 0 && port < 65_536, 'a port from 1 to 65535');

/** An address, or a name with one in angle brackets. */
const sender = z
  .string()
  .regex(/^([^<>\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/, 'an address, or Name <address>')
  .refine((text) => text.includes('<') === text.includes('>'), 'an address, or Name <address>');

/** An address of a service and nothing behind its host, no user and no password before it. */
const endpoint = z
  .url({ protocol: /^https?$/ })
  .regex(/^https?:\/\/[^/?#@]+\/?$/, 'https://host, without a path, a user or a password');

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: proxies.default(0),
  COOKIE_SECURE: flag.optional(),
  SESSION_HOURS: z.coerce
    .number()
    .positive()
    .max(24 * 30)
    .default(12),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(8),
  UNGKIT_DATA_DIR: z.string().default('.data'),
  UNGKIT_SEED: z.enum(['demo', 'empty']).optional(),
  EVIDENCE_DIR: z.string().optional(),
  EVIDENCE_MAX_MIB: z.coerce.number().positive().max(1024).default(20),
  EVIDENCE_GRACE_DAYS: z.coerce.number().min(1).max(36_500).default(7),
  UNGKIT_STORE: z.enum(['disk', 's3']).default('disk'),
  UNGKIT_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket')
    .optional(),
  UNGKIT_S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'the name of a region')
    .optional(),
  UNGKIT_S3_ENDPOINT: endpoint.optional(),
  UNGKIT_S3_PATH_STYLE: flag.default(false),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  UNGKIT_CLAMD: hostAndPort.optional(),
  UNGKIT_CLAMD_REQUIRED: flag.default(true),
  UNGKIT_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  UNGKIT_MAIL_FROM: sender.optional(),
  UNGKIT_MAIL_CAPTURE: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const schema = variables.superRefine((data, { addIssue }) => {
  const fault = (path: keyof typeof data, message: string) =>
    addIssue({ code: 'custom', path: [path], message });
  if (data.UNGKIT_SMTP_URL && !data.UNGKIT_MAIL_FROM) {
    fault('UNGKIT_MAIL_FROM', 'needed with UNGKIT_SMTP_URL: who mails are from');
  }
  if (data.UNGKIT_SMTP_URL && data.UNGKIT_MAIL_CAPTURE) {
    fault('UNGKIT_MAIL_CAPTURE', 'writes mails to files in place of UNGKIT_SMTP_URL: choose one');
  }
  if (data.UNGKIT_STORE === 's3') {
    if (!data.UNGKIT_S3_BUCKET) fault('UNGKIT_S3_BUCKET', 'needed with UNGKIT_STORE=s3');
    if (!data.UNGKIT_S3_REGION && !data.UNGKIT_S3_ENDPOINT) {
      fault(
        'UNGKIT_S3_REGION',
        'needed with UNGKIT_STORE=s3, unless UNGKIT_S3_ENDPOINT says where',
      );
    }
    if (!data.AWS_ACCESS_KEY_ID !== !data.AWS_SECRET_ACCESS_KEY) {
      fault('AWS_SECRET_ACCESS_KEY', 'goes with AWS_ACCESS_KEY_ID: both or none');
    }
  } else if (data.UNGKIT_S3_BUCKET) {
    fault('UNGKIT_S3_BUCKET', 'is not used unless UNGKIT_STORE=s3: choose one');
  }
});

/** The name of every variable that is read, for `.env.example` to be held against. */
export const configVariables: readonly string[] = Object.keys(variables.shape);

/** A bucket of S3, or of a service that speaks it. */
export interface BucketConfig {
  readonly bucket: string;
  readonly region: string;
  /** Undefined: that of Amazon in the region. */
  readonly endpoint: string | undefined;
  /** The bucket stands in the path of an address instead of its host. */
  readonly pathStyle: boolean;
  /** Undefined: what the machine itself is given, such as a role. */
  readonly credentials:
    | {
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
        readonly sessionToken?: string;
      }
    | undefined;
}

/** What the environment says, in the units the code uses. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** The address people use, where a proxy stands before the server. */
  readonly publicUrl: string | undefined;
  readonly database: {
    /** Undefined: the embedded PostgreSQL, kept in the data directory. */
    readonly url: string | undefined;
    readonly poolSize: number;
  };
  readonly dataDirectory: string;
  /** What an empty database is filled with: `demo` on the own machine, `empty` anywhere else, unless told. */
  readonly seed: 'demo' | 'empty';
  readonly evidence: {
    readonly directory: string;
    readonly maxBytes: number;
    /** Where files lie instead of the directory, which then only holds what is being looked at. */
    readonly bucket: BucketConfig | undefined;
    /** How long a file that nothing names is kept; longer than an upload waits to be attached. */
    readonly graceMs: number;
  };
  /** The virus scanner that files are shown to; undefined: none is asked. */
  readonly clamd:
    { readonly host: string; readonly port: number; readonly required: boolean } | undefined;
  /** How mails leave; undefined: none is made. */
  readonly mail:
    | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
    /** Written into this folder instead of sent. */
    | { readonly kind: 'capture'; readonly directory: string; readonly from: string }
    | undefined;
  readonly sessionMs: number;
  readonly secureCookies: boolean;
  /**
   * How many proxies of our own the browser's address is believed of: each writes down whom it heard from, and what
   * stands before that anybody may have written.
   */
  readonly trustedProxies: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/**
 * Reads the environment once, at start. A variable that is set but empty counts as not set.
 *
 * @throws StartError listing every bad variable by name with what it must be, never its value.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = schema.safeParse(given, { reportInput: false });
  if (error) {
    const faults = error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`);
    throw new StartError(`The environment can't be used: ${faults.join(', ')}.`);
  }
  return deepFreeze({
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    database: { url: data.DATABASE_URL, poolSize: data.DATABASE_POOL },
    dataDirectory: data.UNGKIT_DATA_DIR,
    seed: data.UNGKIT_SEED ?? (isOwnMachine(data) ? 'demo' : 'empty'),
    evidence: {
      directory: data.EVIDENCE_DIR ?? join(data.UNGKIT_DATA_DIR, 'evidence'),
      maxBytes: Math.floor(data.EVIDENCE_MAX_MIB * 2 ** 20),
      bucket: bucketOf(data),
      graceMs: data.EVIDENCE_GRACE_DAYS * 86_400_000,
    },
    clamd: data.UNGKIT_CLAMD && { ...data.UNGKIT_CLAMD, required: data.UNGKIT_CLAMD_REQUIRED },
    mail: mailOf(data),
    sessionMs: data.SESSION_HOURS * 3_600_000,
    secureCookies: data.COOKIE_SECURE ?? data.PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  });
}

function bucketOf(data: z.output<typeof schema>): BucketConfig | undefined {
  const { UNGKIT_S3_BUCKET: bucket, UNGKIT_S3_ENDPOINT: endpointUrl } = data;
  if (data.UNGKIT_STORE !== 's3' || bucket === undefined) return undefined;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = data;
  const sessionToken = data.AWS_SESSION_TOKEN;
  return {
    bucket,
    // Services of others have one region, and seldom mind what it is called.
    region: data.UNGKIT_S3_REGION ?? 'us-east-1',
    endpoint: endpointUrl,
    pathStyle: data.UNGKIT_S3_PATH_STYLE,
    credentials:
      accessKeyId !== undefined && secretAccessKey !== undefined
        ? { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
        : undefined,
  };
}

function mailOf(data: z.output<typeof schema>): Config['mail'] {
  const { UNGKIT_SMTP_URL: url, UNGKIT_MAIL_FROM: given, UNGKIT_DATA_DIR: folder } = data;
  const from = given ?? 'Ungkit <ungkit@localhost>';
  if (url) return { kind: 'smtp', url, from };
  if (!data.UNGKIT_MAIL_CAPTURE) return undefined;
  return { kind: 'capture', directory: join(folder, 'mail'), from };
}

/** The demonstration's passwords are known to everybody: by itself it only comes up where nobody else can reach it. */
function isOwnMachine({ HOST, PUBLIC_URL, DATABASE_URL }: z.output<typeof schema>): boolean {
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(HOST);
  return loopback && PUBLIC_URL === undefined && DATABASE_URL === undefined;
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object') deepFreeze(part as object);
  return Object.freeze(value);
}
