import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { assembled, held, type HeldObject, type HeldUpload, md5, S3Fault } from './objects.js';
import { namedParts, xml, type XmlTree } from './xml.js';

/** A bucket in memory. */
export interface FakeS3 {
  readonly objects: Map<string, HeldObject>;
  /** Uploads of many parts that are neither put together nor given up. */
  readonly uploads: Map<string, HeldUpload>;
  /** What it takes to reach it, as the service is told. */
  readonly env: Readonly<Record<string, string>>;
  /** What it refuses from now on beside what S3 refuses; undefined: nothing. */
  failing: ((asked: Asked) => S3Fault | undefined) | undefined;
  close(): Promise<void>;
}

export interface Asked {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

const bucketName = 'ungkit-test';
const accessKeyId = 'TESTKEY';
/** Small, so that every list has a next page. */
const pageSize = 2;

/**
 * A stand-in for S3 with one bucket, by path: puts, reads by range and version, copies, lists by page, and puts
 * files together from parts, refusing what S3 refuses: parts that are too small, out of order, of other tags
 * or of no upload, and bytes that are not those of their checksum. Of a signature it looks at the key alone.
 */
export async function fakeS3(): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  const uploads: FakeS3['uploads'] = new Map();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const fake: FakeS3 = {
    objects,
    uploads,
    env: {
      UNGKIT_STORE: 's3',
      UNGKIT_S3_BUCKET: bucketName,
      UNGKIT_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      UNGKIT_S3_PATH_STYLE: 'true',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: 'test-secret',
    },
    failing: undefined,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', 'http://s3.test');
      const [, bucket = '', ...rest] = decodeURIComponent(url.pathname).split('/');
      const { method = 'GET' } = request;
      const asked = { method, key: rest.join('/'), query: url.searchParams };
      // A body that breaks off was never put.
      const body = await buffer(request);
      const fault = fake.failing?.(asked);
      if (fault) throw fault;
      if (!request.headers.authorization?.includes(`Credential=${accessKeyId}/`)) {
        throw new S3Fault(403, 'InvalidAccessKeyId');
      }
      if (bucket !== bucketName) throw new S3Fault(404, 'NoSuchBucket');
      if (asked.key === '') return list(asked.query, response);
      const uploadId = asked.query.get('uploadId');
      if (asked.query.has('uploads')) return begin(asked.key, request, response);
      if (uploadId !== null) return ofUpload(uploadId, asked, body, response);
      return ofObject(asked, request, body, response);
    } catch (error) {
      if (response.headersSent || response.destroyed || !(error instanceof S3Fault)) {
        response.destroy();
        return;
      }
      const { status, code } = error;
      send(response, status, request.method === 'HEAD' ? '' : { Error: { Code: code } });
    }
  }

  function ofObject(
    { method, key }: Asked,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): void {
    const { headers } = request;
    if (method === 'PUT') {
      const source = headers['x-amz-copy-source'];
      const copied =
        typeof source === 'string'
          ? stored(decodeURIComponent(source).replace(/^\/?[^/]+\//, ''))
          : undefined;
      const object = copied
        ? held(copied.content, copied.metadata)
        : held(body, metadataOf(request));
      assertChecksum(request, body);
      objects.set(key, object);
      return send(response, 200, copied ? { CopyObjectResult: { ETag: object.etag } } : '', {
        etag: object.etag,
      });
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return send(response, 204, '');
    }
    const { content, etag, putAt, metadata } = stored(key);
    if (headers['if-match'] !== undefined && headers['if-match'] !== etag) {
      throw new S3Fault(412, 'PreconditionFailed');
    }
    const facts = {
      etag,
      'last-modified': putAt.toUTCString(),
      'accept-ranges': 'bytes',
      ...Object.fromEntries(
        Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
      ),
    };
    if (method === 'HEAD') {
      response.writeHead(200, { ...facts, 'content-length': content.length }).end();
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) return send(response, 200, content, facts);
    const [start, end] = [Number(from), Math.min(Number(to), content.length - 1)];
    if (start > end) throw new S3Fault(416, 'InvalidRange');
    send(response, 206, content.subarray(start, end + 1), {
      ...facts,
      'content-range': `bytes ${start}-${end}/${content.length}`,
    });
  }

  function begin(key: string, request: IncomingMessage, response: ServerResponse): void {
    const id = randomUUID();
    uploads.set(id, { key, metadata: metadataOf(request), parts: new Map() });
    send(response, 200, {
      InitiateMultipartUploadResult: { Bucket: bucketName, Key: key, UploadId: id },
    });
  }

  function ofUpload(
    id: string,
    { method, key, query }: Asked,
    body: Buffer,
    response: ServerResponse,
  ): void {
    const upload = uploads.get(id);
    if (upload?.key !== key) throw new S3Fault(404, 'NoSuchUpload');
    if (method === 'PUT') {
      const part = { content: body, etag: `"${md5(body)}"` };
      upload.parts.set(Number(query.get('partNumber')), part);
      return send(response, 200, '', { etag: part.etag });
    }
    if (method === 'GET') {
      const after = Number(query.get('part-number-marker') ?? 0);
      const numbers = [...upload.parts.keys()].toSorted((one, other) => one - other);
      const left = numbers.filter((number) => number > after);
      const page = left.slice(0, pageSize);
      const Part = page.map((PartNumber) => {
        const { content, etag } = upload.parts.get(PartNumber)!;
        return { PartNumber, ETag: etag, Size: content.length };
      });
      return send(response, 200, {
        ListPartsResult: {
          IsTruncated: left.length > page.length,
          ...(left.length > page.length && { NextPartNumberMarker: page.at(-1)! }),
          Part,
        },
      });
    }
    if (method === 'POST') {
      objects.set(key, assembled(upload, namedParts(body.toString())));
      uploads.delete(id);
      return send(response, 200, {
        CompleteMultipartUploadResult: { Key: key, ETag: objects.get(key)!.etag },
      });
    }
    uploads.delete(id);
    send(response, 204, '');
  }

  function list(query: URLSearchParams, response: ServerResponse): void {
    const after = query.get('continuation-token') ?? '';
    const left = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const page = left.slice(0, pageSize);
    const Contents = page.map((Key) => {
      const { content, etag, putAt } = objects.get(Key)!;
      return { Key, LastModified: putAt.toISOString(), ETag: etag, Size: content.length };
    });
    const isTruncated = left.length > page.length;
    send(response, 200, {
      ListBucketResult: {
        Name: bucketName,
        KeyCount: page.length,
        IsTruncated: isTruncated,
        ...(isTruncated && { NextContinuationToken: page.at(-1)! }),
        Contents,
      },
    });
  }

  function stored(key: string): HeldObject {
    const object = objects.get(key);
    if (!object) throw new S3Fault(404, 'NoSuchKey');
    return object;
  }
}

function assertChecksum({ headers }: IncomingMessage, body: Buffer): void {
  const said = headers['x-amz-checksum-sha256'];
  if (said !== undefined && said !== createHash('sha256').update(body).digest('base64')) {
    throw new S3Fault(400, 'BadDigest');
  }
}

const metadataOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('x-amz-meta-'))
      .map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]),
  );

function send(
  response: ServerResponse,
  status: number,
  body: Buffer | XmlTree | '',
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === '' ? '' : xml(body));
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
}
