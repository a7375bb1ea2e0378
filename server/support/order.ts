import { Field, InputType } from 'type-graphql';
import { Direction } from './enums.js';

/** The order input of a list: `UnitOrder` with a field of `UnitOrderField` and a direction. */
export function orderInput<FieldName extends string>(
  fields: Readonly<Record<FieldName, FieldName>>,
  name: string,
) {
  @InputType(`${name}Order`, { description: `Order of a list of ${name}.` })
  class Order {
    @Field(() => fields, { description: 'What to order by.' })
    field!: FieldName;

    @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Upwards or downwards.' })
    direction!: Direction;
  }
  return Order;
}
