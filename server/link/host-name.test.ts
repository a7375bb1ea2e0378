import { expect, test } from 'vitest';
import { hostNameOf } from './host-name.js';

test.each([
  ['ppid.bekasikab.go.id', 'ppid.bekasikab.go.id'],
  [' WWW.BekasiKab.go.id ', 'www.bekasikab.go.id'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['bekasikab.go.id:443', 'bekasikab.go.id'],
])('%s is the host %s', (typed, host) => {
  expect(hostNameOf(typed)).toBe(host);
});

test.each([
  '',
  'localhost',
  'intranet',
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '[::1]',
  '*.bekasikab.go.id',
  'bekasikab.go.id:8443',
  'user@bekasikab.go.id',
  'https://bekasikab.go.id',
  'bekasikab.go.id/ppid',
  'bekasikab.go.id?x',
  'bekasikab.go.id.',
  'a b.go.id',
])('%j is none', (typed) => {
  expect(() => hostNameOf(typed)).toThrow(/host: MALFORMED/);
});
