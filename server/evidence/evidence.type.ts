import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LinkCheck } from '../link/link.type.js';
import { PeriodRef } from '../period/period.type.js';
import { EvidenceKind } from '../support/enums.js';
import { DateTimeISO } from '../support/scalars.js';
import type { Instant } from '../support/sql.js';
import { PersonRef, UnitRef } from '../unit/unit.type.js';

@ObjectType({
  description: 'One state of an evidence; never changes. A better file is a new revision.',
  simpleResolvers: true,
})
export class EvidenceRevision {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up from 1 within its evidence.' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'Name of the file; null for a link.' })
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Media type by content, not by name; null for a link.',
  })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Bytes; null for a link.' })
  size!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hex SHA-256 of the content; null for a link.',
  })
  sha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of a link; null for a file. Nothing of it is ever kept here.',
  })
  url!: string | null;

  @Field(() => LinkCheck, {
    nullable: true,
    description: 'When the address was last asked whether it answers; null when it never was.',
  })
  linkCheck!: LinkCheck | null;

  @Field(() => String, { description: 'What the unit says of it; may be empty.' })
  note!: string;

  @Field(() => DateTimeISO, { nullable: true, description: 'From when on it proves something.' })
  coversFrom!: Instant | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'Until when it proves something.' })
  coversTo!: Instant | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'The last day on which the document itself is valid; null where it does not end.',
  })
  expiresAt!: Instant | null;

  @Field(() => DateTimeISO, { description: 'When it was attached.' })
  createdAt!: Instant;

  @Field(() => PersonRef, { nullable: true, description: 'Who attached it.' })
  createdBy!: PersonRef | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the bytes are, on this server; null for a link. `?download=1` saves it.',
  })
  downloadPath!: string | null;
}

@ObjectType({ description: 'What evidence proves in one period.', simpleResolvers: true })
export class EvidenceUse {
  @Field(() => PeriodRef, { description: 'In which period.' })
  period!: PeriodRef;

  @Field(() => [String], { description: 'Codes of the indicators that it supports, in order.' })
  indicatorCodes!: string[];
}

@ObjectType({
  description: 'A document or an address of one unit, kept in revisions; serves many answers.',
  simpleResolvers: true,
})
export class Evidence {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => EvidenceKind, { description: 'A file kept here, or an address.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit it belongs to; null for the kabupaten itself.',
  })
  unit!: UnitRef | null;

  @Field(() => Int, { description: 'Counts up with each revision.' })
  version!: number;

  // `revisions` and `uses` are resolved by `EvidenceResolver`: read for all rows at once, and only when asked for.
}

@ObjectType({
  description: 'That an evidence supports an answer, in the revision that was current then.',
  simpleResolvers: true,
})
export class EvidenceLink {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Counts up with each change of the link itself: its page, its reason, the revision that counts.',
  })
  version!: number;

  @Field(() => ID, { description: 'The answer it supports.' })
  answerId!: string;

  @Field(() => Int, { nullable: true, description: 'Page that proves it, from 1.' })
  page!: number | null;

  @Field(() => Boolean, { description: 'Taken over from the period before.' })
  carriedForward!: boolean;

  @Field(() => String, {
    description: 'Why it was taken though its span misses the period; may be empty.',
  })
  outsidePeriodNote!: string;

  @Field(() => Evidence, { description: 'The evidence.' })
  evidence!: Evidence;

  @Field(() => EvidenceRevision, { description: 'The revision that counts for this answer.' })
  revision!: EvidenceRevision;

  @Field(() => [String], {
    description: 'What the viewer may do with it; the admin offers nothing else.',
  })
  abilities!: string[];
}
