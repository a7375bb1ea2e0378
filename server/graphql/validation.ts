import { validate, type ValidatorOptions } from 'class-validator';
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
