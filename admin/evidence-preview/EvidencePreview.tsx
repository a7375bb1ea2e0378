import { Suspense, lazy } from 'react';
import type { ComponentType } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../graphql/graphql.js';
import { LinkCheck } from './LinkCheck.js';
import { LoadingPreview } from './LoadingPreview.js';
import { PreviewBoundary } from './PreviewBoundary.js';
import { PreviewHead } from './PreviewHead.js';
import { previewOf } from './preview.js';
import type { Viewer } from './preview.js';
import type { ViewerProps } from './viewer.js';

const viewers: Readonly<Record<Viewer, ComponentType<ViewerProps>>> = {
  pdf: lazy(async () => ({ default: (await import('./pdf/PdfView.js')).PdfView })),
  image: lazy(async () => ({ default: (await import('./ImageView.js')).ImageView })),
  sheet: lazy(async () => ({ default: (await import('./office/SheetView.js')).SheetView })),
  document: lazy(async () => ({
    default: (await import('./office/DocumentView.js')).DocumentView,
  })),
  text: lazy(async () => ({ default: (await import('./text/TextView.js')).TextView })),
  table: lazy(async () => ({ default: (await import('./text/TableView.js')).TableView })),
};

interface EvidencePreviewProps {
  readonly link: WorksheetEvidenceFragment;
  /** Of what is looked at, in CSS; by breakpoint where it differs. */
  readonly height: string | Readonly<Record<string, string>>;
  readonly onUsePage?: ViewerProps['onUsePage'];
}

/** One piece of evidence at the page that proves the answer, and always the way to all of it. */
export const EvidencePreview = ({ link, height, onUsePage }: EvidencePreviewProps) => {
  const translate = useTranslate();
  const preview = previewOf(link);
  const { title } = link.evidence;
  return (
    <Box
      component="section"
      aria-label={translate('preview.region', { title })}
      sx={{ display: 'grid', gap: 1, minWidth: 0, '--preview-height': height }}
    >
      <PreviewHead link={link} preview={preview} />
      {'source' in preview ? (
        <PreviewBoundary key={`${link.id} ${preview.source}`}>
          <Suspense fallback={<LoadingPreview />}>
            <Shown
              viewer={preview.kind}
              source={preview.source}
              title={title}
              page={link.page}
              onUsePage={onUsePage}
            />
          </Suspense>
        </PreviewBoundary>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {translate(`preview.${preview.kind}`)}
        </Typography>
      )}
      <LinkCheck link={link} />
    </Box>
  );
};

const Shown = ({ viewer, ...props }: ViewerProps & { readonly viewer: Viewer }) => {
  const View = viewers[viewer];
  return <View {...props} />;
};
