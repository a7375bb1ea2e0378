import { useCallback } from 'react';
import { useFormat } from '../fields/useFormat.js';
import { StagesDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** The stages of now, and what they are called in the language of the screen; a key stands for what is not read yet. */
export function useStageName(enabled = true) {
  const { locale } = useFormat();
  const { data } = useApiQuery(StagesDocument, {}, { staleTime: 300_000, enabled });
  const stages = data?.stages;
  const nameOf = useCallback(
    (key: string) => {
      const stage = stages?.find((one) => one.key === key);
      if (!stage) return key;
      return locale === 'id' ? stage.nameId : stage.nameEn;
    },
    [stages, locale],
  );
  return { stages: stages ?? [], nameOf };
}
