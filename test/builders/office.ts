import { buildOffice, type ZipOptions } from './files.js';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A relationship of a part: its id, kind, where it leads, and whether out of the file. */
type Relation = readonly [id: string, kind: string, target: string, external?: boolean];

const relations = (list: readonly Relation[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target, external]) =>
        `<Relationship Id="${id}" Type="${related}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const picture = (id: string, way: 'embed' | 'link') =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:docPr id="1" name="g" descr="gambar"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData><pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill><a:blip r:${way}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A real Word document of these paragraphs. */
export const buildWord = (...paragraphs: readonly string[]): Buffer =>
  wordOf(paragraphs.map(paragraph).join(''), []);

/**
 * A Word document that wants a picture from this site, leads there, would run a script when it is clicked, and
 * holds a script as text.
 */
export const buildHostileWord = (site: string): Buffer =>
  wordOf(
    [
      paragraph('Laporan yang sah'),
      picture('rIdRemote', 'link'),
      `<w:p><w:hyperlink r:id="rIdScript"><w:r><w:t>Klik di sini</w:t></w:r></w:hyperlink></w:p>`,
      `<w:p><w:hyperlink r:id="rIdSite"><w:r><w:t>Situs luar</w:t></w:r></w:hyperlink></w:p>`,
      paragraph('&lt;script&gt;top.hacked = 1&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'),
    ].join(''),
    [
      ['rIdRemote', 'image', `${site}/spy.png`, true],
      ['rIdScript', 'hyperlink', 'javascript:top.hacked=1', true],
      ['rIdSite', 'hyperlink', `${site}/trap`, true],
    ],
  );

function wordOf(body: string, list: readonly Relation[]): Buffer {
  return buildOffice('docx', {
    parts: {
      '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
      'word/_rels/document.xml.rels': relations(list),
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}" xmlns:r="${related}"><w:body>${body}</w:body></w:document>`,
    },
  });
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A real Excel file of sheets by name, each given as what is inside its `sheetData`. Style 1 is a date.
 *
 * @param zip how the file itself is made.
 */
export function buildExcel(sheets: Readonly<Record<string, string>>, zip?: ZipOptions): Buffer {
  const names = Object.keys(sheets);
  return buildOffice('xlsx', {
    ...(zip && { zip }),
    parts: {
      '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${spreadsheet}" xmlns:r="${related}"><sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ...names.map((_, at): Relation => [
          `rId${at + 1}`,
          'worksheet',
          `worksheets/sheet${at + 1}.xml`,
        ]),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
      'xl/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${spreadsheet}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ...Object.fromEntries(
        names.map((name, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${spreadsheet}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
        ]),
      ),
    },
  });
}

/** One cell of a sheet with a text in it. */
export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
