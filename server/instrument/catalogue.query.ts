import type { FormulaStatus } from '../support/enums.js';
import { prepared } from '../support/sql.js';

/** An instrument with the ids of its nodes by their codes. */
export interface InstrumentRow {
  readonly id: string;
  readonly componentIds: Readonly<Record<string, string>>;
  readonly indicatorIds: Readonly<Record<string, string>>;
  /** JSON of an `InstrumentDefinition`. */
  readonly definition: string;
}

/** Of every instrument of a kabupaten, by code and revision. */
export const readInstrumentIds = prepared<{ id: string }, [kabupatenId: string]>(
  'select id from instrument where kabupaten_id = $1 order by code, revision',
);

/** None for another kabupaten's. */
export const readInstrument = prepared<InstrumentRow, [kabupatenId: string, id: string]>(`
  select i.id,
    (select json_object_agg(c.code, c.id) from component c where c.instrument_id = i.id) as "componentIds",
    (select json_object_agg(n.code, n.id) from indicator n where n.instrument_id = i.id) as "indicatorIds",
    json_build_object(
      'code', i.code, 'revision', i.revision, 'level', i.level, 'title', i.title,
      'totalWeight', i.total_weight, 'legalBasis', i.legal_basis, 'sources', i.sources,
      'gradeBands', i.grade_bands, 'gradeBasis', i.grade_basis,
      'components', (select json_agg(json_build_object(
          'code', c.code, 'parentCode', p.code, 'kind', c.kind, 'name', c.name, 'weight', c.weight,
          'weightStatus', c.weight_status, 'weightBasis', c.weight_basis, 'sources', c.sources)
          order by c.position)
        from component c left join component p on p.id = c.parent_id where c.instrument_id = i.id),
      'indicators', (select json_agg(json_build_object(
          'code', n.code, 'componentCode', c.code, 'text', n.text, 'answerType', n.answer_type,
          'weight', n.weight, 'weightStatus', n.weight_status, 'weightBasis', n.weight_basis, 'verified', n.verified,
          'inferred', n.inferred,
          'options', (select coalesce(json_agg(json_build_object('key', o.key, 'value', o.value,
              'criterion', o.criterion, 'inferred', o.inferred) order by o.position), '[]')
            from answer_option o where o.indicator_id = n.id),
          'scale', case when n.scale_max is null then null else json_build_object(
            'min', n.scale_min, 'max', n.scale_max, 'inferred', n.scale_inferred) end,
          'ratio', case when n.ratio_numerator is null then null else json_build_object(
            'numerator', n.ratio_numerator, 'denominator', n.ratio_denominator) end,
          'countInputs', (select coalesce(json_agg(json_build_object('key', k.key, 'label', k.label)
              order by k.position), '[]')
            from count_input k where k.indicator_id = n.id),
          'evidenceRequirements', n.evidence_requirements, 'sources', n.sources, 'note', n.note)
          order by n.position)
        from indicator n join component c on c.id = n.component_id where n.instrument_id = i.id)
    )::text as definition
  from instrument i where i.kabupaten_id = $1 and i.id = $2`);

/** None for another kabupaten's; whatever its status. */
export const readFormula = prepared<
  {
    readonly id: string;
    readonly revision: number;
    readonly title: string;
    readonly status: FormulaStatus;
    readonly instrumentId: string;
    /** JSON of a `FormulaDefinition`. */
    readonly definition: string;
  },
  [kabupatenId: string, id: string]
>(`
  select id, revision, title, status, instrument_id as "instrumentId", definition::text as definition
  from formula where kabupaten_id = $1 and id = $2`);
