import { useState } from 'react';
import { fileFormats, maxExportedEvents, textFormats } from '../../../shared/exchange.ts';
import { formatCount, plural } from '../../lib/plural.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ExportIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { fileWords, textWords } from './export-words.ts';
import { useExport } from './use-export.ts';

const labelFor = (count: number): string => {
  if (count > maxExportedEvents) return `At most ${formatCount(maxExportedEvents)} can be saved`;
  return count === 1 ? 'Copy or save' : `Save ${plural(count, 'event')}`;
};

/** Copies one event, or saves any number of them. */
export function ExportMenu({ seqs }: { readonly seqs: readonly number[] }) {
  const [withCredentials, setWithCredentials] = useState(false);
  const { copy, save } = useExport(withCredentials);
  const [first] = seqs;
  const only = seqs.length === 1 ? first : undefined;
  const label = labelFor(seqs.length);
  const copying: MenuGroup = {
    label: 'Copy as',
    items: textFormats.map((format) => ({
      ...textWords[format],
      id: `copy-${format}`,
      onSelect: () => void (only !== undefined && copy(only, format)),
    })),
  };
  const saving: MenuGroup = {
    label: 'Save as',
    items: fileFormats
      .filter((format) => only !== undefined || format !== 'http')
      .map((format) => ({
        ...fileWords[format],
        id: `save-${format}`,
        onSelect: () => void save(seqs, format),
      })),
  };
  const credentials: MenuGroup = {
    label: 'Headers with credentials',
    items: [
      {
        id: 'without',
        label: 'Leave out',
        isChosen: !withCredentials,
        onSelect: () => setWithCredentials(false),
      },
      {
        id: 'with',
        label: 'With credentials',
        detail: 'Authorization, cookies, tokens',
        isChosen: withCredentials,
        onSelect: () => setWithCredentials(true),
      },
    ],
  };
  return (
    <Menu
      label={label}
      groups={[...(only === undefined ? [] : [copying]), saving, credentials]}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          label={label}
          icon={<ExportIcon />}
          disabled={seqs.length === 0 || seqs.length > maxExportedEvents}
        />
      )}
    />
  );
}
