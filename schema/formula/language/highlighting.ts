import { styleTags, tags } from '@lezer/highlight';

/** What an editor colours alike; read by the generated parser. */
export const highlighting = styleTags({
  Number: tags.number,
  Percent: tags.unit,
  'True False': tags.bool,
  Name: tags.constant(tags.variableName),
  Code: tags.variableName,
  Children: tags.keyword,
  PropertyName: tags.propertyName,
  FunctionName: tags.function(tags.variableName),
  ArithmeticOperator: tags.arithmeticOperator,
  CompareOperator: tags.compareOperator,
  'Semicolon Comma': tags.separator,
  '( )': tags.paren,
  '[ ]': tags.squareBracket,
});
