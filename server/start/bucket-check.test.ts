import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { S3Fault } from '../../test/builders/s3/objects.js';
import { type FakeS3, fakeS3 } from '../../test/builders/s3/server.js';
import { type BucketConfig, readConfig } from '../config.js';
import { checkBucket } from './bucket-check.js';
import { StartError } from './start-error.js';

let s3: FakeS3;
beforeEach(async () => {
  s3 = await fakeS3();
});
afterEach(() => s3.close());

const config = (other: Readonly<Record<string, string>> = {}): BucketConfig =>
  readConfig({ ...s3.env, ...other }).evidence.bucket!;

/** The sentence that the person at the terminal reads. */
const refusal = async (asked: BucketConfig): Promise<string> => {
  const error: unknown = await checkBucket(asked).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
};

describe('a bucket, at start', () => {
  test('that can be listed, written, read and deleted from is fine, and left as it was', async () => {
    await checkBucket(config());
    expect([...s3.objects.keys()]).toEqual([]);
  });

  test('that is not there is named', async () => {
    expect(await refusal(config({ UNGKIT_S3_BUCKET: 'another' }))).toBe(
      `The bucket another at ${s3.env['UNGKIT_S3_ENDPOINT']} can't be listed: there is none of that name (UNGKIT_S3_BUCKET).`,
    );
  });

  test('whose keys are refused says which variable to look at, and no key', async () => {
    const message = await refusal(
      config({ AWS_ACCESS_KEY_ID: 'OTHERKEY', AWS_SECRET_ACCESS_KEY: 'hunter2' }),
    );
    expect(message).toMatch(/can't be listed: AWS_ACCESS_KEY_ID is not known there\.$/);
    expect(message).not.toMatch(/OTHERKEY|hunter2/);
  });

  test.each([
    ['PUT', /can't be written to: the access key is not allowed to\.$/],
    ['GET', /can't be read: the access key is not allowed to\.$/],
    ['DELETE', /can't be deleted from: the access key is not allowed to\.$/],
  ])('that refuses %s of an object is refused itself', async (refused, sentence) => {
    s3.failing = ({ method, key }) =>
      method === refused && key !== '' ? new S3Fault(403, 'AccessDenied') : undefined;
    expect(await refusal(config())).toMatch(sentence);
  });

  test('where nothing listens', async () => {
    const asked = config({ UNGKIT_S3_ENDPOINT: 'http://127.0.0.1:1' });
    expect(await refusal(asked)).toMatch(/can't be listed: nothing listens there\.$/);
  });
});
