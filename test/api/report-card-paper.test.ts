import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { printedAreas } from '../../server/report-card/print/printed-areas.js';
import {
  buildPapers,
  figuresOf,
  longName,
  type Papers,
  publicUrl,
  readCard,
} from '../builders/papers.js';
import { pdfText } from '../builders/pdf-text.js';
import { qrOf } from '../builders/pdf-qr.js';
import { type PersonName, testNow } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let papers: Papers;

beforeAll(async () => {
  papers = await buildPapers();
});
afterAll(() => papers.close());

/** One page of PDF, asked for as by somebody of Bekasi; null is nobody. */
async function get(
  url: string,
  person: PersonName | null = 'leader',
  tenant = papers.world.bekasi,
) {
  const cookie =
    person === null ? undefined : (await papers.world.as(tenant.people[person])).cookie;
  return papers.world.app.fastify.inject({ url, headers: cookie ? { cookie } : {} });
}
const textOf = async (...asked: Parameters<typeof get>) => {
  const answer = await get(...asked);
  expect(answer.statusCode).toBe(200);
  return pdfText(answer.rawPayload);
};
const paperOf = (id: string) => `/report-cards/${id}/card.pdf`;

const area = { kind: 'AREA', parentCode: 'U.I', effectiveWeight: 4, fault: null, claimedPoints: 0, medianPoints: null } as const; // prettier-ignore
const smallNodes = [
  { ...area, code: 'U.I', parentCode: null, kind: 'ASPECT', name: 'Pemenuhan', weightStatus: 'OFFICIAL', weight: 10, score: 0.4, points: 4 },
  { ...area, code: 'U.I.1', name: 'Resmi', weightStatus: 'OFFICIAL', weight: 4, score: 0.75, points: 3 },
  { ...area, code: 'U.I.2', name: 'Dikutip', weightStatus: 'CITED', weight: 6, score: 1 / 6, points: 1 },
] as const; // prettier-ignore

describe('a report card on paper', () => {
  test.each(['first', 'empty', 'own', 'second', 'crowded'] as const)(
    'has every figure of the API, on one page (%s)',
    async (kind) => {
      const card = await readCard(papers.world, papers.world.bekasi, papers[kind]);
      const answer = await get(card.pdfPath);
      const text = await pdfText(answer.rawPayload);
      for (const figure of figuresOf(card)) expect(text).toContain(figure);
      expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\n/g)).toHaveLength(1);
    },
  );

  test('says what was found by hand', async () => {
    const text = await textOf(paperOf(papers.first));
    for (const said of [
      'KABUPATEN BEKASI',
      'Dinas Kesehatan',
      'Rapor reformasi birokrasi · Juli 2022',
      '4,00 dari 10,00 · capaian 40%',
      'C Kurang',
      '1 dari 2',
      '2,00 poin lagi ke B',
      'Menurut perangkat daerah (mandiri) 8,44',
      'Hasil telaah (terverifikasi) 4,00',
      'Selisih −4,44 poin',
      'Butir masih dikembalikan 1 dari 5',
      'Butir belum sempat ditelaah 1 dari 5',
      'tepat waktu, 20 Jul 2022, 07.00 WIB',
      'Manajemen Perubahan 75% 3,00 dari 4,00 · median 1,50',
      '1 Nilai survei U.I.2.i.c · sampai penuh +2,00',
      '2 Rencana kerja dijalankan U.I.1.i.b · dari B ke A +1,00',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('says of one on the bound of the next grade, which is above it, that little is left, and not nothing', async () => {
    const text = await textOf(paperOf(papers.crowded));
    expect(text).toContain('3,00 dari 10,00 · capaian 30% D');
    expect(text).toContain('kurang dari 0,01 poin lagi ke C');
  });

  test('says where the unit comes from, and that a first one comes from nowhere', async () => {
    const second = await textOf(paperOf(papers.second));
    expect(second).toContain('2 dari 2 · turun 1 peringkat');
    expect(second).toContain('Sejak Juli 2022 −2,00');
    expect(second).toMatch(/Perjalanan nilai 4,00 C Jul 2022 2,00 D Agu 2022/);
    const first = await textOf(paperOf(papers.first));
    expect(first).toContain('belum ada pembanding');
    expect(first).toContain('Ini rapor pertama');
  });

  test('says what had been promised and whether the word was kept, in the order of the API, and never by whom', async () => {
    const { commitments } = await readCard(papers.world, papers.world.bekasi, papers.second);
    expect(commitments).toEqual([
      { title: 'Menetapkan SK Tim RB', dueDay: '2022-07-10', outcome: 'KEPT' },
      { title: 'Menyusun peta proses bisnis', dueDay: '2022-07-12', outcome: 'LATE' },
      { title: 'Melatih agen perubahan', dueDay: '2022-07-31', outcome: 'CANCELLED' },
      { title: 'Memperbarui standar pelayanan', dueDay: '2022-08-20', outcome: 'OPEN' },
    ]);
    const text = await textOf(paperOf(papers.second));
    expect(text).toContain(
      [
        'Komitmen bulan lalu',
        'Saat periode ditutup: 1 ditepati, 1 terlambat, 1 belum jatuh tempo, 1 dibatalkan.',
        'Menetapkan SK Tim RB tenggat 10 Jul 2022 ditepati',
        'Menyusun peta proses bisnis tenggat 12 Jul 2022 terlambat',
        'Melatih agen perubahan tenggat 31 Jul 2022 dibatalkan',
        'Memperbarui standar pelayanan tenggat 20 Agu 2022 belum jatuh tempo',
      ].join(' '),
    );
    expect(text).not.toMatch(/lainnya|agent/);
    const english = await textOf(`${paperOf(papers.second)}?lang=en`);
    expect(english).toContain('Commitments of last month When the period closed: 1 kept, 1 late');
    expect(english).toContain('Memperbarui standar pelayanan due 20 Aug 2022 not due yet');
  });

  test('says of many long promises the first five, and how many more there are', async () => {
    const text = await textOf(paperOf(papers.crowded));
    for (const number of [1, 2, 3, 4, 5]) expect(text).toContain(`${number}. Menyederhanakan`);
    expect(text).not.toContain('6. Menyederhanakan');
    expect(text).toContain('Saat periode ditutup: 12 belum jatuh tempo.');
    expect(text).toContain('dan 7 lainnya');
  });

  test('without promises says nothing of any', async () => {
    expect(await textOf(paperOf(papers.first))).not.toMatch(/komitmen/i);
  });

  test('says of a unit that did nothing that it did nothing', async () => {
    const text = await textOf(paperOf(papers.empty));
    expect(text).toContain('Tidak ada butir yang dijawab sampai periode ditutup.');
    // Its formula takes nothing for 0, and so this 0 is a score.
    expect(text).toContain('Menurut perangkat daerah (mandiri) 0,00');
    expect(text).toContain('Hasil telaah (terverifikasi) 0,00');
    expect(text).toContain('Pengajuan tidak diajukan');
    expect(text).toContain('Belum ada area yang mendapat nilai.');
  });

  test('of the kabupaten itself has no rank and no median', async () => {
    const text = await textOf(paperOf(papers.own));
    expect(text).toContain('LKE TINGKAT KABUPATEN Kabupaten Bekasi');
    expect(text).toContain('5,00 dari 10,00');
    expect(text).not.toMatch(/peringkat|median/i);
  });

  test('says why there is no grade where the formula gives no total, under however long a name', async () => {
    const { karawang } = papers.world;
    const text = await textOf(paperOf(papers.faulted), 'leader', karawang);
    expect(text).toContain(longName);
    expect(text).toContain('Tanpa kategori');
    expect(text).toContain('tanpa peringkat');
    expect(text).toContain(
      'Formula tidak menghasilkan nilai total karena ada butir yang belum berjawaban diterima',
    );
    expect(text).toContain('Tidak dapat dihitung, karena formula tidak menghasilkan nilai total.');
    expect(text).not.toMatch(/Kategori berikutnya|sudah penuh/);
    const card = await readCard(papers.world, karawang, papers.faulted);
    for (const figure of figuresOf(card)) expect(text).toContain(figure);
  });

  test('has no 0 for what the formula gives no score: neither a total, nor a claim, nor a middle of the units', async () => {
    const { karawang } = papers.world;
    const text = await textOf(paperOf(papers.faulted), 'leader', karawang);
    expect(text).toContain('Menurut perangkat daerah (mandiri) –');
    expect(text).toContain('Hasil telaah (terverifikasi) –');
    expect(text).toContain('Selisih – poin');
    // Of the two units one was scored in the first area, by hand with 3 points, and none in the other.
    expect(text).toContain('Manajemen Perubahan – median 3,00');
    expect(text.match(/median \d/g)).toHaveLength(1);
    const book = await get(`/periods/${karawang.period.id}/report-cards.pdf`, 'leader', karawang);
    const list = await pdfText(book.rawPayload);
    expect(list).toContain(`${longName} – Tanpa kategori`);
  });

  test('never shows a weight that is not official as if it were', () => {
    const marked = printedAreas({ nodes: smallNodes }, 'id');
    expect(marked.lead).toContain('* Bobot tidak resmi.');
    const [official, cited] = marked.items[0]!.areas;
    expect([official!.points, cited!.points]).toEqual(['3,00 dari 4,00', '1,00 dari 6,00*']);
    expect(printedAreas({ nodes: smallNodes.slice(0, 2) }, 'id').lead).not.toContain('resmi');
  });

  test('is English where that is asked for', async () => {
    const text = await textOf(`${paperOf(papers.first)}?lang=en`);
    expect(text).toContain('Bureaucratic reform report card · July 2022');
    expect(text).toContain('4.00 of 10.00 · achievement 40%');
    expect(text).toContain('Returns outstanding 1 of 5');
  });

  test('leads a phone to the page that verifies it', async () => {
    const card = await readCard(papers.world, papers.world.bekasi, papers.first);
    const { rawPayload } = await get(card.pdfPath);
    expect(await qrOf(rawPayload)).toBe(publicUrl + card.verificationPath);
  });

  test('has no code where the service does not know its own address, and says so', async () => {
    const { db, bekasi } = papers.world;
    const app = await createApp({
      config: readConfig({ LOG_LEVEL: 'silent' }),
      db,
      now: () => testNow,
    });
    const { cookie } = await papers.world.as(bekasi.people.leader);
    const headers = { cookie: cookie!, host: 'evil.test' };
    const text = await pdfText((await app.fastify.inject({ url: paperOf(papers.first), headers })).rawPayload); // prettier-ignore
    await app.close();
    expect(text).toContain('Tanpa kode QR: administrator belum menetapkan alamat publik.');
    expect(text).not.toContain('Pindai');
  });

  test('never changes: the same bytes again, whatever units, formulas and instruments are called since', async () => {
    const before = (await get(paperOf(papers.second))).rawPayload;
    await papers.query(`update unit set name = 'Dinas Lain' where code = 'dinkes'`);
    await papers.query(`update formula set title = 'Lain'`);
    await papers.query(`update kabupaten set name = 'Kota Lain' where code = '32.16'`);
    expect((await get(paperOf(papers.second))).rawPayload.equals(before)).toBe(true);
  });

  test('is refused where somebody went around the guard', async () => {
    await altered(papers.first, async () => {
      const answer = await get(paperOf(papers.first));
      expect(answer.json().errors[0].extensions.code).toBe('SEAL_BROKEN');
      const all = await get(`/periods/${papers.july}/report-cards.pdf`);
      expect(all.json().errors[0].extensions.code).toBe('SEAL_BROKEN');
    });
  });
});

describe('a report card whose promises somebody altered around the guard', () => {
  test('is refused on paper, alone and among the others', async () => {
    await alteredPromises(async () => {
      for (const url of [paperOf(papers.second), `/periods/${await augustOf()}/report-cards.pdf`]) {
        expect((await get(url)).json().errors[0].extensions.code).toBe('SEAL_BROKEN');
      }
      expect((await get(paperOf(papers.crowded))).statusCode).toBe(200);
    });
    expect((await get(paperOf(papers.second))).statusCode).toBe(200);
  });
});

describe('who gets a report card on paper', () => {
  test('whoever may read it: the unit, its evaluator, leadership', async () => {
    for (const person of ['agent', 'head', 'evaluator', 'leader', 'analyst'] as const) {
      expect((await get(paperOf(papers.first), person)).statusCode).toBe(200);
    }
  });

  test('nobody else, who learn no more than of a card that is not there', async () => {
    const other = papers.world.karawang;
    expect((await get(paperOf(papers.first), 'otherHead')).statusCode).toBe(404);
    expect((await get(paperOf(papers.first), 'idleEvaluator')).statusCode).toBe(404);
    expect((await get(paperOf(papers.first), 'leader', other)).statusCode).toBe(404);
    expect((await get(paperOf(randomUUID()))).statusCode).toBe(404);
    expect((await get(paperOf('card'))).statusCode).toBe(404);
    expect((await get(paperOf(papers.first), 'admin')).statusCode).toBe(403);
    expect((await get(paperOf(papers.first), null)).statusCode).toBe(401);
  });

  test('an evaluator of one month is told nothing of the others', async () => {
    const { kabupaten, units, people } = papers.world.bekasi;
    const august = await augustOf();
    await papers.query(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [kabupaten.id, august, units.health.id, people.idleEvaluator.id],
    );
    papers.world.app.services.sessions.forget();
    const text = await textOf(paperOf(papers.second), 'idleEvaluator');
    expect(text).toContain('Ini rapor pertama');
    expect(text).not.toContain('Juli 2022');
  });

  test('takes five statements', async () => {
    const { cookie } = await papers.world.as(papers.world.bekasi.people.leader);
    const ask = () =>
      papers.world.app.fastify.inject({ url: paperOf(papers.first), headers: { cookie: cookie! } });
    await ask();
    expect((await countStatements(ask)).count).toBe(5);
  });
});

describe('all report cards of a period in one document', () => {
  const book = () => `/periods/${papers.july}/report-cards.pdf`;

  test('lists them with their pages, the kabupaten first and then by rank, and has each on its page', async () => {
    const answer = await get(book());
    expect(answer.headers['x-page-count']).toBe('4');
    const text = await pdfText(answer.rawPayload);
    expect(text).toMatch(/Rapor reformasi birokrasi Juli 2022 3 rapor/);
    expect(text).toMatch(
      /– Kabupaten Bekasi 5,00 C 2 1 Dinas Kesehatan 4,00 C 3 2 Dinas Pendidikan 0,00 D 4/,
    );
    for (const kind of ['own', 'first', 'empty'] as const) {
      const card = await readCard(papers.world, papers.world.bekasi, papers[kind]);
      for (const figure of figuresOf(card)) expect(text).toContain(figure);
    }
    const { verificationPath } = await readCard(papers.world, papers.world.bekasi, papers.empty);
    expect(await qrOf(answer.rawPayload, 4)).toBe(publicUrl + verificationPath);
  });

  test('is for those alone who read all of them, of their own kabupaten', async () => {
    for (const person of ['leader', 'lead', 'team', 'analyst'] as const) {
      expect((await get(book(), person)).statusCode).toBe(200);
    }
    for (const person of ['agent', 'head', 'evaluator', 'admin'] as const) {
      expect((await get(book(), person)).statusCode).toBe(403);
    }
    expect((await get(book(), 'leader', papers.world.karawang)).statusCode).toBe(404);
    expect((await get('/periods/july/report-cards.pdf')).statusCode).toBe(404);
    expect((await get(book(), null)).statusCode).toBe(401);
  });

  test('takes as many statements as one card', async () => {
    const { cookie } = await papers.world.as(papers.world.bekasi.people.leader);
    const ask = () =>
      papers.world.app.fastify.inject({ url: book(), headers: { cookie: cookie! } });
    await ask();
    expect((await countStatements(ask)).count).toBe(5);
  });
});

/** While a sealed card has other points, as whoever owns the database can give it. */
async function altered(id: string, work: () => Promise<void>): Promise<void> {
  const [row] = await papers.query<{ snapshot: string }>(
    'select snapshot from report_card where id = $1',
    [id],
  );
  await papers.query('alter table report_card disable trigger all');
  await papers.query(
    `update report_card set snapshot = replace(snapshot, '"points":', '"points":1') where id = $1`,
    [id],
  );
  try {
    await work();
  } finally {
    await papers.query('update report_card set snapshot = $2 where id = $1', [id, row!.snapshot]);
    await papers.query('alter table report_card enable trigger all');
  }
}

/** While a promise of the second card is said to be kept, as whoever owns the database can say it. */
async function alteredPromises(work: () => Promise<void>): Promise<void> {
  const [row] = await papers.query<{ id: string; snapshot: string }>(
    `select c.id, c.snapshot from commitment_record c join report_card r on r.period_id = c.period_id
       and r.unit_id = c.unit_id where r.id = $1 and c.outcome = 'LATE'`,
    [papers.second],
  );
  const change = 'update commitment_record set snapshot = $2 where id = $1';
  await papers.query('alter table commitment_record disable trigger all');
  await papers.query(change, [row!.id, row!.snapshot.replace('"LATE"', '"KEPT"')]);
  try {
    await work();
  } finally {
    await papers.query(change, [row!.id, row!.snapshot]);
    await papers.query('alter table commitment_record enable trigger all');
  }
}

async function augustOf(): Promise<string> {
  const [row] = await papers.query<{ id: string }>(
    'select period_id as id from report_card where id = $1',
    [papers.second],
  );
  return row!.id;
}
