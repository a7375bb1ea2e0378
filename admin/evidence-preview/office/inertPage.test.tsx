import { expect, test } from 'vitest';
import { inertPage } from './inertPage.js';

test('a document keeps its text, tables and pictures', () => {
  const page = inertPage(
    '<h1>Notula</h1><table><tr><td colspan="2">Hadir</td></tr></table><img alt="Foto" src="data:image/png;base64,AAAA">',
    'id',
  );
  expect(page).toContain('<h1>Notula</h1>');
  expect(page).toContain('<td colspan="2">Hadir</td>');
  expect(page).toContain('<img alt="Foto" src="data:image/png;base64,AAAA">');
  expect(page).toContain('<html lang="id">');
});

test.each([
  ['a script', '<p>a</p><script>top.x=1</script>', /script>/],
  ['an event', '<p onclick="x()">a</p><img src=x onerror=alert(1)>', /onclick|onerror|<img/],
  ['a picture from elsewhere', '<img src="https://spy.example/a.png">', /spy/],
  ['a picture that is a program', '<img src="data:image/svg+xml;base64,AAAA">', /svg/],
  ['a link that runs', '<a href="javascript:x()">a</a>', /javascript|href/],
  ['a link', '<a href="/graphql">a</a>', /href|graphql/],
  ['a frame', '<iframe src="/"></iframe>', /iframe/],
  ['a form', '<form action="/"><input name="a"></form>', /form|input/],
  [
    'a style',
    '<style>*{background:url(https://spy.example)}</style><p style="x">',
    /spy|style="x"/,
  ],
  [
    'a way around the policy',
    '<meta http-equiv="refresh" content="0;url=/"><base href="/">',
    /refresh|<base/,
  ],
  ['a drawing', '<svg><a href="javascript:x()"><text>a</text></a></svg>', /svg|javascript/],
])('%s does not stay', (_, html, gone) => {
  expect(inertPage(html, 'id')).not.toMatch(gone);
});

test('a link says where it would lead', () => {
  expect(inertPage('<a href="https://kemenpan.go.id/a">PermenPANRB</a>', 'id')).toContain(
    '<a title="https://kemenpan.go.id/a">PermenPANRB</a>',
  );
});

test('nothing is fetched and nothing runs, whatever was overlooked', () => {
  expect(inertPage('', 'id')).toContain(
    `content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`,
  );
});
