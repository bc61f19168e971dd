/** Icons as inline SVG, 16 × 16 on a 1.5 px stroke. Always beside a word or inside a named control. */
import type { ReactNode } from 'react';

export type IconProps = { readonly size?: number; readonly className?: string };

const icon = (body: ReactNode) =>
  function Icon({ size = 16, className }: IconProps) {
    return (
      <svg
        className={className ? `icon ${className}` : 'icon'}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {body}
      </svg>
    );
  };

export const CheckIcon = icon(<path d="m3 8.5 3.2 3.2L13 4.8" />);
export const CrossIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />);
export const DashIcon = icon(<path d="M4 8h8" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.8" />
    <path d="M10.5 3.2A1.7 1.7 0 0 0 9 2.5H4.2a1.7 1.7 0 0 0-1.7 1.7V9c0 .7.3 1.2.7 1.5" />
  </>,
);
export const ChevronDownIcon = icon(<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />);
export const ChevronRightIcon = icon(<path d="m6.5 4.5 3.5 3.5-3.5 3.5" />);
export const ArrowUpIcon = icon(<path d="M8 13V3M3.8 7.2 8 3l4.2 4.2" />);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="3.4" cy="8" r="1.25" />
    <circle cx="8" cy="8" r="1.25" />
    <circle cx="12.6" cy="8" r="1.25" />
  </g>,
);
export const SlidersIcon = icon(
  <>
    <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6" />
    <circle cx="10.2" cy="4.5" r="1.7" />
    <circle cx="5.8" cy="11.5" r="1.7" />
  </>,
);
export const KeyIcon = icon(
  <>
    <circle cx="5.2" cy="10.8" r="2.7" />
    <path d="m7.2 8.8 6-6M10.6 5.4l2 2" />
  </>,
);
export const SendIcon = icon(<path d="M14 2 7.2 8.8M14 2l-4.2 12-2.6-5.2L2 6.2 14 2Z" />);
export const WarningIcon = icon(
  <>
    <path d="M7 2.9 1.9 11.6a1.2 1.2 0 0 0 1 1.8h10.2a1.2 1.2 0 0 0 1-1.8L9 2.9a1.2 1.2 0 0 0-2 0Z" />
    <path d="M8 6.3v3M8 11.3v.1" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.4v3.4M8 5.1v.1" />
  </>,
);
export const ExternalIcon = icon(
  <path d="M9.5 2.5h4v4M13.5 2.5 7.8 8.2M6.5 3.5H4a1.5 1.5 0 0 0-1.5 1.5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5" />,
);
export const LockIcon = icon(
  <>
    <rect x="3" y="7" width="10" height="6.5" rx="1.6" />
    <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />
  </>,
);
export const RepeatIcon = icon(
  <path d="M3 8V7a2.5 2.5 0 0 1 2.5-2.5H13M10.8 2.3 13 4.5l-2.2 2.2M13 8v1a2.5 2.5 0 0 1-2.5 2.5H3M5.2 13.7 3 11.5l2.2-2.2" />,
);
export const GlobeIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M2.2 8h11.6M8 2.2c2 1.6 2.6 3.6 2.6 5.8S10 12.2 8 13.8C6 12.2 5.4 10.2 5.4 8S6 3.8 8 2.2Z" />
  </>,
);
export const ScissorsIcon = icon(
  <>
    <circle cx="4.2" cy="4.2" r="1.7" />
    <circle cx="4.2" cy="11.8" r="1.7" />
    <path d="M5.6 5.3 13.5 12M5.6 10.7 13.5 4" />
  </>,
);
export const TrashIcon = icon(
  <path d="M2.8 4.3h10.4M6.2 4.2V2.9h3.6v1.3M4.2 4.5l.6 8a1.2 1.2 0 0 0 1.2 1.1h4a1.2 1.2 0 0 0 1.2-1.1l.6-8" />,
);
export const MonitorIcon = icon(
  <>
    <rect x="2" y="2.8" width="12" height="8.2" rx="1.4" />
    <path d="M5.6 13.6h4.8M8 11v2.6" />
  </>,
);
/** A ring with a gap: something is under way. */
export const BusyIcon = icon(<path d="M8 2.2A5.8 5.8 0 1 1 2.2 8" />);
export const PowerOffIcon = icon(<circle cx="8" cy="8" r="5.4" strokeDasharray="2.4 2.25" />);
export const BrokenIcon = icon(<path d="M2 8h3.4M10.6 8H14M6.6 5.2 8 8l-1.2.6L8 11" />);
export const PulseIcon = icon(<path d="M1.8 8.2h2.6L6.2 3.6l3.2 8.8 1.9-4.2h2.9" />);
export const ArrowDownIcon = icon(<path d="M8 3v10M3.8 8.8 8 13l4.2-4.2" />);
export const ExportIcon = icon(<path d="M8 9.5V2.2M5.2 4.8 8 2l2.8 2.8M5 7H3.5v6.5h9V7H11" />);
export const ImportIcon = icon(<path d="M8 2v7.3M5.2 6.7 8 9.5l2.8-2.8M5 4.5H3.5v9h9v-9H11" />);
export const ArchiveIcon = icon(<path d="M2.5 3.5h11v2.8h-11zM3.5 6.3v6.2h9V6.3M6.3 8.8h3.4" />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </>,
);
export const PencilIcon = icon(<path d="m10.4 3.1 2.5 2.5-7.4 7.4-3.1.6.6-3.1 7.4-7.4Z" />);
export const StarIcon = icon(
  <path d="m8 2.2 1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6L8 2.2Z" />,
);
export const PinIcon = icon(<path d="M5.2 2.5h5.6M6.2 2.6v4L4 9.2h8L9.8 6.6v-4M8 9.4v4.3" />);
export const TagIcon = icon(
  <>
    <path d="M2.6 3.6v4l6 6 5-5-6-6h-4a1 1 0 0 0-1 1Z" />
    <circle cx="5.6" cy="5.6" r=".6" fill="currentColor" />
  </>,
);
export const NoteIcon = icon(
  <path d="M3.2 2.8h9.6v7.4l-3 3H3.2zM9.8 13v-2.8h2.8M5.6 5.8h4.8M5.6 8.2h2.6" />,
);
export const PauseIcon = icon(<path d="M5.6 3.4v9.2M10.4 3.4v9.2" />);
export const CompareIcon = icon(<path d="M2.5 3.5h4.2v9H2.5zM9.3 3.5h4.2v9H9.3z" />);
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 4.8V8l2.2 1.6" />
  </>,
);

/** A clock whose ring goes back: of a moment that is over. */
export const HistoryIcon = icon(
  <path d="M2.4 5.6A6 6 0 1 1 2 8.6M2.2 2.4v3.4h3.4M8 5v3.2l2.2 1.4" />,
);

/** Verified: a tick in a filled disc. */
export function VerifiedIcon({ size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.9 8.3 2.1 2.1 4.1-4.5" className="icon__cut" />
    </svg>
  );
}
/** Verified in part: the same tick in an open ring. */
export function PartialIcon({ size = 16 }: IconProps) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.5" />
      <path d="m5.2 8.2 1.9 1.9 3.7-4.1" strokeWidth="1.7" />
    </svg>
  );
}
/** Invalid: a cross in a filled disc. */
export function InvalidIcon({ size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" className="icon__cut" />
    </svg>
  );
}
/** Could not check: a filled triangle. */
export function ErrorIcon({ size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M6.8 1.9.9 12.1A1.4 1.4 0 0 0 2.1 14.2h11.8a1.4 1.4 0 0 0 1.2-2.1L9.2 1.9a1.4 1.4 0 0 0-2.4 0Z"
        fill="currentColor"
      />
      <path d="M8 5.6v3.6M8 11.5v.1" className="icon__cut" />
    </svg>
  );
}
/** Not checked: a dash in an open ring. */
export function UncheckedIcon({ size = 16 }: IconProps) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.2" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.2 8h5.6" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
/** Decrypted, not signed: an open lock in a filled disc. */
export function DecryptedIcon({ size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M5.3 7.6h5.4v3.3H5.3zM6.3 7.4V6a1.7 1.7 0 0 1 3.3-.6"
        className="icon__cut icon__cut--thin"
      />
    </svg>
  );
}
/** The provider's check of the URL: one arrow there, one back, in a filled disc. */
export function HandshakeIcon({ size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.6 6.4h6.6M9.4 4.6l1.8 1.8M11.4 9.6H4.8M6.6 11.4 4.8 9.6"
        className="icon__cut icon__cut--thin"
      />
    </svg>
  );
}
