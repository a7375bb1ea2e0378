import { text } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { evidenceMediaTypes } from '../../schema/limits.js';

const contentTypesName = '[content_types].xml';
/** A document with thousands of pictures has some thousand parts. */
const maxParts = 20_000;
/** It names each part once: some hundred kB at most. */
const maxContentTypesBytes = 2_097_152;

/** Parts that run, by name: macros of every age, ActiveX, programs, documents that may hold macros. */
const activePart =
  /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)(macrosheets|dialogsheets|activex)\/|\.(exe|dll|scr|com|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam)$/;
/** The same by content type, whatever the part is called. References would hide a word from this test. */
const activeType = /macroenabled|vbaproject|macrosheet|activex|&#/i;

/**
 * Which kind of office document a ZIP file is, by its table of parts and its content types. No part but
 * the content types is unpacked, and those only up to a limit: what a part would unpack to costs nothing.
 *
 * @returns undefined when it is none of `evidenceMediaTypes`, has parts that run, or is not in order.
 */
export async function openXmlTypeOf(path: string): Promise<string | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const contentTypes = await inertContentTypes(zip);
    if (contentTypes === undefined || activeType.test(contentTypes)) return undefined;
    const [mediaType, ...others] = Object.keys(evidenceMediaTypes).filter((type) =>
      contentTypes.replaceAll("'", '"').includes(`"${type}.main+xml"`),
    );
    return others.length === 0 ? mediaType : undefined;
  } catch {
    // Not a ZIP file after all, or one that says different things in different places.
    return undefined;
  } finally {
    zip?.close();
  }
}

/** The text of the content types; undefined when there is none or a part that runs. */
async function inertContentTypes(zip: ZipFile): Promise<string | undefined> {
  if (zip.entryCount > maxParts) return undefined;
  const names = new Set<string>();
  let found: Entry | undefined;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: which of them counts depends on who reads.
    if (names.has(name) || activePart.test(name) || entry.isEncrypted()) return undefined;
    names.add(name);
    if (name === contentTypesName) found = entry;
  }
  if (!found || found.uncompressedSize > maxContentTypesBytes) return undefined;
  return text(await zip.openReadStreamPromise(found));
}
