import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../../server/storage/sweep.js';
import {
  buildEvidenceWorld,
  download,
  type EvidenceWorld,
  REVISE,
  uploaded,
} from '../builders/evidence.js';
import { buildPdf } from '../builders/files.js';
import { announced, piece } from '../builders/partial.js';
import { evidencePlaces } from '../builders/stores.js';
import { testNow } from '../builders/world.js';

const dayMs = 24 * 3_600_000;
const days = (count: number) => new Date(testNow.getTime() + count * dayMs);

describe.each(evidencePlaces)('%s:', (_, build) => {
  let evidence: EvidenceWorld;
  beforeAll(async () => {
    evidence = await buildEvidenceWorld(await build());
    // The database is older than any of its files.
    await evidence.sql('update kabupaten set created_at = $1', [days(-400)]);
  });
  afterAll(() => evidence.close());
  beforeEach(() => evidence.reset());

  const services = () => evidence.world.app.services;
  const contentOf = (sha256: string) => evidence.folder.contentOf(sha256);
  const putAt = (sha256: string, moment: Date) => evidence.folder.putAt(sha256, moment);
  const isThere = async (sha256: string) => (await services().blobs.sizeOf(sha256)) !== undefined;

  /** Uploads a file that was put at this moment; gives its hash. */
  async function stored(text: string, moment: Date): Promise<string> {
    const id = await uploaded(evidence.world.app, evidence.agent, await buildPdf(text));
    const [row] = await evidence.sql<{ sha256: string }>(
      'select sha256 from upload where id = $1',
      [id],
    );
    await putAt(row!.sha256, moment);
    return row!.sha256;
  }

  /** As a month later: whatever is unused has no grace left. */
  async function sweptLater() {
    evidence.world.setNow(days(31));
    return sweep(services());
  }

  describe('what nobody needs', () => {
    test('is removed once its days of grace are over, and not before', async () => {
      const sha256 = await stored('tidak dipakai', testNow);
      const { length } = await contentOf(sha256);
      evidence.world.setNow(days(6.9));
      expect(await sweep(services())).toMatchObject({ blobs: 0 });
      expect(await isThere(sha256)).toBe(true);

      evidence.world.setNow(days(7.1));
      expect(await sweep(services())).toEqual({ blobs: 1, bytes: length, partials: 0 });
      expect(await isThere(sha256)).toBe(false);
    });

    test('is young again when somebody brings it again', async () => {
      const sha256 = await stored('dibawa lagi', days(0));
      evidence.world.setNow(days(10));
      await putAt(sha256, days(0));
      await uploaded(evidence.world.app, evidence.agent, await buildPdf('lain sekali'));
      const content = await contentOf(sha256);
      await uploaded(evidence.world.app, evidence.agent, content);
      // The clock of the disk is today's: long after the sweep's.
      await evidence.sql('delete from upload');
      expect(await sweep(services())).toMatchObject({ blobs: 0 });
      expect(await isThere(sha256)).toBe(true);
    });

    test('is not what is older than the database: that is another’s', async () => {
      const sha256 = await stored('milik basis data lain', days(-500));
      await evidence.sql('delete from upload');
      expect(await sweptLater()).toMatchObject({ blobs: 0 });
      expect(await isThere(sha256)).toBe(true);
    });

    test('a file on its way for more than a day goes with its part, and parts that belong to nobody', async () => {
      const path = await announced(evidence.world.app, evidence.agent, 1_000);
      await piece(evidence.world.app, evidence.agent, path, 0, Buffer.from('%PDF-1.7'));
      await evidence.folder.leaveStray('of-a-server-that-was-killed');
      evidence.world.setNow(days(0.9));
      expect(await sweep(services())).toMatchObject({ partials: 1 });
      evidence.world.setNow(days(1.1));
      expect(await sweep(services())).toMatchObject({ partials: 1 });
      expect(await evidence.sql('select 1 from partial_upload')).toEqual([]);
      expect(await evidence.folder.files()).not.toContain(path.split('/').at(-1));
    });
  });

  describe('what is never swept, however old it is', () => {
    const aged = (sha256: string) => putAt(sha256, days(-300));

    test('a file that an answer rests on', async () => {
      const { revision } = await evidence.attached(await buildPdf('dipakai'));
      await aged(revision.sha256);
      await sweptLater();
      expect(await isThere(revision.sha256)).toBe(true);
    });

    test('a file in a period that is closed', async () => {
      const { revision } = await evidence.attached(await buildPdf('periode tutup'));
      await aged(revision.sha256);
      await evidence.setPeriod('CLOSED');
      await sweptLater();
      expect(await isThere(revision.sha256)).toBe(true);
      evidence.world.setNow(days(0));
      const response = await download(evidence.world.app, evidence.agent, revision.id);
      expect(response.statusCode).toBe(200);
    });

    test('a file of an old revision, and of evidence that no answer names any more', async () => {
      const link = await evidence.attached(await buildPdf('revisi lama'));
      const content = await buildPdf('revisi baru');
      const uploadId = await uploaded(evidence.world.app, evidence.agent, content);
      const input = { linkId: link.id, uploadId, version: 1 };
      const { errors } = await evidence.agent.send(REVISE, { input });
      expect(errors).toBeUndefined();
      await evidence.sql('delete from evidence_link');
      const named = await evidence.sql<{ sha256: string }>(
        'select sha256 from evidence_revision where evidence_id = $1',
        [link.evidence.id],
      );
      expect(named).toHaveLength(2);
      for (const { sha256 } of named) await aged(sha256);
      await sweptLater();
      for (const { sha256 } of named) expect(await isThere(sha256)).toBe(true);
    });

    test('a file of another kabupaten', async () => {
      const sha256 = await stored('milik Karawang', days(-300));
      await evidence.sql('update upload set kabupaten_id = $1, created_at = $2 where sha256 = $3', [
        evidence.world.karawang.kabupaten.id,
        days(30.5),
        sha256,
      ]);
      await sweptLater();
      expect(await isThere(sha256)).toBe(true);
    });
  });

  describe('a sweep beside people who work', () => {
    const nobody = { until: days(31), isNeeded: () => Promise.resolve(false) };

    test('gives back what turns out to be needed when it is out of reach already', async () => {
      const sha256 = await stored('diperlukan saat itu', days(0));
      const { blobs } = services();
      const seen: boolean[] = [];
      const isNeeded = async () => {
        seen.push(await isThere(sha256));
        return true;
      };
      expect(await blobs.remove(sha256, { until: days(31), isNeeded })).toBeUndefined();
      expect([seen, await isThere(sha256)]).toEqual([[false], true]);
    });

    test('keeps what was put again between being found and being taken', async () => {
      const sha256 = await stored('dibawa saat itu', days(0));
      await putAt(sha256, days(40));
      expect(await services().blobs.remove(sha256, nobody)).toBeUndefined();
      expect(await isThere(sha256)).toBe(true);
    });

    test('leaves what was put while it asked', async () => {
      const sha256 = await stored('dibawa sementara itu', days(0));
      const content = await contentOf(sha256);
      const isNeeded = async () => {
        await uploaded(evidence.world.app, evidence.agent, content);
        return false;
      };
      await services().blobs.remove(sha256, { until: days(31), isNeeded });
      expect(await isThere(sha256)).toBe(true);
    });

    test('does not answer for a file that is gone before its row is there', async () => {
      const pdf = await buildPdf('hilang di antaranya');
      const { blobs } = services();
      const { put } = blobs;
      Object.assign(blobs, {
        async put(...parameters: Parameters<typeof put>) {
          const blob = await put(...parameters);
          await blobs.remove(blob.sha256, { ...nobody, until: new Date(Date.now() + dayMs) });
          return blob;
        },
      });
      await expect(uploaded(evidence.world.app, evidence.agent, pdf)).rejects.toThrow(
        'UPLOAD_INCOMPLETE',
      );
      Object.assign(blobs, { put });
      await uploaded(evidence.world.app, evidence.agent, pdf);
    });

    test('that was killed half-way has taken nothing', async () => {
      const sha256 = await stored('server mati di tengah', days(30));
      const aside = services().blobs.remove(sha256, {
        until: days(31),
        isNeeded: () => new Promise(() => undefined),
      });
      await expect.poll(() => isThere(sha256)).toBe(false);
      void aside;
      await sweptLater();
      expect(await isThere(sha256)).toBe(true);
    });

    test('is one at a time, whatever the number of servers', async () => {
      const other = await evidence.world.db.pool.connect();
      await other.query('select pg_advisory_lock(262021)');
      expect(await sweep(services())).toBeUndefined();
      await other.query('select pg_advisory_unlock(262021)');
      other.release();
      expect(await sweep(services())).toBeDefined();
    });
  });
});
