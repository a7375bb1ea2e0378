import DocumentIcon from '@mui/icons-material/ArticleOutlined';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import SheetIcon from '@mui/icons-material/TableChartOutlined';
import TextIcon from '@mui/icons-material/NotesOutlined';
import SlidesIcon from '@mui/icons-material/SlideshowOutlined';
import type { EvidenceKind } from '../../graphql/enums.js';

interface KindIconProps {
  readonly kind: EvidenceKind;
  readonly mediaType: string | null;
}

const icons = {
  link: LinkIcon,
  pdf: PdfIcon,
  image: ImageIcon,
  sheet: SheetIcon,
  slides: SlidesIcon,
  document: DocumentIcon,
  text: TextIcon,
  file: FileIcon,
} as const;

/** What kind of file it is, at a glance; decoration beside the title. */
export const KindIcon = ({ kind, mediaType }: KindIconProps) => {
  const Icon = icons[kind === 'LINK' ? 'link' : lookOf(mediaType ?? '')];
  return <Icon fontSize="small" sx={{ color: 'text.secondary', mt: 0.25 }} />;
};

function lookOf(mediaType: string): keyof typeof icons {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType.includes('spreadsheet')) return 'sheet';
  if (mediaType === 'text/csv') return 'sheet';
  if (mediaType === 'text/plain') return 'text';
  if (mediaType.includes('presentation')) return 'slides';
  return mediaType.includes('word') ? 'document' : 'file';
}
