import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  expectAt,
  fakeApi,
  fill,
  open,
  press,
  pressOnceReady,
  refuse,
  viewerWho,
  wait,
} from '../testApp.js';

const unit = {
  id: 'u1',
  code: 'dinas-pendidikan',
  name: 'Dinas Pendidikan',
  abbreviation: 'Disdik',
  kind: 'DINAS',
  parent: null,
  assessed: true,
  active: true,
  abilities: ['unit.edit'],
  regionCode: null,
  note: null,
  version: 3,
  people: [],
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('unit.list', 'unit.edit') } }),
  Units: () => ({ data: { units: { nodes: [unit], totalCount: 1 } } }),
  UnitsById: () => ({ data: { units: { nodes: [unit] } } }),
  Unit: () => ({ data: { unit } }),
}));

const input = (label: RegExp) => () => screen.getByLabelText(label);

async function changeTheCode() {
  open('/units/u1');
  await screen.findByDisplayValue('dinas-pendidikan', {}, wait);
  fill(/Kode \*/, 'Disdik 1');
  press('Simpan');
}

describe('what is refused of a unit', () => {
  test('a code that is written otherwise says at its field how one is written', async () => {
    api.answers['UpdateUnit'] = () => refuse('INVALID_INPUT', 'code', { fault: 'MALFORMED' });
    await changeTheCode();
    await expectAt(input(/Kode \*/), /huruf kecil, angka, dan tanda hubung/);
    expect(screen.getByDisplayValue('Disdik 1')).toBeDefined();
  });

  test('a code that is taken is said to be taken, and the next try goes out', async () => {
    api.answers['UpdateUnit'] = () => refuse('DUPLICATE', 'code');
    await changeTheCode();
    await expectAt(input(/Kode \*/), /sudah dipakai perangkat daerah lain/);
    fill(/Kode \*/, 'disdik');
    await pressOnceReady('Simpan');
    await waitFor(() => expect(api.inputsOf('UpdateUnit')).toHaveLength(2), wait);
  });

  test('a parent that is a part of the unit is refused at the parent', async () => {
    api.answers['UpdateUnit'] = () =>
      refuse('INVALID_INPUT', 'parentId', { fault: 'OUT_OF_RANGE' });
    await changeTheCode();
    await expectAt(input(/Induk/), /sendiri atau bagian di bawahnya/);
    expect(screen.getByDisplayValue('Disdik 1')).toBeDefined();
  });

  test('what somebody else changed in between is said, and what was typed stays', async () => {
    api.answers['UpdateUnit'] = () => refuse('CONFLICT', 'version');
    await changeTheCode();
    await screen.findByText(/Orang lain sudah mengubah data ini/, {}, wait);
    expect(screen.getByDisplayValue('Disdik 1')).toBeDefined();
    await pressOnceReady('Simpan');
    await waitFor(() => expect(api.inputsOf('UpdateUnit')).toHaveLength(2), wait);
  });

  test('a new unit is refused at its field as well', async () => {
    api.answers['CreateUnit'] = () => refuse('INVALID_INPUT', 'name', { fault: 'TOO_LONG' });
    open('/units/create');
    await screen.findByLabelText(/Nama \*/, {}, wait);
    fill(/Nama \*/, 'Dinas Kesehatan');
    fill(/Kode \*/, 'dinas-kesehatan');

    fireEvent.mouseDown(screen.getByRole('combobox', { name: /Jenis/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Dinas' }, wait));
    press('Simpan');
    await expectAt(input(/Nama \*/), /Terlalu panjang/);
    expect(screen.getByDisplayValue('Dinas Kesehatan')).toBeDefined();
  });
});
