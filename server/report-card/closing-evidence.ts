import type { PoolClient } from 'pg';
import type { EvidenceFact } from '../../schema/scoring/index.js';
import { rows, sql } from '../support/sql.js';
import { numberIn, packed, packedText, textIn, unpack, uuids } from './packed.js';

interface PackedEvidence {
  readonly linkIds: string | null;
  readonly answerIds: string | null;
  readonly revisionIds: string | null;
  readonly pages: string | null;
  readonly revisions: string | null;
  readonly hashes: string | null;
  readonly addresses: string | null;
}

/** A piece of evidence, with what says where it stands among those of its answer. */
interface Proof extends EvidenceFact {
  readonly linkId: string;
  /** Of its document among all, by hash and address. */
  readonly place: number;
}

/** Answers that are read together: ids, and where each stands among them. */
export type AnswerPlaces = ReadonlyMap<string, number>;

/**
 * What proves each of some answers, by their places: by hash, then address, page and link, in the order of the database.
 * One statement. Links and documents are each found by their keys in one go, and put together here: of a join the
 * database can't guess how many rows it will have, and looks them up one by one.
 */
export async function readClosingEvidence(
  client: PoolClient,
  places: AnswerPlaces,
): Promise<readonly (readonly EvidenceFact[] | undefined)[]> {
  const byContent = 'r.sha256, r.url';
  const [found] = await rows<PackedEvidence>(
    client,
    sql`with l as materialized (
          select l.id, l.answer_id, l.revision_id, l.page from evidence_link l
          where l.answer_id = any(${uuids(places.keys())}))
        select links.*, documents.*
        from (select ${packed('l.id')} as "linkIds", ${packed('l.answer_id')} as "answerIds",
            ${packed('l.revision_id')} as "revisionIds", ${packed('l.page')} as pages from l) links,
          (select ${packed('r.id', byContent)} as revisions, ${packedText('r.sha256', byContent)} as hashes,
            ${packedText('r.url', byContent)} as addresses
            from evidence_revision r where r.id = any(array(select l.revision_id from l))) documents`,
  );
  const documents = documentsIn(found!);
  const linkIds = unpack(found!.linkIds);
  const answers = unpack(found!.answerIds, linkIds.length);
  const revisionIds = unpack(found!.revisionIds, linkIds.length);
  const pages = unpack(found!.pages, linkIds.length);
  const proofs = Array.from<Proof[] | undefined>({ length: places.size });
  linkIds.forEach((linkId, at) => {
    const { place, sha256, url } = documents.get(revisionIds[at]!)!;
    const proof: Proof = { page: numberIn(pages[at]!), sha256, url, linkId, place };
    const answer = places.get(answers[at]!)!;
    const others = proofs[answer];
    if (others) others.push(proof);
    else proofs[answer] = [proof];
  });
  for (const own of proofs) if (own && own.length > 1) own.sort(inOrder);
  return proofs;
}

interface Document {
  readonly place: number;
  readonly sha256: string | null;
  readonly url: string | null;
}

/** By revision id; two of the same content have the same place. */
function documentsIn({
  revisions,
  hashes,
  addresses,
}: PackedEvidence): ReadonlyMap<string, Document> {
  const ids = unpack(revisions);
  const sha256 = unpack(hashes, ids.length);
  const url = unpack(addresses, ids.length);
  let place = 0;
  return new Map(
    ids.map((id, at) => {
      if (sha256[at] !== sha256[at - 1] || url[at] !== url[at - 1]) place = at;
      return [id, { place, sha256: textIn(sha256[at]!), url: textIn(url[at]!) }];
    }),
  );
}

/** Without a page after those with one; ids as the database compares them. */
const inOrder = (a: Proof, b: Proof): number =>
  a.place - b.place ||
  (a.page ?? Infinity) - (b.page ?? Infinity) ||
  (a.linkId < b.linkId ? -1 : 1);
