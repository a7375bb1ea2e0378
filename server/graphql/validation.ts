import { getMetadataStorage, validate, type ValidatorOptions } from 'class-validator';
import { ArgumentValidationError, type ValidatorFn } from 'type-graphql';

const options: ValidatorOptions = {
  forbidUnknownValues: false,
  skipMissingProperties: true,
  stopAtFirstError: true,
};

/**
 * Asks the decorators of class-validator, for every argument that is an object or a list of them. As TypeGraphQL
 * would, which imports class-validator anew for each argument of each request: that took longer than validating.
 *
 * @throws ArgumentValidationError
 */
export const validateArgument: ValidatorFn = async (argument: unknown) => {
  const values: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    const faults = await validate(value, options);
    if (faults.length > 0) throw new ArgumentValidationError(faults);
  }
};

rememberDecorators();

/**
 * What decorates a class is settled once it is loaded, yet class-validator gathers it from all classes for each
 * value and sorts it by field: that too took longer than validating. Groups and schemas, which would change it, are not used.
 */
function rememberDecorators(): void {
  const storage = getMetadataStorage();
  storage.getTargetValidationMetadatas = remembering(
    storage.getTargetValidationMetadatas.bind(storage),
  );
  storage.groupByPropertyName = remembering(storage.groupByPropertyName.bind(storage));
}

/** Asks once for each first argument. */
function remembering<Key extends object, Rest extends unknown[], Value extends object>(
  ask: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, Value>();
  return (key, ...rest) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = ask(key, ...rest)));
    return found;
  };
}
