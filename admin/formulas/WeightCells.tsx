import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useFormat } from '../fields/useFormat.js';
import { WeightMark } from '../fields/WeightMark.js';
import { Aggregation, WeightStatus } from '../graphql/enums.js';

/*
 * What stands in the cells of the table of weights. A weight that is drawn on top changes every row below, at each
 * frame: so they are plain elements that the table gives their looks, and each is shown anew only when its own value
 * has changed.
 */

interface WeightInputProps {
  readonly code: string;
  /** The node in words. */
  readonly name: string;
  /** As it is typed, with a decimal point. */
  readonly weight: string;
  readonly isWrong: boolean;
  readonly errorId: string;
  readonly onWeight: (code: string, weight: string) => void;
}

export const WeightInput = memo((input: WeightInputProps) => {
  const { code, name, weight, isWrong, errorId, onWeight } = input;
  const translate = useTranslate();
  const { locale } = useFormat();
  return (
    <input
      className="weight"
      // Kept with a point, shown and typed with the language's own sign.
      value={locale === 'id' ? weight.replaceAll('.', ',') : weight}
      onChange={({ target }) => onWeight(code, target.value.trim().replaceAll(',', '.'))}
      aria-label={translate('resources.formulas.weights.weightOf', { name })}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? errorId : undefined}
      inputMode="text"
      maxLength={limits.codeLength}
    />
  );
});
WeightInput.displayName = 'WeightInput';

export const ShownWeight = ({ weight }: { readonly weight: string | undefined }) => {
  const format = useFormat();
  return <strong>{format.weight(weight)}</strong>;
};

interface StatusInputProps {
  readonly code: string;
  readonly name: string;
  readonly status: WeightStatus;
  readonly onStatus: (code: string, status: WeightStatus) => void;
}

export const StatusInput = memo(({ code, name, status, onStatus }: StatusInputProps) => {
  const translate = useTranslate();
  return (
    <select
      value={status}
      onChange={({ target }) => onStatus(code, target.value as WeightStatus)}
      aria-label={translate('resources.formulas.weights.statusOf', { name })}
    >
      {Object.values(WeightStatus).map((one) => (
        <option key={one} value={one}>
          {translate(`enums.WeightStatus.${one}`)}
        </option>
      ))}
    </select>
  );
});
StatusInput.displayName = 'StatusInput';

export const ShownStatus = ({ status }: { readonly status: WeightStatus }) => {
  const translate = useTranslate();
  return status === 'OFFICIAL' ? (
    translate('enums.WeightStatus.OFFICIAL')
  ) : (
    <WeightMark status={status} />
  );
};

interface AggregationInputProps {
  readonly code: string;
  readonly name: string;
  readonly value: Aggregation;
  /** The component's own. */
  readonly indicators: readonly string[];
  readonly onAggregation: (
    code: string,
    aggregation: Aggregation,
    indicators: readonly string[],
  ) => void;
}

export const AggregationInput = memo(
  ({ code, name, value, indicators, onAggregation }: AggregationInputProps) => {
    const translate = useTranslate();
    return (
      <select
        value={value}
        onChange={({ target }) => onAggregation(code, target.value as Aggregation, indicators)}
        aria-label={translate('resources.formulas.weights.aggregationOf', { name })}
      >
        {Object.values(Aggregation).map((one) => (
          <option key={one} value={one}>
            {translate(`enums.Aggregation.${one}`)}
          </option>
        ))}
      </select>
    );
  },
);
AggregationInput.displayName = 'AggregationInput';

export const ShownAggregation = ({ value }: { readonly value: Aggregation }) =>
  useTranslate()(`enums.Aggregation.${value}`);
