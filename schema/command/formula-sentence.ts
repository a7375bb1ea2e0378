import type { FormulaDefinition } from '../formula/definition.js';
import type { DiagnosticCode, FormulaDiagnostic } from '../formula/diagnostic.js';
import type { MistakeCode } from '../formula/language/index.js';

/**
 * What is wrong with a formula, in one English sentence. One about an expression begins with the words
 * that it is about.
 *
 * @param expression the text that the mistake is in; empty for none.
 */
export function formulaSentence({ code, params }: FormulaDiagnostic, expression: string): string {
  if (code !== 'expression_mistake') return fill(formulaSentences[code], params) + hintIn(params);
  const sentence = fill(expressionSentences[params.mistake], params);
  const words = expression
    .slice(Number(params.from), Number(params.to))
    .replace(/\s+/g, ' ')
    .trim();
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `${shown === '' ? '' : `At "${shown}": `}${sentence}${hintIn(params)}`;
}

function hintIn(params: object): string {
  const suggestion = 'suggestion' in params ? String(params.suggestion) : '';
  return suggestion === '' ? '' : ` Did you mean ${suggestion}?`;
}

/** The expression that a mistake is in; empty where it is in none. */
export function expressionOf(formula: FormulaDefinition, diagnostic: FormulaDiagnostic): string {
  const { nodeCode, field } = diagnostic;
  if (nodeCode === null || field !== 'expression') return '';
  return formula.indicators?.[nodeCode]?.expression ?? formula.nodes[nodeCode]?.expression ?? '';
}

function fill(sentence: string, params: object): string {
  const values = new Map<string, string>(Object.entries(params));
  return sentence.replace(/%\{(\w+)\}/g, (_, name: string) => String(values.get(name) ?? '?'));
}

const formulaSentences: Readonly<Record<Exclude<DiagnosticCode, 'expression_mistake'>, string>> = {
  weight_malformed: 'The weight "%{weight}" is neither a decimal nor a fraction.',
  weight_negative: 'The weight %{weight} is below zero.',
  weight_missing: 'It has no weight.',
  weights_off_parent: 'What stands below it weighs %{sum}, and it weighs %{expected}.',
  weights_off_total: 'The top level weighs %{sum}, and the instrument %{expected}.',
  children_weigh_nothing: 'It weighs %{weight}, and everything below it nothing.',
  share_unequal: 'It weighs %{weight}; here it is the equal share, %{expected}, or 0.',
  node_unknown: 'The instrument has no such node.',
  indicator_unknown: 'The instrument has no such indicator.',
  number_malformed: '"%{text}" is neither a decimal nor a fraction.',
  floor_above_cap: '"floor" %{floor} is above "cap" %{cap}.',
  rounding_impossible: '"digits" is %{digits}; it must be a whole number from 0 to 15.',
  minimum_out_of_range: '"minimumAnswered" is %{minimum}; it must be from 0 to 1.',
  replacement_missing: 'REPLACE needs a "replacement", the score that counts instead.',
  rule_unused: 'An indicator has this under "indicators", not under "nodes".',
  expression_missing: 'It needs an "expression".',
  expression_unused: '"expression" gives the score only under "aggregation: EXPRESSION".',
  cohort_not_allowed:
    '%{function} compares worksheets with each other, and there is only one of this instrument.',
  cycle: 'It is made of itself: %{ring}.',
  expression_without_counts: 'It has no counts that an expression could read.',
  scale_and_expression: 'It has a "scale" and an "expression"; one of them scores it.',
  scale_empty: 'The scale is empty.',
  scale_option_missing: 'The scale says nothing of the option %{option}.',
  scale_option_unknown: 'There is no option %{option}.',
  scale_option_twice: 'The scale has this option already, as %{other}.',
  name_malformed:
    '"%{name}" cannot be a name: write letters, digits and "_", and no function\'s name.',
  table_empty: 'The table %{table} has no rows.',
  table_row_empty: 'This row of the table %{table} ends at %{to}, and begins at %{from}.',
  table_gap: 'No row of the table %{table} holds what lies between %{from} and %{to}.',
  table_overlap: 'Two rows of the table %{table} hold what lies from %{from} to %{to}.',
  comparison_parent_unknown: 'The instrument has no such node whose children could be compared.',
  comparison_stranger: '%{code} is compared here, and is no child of the node.',
  comparison_with_itself: '%{code} is compared with itself.',
  comparison_twice: '%{first} and %{second} are compared twice.',
  comparison_off_scale:
    '%{first} to %{second} is "%{ratio}"; it must be an exact number from 1/9 to 9.',
  comparisons_too_many: '%{count} children are compared; at most %{limit} can be.',
  bands_missing: 'There are no grades.',
  band_unnamed: 'A grade has no name.',
  band_duplicate: 'The grade %{grade} stands here twice.',
  band_bound_malformed: 'The bound of %{grade}, "%{lower}", is neither a decimal nor a fraction.',
  bands_disordered: '%{grade} begins above the better grade %{better}.',
  bands_overlap: '%{grade} begins where %{better} does, which leaves it nothing.',
  bands_gap: 'No grade holds totals from %{from} to %{to}.',
  bands_bottom_excluded: 'No grade holds a total of %{lower}: let %{grade} include its bound.',
  band_unreachable: 'No total reaches %{grade}: it begins at %{lower}, the highest is %{top}.',
  ranking_digits_missing: '"basis: ROUNDED" needs "digits", 0 to 15.',
  ranking_digits_unused: '"digits" belongs to "basis: ROUNDED".',
  rollup_of_units: 'A roll-up belongs to the formula of an instrument of the level KABUPATEN.',
  rollup_part_missing: 'The method needs this.',
  rollup_part_unused: 'This has no effect under the method.',
  rollup_share_out_of_range: '"kabupatenShare" is %{share}; it must be from 0 to 1.',
  rollup_policy_impossible:
    'A unit without a total cannot be replaced: use ZERO, EXCLUDE or PROPAGATE.',
  rollup_instrument_unknown: 'Units fill in no instrument %{instrument}.',
  rollup_node_unknown: 'The instrument has no node "%{node}".',
  rollup_unit_node_unknown: 'The units\' instrument has no node "%{node}".',
  rollup_node_repeated: '%{node} stands here twice.',
  rollup_nodes_nested: '%{node} lies below %{above}, which stands here, too.',
  rollup_not_added_up: '%{above}, above %{node}, does more than add up what lies below it.',
  rollup_node_weightless: '%{node} has no weight of its own.',
  rollup_points_missing: '%{node} needs "points", those that come from the units.',
  rollup_points_out_of_range:
    '"points" are %{points}; they must be from 0 to %{weight}, the weight of %{node}.',
  unit_weight_negative: 'The weight of %{unit}, %{weight}, is below zero.',
  unit_weights_nothing: 'The weights add up to nothing.',
  unit_weight_missing: 'Nothing says what %{unit} counts.',
  unit_unknown: 'No unit %{unit} fills in a worksheet.',
};

const expressionSentences: Readonly<Record<MistakeCode, string>> = {
  text_too_long: 'an expression has at most %{limit} characters, this one %{length}.',
  too_deep: 'parentheses and calls go deeper than %{limit}.',
  too_large: 'an expression has at most %{limit} parts.',
  syntax_empty: 'The expression is empty.',
  syntax_unexpected: 'this does not belong here.',
  syntax_missing: 'here a %{expected} is missing.',
  separator_wrong: 'arguments are separated by "%{expected}".',
  decimal_mark_wrong: 'decimals have a "%{expected}".',
  brackets_missing: 'a code stands in brackets: [%{name}].',
  power_ambiguous: 'this can be read in two ways: write parentheses.',
  number_out_of_range: 'this number is too large.',
  property_unknown: 'a node has score, points and weight.',
  name_unknown: 'there is nothing of this name.',
  function_unknown: 'there is no such function.',
  table_unknown: 'there is no such table.',
  arguments_too_few: '%{function} needs %{expected} arguments, and has %{found}.',
  arguments_too_many: '%{function} takes %{expected} arguments, and has %{found}.',
  type_mismatch: 'a %{expected} belongs here, and this is a %{found}.',
  list_not_allowed: 'one value belongs here, and this is a list.',
  children_none: 'the node has no children.',
  lists_unequal: 'there are %{found} weights for %{expected} values.',
  lists_mixed: 'scores, points and weights cannot be members of one list.',
  property_not_allowed: '%{name} is a count: it has no %{property}.',
  constant_expected: 'this must be the same for every unit: numbers and parameters alone.',
  table_empty: 'the table %{table} has no rows.',
  table_gap: 'no row of the table %{table} holds what lies between %{from} and %{to}.',
  table_overlap: 'two rows of the table %{table} hold what lies between %{from} and %{to}.',
};
