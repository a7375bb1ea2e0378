import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configVariables, readConfig } from './config.js';

describe('the configuration', () => {
  test('has a safe value for every variable, so that an empty environment starts the product', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      seed: 'demo',
      trustedProxies: 0,
    });
    expect(config.database.url).toBeUndefined();
    expect(config.evidence).toEqual({
      directory: '.data/evidence',
      maxBytes: 20 * 1024 * 1024,
      graceMs: 7 * 24 * 60 * 60 * 1000,
    });
    expect(config.sessionMs).toBe(12 * 60 * 60 * 1000);
  });

  test('names every bad variable at once and repeats no value, since a value may be a secret', () => {
    const read = () =>
      readConfig({
        PORT: '70000',
        DATABASE_URL: 'mysql://root:hunter2@db/ungkit',
        UNGKIT_SEED: 'sample',
        COOKIE_SECURE: 'perhaps',
      });
    expect(read).toThrow(/PORT.*COOKIE_SECURE.*DATABASE_URL.*UNGKIT_SEED/s);
    expect(read).not.toThrow(/hunter2|70000|"sample"|perhaps/);
  });

  test.each([
    ['PORT', '-1'],
    ['PORT', 'four'],
    ['DATABASE_POOL', '0'],
    ['DATABASE_POOL', '2.5'],
    ['EVIDENCE_MAX_MIB', '0'],
    ['EVIDENCE_GRACE_DAYS', '0.5'],
    ['UNGKIT_STORE', 'ftp'],
    ['UNGKIT_S3_BUCKET', 'Bad_Bucket'],
    ['UNGKIT_S3_ENDPOINT', 'objects.example'],
    ['UNGKIT_S3_ENDPOINT', 'https://user:hunter2@objects.example'],
    ['UNGKIT_S3_ENDPOINT', 'https://objects.example/bucket'],
    ['UNGKIT_CLAMD', 'localhost'],
    ['UNGKIT_CLAMD', 'localhost:99999'],
    ['SESSION_HOURS', '-3'],
    ['PUBLIC_URL', 'ungkit.example'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'all'],
    ['UNGKIT_SMTP_URL', 'http://mail.example'],
    ['UNGKIT_MAIL_FROM', 'Ungkit'],
    ['UNGKIT_MAIL_FROM', 'Ungkit <ungkit@mail.example'],
    ['UNGKIT_MAIL_FROM', 'Ungkit\nBcc: all@mail.example <ungkit@mail.example>'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  test('sends no mail unless told how, and asks who it is from', () => {
    const url = 'smtps://ungkit:hunter2@mail.example';
    const from = 'Ungkit <ungkit@bekasikab.go.id>';
    expect(readConfig({}).mail).toBeUndefined();
    expect(readConfig({ UNGKIT_SMTP_URL: url, UNGKIT_MAIL_FROM: from }).mail).toEqual({
      kind: 'smtp',
      url,
      from,
    });
    expect(readConfig({ UNGKIT_MAIL_CAPTURE: 'true' }).mail).toMatchObject({
      kind: 'capture',
      directory: '.data/mail',
    });
    expect(() => readConfig({ UNGKIT_SMTP_URL: url })).toThrow(/^[^:]*: UNGKIT_MAIL_FROM \(needed/);
    expect(() =>
      readConfig({ UNGKIT_SMTP_URL: url, UNGKIT_MAIL_FROM: from, UNGKIT_MAIL_CAPTURE: '1' }),
    ).toThrow(/UNGKIT_MAIL_CAPTURE/);
  });

  test('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  test('sends cookies over https alone as soon as people come over https', () => {
    expect(readConfig({}).secureCookies).toBe(false);
    expect(readConfig({ PUBLIC_URL: 'https://ungkit.example' }).secureCookies).toBe(true);
    expect(readConfig({ PUBLIC_URL: 'http://ungkit.example' }).secureCookies).toBe(false);
    expect(readConfig({ COOKIE_SECURE: 'true' }).secureCookies).toBe(true);
  });

  test('keeps evidence in the data directory unless told otherwise', () => {
    expect(readConfig({ UNGKIT_DATA_DIR: '/srv/ungkit' }).evidence.directory).toBe(
      '/srv/ungkit/evidence',
    );
    expect(readConfig({ EVIDENCE_DIR: '/mnt/evidence' }).evidence.directory).toBe('/mnt/evidence');
  });

  test('keeps evidence in a bucket when told so, and asks for what is missing', () => {
    const env = {
      UNGKIT_STORE: 's3',
      UNGKIT_S3_BUCKET: 'ungkit',
      UNGKIT_S3_REGION: 'ap-southeast-3',
    };
    const keys = { AWS_ACCESS_KEY_ID: 'KEY', AWS_SECRET_ACCESS_KEY: 'hunter2' };
    expect(readConfig({}).evidence.bucket).toBeUndefined();
    expect(readConfig(env).evidence.bucket).toEqual({
      bucket: 'ungkit',
      region: 'ap-southeast-3',
      endpoint: undefined,
      pathStyle: false,
      credentials: undefined,
    });
    expect(readConfig({ ...env, ...keys }).evidence.bucket?.credentials).toEqual({
      accessKeyId: 'KEY',
      secretAccessKey: 'hunter2',
    });
    expect(() => readConfig({ UNGKIT_STORE: 's3' })).toThrow(/UNGKIT_S3_BUCKET.*UNGKIT_S3_REGION/);
    expect(() => readConfig({ ...env, AWS_ACCESS_KEY_ID: 'KEY' })).toThrow(/AWS_SECRET_ACCESS_KEY/);
    // Who names a bucket and forgets the rest would find evidence on a disk that nobody backs up.
    expect(() => readConfig({ UNGKIT_S3_BUCKET: 'ungkit' })).toThrow(/UNGKIT_STORE=s3/);
  });

  test('cannot be changed after it was read', () => {
    const config = readConfig({}) as { port: number; evidence: { maxBytes: number } };
    expect(() => (config.port = 1)).toThrow(TypeError);
    expect(() => (config.evidence.maxBytes = 1)).toThrow(TypeError);
  });

  test('.env.example explains every variable, and no other', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(configVariables));
    expect(named).toHaveLength(configVariables.length);
  });

  test('the demonstration, whose passwords everybody knows, comes up by itself on the own machine alone', () => {
    expect(readConfig({}).seed).toBe('demo');
    expect(readConfig({ HOST: '0.0.0.0' }).seed).toBe('empty');
    expect(readConfig({ PUBLIC_URL: 'https://pmprb.example' }).seed).toBe('empty');
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/ungkit' }).seed).toBe('empty');
    expect(readConfig({ HOST: '0.0.0.0', UNGKIT_SEED: 'demo' }).seed).toBe('demo');
  });
});
