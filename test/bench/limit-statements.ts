/** A moment as the API writes it. */
const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const counts = (alias: string) =>
  `coalesce((select json_agg(json_build_object('key', c.key, 'count', c.value::float8))
    from jsonb_each(${alias}.counts) c), '[]')`;

/** What is read once for all answers of a worksheet and joined to them, rather than asked for each answer. */
const worksheet = `
with mine as (
  select a.*, p.id as by_id, p.name as by_name from answer a
  left join person p on p.id = a.updated_by_id where a.worksheet_id = $1
), proofs as (
  select l.answer_id, json_agg(json_build_object('id', l.id, 'page', l.page,
      'evidence', json_build_object('id', e.id, 'kind', e.kind, 'title', e.title),
      'revision', json_build_object('id', r.id, 'number', r.number, 'fileName', r.file_name,
        'mediaType', r.media_type, 'size', r.size, 'createdAt', ${moment('r.created_at')}))
      order by l.created_at, l.id) as json
  from mine m join evidence_link l on l.answer_id = m.id
  join evidence e on e.id = l.evidence_id join evidence_revision r on r.id = l.revision_id
  group by l.answer_id
), verdicts as (
  select v.answer_id, json_agg(json_build_object('id', v.id, 'stage', v.stage, 'verdict', v.verdict,
      'optionKey', v.option_key, 'reason', v.reason, 'note', v.note, 'answerVersion', v.answer_version,
      'current', v.current, 'createdAt', ${moment('v.created_at')},
      'evaluator', json_build_object('id', p.id, 'name', p.name)) order by v.created_at, v.id) as json
  from mine m join evaluation v on v.answer_id = m.id join person p on p.id = v.evaluator_id
  group by v.answer_id
)
select json_build_object('worksheet', json_build_object('id', w.id, 'status', w.status, 'version', w.version,
  'answers', (select json_agg(json_build_object('id', m.id, 'indicatorCode', m.indicator_code,
      'optionKey', m.option_key, 'value', m.value, 'counts', ${counts('m')}, 'explanation', m.explanation,
      'state', m.state, 'unchanged', m.unchanged, 'version', m.version, 'updatedAt', ${moment('m.updated_at')},
      'updatedBy', case when m.by_id is null then null else json_build_object('id', m.by_id, 'name', m.by_name) end,
      'evidence', coalesce(x.json, '[]'), 'evaluations', coalesce(v.json, '[]')))
    from mine m left join proofs x on x.answer_id = m.id left join verdicts v on v.answer_id = m.id)
  ))::text as json
from worksheet w where w.id = $1 and w.kabupaten_id = $2`;

const dashboard = `
select json_build_object('dashboard', json_build_object('rows', json_agg(json_build_object(
  'worksheetId', w.id, 'unitId', u.id, 'unitName', u.name, 'unitAbbreviation', u.abbreviation,
  'unitKind', u.kind, 'status', w.status, 'points', s.points, 'achievement', s.achievement, 'grade', s.grade,
  'returned', s.returned, 'accepted', s.accepted, 'areaPoints', s.area_points))))::text as json
from worksheet w join worksheet_score s on s.worksheet_id = w.id and s.revision = w.revision
join unit u on u.id = w.unit_id
where w.kabupaten_id = $1 and w.period_id = $2`;

const queue = `
select json_build_object('reviewQueue', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'id', q.id, 'worksheetId', q.worksheet_id, 'indicatorCode', q.indicator_code, 'optionKey', q.option_key,
  'value', q.value, 'state', q.state, 'resubmitted', q.resubmitted, 'version', q.version,
  'evidenceCount', q.evidence_count, 'submittedAt', ${moment('q.submitted_at')},
  'unit', case when q.unit_id is not null then
    json_build_object('id', q.unit_id, 'code', q.unit_code, 'name', q.unit_name) end)
  order by q.submitted_at, q.id), '[]')))::text as json
from (
  select a.*, u.id as unit_id, u.code as unit_code, u.name as unit_name,
    (select count(*) from evidence_link l where l.answer_id = a.id) as evidence_count
  from answer a join worksheet w on w.id = a.worksheet_id left join unit u on u.id = w.unit_id
  where a.kabupaten_id = $1 and w.period_id = $2 and a.state = any($3)
  order by a.submitted_at, a.id limit 25
) q`;

/** Saved, counted in the worksheet and put on record, as the product does. */
const save = `
with saved as (
  update answer a set option_key = $3, explanation = $4, version = a.version + 1, updated_at = now(), unchanged = false
  where a.id = $1 and a.version = $2 returning a.*
), counted as (
  update worksheet w set revision = revision + 1 from saved where w.id = saved.worksheet_id
), recorded as (
  insert into audit_event (kabupaten_id, at, action, entity, entity_id, after, request_id)
  select kabupaten_id, now(), 'saveAnswer', 'Answer', id,
    jsonb_build_object('optionKey', option_key, 'explanation', explanation), gen_random_uuid()::text
  from saved
)
select json_build_object('saveAnswer', json_build_object('id', id, 'optionKey', option_key, 'explanation', explanation,
  'state', state, 'version', version))::text as json from saved`;

export const limitStatements = { worksheet, dashboard, queue, save } as const;
export type LimitName = keyof typeof limitStatements;
