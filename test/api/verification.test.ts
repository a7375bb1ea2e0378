import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type ApiCard,
  buildPapers,
  figuresOf,
  longName,
  type Papers,
  readCard,
} from '../builders/papers.js';
import { verificationPath } from '../../server/verification/verification-path.js';
import { countStatements } from '../setup/statements.js';

let papers: Papers;
let card: ApiCard;
/** Checks come from another address in each test, so that none is refused for those before. */
let address = 0;

beforeAll(async () => {
  papers = await buildPapers();
  card = await readCard(papers.world, papers.world.bekasi, papers.first);
});
afterAll(() => papers.close());
beforeEach(() => {
  address += 1;
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  papers.world.app.fastify.inject({ url, headers, remoteAddress: `10.0.0.${address}` });

/** What a page says, without its tags. */
const said = (body: string) =>
  body
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ');
const check = async (url: string) => said((await get(url)).body);

describe('whoever scans a report card', () => {
  test('reads without an account that it is the sealed one, with the figures of the paper', async () => {
    const answer = await get(card.verificationPath);
    expect(answer.statusCode).toBe(200);
    const text = said(answer.body);
    expect(text).toContain('✓ Sesuai');
    expect(text).toContain(
      'Kabupaten Bekasi Dinas Kesehatan Rapor reformasi birokrasi · Juli 2022',
    );
    for (const figure of figuresOf(card)) expect(text).toContain(figure);
    expect(text).toContain('Diperiksa 15 Jul 2022, 09.00 WIB.');
  });

  test.each(['empty', 'own'] as const)(
    'reads the same of every kind of card (%s)',
    async (kind) => {
      const other = await readCard(papers.world, papers.world.bekasi, papers[kind]);
      const text = await check(other.verificationPath);
      expect(text).toContain('✓ Sesuai');
      for (const figure of figuresOf(other)) expect(text).toContain(figure);
    },
  );

  test('reads why a card has no grade, by the sealed name, in another kabupaten, too', async () => {
    const { karawang } = papers.world;
    const faulted = await readCard(papers.world, karawang, papers.faulted);
    const text = await check(faulted.verificationPath);
    expect(text).toContain(longName);
    expect(text).toContain('Kabupaten Karawang');
    expect(text).toContain('Formula tidak menghasilkan nilai total');
    expect(text).not.toContain('Bekasi');
  });

  test('reads it in English, too, by choice or as the browser likes it', async () => {
    const chosen = said((await get(`${card.verificationPath}?lang=en`)).body);
    expect(chosen).toContain('Genuine');
    for (const figure of ['4.00', 'of 10.00', '8.44', '3.00 of 4.00', 'median 1.50']) {
      expect(chosen).toContain(figure);
    }
    const liked = await get(card.verificationPath, { 'accept-language': 'en-GB,id;q=0.5' });
    expect(liked.body).toContain('<html lang="en">');
  });

  test('reads nothing of other months, nor anything else that the paper does not show', async () => {
    const second = await readCard(papers.world, papers.world.bekasi, papers.second);
    const text = await check(second.verificationPath);
    expect(text).toContain('✓ Sesuai');
    for (const hidden of ['Juli 2022', 'Dinas Pendidikan', '−2,00', 'turun']) {
      expect(text).not.toContain(hidden);
    }
    const { body } = await get(second.verificationPath);
    const { kabupaten, units } = papers.world.bekasi;
    for (const id of [papers.second, kabupaten.id, units.health.id]) {
      expect(body).not.toContain(id);
    }
  });

  test('reads what had been promised as it is printed, as many as are printed', async () => {
    const { bekasi } = papers.world;
    const second = await check((await readCard(papers.world, bekasi, papers.second)).verificationPath); // prettier-ignore
    for (const line of [
      'Komitmen bulan lalu Saat periode ditutup: 1 ditepati, 1 terlambat, 1 belum jatuh tempo, 1 dibatalkan.',
      'Menetapkan SK Tim RB ditepati tenggat 10 Jul 2022',
      'Menyusun peta proses bisnis terlambat tenggat 12 Jul 2022',
      'Melatih agen perubahan dibatalkan tenggat 31 Jul 2022',
      'Memperbarui standar pelayanan belum jatuh tempo tenggat 20 Agu 2022',
    ]) {
      expect(second).toContain(line);
    }
    expect(second).not.toMatch(/lainnya|agent/);
    const crowded = await readCard(papers.world, bekasi, papers.crowded);
    const text = await check(crowded.verificationPath);
    for (const { title } of crowded.commitments.slice(0, 5)) expect(text).toContain(title);
    expect(text).not.toContain('6. Menyederhanakan');
    expect(text).toContain('dan 7 lainnya');
    expect(await check(card.verificationPath)).not.toMatch(/komitmen/i);
  });

  test('still reads the name of then when the unit is called otherwise', async () => {
    await papers.query(`update unit set name = 'Dinas Baru' where code = 'dinkes'`);
    const text = await check(card.verificationPath);
    expect(text).toContain('✓ Sesuai');
    expect(text).toContain('Dinas Kesehatan');
    expect(text).not.toContain('Dinas Baru');
  });
});

describe('a paper that is not the sealed one', () => {
  const unknown = 'Tidak ada rapor yang disegel dengan alamat ini.';

  test('is told the same of a wrong seal, of an unknown card and of what is no address at all', async () => {
    const wrong = [
      verificationPath({ id: papers.first, sha256: 'f'.repeat(64) }),
      verificationPath({ id: randomUUID(), sha256: card.sha256 }),
      verificationPath({ id: papers.second, sha256: card.sha256 }),
      card.verificationPath.slice(0, -1),
      `${card.verificationPath}A`,
      `/verify/${papers.first}`,
      '/verify/%00',
      `/verify/${'A'.repeat(64)}`,
      `/verify/${encodeURIComponent("' or 1=1 --")}`,
    ];
    const answers = await Promise.all(wrong.map((url) => get(url)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const text = said(answers[0]!.body);
    expect(text).toContain(`✗ Tidak sesuai ${unknown}`);
    expect(text).not.toMatch(/Dinas|Kabupaten/);
  });

  test('is told apart from one whose card was altered in the database, of which no figure is shown', async () => {
    await altered(`snapshot = replace(snapshot, '"points":4,', '"points":9,')`, async () => {
      const text = await check(card.verificationPath);
      expect(text).toContain('✗ Tidak sesuai Segel ini memang diberikan saat periode ditutup');
      expect(text).not.toMatch(/Dinas|9,00|4,00/);
    });
    expect(await check(card.verificationPath)).toContain('✓ Sesuai');
  });

  test('is found out, too, where the seal was altered together with the card, and reprinted', async () => {
    const [row] = await papers.query<{ snapshot: string }>('select snapshot from report_card where id = $1', [papers.first]); // prettier-ignore
    const forged = row!.snapshot.replace('"points":4,', '"points":9,');
    const sha256 = createHash('sha256').update(forged).digest('hex');
    await altered(
      `snapshot = '${forged.replaceAll("'", "''")}', sha256 = '${sha256}'`,
      async () => {
        expect(await check(card.verificationPath)).toContain(
          'isi yang tersimpan sekarang bukan lagi',
        );
        expect(await check(verificationPath({ id: papers.first, sha256 }))).toContain(unknown);
      },
    );
  });
});

describe('a paper whose promises are not what was sealed beside its card', () => {
  const forged = `replace(snapshot, '"LATE"', '"KEPT"')`;
  const resealed = `sha256 = encode(sha256(convert_to(${forged}, 'UTF8')), 'hex')`;
  const another = `insert into commitment_record
    select gen_random_uuid(), kabupaten_id, created_at, period_id, unit_id, gen_random_uuid(), state,
      outcome, settled_at, snapshot, sha256 from commitment_record`;

  test.each([
    ['altered', `update commitment_record set snapshot = ${forged}`],
    ['altered together with its seal', `update commitment_record set snapshot = ${forged}, ${resealed}`], // prettier-ignore
    ['removed', 'delete from commitment_record'],
    ['added', another],
  ])('is told where one was %s, and no figure with it', async (_, change) => {
    const { bekasi } = papers.world;
    const { verificationPath: path } = await readCard(papers.world, bekasi, papers.second);
    const [row] = await papers.query<{ id: string }>(
      `select c.id from commitment_record c join report_card r on r.period_id = c.period_id
         and r.unit_id = c.unit_id where r.id = $1 and c.outcome = 'LATE'`,
      [papers.second],
    );
    await papers.query('create table kept as select * from commitment_record');
    await papers.query('alter table commitment_record disable trigger all');
    try {
      await papers.query(`${change} where id = $1`, [row!.id]);
      const text = await check(path);
      expect(text).toContain('✗ Tidak sesuai Segel ini memang diberikan saat periode ditutup');
      expect(text).not.toMatch(/Dinas|Menyusun|2,00/);
      expect(await check(card.verificationPath)).toContain('✓ Sesuai');
    } finally {
      await papers.query('delete from commitment_record');
      await papers.query('insert into commitment_record select * from kept');
      await papers.query('alter table commitment_record enable trigger all');
      await papers.query('drop table kept');
    }
    expect(await check(path)).toContain('✓ Sesuai');
  });
});

describe('the page', () => {
  test('runs no script, takes nothing from anywhere, sets no cookie and is not to be found', async () => {
    const { headers, body } = await get(card.verificationPath, {
      cookie: 'ungkit_session=anything',
    });
    const style = /<style>(.*?)<\/style>/s.exec(body)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-content-type-options': 'nosniff',
    });
    expect(body).toContain('<meta name="robots" content="noindex, nofollow" />');
    expect(body).not.toMatch(/<script| style=| on\w+=|https?:/);
  });

  test('is, beside the API’s own door, all that answers somebody who is not signed in', async () => {
    const routes = papers.world.app.fastify
      .printRoutes({ commonPrefix: false, includeHooks: false })
      .split('\n')
      .flatMap((line) => [...line.matchAll(/^(\W*)(\/\S+) \((.*)\)$/g)])
      .map(([, , path, methods]) => ({ path: path!, methods: methods!.split(', ') }));
    const reading = routes.filter(({ path, methods }) => methods.includes('GET') && !path.startsWith('/:')); // prettier-ignore
    const statuses = await Promise.all(
      reading.map(async ({ path }) => {
        const url = path.replaceAll(/:\w+/g, randomUUID());
        return [path, (await get(url)).statusCode] as const;
      }),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      '/health': 200,
      // Each of its root fields is closed by itself.
      '/graphql': 400,
      '/verify/:link': 404,
      '/evidence/:revisionId': 401,
      '/panels/:id/minutes.pdf': 401,
      '/periods/:id/report-cards.pdf': 401,
      '/report-cards/:id/card.pdf': 401,
      '/live': 401,
    });
  });

  test('writes names as text, whatever is in them', async () => {
    const name = `<img src=x onerror="alert(1)">&'`;
    await altered(
      `snapshot = replace(snapshot, 'Dinas Kesehatan', '${name.replaceAll("'", "''").replaceAll('"', '\\"')}')`,
      async () => {
        const [row] = await papers.query<{ snapshot: string }>('select snapshot from report_card where id = $1', [papers.first]); // prettier-ignore
        const sha256 = createHash('sha256').update(row!.snapshot).digest('hex');
        await papers.query('alter table audit_event disable trigger all');
        await papers.query(`update audit_event set after = jsonb_set(after, '{sha256}', to_jsonb($2::text)) where entity = 'ReportCard' and entity_id = $1`, [papers.first, sha256]); // prettier-ignore
        const { body } = await get(verificationPath({ id: papers.first, sha256 }));
        await papers.query(`update audit_event set after = jsonb_set(after, '{sha256}', to_jsonb($2::text)) where entity = 'ReportCard' and entity_id = $1`, [papers.first, card.sha256]); // prettier-ignore
        expect(body).not.toContain('<img');
        expect(said(body)).toContain(name);
      },
    );
  });

  test('answers one address thirty times in a minute, and the next as before', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1)
      statuses.push((await get('/verify/nothing')).statusCode);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    const refused = await get(card.verificationPath);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(said(refused.body)).toContain('Terlalu banyak pemeriksaan');
    expect(said(refused.body)).not.toContain('Dinas');
    address += 100;
    expect((await get(card.verificationPath)).statusCode).toBe(200);
  });

  test('says that it could not be checked where the database fails, and nothing of why', async () => {
    await papers.query('alter table report_card rename column snapshot to hidden');
    const answer = await get(card.verificationPath);
    await papers.query('alter table report_card rename column hidden to snapshot');
    expect(answer.statusCode).toBe(500);
    expect(said(answer.body)).toContain('Tidak dapat diperiksa Terjadi kesalahan di server.');
    expect(answer.body).not.toMatch(/snapshot|Dinas/);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('takes two statements', async () => {
    await get(card.verificationPath);
    expect((await countStatements(() => get(card.verificationPath))).count).toBe(2);
  });
});

/** While the first card is another, as whoever owns the database can make it. */
async function altered(change: string, work: () => Promise<void>): Promise<void> {
  const [row] = await papers.query<{ snapshot: string; sha256: string }>('select snapshot, sha256 from report_card where id = $1', [papers.first]); // prettier-ignore
  await papers.query('alter table report_card disable trigger all');
  await papers.query(`update report_card set ${change} where id = $1`, [papers.first]);
  try {
    await work();
  } finally {
    await papers.query('update report_card set snapshot = $2, sha256 = $3 where id = $1', [papers.first, row!.snapshot, row!.sha256]); // prettier-ignore
    await papers.query('alter table report_card enable trigger all');
  }
}
