// Line icons on a 20-unit grid, drawn with the colour of the text. Decoration: the words beside them carry the meaning.
import type { ReactElement } from 'react';

const paths = {
  library: 'M4 4h3v12H4zM9 4h3v12H9zM13.6 5l2.6-.8 2 11-2.7.7z',
  entities: 'M3 4.500h6v4H3zM11.500 4.500H17v4h-5.500zM3 11.500h4.500v4H3zM10 11.500h7v4h-7z',
  labels: 'M3 4h7l7 6-7 6H3zM6.5 10h.01',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  document: 'M5 2.5h6l4 4v11H5zM11 2.5v4h4M8 10.5h4M8 13.5h4',
  folder: 'M2.5 5h5l1.5 2h8.5v9h-15z',
  paste: 'M6 4H4.5v13h11V4H14M7.5 2.5h5v3h-5zM7.5 10h5M7.5 13h5',
  sample: 'M10 2.5l1.8 4.6 4.7 1.9-4.7 1.9L10 15.5l-1.8-4.6L3.500 9l4.700-1.900zM16 14v3M14.500 15.500h3',
  search: 'M8.500 3.500a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.500 12.500l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.500l4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  drag: 'M7 5h.01M13 5h.01M7 10h.01M13 10h.01M7 15h.01M13 15h.01',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.700 11h7.600l.700-11',
  copy: 'M7 7V3.500h9.500V13H13M3.500 7H13v9.500H3.500z',
  export: 'M10 3v9M6.500 8.500L10 12l3.500-3.500M3.500 13v3.500h13V13',
  import: 'M10 12V3M6.500 6.500L10 3l3.500 3.500M3.500 13v3.500h13V13',
  again: 'M16 10a6 6 0 1 1-2-4.500M16 2.500v4h-4',
  pause: 'M7 4.500v11M13 4.500v11',
  play: 'M6.500 4v12l9.500-6z',
  filter: 'M2.500 4h15l-6 7v5l-3-1.500V11z',
  tag: 'M3 3h6.500L17 10.500 10.500 17 3 9.500zM6.500 6.500h.01',
  compare: 'M4 6h12M13 3l3 3-3 3M16 14H4M7 11l-3 3 3 3',
  review: 'M3 5.500l2 2 3-4M3 13l2 2 3-4M11 6h6M11 13.500h6',
  pencil: 'M4 16l.700-3.300L13.500 4l2.500 2.500-8.700 8.800z',
  undo: 'M7.500 4L4 7.500 7.500 11M4 7.500h7.500a4 4 0 0 1 0 8.500H8',
  never: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5 5l10 10',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  print: 'M6 7V3h8v4M6 14H3.500V7.500h13V14H14M6 12h8v5H6z',
  history: 'M4 6.500A7 7 0 1 1 3 10M4 3v3.500h3.500M10 6v4.500l3 1.500',
  stop: 'M5.500 5.500h9v9h-9z',
  back: 'M12 4l-6 6 6 6',
  next: 'M8 4l6 6-6 6',
  warning: 'M10 3l8 14H2zM10 8v4M10 14.500h.01',
  info: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM10 9v5M10 6h.01',
  clock: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM10 5.500V10l3 2',
  eye: 'M2 10s3-5.500 8-5.500S18 10 18 10s-3 5.500-8 5.500S2 10 2 10zM10 7.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
  eyeOff:
    'M3 3l14 14M6 6C3.500 7.500 2 10 2 10s3 5.500 8 5.500c1.500 0 2.800-.500 4-1.100M9 4.600c.300 0 .600-.100 1-.100 5 0 8 5.500 8 5.500s-.700 1.300-2 2.700',
  keyboard: 'M2 5.500h16v9H2zM5 8.500h.01M8 8.500h.01M11 8.500h.01M14 8.500h.01M6.500 11.500h7',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }): ReactElement => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
