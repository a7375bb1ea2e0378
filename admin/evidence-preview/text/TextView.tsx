import { FailedPreview } from '../FailedPreview.js';
import { LoadingPreview } from '../LoadingPreview.js';
import { useOffice } from '../office/useOffice.js';
import type { ViewerProps } from '../viewer.js';
import type { TextPage } from './readText.js';
import { TextLines } from './TextLines.js';

const startWorker = () =>
  new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module' });

/** A text as it is written, as far as it is shown. */
export const TextView = ({ source, title }: ViewerProps) => {
  const { office, retry } = useOffice<TextPage>(source, startWorker);
  const { result, fault, loaded, reading } = office;
  if (fault) return <FailedPreview fault={fault} onRetry={retry} />;
  if (!result) return <LoadingPreview loaded={loaded} reading={reading ?? false} />;
  return <TextLines page={result} title={title} />;
};
