import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RapimCardFragment } from '../graphql/graphql.js';
import { fakeApi, open, press, refuse, viewerWho, wait } from '../testApp.js';
import { meetingOf, rapimCard } from './testMeeting.js';

const area = {
  code: 'U.I.1',
  parentCode: null,
  kind: 'AREA' as const,
  name: 'Manajemen Perubahan',
  weight: 4,
  weightStatus: 'OFFICIAL' as const,
  score: null,
  points: 0,
  claimedPoints: 0,
  medianPoints: null,
};
const health = (given: Partial<RapimCardFragment> = {}) =>
  rapimCard('Dinas Kesehatan', { id: 'kes', rankOf: 2, ...given });
const without = rapimCard('Dinas Sosial', {
  id: 'sos',
  points: 0,
  grade: '',
  predicate: '',
  claimedPoints: 0,
  hasClaimedTotal: false,
  rank: null,
  rankOf: 2,
  nodes: [area],
});
const meeting = (first: RapimCardFragment) =>
  meetingOf([first, rapimCard('Dinas Pendidikan', { rank: 2, rankOf: 2 }), without]);

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('kabupatenIndex.read', 'reportCard.list') } }),
  Rapim: () => ({ data: meeting(health()) }),
}));
afterEach(() => vi.restoreAllMocks());

const atUnit = (name: string) => screen.findByRole('heading', { level: 1, name }, wait);

describe('a unit on the wall', () => {
  test('that has no total is not said to be the best, nor to have everything', async () => {
    open('/rapim/july?unit=sos');
    await atUnit('Dinas Sosial');
    screen.getByText('tidak mendapat nilai di periode ini');
    screen.getByText('Tidak dapat dihitung, karena formula tidak menghasilkan nilai total.');
    expect(screen.getAllByText('Tidak ada area yang dapat dinilai.')).toHaveLength(2);
    const claimed = screen.getByText('Menurut unit sendiri');
    expect(claimed.nextElementSibling?.textContent).toBe('–');
    expect(screen.queryByText(/tertinggi|penuh|0,00/)).toBeNull();
  });

  test('has one place among those that have one, on its slide as in the bar', async () => {
    open('/rapim/july?unit=kes');
    await atUnit('Dinas Kesehatan');
    const place = screen.getByText('Peringkat').nextElementSibling?.textContent;
    expect(place).toMatch(/^1 dari 2 /);
    within(screen.getByRole('contentinfo')).getByText('1 dari 2');
  });
});

describe('a period in which nothing of the units can be told', () => {
  const index = {
    index: 61.25,
    maximum: 100,
    absence: null,
    grade: 'B',
    predicate: 'Baik',
    sha256: 'a'.repeat(64),
    distanceToNextGrade: { grade: 'BB', points: 8.75 },
    missing: [],
  };
  const titles = async () => {
    const found: string[] = [];
    for (;;) {
      const title = (await screen.findByRole('heading', { level: 1 }, wait)).textContent!;
      if (found.at(-1) === title) return found;
      found.push(title);
      fireEvent.keyDown(document.body, { key: 'PageDown' });
    }
  };

  test('is the kabupaten alone where its regime has no units', async () => {
    api.answers['Rapim'] = () => ({ data: meetingOf([], { kabupatenIndex: index }) });
    open('/rapim/july');
    await atUnit('Indeks RB kabupaten');
    screen.getByText('61,25');
    expect(screen.queryByText(/perangkat daerah\./)).toBeNull();
    expect(await titles()).toEqual(['Indeks RB kabupaten']);
  });

  test('does not say that every area is full where none could be scored', async () => {
    api.answers['Rapim'] = () => ({ data: meetingOf([without], { kabupatenIndex: index }) });
    open('/rapim/july');
    await atUnit('Indeks RB kabupaten');
    expect(await titles()).toEqual(['Indeks RB kabupaten', 'Kategori perangkat daerah']);
  });
});

test('a meeting that the network keeps from being loaded says so, and begins at the press of a button', async () => {
  const there = api.answers['Rapim']!;
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  api.answers['Rapim'] = () => {
    throw new TypeError('Failed to fetch');
  };
  open('/rapim/july?unit=kes');
  await screen.findByText(/^Server tidak terjangkau/, {}, wait);
  api.answers['Rapim'] = there;
  press('Coba lagi');
  await atUnit('Dinas Kesehatan');
});

describe('a further meeting in the same window', () => {
  /** To the deck, away from it, and back to it. */
  const andAgain = async (meanwhile: () => void) => {
    const router = open('/rapim/july?unit=kes');
    await atUnit('Dinas Kesehatan');
    screen.getByText('20,00');
    await act(() => router.navigate('/nowhere'));
    await vi.waitFor(() => expect(screen.queryByText('Dinas Kesehatan')).toBeNull(), wait);
    meanwhile();
    await act(() => router.navigate('/rapim/july?unit=kes'));
    await atUnit('Dinas Kesehatan');
  };

  test('shows what was sealed since the one before', async () => {
    await andAgain(() => {
      api.answers['Rapim'] = () => ({ data: meeting(health({ points: 21.5 })) });
    });
    screen.getByText('21,50');
    expect(screen.queryByText('20,00')).toBeNull();
  });

  test('shows without a network what was loaded before, and when that was', async () => {
    await andAgain(() => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      window.dispatchEvent(new Event('offline'));
      api.answers['Rapim'] = () => {
        throw new TypeError('Failed to fetch');
      };
    });
    screen.getByText('20,00');
    screen.getByText(/^Tanpa jaringan; semua sudah dimuat \d+ \S+ \d{4}, /);
  });

  test('shows nothing of it to who may not see it any more', async () => {
    const router = open('/rapim/july?unit=kes');
    await atUnit('Dinas Kesehatan');
    await act(() => router.navigate('/nowhere'));
    api.answers['Rapim'] = () => refuse('FORBIDDEN');
    await act(() => router.navigate('/rapim/july?unit=kes'));
    await screen.findByRole('button', { name: 'Coba lagi' }, wait);
    expect(screen.queryByText('20,00')).toBeNull();
  });
});
