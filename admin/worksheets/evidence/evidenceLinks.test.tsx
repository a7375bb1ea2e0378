import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { refuse, wait } from '../../testApp.js';
import { buildWorksheet } from '../testDesk.js';
import { code, evidenceDesk, link, openDesk } from './testEvidence.js';

const { api } = evidenceDesk(smallInstrument);

describe('a link', () => {
  const checked = {
    outcome: 'ANSWERED',
    status: 404,
    checkedAt: '2022-07-14T02:00:00.000Z',
    checkedBy: { id: 'person', name: 'Siti' },
  };
  const openLink = async (abilities: readonly string[], linkCheck: object | null) => {
    const revision = {
      ...link.revision,
      url: 'https://ppid.bekasikab.go.id/sk',
      downloadPath: null,
    };
    const address = {
      ...link,
      abilities,
      evidence: { ...link.evidence, kind: 'LINK' },
      revision: { ...revision, linkCheck },
    };
    api.answers['Worksheet'] = () => ({
      data: {
        worksheet: buildWorksheet(smallInstrument, (one) =>
          one === code ? { evidence: [address as unknown as typeof link] } : {},
        ),
      },
    });
    await openDesk();
  };
  const button = () => screen.queryByRole('button', { name: 'Periksa tautan: SK Tim RB' });

  test('says what it last answered, when and for whom, and after another check what it answers now', async () => {
    await openLink(['link.check'], checked);
    screen.getByText('Menjawab 404 pada 14 Jul 2022, 09.00 WIB, diperiksa Siti');
    api.answers['CheckLink'] = () => ({
      data: { checkLink: { ...checked, status: 200, checkedAt: '2022-07-15T02:00:00.000Z' } },
    });
    fireEvent.click(button()!);
    await screen.findByText('Dapat dibuka pada 15 Jul 2022, 09.00 WIB, diperiksa Siti', {}, wait);
    const [asked] = api.sent.filter(({ operationName }) => operationName === 'CheckLink');
    expect(asked?.variables).toEqual({ revisionId: 'revision' });
  });

  test('at a site that is not on the list says what to do', async () => {
    await openLink(['link.check'], null);
    api.answers['CheckLink'] = () => refuse('LINK_HOST_NOT_ALLOWED');
    fireEvent.click(button()!);
    const alert = await screen.findByText(/Situs tautan ini belum ada di daftar/, {}, wait);
    expect(alert.textContent).toContain('minta administrator menambahkan situs itu');
  });

  test('is checked only by who may', async () => {
    await openLink([], checked);
    screen.getByText(/^Menjawab 404/);
    expect(button()).toBeNull();
  });
});
