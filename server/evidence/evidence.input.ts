import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import { EvidenceKind } from '../support/enums.js';
import { orderInput } from '../support/order.js';
import { DateTimeISO } from '../support/scalars.js';
import { reopenDescription } from '../worksheet/answer.input.js';

/** A document of more pages would be a library. */
const maxPage = 100_000;

/** What is said of evidence beside its content. */
@InputType()
export abstract class SaidOfEvidence {
  @Field(() => String, { nullable: true, description: 'What there is to say of it.' })
  @IsOptional()
  @MaxLength(limits.noteLength)
  note?: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'From when on it proves something.' })
  coversFrom?: Date | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Until when it proves something; not before `coversFrom`.',
  })
  coversTo?: Date | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'The last day on which the document itself is valid; null where it does not end.',
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is taken though its span misses the period; without it such evidence is refused. Not kept where the span does not.',
  })
  @IsOptional()
  @MaxLength(limits.noteLength)
  outsidePeriodNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: reopenDescription })
  reopen?: boolean | null;
}

@InputType({
  description:
    'Evidence for an answer: exactly one of a new file (`uploadId`), a new address (`url`) and one that the unit has already (`evidenceId`).',
})
export class AttachEvidenceInput extends SaidOfEvidence {
  @Field(() => ID, { description: 'The answer it supports.' })
  answerId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Evidence of the same unit, in its latest revision; title, note and span are its own then.',
  })
  evidenceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What to call it; the name of the file or the host of the address otherwise.',
  })
  @IsOptional()
  @MaxLength(limits.titleLength)
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page that proves it, from 1.' })
  @IsOptional()
  @Min(1)
  @Max(maxPage)
  page?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A file, by the id that `POST /uploads` gave for it within the last day.',
  })
  uploadId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An address with http or https. It is kept; only `checkLink` ever asks whether it answers.',
  })
  @IsOptional()
  @MaxLength(limits.urlLength)
  url?: string | null;
}

@InputType({
  description:
    'A new revision of linked evidence: a file for a file, an address for an address. Earlier revisions stay, and so do other links to them.',
})
export class ReviseEvidenceInput extends SaidOfEvidence {
  @Field(() => ID, { description: 'The link that shall point at the new revision.' })
  linkId!: string;

  @Field(() => Int, { description: 'The version of the evidence that the editing began from.' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'A file, by the id that `POST /uploads` gave for it within the last day.',
  })
  uploadId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An address with http or https. It is kept; only `checkLink` ever asks whether it answers.',
  })
  @IsOptional()
  @MaxLength(limits.urlLength)
  url?: string | null;
}

@InputType({
  description:
    'What is said of linked evidence, each field as it shall be: null takes it away. The file or address stays the same.',
})
export class AmendEvidenceInput extends SaidOfEvidence {
  @Field(() => ID, { description: 'Which link.' })
  linkId!: string;

  @Field(() => Int, { description: 'The version of the evidence that the editing began from.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the link that the editing began from. Without it, a page or a reason that somebody else gave meanwhile is written over.',
  })
  linkVersion?: number | null;

  @Field(() => Int, { nullable: true, description: 'Page that proves it, from 1.' })
  @IsOptional()
  @Min(1)
  @Max(maxPage)
  page?: number | null;
}

@InputType({ description: 'Which evidence; every given condition holds.' })
export class EvidenceFilter {
  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  unitId?: string | null;

  @Field(() => [EvidenceKind], { nullable: true, description: 'Of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(limits.idsPerRequest)
  kind?: EvidenceKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether of the kabupaten itself, which is of no unit.',
  })
  ofKabupaten?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the latest revision says nothing of today any more: its span is over or it is valid no more, by days in Jakarta. One without an end never is.',
  })
  expired?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or a file’s name.' })
  @IsOptional()
  @MaxLength(limits.searchLength)
  search?: string | null;
}

export const EvidenceOrderField = { createdAt: 'createdAt', title: 'title' } as const;
export type EvidenceOrderField = keyof typeof EvidenceOrderField;
registerEnumType(EvidenceOrderField, {
  name: 'EvidenceOrderField',
  description: 'What evidence can be ordered by.',
});

@InputType({ description: 'Order of a list of evidence.' })
export class EvidenceOrder extends orderInput(EvidenceOrderField, 'Evidence') {}
