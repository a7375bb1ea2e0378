import type { SvgIconComponent } from '@mui/icons-material';
import DocumentIcon from '@mui/icons-material/ArticleOutlined';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import SheetIcon from '@mui/icons-material/TableChartOutlined';
import SlidesIcon from '@mui/icons-material/SlideshowOutlined';
import type { EvidenceKind } from '../../graphql/enums.js';

interface KindIconProps {
  readonly kind: EvidenceKind;
  readonly mediaType: string | null;
}

/** What kind of file it is, at a glance; decoration beside the title. */
export const KindIcon = ({ kind, mediaType }: KindIconProps) => {
  const Icon = kind === 'LINK' ? LinkIcon : iconOf(mediaType ?? '');
  return <Icon fontSize="small" sx={{ color: 'text.secondary', mt: 0.25 }} />;
};

function iconOf(mediaType: string): SvgIconComponent {
  if (mediaType === 'application/pdf') return PdfIcon;
  if (mediaType.startsWith('image/')) return ImageIcon;
  if (mediaType.includes('spreadsheet')) return SheetIcon;
  if (mediaType.includes('presentation')) return SlidesIcon;
  return mediaType.includes('word') ? DocumentIcon : FileIcon;
}
